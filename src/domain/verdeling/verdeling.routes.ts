import { type Route, serve } from '../../platform/serve.ts';
import { readCapaciteit } from './capaciteit.ts';
import {
  applyVerdelingEndpoint,
  listVerdelingenEndpoint,
  previewVerdelingEndpoint,
  readCapaciteitEndpoint,
  readLastEndpoint,
  undoVerdelingEndpoint,
} from './verdeling.contract.ts';
import {
  applyVerdeling,
  previewVerdeling,
  readLast,
  readVerdelingen,
  undoVerdeling,
} from './verdeling-acts.ts';

export const verdelingRoutes: readonly Route[] = [
  serve(previewVerdelingEndpoint, previewVerdeling),
  serve(applyVerdelingEndpoint, applyVerdeling),
  serve(undoVerdelingEndpoint, undoVerdeling),
  serve(listVerdelingenEndpoint, readVerdelingen),
  serve(readLastEndpoint, readLast),
  serve(readCapaciteitEndpoint, readCapaciteit),
];
