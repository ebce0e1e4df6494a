import { datum, een, feit, samen } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';

/** Diplomas that say something about the kwalificatieplicht, or that people think do. */
export const DIPLOMASOORTEN = [
  'vmbo',
  'havo',
  'vwo',
  'entree',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'praktijkonderwijs-getuigschrift',
  'praktijkonderwijs-schooldiploma',
  'praktijkonderwijs-verklaring',
] as const;
export type Diploma = { readonly soort: (typeof DIPLOMASOORTEN)[number]; readonly behaaldOp: Datum };
export const diploma = samen({ soort: feit(een(...DIPLOMASOORTEN)), behaaldOp: feit(datum) });
export const uitstroomprofiel = een('vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding');
export type Uitstroomprofiel = 'vervolgonderwijs' | 'arbeidsmarkt' | 'dagbesteding';
