export { type Controlevraag, controleerVerzuim, type Verzuimcontrole } from './controleer-verzuim.ts';
export {
  planVerzuimbewaking,
  VERZUIMBEWAKING_CRON,
  VERZUIMBEWAKING_NACHT,
  VERZUIMCONTROLE_JOB,
  verzuimcontrole,
} from './verzuimnacht.ts';
export { verzuimVoorbeelden } from './voorbeelden.ts';
