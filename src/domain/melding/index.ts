export { takeIntoZaak } from './link-melding.ts';
export { findSchoolOp, lockMelding as findMeldingForZaak } from './melding.sql.ts';
export { meldingenBestand } from './melding.invoer.ts';
