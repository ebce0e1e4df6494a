import type { Datum } from '../kalender/datum.ts';
import { versionOn } from '../oordeel.ts';

/** First days in force of the consolidated Leerplichtwet 1969 (BWBR0002628) since 28-07-2018. */
const VERSIES = [
  '2018-07-28',
  '2020-04-01',
  '2020-07-01',
  '2020-08-01',
  '2021-01-01',
  '2021-07-01',
  '2021-08-01',
  '2021-10-01',
  '2022-07-08',
  '2022-08-01',
  '2023-01-01',
  '2023-08-01',
  '2024-01-01',
  '2026-08-01',
].map((vanaf) => ({ vanaf }));

/** The consolidated version in force on a day. @throws RangeError before 28-07-2018 */
export const lpwVersieOn = (dag: Datum): Datum => versionOn(VERSIES, dag).vanaf;
