export { diplomasBestand, inschrijvingenBestand, wachtlijstBestand } from './inschrijving.invoer.ts';
