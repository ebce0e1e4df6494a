export { haltBestand, processenVerbaalBestand, waarschuwingenBestand } from './handhaving.invoer.ts';
