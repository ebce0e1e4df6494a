export { type Antwoord, deriveToewijzingen, type Uitvoerder } from './derive-toewijzingen.ts';
export { findVasteMedewerker, setVasteMedewerker } from './vaste-medewerker.sql.ts';
