import { feit, jaNee } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

/** First day without the old lid 5; what was lid 6 is lid 5 since. */
const HERNUMMERD: Datum = '2023-08-01';

/**
 * To whom does a hoofd report under art. 18, where the college put its powers in a gemeenschappelijke regeling?
 *
 * @wet Lpw art. 18 lid 1, 2 and 5; until 31-07-2023 lid 6
 */
export const aanWie = regel({
  naam: 'lpw-18-aan-wie',
  vraag: 'Aan wie bericht het hoofd over verwijdering of programma?',
  grondslag: artikel('Lpw', '18', 5),
  feiten: {
    gemeenschappelijkeRegeling: feit(
      jaNee,
      'heeft het college van de woon- of verblijfplaats zijn bevoegdheden in een gemeenschappelijke regeling ondergebracht',
    ),
  },
  uitkomsten: ['college', 'orgaan-van-de-regeling'],
  bestand: 'lpw/art18-aan-wie',
  oordeel({ feiten: { gemeenschappelijkeRegeling }, op }) {
    return gemeenschappelijkeRegeling
      ? {
          uitkomst: 'orgaan-van-de-regeling',
          grondslag: artikel('Lpw', '18', op < HERNUMMERD ? 6 : 5),
          motivering:
            'Het hoofd bericht aan het orgaan dat de gemeenschappelijke regeling daarvoor aanwijst.',
        }
      : {
          uitkomst: 'college',
          grondslag: artikel('Lpw', '18', 1),
          motivering: 'Het hoofd bericht aan het college van de woon- of verblijfplaats van de jongere.',
        };
  },
});
