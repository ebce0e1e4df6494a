import { feit } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { onderwijssoort, soortSchool } from './onderwijssoort.ts';

/**
 * Must the hoofd report a decision to remove a pupil or student? Every school and instelling, at once, in every version
 * since 28-07-2018.
 *
 * @wet Lpw art. 18 lid 1
 */
export const verwijdering = regel({
  naam: 'lpw-18-verwijdering',
  vraag: 'Moet het hoofd een besluit tot verwijdering melden?',
  grondslag: artikel('Lpw', '18', 1),
  feiten: { soortSchool: feit(soortSchool), onderwijssoort: feit(onderwijssoort) },
  uitkomsten: ['melding'],
  waarden: ['termijn'],
  bestand: 'lpw/art18-verwijdering',
  oordeel: () => ({
    uitkomst: 'melding',
    grondslag: artikel('Lpw', '18', 1),
    waarden: { termijn: 'terstond' },
    motivering: 'Het hoofd meldt een besluit tot verwijdering terstond aan burgemeester en wethouders.',
  }),
});
