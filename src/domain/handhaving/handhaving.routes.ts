import { type Route, serve } from '../../platform/serve.ts';
import { readOpsporingEndpoint } from './opsporing.contract.ts';
import { readOpsporing } from './read-opsporing.ts';

export const handhavingRoutes: readonly Route[] = [serve(readOpsporingEndpoint, readOpsporing)];
