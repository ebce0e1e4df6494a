export { findBehandelaar, findBehandelaars } from './behandelaar.sql.ts';
export { fillOefenprofielen } from './oefenprofielen.sql.ts';
