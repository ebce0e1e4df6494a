import { een, feit, jaNee, lijst, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';

const LPW_8_1 = artikel('Lpw', '8', 1);

/**
 * Does the notice hold the declaration that an appeal to art. 5 onder b needs? It must object to the richting of the education
 * (not to its methods) at every school on which the jongere could be placed. Art. 8 lid 2 is another rule, `lpw-8-richting`.
 *
 * @wet Lpw art. 5 b; art. 8 lid 1
 * @uitleg 0021 objections of which it is not clear whether they are to the richting
 */
export const verklaringRichting = regel({
  naam: 'lpw-8-verklaring',
  vraag: 'Bevat de kennisgeving de verklaring die artikel 5 onder b vraagt?',
  grondslag: LPW_8_1,
  feiten: {
    verklaring: feit(jaNee, 'staat in de kennisgeving een verklaring over bedenkingen?'),
    bezwaarTegen: feit(lijst(een('richting', 'pedagogiek', 'kwaliteit', 'afstand', 'onduidelijk'))),
    alleScholen: feit(jaNee, 'gaat zij over alle scholen binnen redelijke afstand waarop de jongere kan?'),
    vasteVerblijfplaats: mogelijk(
      jaNee,
      'zonder vaste verblijfplaats gaat het om alle scholen in Nederland; ja als het er niet staat',
    ),
  },
  uitkomsten: ['voldoet', 'voldoet-niet'],
  waarden: ['redenen'],
  bestand: 'lpw/art08-verklaring',
  oordeel({ feiten }) {
    const { bezwaarTegen, vasteVerblijfplaats = true } = feiten;
    const richting = bezwaarTegen.includes('richting');
    const onduidelijk = !richting && bezwaarTegen.includes('onduidelijk');
    const waar = vasteVerblijfplaats ? 'binnen redelijke afstand' : 'in Nederland';
    const redenen = feiten.verklaring
      ? [
          ...(richting || onduidelijk ? [] : ['geen-bezwaar-tegen-richting']),
          ...(feiten.alleScholen ? [] : ['niet-alle-scholen']),
        ]
      : ['geen-verklaring'];
    if (redenen.length > 0) {
      return {
        uitkomst: 'voldoet-niet',
        grondslag: LPW_8_1,
        waarden: { redenen },
        motivering: `De verklaring voldoet niet: zij moet bedenkingen noemen tegen de richting van alle scholen ${waar} waarop de jongere kan.`,
      };
    }
    return onduidelijk
      ? {
          uitkomst: 'menselijk-oordeel',
          grondslag: LPW_8_1,
          waarden: { redenen },
          motivering:
            'Of de bedenkingen de richting van het onderwijs raken, is niet duidelijk. Vraag het na bij de ouders.',
        }
      : {
          uitkomst: 'voldoet',
          grondslag: LPW_8_1,
          waarden: { redenen },
          motivering: `De verklaring noemt bedenkingen tegen de richting van alle scholen ${waar} waarop de jongere kan.`,
        };
  },
});
