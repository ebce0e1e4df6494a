export { findBehandelaar, findBehandelaars, findLeidinggevende } from './behandelaar.sql.ts';
export { isMedewerker } from './medewerker.sql.ts';
export { fillOefenprofielen } from './oefenprofielen.sql.ts';
export { findBegeleider, listWaarneming } from './stage.sql.ts';
