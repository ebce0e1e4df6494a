export { takeIntoZaak } from './link-melding.ts';
export { meldingenBestand } from './melding.invoer.ts';
export { findSchoolOp, lockMelding as findMeldingForZaak } from './melding.sql.ts';
