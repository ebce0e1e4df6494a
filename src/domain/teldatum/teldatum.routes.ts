import { type Route, serve } from '../../platform/serve.ts';
import {
  answerEigenEndpoint,
  answerTeldatumEndpoint,
  askTeldatumEndpoint,
  listEigenLeerlingenEndpoint,
  listEigenVragenEndpoint,
  listLeerlingenEndpoint,
  listTeldatumEndpoint,
  remindTeldatumEndpoint,
} from './teldatum.contract.ts';
import {
  answerTeldatum,
  askTeldatum,
  readEigenLeerlingen,
  readEigenVragen,
  readLeerlingen,
  readTeldatum,
  remindTeldatum,
} from './teldatum-acts.ts';

export const teldatumRoutes: readonly Route[] = [
  serve(listTeldatumEndpoint, readTeldatum),
  serve(askTeldatumEndpoint, askTeldatum),
  serve(remindTeldatumEndpoint, remindTeldatum),
  serve(answerTeldatumEndpoint, answerTeldatum),
  serve(listLeerlingenEndpoint, readLeerlingen),
  serve(listEigenVragenEndpoint, readEigenVragen),
  serve(listEigenLeerlingenEndpoint, readEigenLeerlingen),
  serve(answerEigenEndpoint, answerTeldatum),
];
