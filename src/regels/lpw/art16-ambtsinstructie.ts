import { een, feit, jaNee, lijst, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { EERSTE_DAG_AANWIJZING } from './art16a-inspectie.ts';

/** What the instruction holds at least, in the order of lid 4 a to e. */
const ONDERDELEN = {
  'taken-verlof-onderzoek-arbeid': 'a: hoe de taken van artikel 14 lid 3, 22 en 23 worden uitgevoerd',
  'behandeling-verzuim': 'b: hoe gevallen van schoolverzuim worden behandeld',
  'samenwerking-buurgemeenten': 'c: overleg en samenwerking met de ambtgenoten van omliggende gemeenten',
  'diensten-en-instellingen': 'd: de diensten en instellingen om mee samen te werken',
  meldcode: 'e: de meldcode huiselijk geweld en kindermishandeling',
} as const;
type Onderdeel = keyof typeof ONDERDELEN;
const namen = Object.keys(ONDERDELEN) as Onderdeel[];

const LPW_16_4 = artikel('Lpw', '16', 4);

/**
 * Does the instruction for the leerplichtambtenaren hold at least what the act asks? The college sets it; it does not hold for
 * work that an ambtenaar does for the Inspectie.
 *
 * @wet Lpw art. 16 lid 4; art. 16a lid 4
 */
export const ambtsinstructie = regel({
  naam: 'lpw-16-ambtsinstructie',
  vraag: 'Bevat de ambtsinstructie wat de wet ten minste vraagt?',
  grondslag: LPW_16_4,
  feiten: {
    vastgesteldDoorCollege: feit(jaNee),
    onderdelen: feit(
      lijst(een(...namen)),
      'wat de instructie regelt, in de volgorde van lid 4 onder a tot en met e',
    ),
    voorInspectie: mogelijk(jaNee, 'gaat het om werk voor het toezicht van de Inspectie op de hoofden?'),
  },
  uitkomsten: ['voldoet', 'onvolledig', 'niet-vastgesteld', 'niet-van-toepassing'],
  waarden: ['ontbrekendeOnderdelen'],
  bestand: 'lpw/art16-ambtsinstructie',
  oordeel({ feiten, op }) {
    if (feiten.voorInspectie && op >= EERSTE_DAG_AANWIJZING) {
      return {
        uitkomst: 'niet-van-toepassing',
        grondslag: artikel('Lpw', '16a', 4),
        motivering:
          'Voor het werk dat de ambtenaar voor de Inspectie doet, geldt de instructie van het college niet.',
      };
    }
    const ontbrekendeOnderdelen = namen.filter((naam) => !feiten.onderdelen.includes(naam));
    if (!feiten.vastgesteldDoorCollege) {
      return {
        uitkomst: 'niet-vastgesteld',
        grondslag: LPW_16_4,
        waarden: { ontbrekendeOnderdelen },
        motivering: 'Het college moet de instructie zelf vaststellen.',
      };
    }
    return {
      uitkomst: ontbrekendeOnderdelen.length > 0 ? 'onvolledig' : 'voldoet',
      grondslag: LPW_16_4,
      waarden: { ontbrekendeOnderdelen },
      motivering:
        ontbrekendeOnderdelen.length > 0
          ? `In de instructie ontbreekt: ${ontbrekendeOnderdelen.map((naam) => ONDERDELEN[naam]).join('; ')}.`
          : 'De instructie regelt alles wat lid 4 onder a tot en met e noemt.',
    };
  },
});
