export { assignMeldingen, handOverMeldingen, lockMeldingen } from './assign-meldingen.sql.ts';
export { behandelaarVan, forwardMeldingen, zendingVan } from './forward-meldingen.ts';
export { takeIntoZaak } from './link-melding.ts';
export { meldingenBestand } from './melding.invoer.ts';
export { findSchoolOp, lockMelding as findMeldingForZaak } from './melding.sql.ts';
export { insertOntvangsten } from './ontvangst.ts';
export {
  lockWachtend,
  markMetDeHand,
  noteMislukt,
  planVerzending,
  REGISTERSTATUS_JOB,
  resetStatus,
  setUitslag,
  type Wachtend,
} from './registerstatus.sql.ts';
export { shareInhoud, shareStatus } from './share-melding.ts';
