import { type Route, serve } from '../../platform/serve.ts';
import {
  applyVerdelingEndpoint,
  deleteVerdeelregelEndpoint,
  listVerdeelregelsEndpoint,
  listVerdelingenEndpoint,
  previewVerdelingEndpoint,
  readLastEndpoint,
  setVerdeelregelEndpoint,
  undoVerdelingEndpoint,
} from './verdeling.contract.ts';
import {
  applyVerdeling,
  previewVerdeling,
  readLast,
  readVerdeelregels,
  readVerdelingen,
  removeVerdeelregel,
  setVerdeelregel,
  undoVerdeling,
} from './verdeling-acts.ts';

export const verdelingRoutes: readonly Route[] = [
  serve(previewVerdelingEndpoint, previewVerdeling),
  serve(applyVerdelingEndpoint, applyVerdeling),
  serve(undoVerdelingEndpoint, undoVerdeling),
  serve(listVerdelingenEndpoint, readVerdelingen),
  serve(listVerdeelregelsEndpoint, readVerdeelregels),
  serve(setVerdeelregelEndpoint, setVerdeelregel),
  serve(deleteVerdeelregelEndpoint, removeVerdeelregel),
  serve(readLastEndpoint, readLast),
];
