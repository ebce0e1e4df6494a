export { findJongerenKort, isJongereKnown } from './persoon.sql.ts';
export { readPlicht } from './plicht.ts';
export { bijzonderhedenBestand, gezinBestand, personenBestand, verblijfKolommen } from './persoon.invoer.ts';
