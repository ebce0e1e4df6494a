import { een, FeitFout } from '../feit.ts';
import { addJaren, type Datum } from '../kalender/datum.ts';
import { achttienOp } from './art04a-kwalificatieplicht.ts';
import { geborenVoor } from './geboren.ts';

/** Age from which the jongere himself must attend. */
const LEEFTIJD_EIGEN_PLICHT = 12;

/** Which duty there is on the day asked, in the words of `lpw-3-leerplichtig`. */
export const plicht = een('leerplichtig', 'kwalificatieplichtig', 'geen-plicht');
export type Plicht = 'leerplichtig' | 'kwalificatieplichtig' | 'geen-plicht';

/** The birthday from which the jongere himself must attend (art. 2 lid 3). */
export const twaalfOp = (geboortedatum: Datum): Datum => addJaren(geboortedatum, LEEFTIJD_EIGEN_PLICHT);

/**
 * Whether the jongere himself must attend: the leerplichtige from twelve, and every kwalificatieplichtige.
 *
 * @wet Lpw art. 2 lid 3; art. 4c lid 1; art. 22 lid 3; art. 26 lid 2
 */
export const heeftEigenPlicht = (soort: Plicht, geboortedatum: Datum, op: Datum): boolean =>
  soort === 'kwalificatieplichtig' || (soort === 'leerplichtig' && twaalfOp(geboortedatum) <= op);

/** The same, from the age on the day. */
export const heeftEigenPlichtMet = (soort: Plicht, leeftijd: number): boolean =>
  soort === 'kwalificatieplichtig' || (soort === 'leerplichtig' && leeftijd >= LEEFTIJD_EIGEN_PLICHT);

/**
 * A duty and a date of birth that can go together on a day.
 * @throws FeitFout when the jongere is not born yet, or eighteen: then no duty of this act is left (art. 4b)
 */
export function plichtPastBij(soort: Plicht, geboortedatum: Datum, op: Datum): void {
  geborenVoor(geboortedatum, op);
  if (soort !== 'geen-plicht' && achttienOp(geboortedatum) <= op) {
    throw new FeitFout('plicht: past niet bij geboortedatum; vanaf achttien jaar is er geen plicht meer');
  }
}
