import { feit, jaNee } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { soortSchool } from './onderwijssoort.ts';

const LPW_18_2 = artikel('Lpw', '18', 2);

/**
 * Must the hoofd tell which programme a jongere follows? Of an instelling, when the jongere follows no full one but a
 * combination of leren en werken. Nothing of the kind is asked of a school.
 *
 * @wet Lpw art. 18 lid 2, lid 4; art. 4c lid 1
 */
export const programma = regel({
  naam: 'lpw-18-programma',
  vraag: 'Moet het hoofd van een instelling berichten welk programma de jongere volgt?',
  grondslag: LPW_18_2,
  feiten: {
    soortSchool: feit(soortSchool),
    volledigProgramma: feit(jaNee, 'volgt de jongere een volledig onderwijsprogramma?'),
  },
  uitkomsten: ['bericht', 'geen-bericht'],
  waarden: ['nummerVermelden'],
  bestand: 'lpw/art18-programma',
  oordeel: ({ feiten }) =>
    feiten.soortSchool === 'instelling' && !feiten.volledigProgramma
      ? {
          uitkomst: 'bericht',
          grondslag: LPW_18_2,
          waarden: { nummerVermelden: 'zo-mogelijk' },
          motivering:
            'Het hoofd bericht het programma van leren en werken aan het college, zo mogelijk met burgerservicenummer of onderwijsnummer. De wet noemt geen termijn.',
        }
      : {
          uitkomst: 'geen-bericht',
          grondslag: LPW_18_2,
          motivering:
            feiten.soortSchool === 'instelling'
              ? 'De jongere volgt een volledig programma.'
              : 'De wet vraagt dit alleen van een instelling.',
        },
});
