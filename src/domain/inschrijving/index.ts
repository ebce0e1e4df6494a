export { inschrijvingenBestand } from './inschrijving.invoer.ts';
