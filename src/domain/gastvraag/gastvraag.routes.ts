import { type Route, serve } from '../../platform/serve.ts';
import {
  createGastvraagEndpoint,
  listGastvragenEndpoint,
  previewGastvraagEndpoint,
  seeGastvraagEndpoint,
  withdrawGastvraagEndpoint,
} from './gastvraag.contract.ts';
import {
  createGastvraag,
  previewGastvraag,
  readGastvragen,
  seeGastantwoord,
  withdrawGastvraag,
} from './gastvraag-acts.ts';

export const gastvraagRoutes: readonly Route[] = [
  serve(listGastvragenEndpoint, readGastvragen),
  serve(previewGastvraagEndpoint, previewGastvraag),
  serve(createGastvraagEndpoint, createGastvraag),
  serve(withdrawGastvraagEndpoint, withdrawGastvraag),
  serve(seeGastvraagEndpoint, seeGastantwoord),
];
