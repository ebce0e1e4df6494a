import { type Route, serve } from '../../platform/serve.ts';
import { readSessie, saveTaal } from './read-sessie.ts';
import { readSessieEndpoint, saveTaalEndpoint } from './sessie.contract.ts';

export const sessieRoutes: readonly Route[] = [
  serve(readSessieEndpoint, readSessie),
  serve(saveTaalEndpoint, saveTaal),
];
