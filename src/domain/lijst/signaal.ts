import { addDagen, addMaanden, type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import type { Ritme } from './lijst.contract.ts';

const STAP = { dag: 1, week: 7 } as const;

/** The n-th day of a rhythm; of months the last day where a month is too short for it. */
const keer = (ritme: Ritme, vanaf: Datum, n: number): Datum =>
  ritme === 'maand' ? addMaanden(vanaf, n) : addDagen(vanaf, n * STAP[ritme]);

/** The last planned day up to and including today, and the first one after it. */
export function derivePlan(
  ritme: Ritme,
  vanaf: Datum,
  vandaag: Datum,
): { laatste: Datum | null; volgende: Datum } {
  if (vandaag < vanaf) return { laatste: null, volgende: vanaf };
  const dagen = dagenTussen(vanaf, vandaag);
  // Of months a guess that is never too far on; then forward to the last one that is not past today.
  let n = ritme === 'maand' ? Math.max(0, Math.floor(dagen / 31) - 1) : Math.floor(dagen / STAP[ritme]);
  while (keer(ritme, vanaf, n + 1) <= vandaag) n += 1;
  return { laatste: keer(ritme, vanaf, n), volgende: keer(ritme, vanaf, n + 1) };
}
