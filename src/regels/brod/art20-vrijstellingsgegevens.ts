import { een, feit, jaNee, lijst } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const GEGEVENS = [
  'persoonsgebonden-nummer',
  'postcode',
  'dat-het-een-vrijstelling-of-vervangende-leerplicht-is',
  'begindatum',
  'einddatum',
  'eerder-gebruik',
  'geslacht',
  'geboortedatum',
  'naam',
  'adres',
  'grond',
  'verklaring-deskundige',
  'plan-van-aanpak',
] as const;
type Gegeven = (typeof GEGEVENS)[number];

const KERN = ['persoonsgebonden-nummer', 'postcode', 'begindatum', 'einddatum', 'eerder-gebruik'] as const;
const AARD = 'dat-het-een-vrijstelling-of-vervangende-leerplicht-is';

/** What is delivered of whom: which lid, whether it says what it is, and more of who never went to school here. */
const SOORTEN = {
  'vrijstelling-5': { nu: artikel('BROD', '20', 2), oud: artikel('Lpw', '6', 4), oudMetAard: false },
  'vrijstelling-15': { nu: artikel('BROD', '20', 3), oud: artikel('Lpw', '15', 3), oudMetAard: true },
  'vervangende-leerplicht': { nu: artikel('BROD', '20', 1), oud: artikel('Lpw', '3c', 1), oudMetAard: true },
} as const;
const NIEUW_HIER = ['geslacht', 'geboortedatum'] as const;
const NIEUW_HIER_OUD = ['geslacht', 'geboortedatum', 'naam', 'adres'] as const;

/**
 * Which data does the college deliver of an exemption or vervangende leerplicht? Number, postcode, what it is, begin, end and
 * earlier use. The ground (5 a, b or c) is not delivered, and neither is what lies behind it.
 *
 * @wet WRO art. 12 lid 2; BROD art. 9-12, 20; Lpw art. 3c lid 1, 6 lid 4, 15 lid 3, until 30-06-2020
 */
export const vrijstellingsgegevens = regel({
  naam: 'brod-20-vrijstellingsgegevens',
  vraag: 'Welke gegevens van een vrijstelling of vervangende leerplicht levert het college?',
  grondslag: artikel('BROD', '20'),
  grondslagEerder: artikel('Lpw', '6', 4),
  feiten: {
    soort: feit(een('vrijstelling-5', 'vrijstelling-15', 'vervangende-leerplicht')),
    gegevens: feit(lijst(een(...GEGEVENS)), 'wat men wil leveren'),
    eerderOnderwijsInNederland: feit(jaNee, 'heeft de jongere eerder onderwijs in Nederland gevolgd?'),
  },
  uitkomsten: ['juist', 'onvolledig', 'niet-toegestaan'],
  waarden: ['nietToegestaan', 'ontbrekend'],
  bestand: 'brod/art20-vrijstellingsgegevens',
  oordeel({ feiten: { soort, gegevens, eerderOnderwijsInNederland }, op }) {
    const { nu, oud, oudMetAard } = SOORTEN[soort];
    const bijRegister = op >= REGISTER;
    const teLeveren: readonly Gegeven[] = [
      ...KERN,
      ...(bijRegister || oudMetAard ? ([AARD] as const) : []),
      ...(eerderOnderwijsInNederland ? [] : bijRegister ? NIEUW_HIER : NIEUW_HIER_OUD),
    ];
    const nietToegestaan = gegevens.filter((naam) => !teLeveren.includes(naam));
    const ontbrekend = GEGEVENS.filter((naam) => teLeveren.includes(naam) && !gegevens.includes(naam));
    const aanWie = bijRegister
      ? 'aan het register onderwijsdeelnemers'
      : `(tot ${leesbaar(REGISTER)}) aan de minister`;
    return {
      uitkomst:
        nietToegestaan.length > 0 ? 'niet-toegestaan' : ontbrekend.length > 0 ? 'onvolledig' : 'juist',
      grondslag: bijRegister ? nu : oud,
      waarden: { nietToegestaan, ontbrekend },
      motivering: [
        `Het college levert ${aanWie}: ${teLeveren.join(', ')}.`,
        ...(nietToegestaan.length > 0 ? [`Niet leveren: ${nietToegestaan.join(', ')}.`] : []),
        ...(ontbrekend.length > 0 ? [`Er ontbreekt: ${ontbrekend.join(', ')}.`] : []),
      ].join(' '),
    };
  },
});
