export { lockVerwijzing } from './verwijzing.sql.ts';
export { recordAntwoord as recordVerwijsantwoord } from './verwijzing-acts.ts';
export {
  planVerwijzingen,
  VERWIJZING_CRON,
  VERWIJZING_JOB,
  VERWIJZING_NACHT,
  verwijzingen,
} from './verwijzing-nacht.ts';
export { opschalingVoorbeeld, partnerTermijnVoorbeeld } from './verwijzing-voorbeeld.ts';
