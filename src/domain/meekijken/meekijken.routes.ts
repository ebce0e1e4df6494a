import { type Route, serve } from '../../platform/serve.ts';
import {
  endMeekijkenEndpoint,
  grantMeekijkenEndpoint,
  listMeekijkenEndpoint,
  listMeekijkersEndpoint,
  readMeekijkenEndpoint,
} from './meekijken.contract.ts';
import {
  endMeekijken,
  grantMeekijken,
  readMeekijken,
  readMeekijkers,
  readMeekijkzaak,
} from './meekijken-acts.ts';

export const meekijkenRoutes: readonly Route[] = [
  serve(listMeekijkersEndpoint, readMeekijkers),
  serve(grantMeekijkenEndpoint, grantMeekijken),
  serve(endMeekijkenEndpoint, endMeekijken),
  serve(listMeekijkenEndpoint, readMeekijken),
  serve(readMeekijkenEndpoint, readMeekijkzaak),
];
