import { addDagen, type Datum, dagenTussen } from './datum.ts';
import { weekdag } from './schooldag.ts';

const DONDERDAG = 3;

/** Number of the week a day lies in (ISO 8601: weeks begin on Monday, week 1 holds the first Thursday of the year). */
export function weeknummer(dag: Datum): number {
  const donderdag = addDagen(dag, DONDERDAG - weekdag(dag));
  return Math.floor(dagenTussen(`${donderdag.slice(0, 4)}-01-01`, donderdag) / 7) + 1;
}
