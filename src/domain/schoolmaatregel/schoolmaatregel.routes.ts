import { type Route, serve } from '../../platform/serve.ts';
import { createMaatregel, readMaatregelen, seeMaatregel, withdrawMaatregel } from './maatregel-acts.ts';
import {
  createMaatregelEndpoint,
  listMaatregelenEndpoint,
  seeMaatregelEndpoint,
  withdrawMaatregelEndpoint,
} from './schoolmaatregel.contract.ts';

export const schoolmaatregelRoutes: readonly Route[] = [
  serve(listMaatregelenEndpoint, readMaatregelen),
  serve(createMaatregelEndpoint, createMaatregel),
  serve(seeMaatregelEndpoint, seeMaatregel),
  serve(withdrawMaatregelEndpoint, withdrawMaatregel),
];
