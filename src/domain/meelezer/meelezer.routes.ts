import { type Route, serve } from '../../platform/serve.ts';
import { leaveMeelezerEndpoint, meldMeelezerEndpoint } from './meelezer.contract.ts';
import { leaveMeelezer, meldMeelezer } from './meelezer-acts.ts';

export const meelezerRoutes: readonly Route[] = [
  serve(meldMeelezerEndpoint, meldMeelezer),
  serve(leaveMeelezerEndpoint, leaveMeelezer),
];
