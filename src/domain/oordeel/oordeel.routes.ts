import { type Route, serve } from '../../platform/serve.ts';
import { askRegel, readRegel, readRegels } from './answer-regels.ts';
import { askRegelEndpoint, listRegelsEndpoint, readRegelEndpoint } from './oordeel.contract.ts';

export const oordeelRoutes: readonly Route[] = [
  serve(listRegelsEndpoint, readRegels),
  serve(readRegelEndpoint, readRegel),
  serve(askRegelEndpoint, askRegel),
];
