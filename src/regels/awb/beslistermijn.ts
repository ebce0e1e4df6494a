import { datum, type FeitenVan, FeitFout, feit, jaNee, mogelijk } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { type Duur, deriveEinddag } from '../kalender/termijnen.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { eersteDagVan } from '../wetsversies.ts';
import { soortVerzoek } from './verzoek.ts';

const feiten = {
  soort: feit(soortVerzoek),
  ontvangenOp: feit(datum),
  indienenTotEnMet: mogelijk(datum, 'bij bezwaar en beroep: de laatste dag waarop dat kon'),
  commissie: mogelijk(jaNee, 'of een adviescommissie adviseert; bij klacht, bezwaar en beroep'),
  eigenRechtspersoon: mogelijk(jaNee, 'bij beroep: of het beroepsorgaan bij dezelfde rechtspersoon hoort'),
};
type Gegeven = FeitenVan<typeof feiten>;

type Bepaling = {
  readonly grondslag: ReturnType<typeof artikel>;
  /** From the end of the time to bring it, or from its receipt. */
  readonly vanaf: 'indienenTotEnMet' | 'ontvangenOp';
  readonly duur: (gegeven: Gegeven) => Duur;
  readonly verdaging: (gegeven: Gegeven) => Duur;
};
const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' });
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });

/** The texts as they hold since the oldest day we answer for; a change is a row with its first day (uitleg 0238). */
const VERSIES: readonly { readonly vanaf: Datum; readonly bepalingen: Record<Gegeven['soort'], Bepaling> }[] =
  [
    {
      vanaf: '2018-07-28',
      bepalingen: {
        klacht: {
          grondslag: artikel('Awb', '9:11', 1),
          vanaf: 'ontvangenOp',
          duur: ({ commissie }) => weken(commissie ? 10 : 6),
          verdaging: () => weken(4),
        },
        bezwaar: {
          grondslag: artikel('Awb', '7:10', 1),
          vanaf: 'indienenTotEnMet',
          duur: ({ commissie }) => weken(commissie ? 12 : 6),
          verdaging: () => weken(6),
        },
        'administratief-beroep': {
          grondslag: artikel('Awb', '7:24', 1),
          vanaf: 'indienenTotEnMet',
          duur: ({ commissie, eigenRechtspersoon }) => weken(eigenRechtspersoon ? (commissie ? 12 : 6) : 16),
          verdaging: ({ eigenRechtspersoon }) => weken(eigenRechtspersoon ? 6 : 10),
        },
        inzage: {
          grondslag: artikel('AVG', '12', 3),
          vanaf: 'ontvangenOp',
          duur: () => maanden(1),
          verdaging: () => maanden(2),
        },
        woo: {
          grondslag: artikel('Woo', '4.4', 1),
          vanaf: 'ontvangenOp',
          duur: () => weken(4),
          verdaging: () => weken(2),
        },
      },
    },
  ];

/**
 * Before which day must the gemeente decide, and by how much may it put that off on its own?
 *
 * @wet Awb art. 7:10 lid 1 and 3, 7:24, 9:11 lid 1 and 2; AVG art. 12 lid 3; Woo art. 4.4 lid 1 and 2; ATW art. 1
 * @uitleg 0238 what is received after the time to bring it: the term runs from its receipt
 */
export const beslistermijn = regel({
  naam: 'awb-beslistermijn',
  vraag: 'Voor welke dag moet de gemeente beslissen op een klacht, bezwaar, inzage- of Woo-verzoek?',
  grondslag: artikel('Awb', '7:10', 1),
  feiten,
  uitkomsten: ['bepaald'],
  waarden: ['begin', 'aantal', 'eenheid', 'verdagingAantal', 'beslissenUiterlijk'],
  bestand: 'awb/beslistermijn',
  oordeel({ feiten: gegeven, op, kalender }) {
    if (gegeven.soort === 'woo' && op < eersteDagVan('Woo')) {
      throw new FeitFout(`soort: de Woo geldt sinds ${leesbaar(eersteDagVan('Woo'))}`);
    }
    const geldend = VERSIES.findLast(({ vanaf }) => vanaf <= op);
    if (!geldend) throw new RangeError(`No terms are held on ${op}`);
    const { grondslag, vanaf, duur, verdaging } = geldend.bepalingen[gegeven.soort];
    const eind = gegeven[vanaf];
    if (eind === undefined) return onbekend(grondslag, [vanaf]);
    const begin = eind < gegeven.ontvangenOp ? gegeven.ontvangenOp : eind;
    const { aantal, eenheid } = duur(gegeven);
    const uitstel = verdaging(gegeven).aantal;
    const { einddag } = deriveEinddag(kalender, {
      begin,
      duur: { aantal, eenheid },
      wettelijk: true,
      regio: 'midden',
    });
    return {
      uitkomst: 'bepaald',
      grondslag,
      waarden: { begin, aantal, eenheid, verdagingAantal: uitstel, beslissenUiterlijk: einddag },
      motivering: `De termijn is ${tel(aantal, eenheid)}, gerekend vanaf de dag na ${leesbaar(begin)}. Uitstellen mag een keer, met hooguit ${tel(uitstel, eenheid)}.`,
    };
  },
});

const ENKELVOUD: Readonly<Record<string, string>> = { weken: 'week', maanden: 'maand' };
const tel = (aantal: number, eenheid: string) =>
  `${aantal} ${aantal === 1 ? (ENKELVOUD[eenheid] ?? eenheid) : eenheid}`;
