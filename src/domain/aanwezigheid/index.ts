export { aanwezigheidBestand } from './aanwezigheid.invoer.ts';
