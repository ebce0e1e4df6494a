import { feit, schooljaar } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

/** First day on which art. 25 lid 3 is gone. */
const VERVALLEN: Datum = '2021-01-01';

/**
 * Must the hoofd give the minister the yearly figure of absence over a school year? The last school year that closed
 * under lid 3 is 2019-2020.
 *
 * @wet Lpw art. 25 lid 3, until 31-12-2020
 */
export const opgaveHoofd = regel({
  naam: 'lpw-25-opgave-hoofd',
  vraag: 'Doet het hoofd over dit schooljaar een opgave van het verzuim aan de minister?',
  grondslag: artikel('Lpw', '25'),
  feiten: { schooljaar: feit(schooljaar) },
  uitkomsten: ['opgave', 'geen-opgave'],
  bestand: 'lpw/art25-opgave-hoofd',
  oordeel({ feiten }) {
    const einde: Datum = `${feiten.schooljaar.slice(5)}-07-31`;
    return einde < VERVALLEN
      ? {
          uitkomst: 'opgave',
          grondslag: artikel('Lpw', '25', 3),
          motivering: `Over ${feiten.schooljaar} gold de jaarlijkse opgave van het hoofd nog; die plicht verviel op 01-01-2021.`,
        }
      : {
          uitkomst: 'geen-opgave',
          grondslag: artikel('Lpw', '25'),
          motivering: `Over ${feiten.schooljaar} is er geen opgave meer: de laatste was die over 2019-2020.`,
        };
  },
});
