import { type Route, serve } from '../../platform/serve.ts';
import { readVandaag } from './read-vandaag.ts';
import { readVandaagEndpoint } from './vandaag.contract.ts';

export const vandaagRoutes: readonly Route[] = [serve(readVandaagEndpoint, readVandaag)];
