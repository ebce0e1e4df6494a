import { type Route, serve } from '../../platform/serve.ts';
import {
  createLesEndpoint,
  createTerugblikEndpoint,
  dropLesEndpoint,
  listLessenEndpoint,
  listTerugblikkenEndpoint,
  readEvaluatiesEndpoint,
} from './evaluatie.contract.ts';
import {
  createLes,
  createTerugblik,
  dropLes,
  readEvaluaties,
  readLessen,
  readTerugblikken,
} from './evaluatie-acts.ts';

export const evaluatieRoutes: readonly Route[] = [
  serve(readEvaluatiesEndpoint, readEvaluaties),
  serve(createLesEndpoint, createLes),
  serve(listLessenEndpoint, readLessen),
  serve(dropLesEndpoint, dropLes),
  serve(listTerugblikkenEndpoint, readTerugblikken),
  serve(createTerugblikEndpoint, createTerugblik),
];
