export { findBehandelaar, findBehandelaars, findLeidinggevende } from './behandelaar.sql.ts';
export { findLijn, type Lijn } from './lijn.sql.ts';
export { isMedewerker, listNamen } from './medewerker.sql.ts';
export { fillOefenprofielen } from './oefenprofielen.sql.ts';
export { findBegeleider, listWaarneming } from './stage.sql.ts';
