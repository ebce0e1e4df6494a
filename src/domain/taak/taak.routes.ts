import { type Route, serve } from '../../platform/serve.ts';
import { listTakenEndpoint, setTaakEndpoint } from './taak.contract.ts';
import { readTaken, setTaak } from './taak-acts.ts';

export const taakRoutes: readonly Route[] = [
  serve(listTakenEndpoint, readTaken),
  serve(setTaakEndpoint, setTaak),
];
