export { loadReferentie } from './referentie.sql.ts';
