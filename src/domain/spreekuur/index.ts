export { listPlekkenVoorAgenda } from './spreekuur.sql.ts';
export {
  planSpreekuur,
  SPREEKUUR_CRON,
  SPREEKUUR_JOB,
  SPREEKUUR_NACHT,
  spreekuurBewaarVoorbeeld,
  spreekuurOpruimen,
} from './spreekuur-nacht.ts';
export { uitnodigingFileRoute } from './uitnodiging.ts';
