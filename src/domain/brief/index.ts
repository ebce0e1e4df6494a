export {
  BERICHTENBOX_CRON,
  BERICHTENBOX_JOB,
  BERICHTENBOX_RONDE,
  type Berichtenbox,
  type Boxafzender,
  Boxweigering,
  boxpost,
  planBerichtenbox,
  verwerkingscodes,
} from './berichtenbox.ts';
export { findBesluit } from './besluit.sql.ts';
export { BRIEFPOST_JOB, createBrief } from './brief-acts.ts';
export { briefFileRoutes } from './brief-bestanden.ts';
export { findTeamtelefoon } from './huisstijl.sql.ts';
export { composeLosseBrief, type LosseBrief } from './losse-brief.ts';
export { fillOefenhuisstijlen } from './oefenhuisstijl.sql.ts';
export { openBriefreeks } from './reeks-acts.ts';
export { BRIEFREEKS_JOB, briefreeks } from './reeks-werk.ts';
export { renderInBundel } from './render-brief.ts';
export { isSjabloon } from './standaard-sjablonen.ts';
export { schrijfDag } from './talen.ts';
export { briefpost, type Uitbak } from './uitgang.ts';
