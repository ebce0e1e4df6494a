export { findContact, listHuidigeContacten } from './gegeven.sql.ts';
export { findLaatsteKennismaking } from './kennismaking.sql.ts';
