export { thuiszittersBestand } from './thuiszitter.invoer.ts';
