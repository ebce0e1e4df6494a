import { type Route, serve } from '../../platform/serve.ts';
import {
  applyVerdelingEndpoint,
  listVerdelingenEndpoint,
  previewVerdelingEndpoint,
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
];
