/** @public Letters, invitations and hearings ask this. */
export { readAanschrijving } from './aanschrijving.ts';
export { listBijzonderheden } from './bijzonderheid.sql.ts';
export type { Aanschrijving, Geadresseerde, JongereKort, Kanaal } from './persoon.contract.ts';
export { bijzonderhedenBestand, gezinBestand, personenBestand, verblijfKolommen } from './persoon.invoer.ts';
export { findJongerenKort, isJongereKnown } from './persoon.sql.ts';
export { findPlicht } from './plicht.ts';
