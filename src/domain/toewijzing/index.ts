export { type Antwoord, deriveToewijzingen, type Uitvoerder } from './derive-toewijzingen.ts';
