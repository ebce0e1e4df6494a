import { type Route, serve } from '../../platform/serve.ts';
import {
  createLijstEndpoint,
  listLijstenEndpoint,
  openLijstEndpoint,
  removeLijstEndpoint,
  updateLijstEndpoint,
} from './lijst.contract.ts';
import { changeLijst, createLijst, openLijst, readLijsten, removeLijst } from './lijst-acts.ts';

export const lijstRoutes: readonly Route[] = [
  serve(listLijstenEndpoint, readLijsten),
  serve(createLijstEndpoint, createLijst),
  serve(updateLijstEndpoint, changeLijst),
  serve(removeLijstEndpoint, removeLijst),
  serve(openLijstEndpoint, openLijst),
];
