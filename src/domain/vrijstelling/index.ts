export { gedoogBestand, vrijstellingenBestand } from './vrijstelling.invoer.ts';
