import { datum, een, FeitFout, feit, samen } from '../feit.ts';
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
/** @throws FeitFout when a diploma lies before the birth */
export function checkDiplomas(geboortedatum: Datum, diplomas: readonly Diploma[] = []): void {
  if (diplomas.some(({ behaaldOp }) => behaaldOp < geboortedatum)) {
    throw new FeitFout('diplomas: behaaldOp ligt voor de geboorte');
  }
}
export const uitstroomprofiel = een('vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding');
export type Uitstroomprofiel = 'vervolgonderwijs' | 'arbeidsmarkt' | 'dagbesteding';
