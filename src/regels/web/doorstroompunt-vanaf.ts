import type { Datum } from '../kalender/datum.ts';

/**
 * First day of chapter 9 title 2 of the WEB as read (Wet van school naar duurzaam werk). The text before it is not held.
 *
 * @wet WEB art. 9.2.1-9.2.13
 */
export const DOORSTROOMPUNT: Datum = '2026-01-01';
