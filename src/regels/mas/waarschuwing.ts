import { addDagen, type Datum } from '../kalender/datum.ts';

/** How long after a warning new absence is a signal: eight weeks (mas.md § 2: four to eight school weeks). */
export const BEWAKING_DAGEN = 56;
export const deriveBewaaktTotEnMet = (gegevenOp: Datum): Datum => addDagen(gegevenOp, BEWAKING_DAGEN);
