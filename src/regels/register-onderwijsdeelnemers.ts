import type { Datum } from './kalender/datum.ts';

/**
 * First day of the register onderwijsdeelnemers (WRO); the day before, reports and exemptions still went to the minister.
 *
 * @wet Lpw art. 3c, 6 lid 4, 15 lid 3, 21a lid 1-7, all until 30-06-2020
 */
export const REGISTER: Datum = '2020-07-01';

/**
 * First day on which every school reports absence through the register; art. 21 and 21b are gone.
 *
 * @wet Lpw art. 21a lid 1
 */
export const ALLE_SCHOLEN: Datum = '2024-01-01';
