import { type Route, serve } from '../../platform/serve.ts';
import { readCijfer, readIndicatoren, readRijen } from './read-cijfers.ts';
import { listCijfersEndpoint, readCijferEndpoint, readRijenEndpoint } from './verslag.contract.ts';

export const verslagRoutes: readonly Route[] = [
  serve(listCijfersEndpoint, readIndicatoren),
  serve(readCijferEndpoint, readCijfer),
  serve(readRijenEndpoint, readRijen),
];
