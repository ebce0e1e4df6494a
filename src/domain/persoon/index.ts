export type { JongereKort } from './persoon.contract.ts';
export { bijzonderhedenBestand, gezinBestand, personenBestand, verblijfKolommen } from './persoon.invoer.ts';
export { findJongerenKort, isJongereKnown } from './persoon.sql.ts';
export { findPlicht } from './plicht.ts';
