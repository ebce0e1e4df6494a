export { verlofBestand } from './verlof.invoer.ts';
