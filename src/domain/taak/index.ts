export { deriveBrpTaken } from './brp-taken.sql.ts';
export { closeHercontrole, planHercontrole } from './hercontrole.sql.ts';
export {
  LEEFTIJD_CRON,
  LEEFTIJD_JOB,
  LEEFTIJD_NACHT,
  leeftijdstaken,
  leeftijdstakenVoorbeeld,
  planLeeftijdstaken,
} from './taken-nacht.ts';
