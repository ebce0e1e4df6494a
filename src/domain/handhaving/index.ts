export { haltBestand, processenVerbaalBestand, waarschuwingenBestand } from './handhaving.invoer.ts';
export { markOpsporing } from './opsporing.sql.ts';
