import { leerplichtEinde } from './lpw/art03-einde.ts';
import { leerplichtBegin } from './lpw/art03-leerplicht-begin.ts';
import { leerplichtig } from './lpw/art03-leerplichtig.ts';
import { kwalificatieplicht } from './lpw/art04a-kwalificatieplicht.ts';
import type { Regel } from './regel.ts';

/** Every rule that can be asked by name, in the order of the law. */
export const regels: readonly Regel[] = [leerplichtig, leerplichtBegin, leerplichtEinde, kwalificatieplicht];

export const findRegel = (naam: string): Regel | undefined => regels.find((regel) => regel.naam === naam);
