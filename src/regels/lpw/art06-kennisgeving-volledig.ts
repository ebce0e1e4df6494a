import { een, feit, jaNee, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { gegevens, missingGegevens } from './gegevens-jongere.ts';

/** The statement each ground asks: of the arts or expert, of the parents, of the head abroad; none for art. 5a. */
const VERKLARING = {
  '5-onder-a': { artikel: artikel('Lpw', '7'), wat: 'de verklaring van de deskundige' },
  '5-onder-b': { artikel: artikel('Lpw', '8', 1), wat: 'de verklaring over de richting' },
  '5-onder-c': {
    artikel: artikel('Lpw', '9'),
    wat: 'de verklaring van het hoofd van de school in het buitenland',
  },
  '5a': null,
} as const;

/**
 * Is a notice of an exemption complete, and what is missing? The data of the jongere, the ground, and the statement that
 * belongs to it; that of art. 7 with its date, because it may not be older than three months.
 *
 * @wet Lpw art. 6 lid 1; art. 7; art. 8 lid 1; art. 9
 * @uitleg 0022 incomplete is no refusal
 */
export const kennisgevingVolledig = regel({
  naam: 'lpw-6-kennisgeving-volledig',
  vraag: 'Is de kennisgeving van een vrijstelling volledig, en wat ontbreekt er?',
  grondslag: artikel('Lpw', '6', 1),
  feiten: {
    gegevens,
    grond: mogelijk(een('5-onder-a', '5-onder-b', '5-onder-c', '5a'), 'leeg als de ouders geen grond noemen'),
    verklaring: feit(jaNee, 'is de verklaring die bij de grond hoort, erbij?'),
    verklaringGedateerd: mogelijk(jaNee, 'bij 5-onder-a: staat er een datum op?'),
  },
  uitkomsten: ['volledig', 'aanvullen'],
  waarden: ['ontbrekend'],
  bestand: 'lpw/art06-kennisgeving-volledig',
  oordeel({ feiten }) {
    const { grond } = feiten;
    const verklaring = grond === undefined ? null : VERKLARING[grond];
    const ongedateerd = grond === '5-onder-a' && feiten.verklaring && !feiten.verklaringGedateerd;
    const data = missingGegevens(feiten.gegevens);
    const ontbrekend = [
      ...data,
      ...(grond === undefined ? ['grond'] : []),
      ...(verklaring && !feiten.verklaring ? ['verklaring'] : []),
      ...(ongedateerd ? ['datum-verklaring'] : []),
    ];
    if (ontbrekend.length === 0) {
      return {
        uitkomst: 'volledig',
        grondslag: artikel('Lpw', '6', 1),
        waarden: { ontbrekend },
        motivering: `De gegevens en de grond zijn er${verklaring ? `, en ${verklaring.wat}` : ''}.`,
      };
    }
    return {
      uitkomst: 'aanvullen',
      grondslag: groundFor(data.length > 0, verklaring?.artikel),
      waarden: { ontbrekend },
      motivering: `De kennisgeving is niet volledig. Vraag de ouders om aan te vullen: ${ontbrekend.join(', ')}.`,
    };
  },
});

/** The first thing that is missing decides the ground: data, then the ground of the appeal, then the statement. */
const groundFor = (data: boolean, verklaring: ReturnType<typeof artikel> | undefined) =>
  data ? artikel('Lpw', '6', 1, 'a') : (verklaring ?? artikel('Lpw', '6', 1, 'b'));
