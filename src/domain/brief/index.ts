export { BRIEFPOST_JOB, createBrief } from './brief-acts.ts';
export { briefFileRoutes } from './brief-bestanden.ts';
export { fillOefenhuisstijlen } from './oefenhuisstijl.sql.ts';
export { openBriefreeks } from './reeks-acts.ts';
export { BRIEFREEKS_JOB, briefreeks } from './reeks-werk.ts';
export { renderInBundel } from './render-brief.ts';
export { isSjabloon } from './standaard-sjablonen.ts';
export { schrijfDag } from './talen.ts';
export { briefpost } from './uitgang.ts';
