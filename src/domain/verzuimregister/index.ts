export {
  codeVan,
  opmerkingen,
  redenenAfsluiten,
  statussen,
} from './codelijsten.ts';
export {
  type Registers,
  Registerweigering,
  type Statusopgave,
  type VerzuimregisterPoort,
  type Vrijstellingsopgave,
} from './poort.ts';
export { type Certificaatstand, findCertificaten } from './read-verzuimregister.ts';
export { OPHALEN_JOB, OPNIEUW_JOB } from './register-acts.ts';
export {
  ophalen,
  opnieuw,
  planRonde,
  REGISTER_CRON,
  REGISTER_RONDE,
  verzenden,
} from './verzuimregister.jobs.ts';
export { verzuimregisterFileRoutes } from './verzuimregister.routes.ts';
