export { shiftTermijnen } from './aanschrijftermijn.ts';
export {
  type Controlevraag,
  controleerPlicht,
  type Plichtcontrole,
} from './controleer-plicht.ts';
export { countPlichtigen } from './count-plichtigen.ts';
export {
  eindeLeerplicht,
  readyPlichtfeiten,
  refreshPlichtfeiten,
  refreshStatistiek,
} from './plichtfeiten.sql.ts';
export { vroegKlaar } from './twaalf-jaar.sql.ts';
export {
  PLICHTBEWAKING_CRON,
  PLICHTBEWAKING_NACHT,
  PLICHTPEILING_JOB,
  planPlichtbewaking,
  planPlichtpeiling,
  plichtpeiling,
} from './volg-absoluut.ts';
export { bewakingVoorbeelden } from './voorbeelden.ts';
