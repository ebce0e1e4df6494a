export {
  planVerwijzingen,
  VERWIJZING_CRON,
  VERWIJZING_JOB,
  VERWIJZING_NACHT,
  verwijzingen,
} from './verwijzing-nacht.ts';
export { opschalingVoorbeeld, partnerTermijnVoorbeeld } from './verwijzing-voorbeeld.ts';
