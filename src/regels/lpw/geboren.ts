import { FeitFout } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';

/**
 * A rule about a jongere is asked on a day on which he lives.
 * @throws FeitFout when the birth lies after that day
 */
export function geborenVoor(geboortedatum: Datum, op: Datum): void {
  if (geboortedatum > op)
    throw new FeitFout('geboortedatum: ligt na op; wie nog niet geboren is heeft geen plicht');
}
