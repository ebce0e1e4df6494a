import { type Route, serve } from '../../platform/serve.ts';
import { readVerzuimsignalen } from './read-verzuimsignalen.ts';
import { listVerzuimsignalenEndpoint } from './verzuimsignaal.contract.ts';

export const verzuimsignaalRoutes: readonly Route[] = [
  serve(listVerzuimsignalenEndpoint, readVerzuimsignalen),
];
