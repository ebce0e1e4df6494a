import { type Route, serve } from '../../platform/serve.ts';
import { readVandaag } from './read-vandaag.ts';
import { readSignalenEndpoint, saveSignalenEndpoint } from './signaal.contract.ts';
import { readSignalen, saveSignalen } from './signaal-acts.ts';
import { readVandaagEndpoint } from './vandaag.contract.ts';

export const vandaagRoutes: readonly Route[] = [
  serve(readVandaagEndpoint, readVandaag),
  serve(readSignalenEndpoint, readSignalen),
  serve(saveSignalenEndpoint, saveSignalen),
];
