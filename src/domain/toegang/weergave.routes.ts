import { type Route, serve } from '../../platform/serve.ts';
import { readWeergaveEndpoint, saveWeergaveEndpoint } from './weergave.contract.ts';
import { readWeergave, saveWeergave } from './weergave.ts';

export const weergaveRoutes: readonly Route[] = [
  serve(readWeergaveEndpoint, readWeergave),
  serve(saveWeergaveEndpoint, saveWeergave),
];
