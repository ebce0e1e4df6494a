import { addDagen, type Datum } from './datum.ts';
import { isBekendJaar, type Schoolkalender, verlengdEinde } from './schooldag.ts';

const DAGEN_PER_WEEK = 7;
/** A term of whole weeks in days. */
export const weken = (aantal: number): number => aantal * DAGEN_PER_WEEK;

/**
 * Last day of a term that runs forward so many days from an event: past Saturdays, Sundays and public holidays.
 *
 * @returns null when the public holidays around its end are not held
 * @wet ATW art. 1 lid 1
 */
export function einddagVan(kalender: Schoolkalender, vanaf: Datum, dagen: number): Datum | null {
  const dag = addDagen(vanaf, dagen);
  if (!isBekendJaar(kalender, dag)) return null;
  const einde = verlengdEinde(kalender, dag);
  return isBekendJaar(kalender, einde) ? einde : null;
}

/** The fact that is missing when `einddagVan` cannot say the day. */
export const feestdagenRond = (vanaf: Datum, dagen: number): string =>
  `feestdagen ${addDagen(vanaf, dagen).slice(0, 4)}`;
