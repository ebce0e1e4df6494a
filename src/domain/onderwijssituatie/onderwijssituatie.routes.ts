import { type Route, serve } from '../../platform/serve.ts';
import {
  createSituatieEndpoint,
  listSituatiesEndpoint,
  updateSituatieEndpoint,
} from './onderwijssituatie.contract.ts';
import { createSituatie, readSituaties, updateSituatie } from './situatie-acts.ts';

export const onderwijssituatieRoutes: readonly Route[] = [
  serve(listSituatiesEndpoint, readSituaties),
  serve(createSituatieEndpoint, createSituatie),
  serve(updateSituatieEndpoint, updateSituatie),
];
