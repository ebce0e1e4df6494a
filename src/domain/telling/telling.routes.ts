import { type Route, serve } from '../../platform/serve.ts';
import {
  listFormulierenEndpoint,
  listVsvEndpoint,
  readTellingEndpoint,
  writeFormulierEndpoint,
  writeInvullingEndpoint,
} from './telling.contract.ts';
import { fillRegel, loadFormulier, readFormulieren, readTelling, readVsv } from './telling-acts.ts';

export const tellingRoutes: readonly Route[] = [
  serve(listFormulierenEndpoint, readFormulieren),
  serve(readTellingEndpoint, readTelling),
  serve(writeInvullingEndpoint, fillRegel),
  serve(writeFormulierEndpoint, loadFormulier),
  serve(listVsvEndpoint, readVsv),
];
