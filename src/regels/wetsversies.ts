import type { Datum } from './kalender/datum.ts';

/**
 * First days in force of the consolidated texts that the rules rest on, oldest first. The Leerplichtwet 1969
 * (BWBR0002628) is complete since 28-07-2018; of the other acts only these texts have been read (uitleg 0003).
 *
 * @uitleg 0003 which versions of the other acts are known
 */
const VERSIES = {
  Lpw: [
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
  ],
  WRO: ['2020-07-01', '2026-08-01'],
  BROD: ['2020-07-01', '2026-01-01', '2026-08-01'],
  WEB: ['2018-07-28', '2026-01-01', '2026-08-01'],
  AKW: ['2018-07-28', '2026-08-01'],
  WPO: ['2018-07-28', '2026-08-01'],
  'WVO 2020': ['2022-08-01', '2026-08-01'],
  WEC: ['2018-07-28', '2026-08-01'],
  ATW: ['2018-07-28'],
  Awb: ['2018-07-28'],
  AVG: ['2018-07-28'],
  Woo: ['2022-05-01'],
  Sr: ['2018-07-28'],
  Wpg: ['2018-07-28'],
  selectielijst: ['2018-07-28', '2020-01-01'],
  OM: ['2018-07-28'],
  MAS: ['2018-07-28'],
  'Regeling ROD': ['2020-07-01'],
  Kamerstukken: ['2018-07-28'],
} as const satisfies Record<string, readonly Datum[]>;

/** An act (or a list or guideline with the standing of one) by the abbreviation of the domain pages. */
export type Wet = keyof typeof VERSIES;

/** The first day on which a text of the act is held. */
export const eersteDagVan = (wet: Wet): Datum => VERSIES[wet][0];

/**
 * First day of the consolidated version of an act in force on a day.
 * @throws RangeError on a day before the oldest: a rule never answers under a text that did not apply
 */
export function wetsversieOn(wet: Wet, dag: Datum): Datum {
  const found = VERSIES[wet].findLast((vanaf) => vanaf <= dag);
  if (found === undefined) {
    throw new RangeError(
      `Van de ${wet} is op ${dag} geen tekst vastgelegd; de oudste geldt vanaf ${VERSIES[wet][0]}.`,
    );
  }
  return found;
}
