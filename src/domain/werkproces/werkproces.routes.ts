import { type Route, serve } from '../../platform/serve.ts';
import { readAfwijkingen } from './afwijkingen.ts';
import { setTak, stepZaak } from './step-zaak.ts';
import {
  assignZaakEndpoint,
  createNotitieEndpoint,
  createWerkwijzeEndpoint,
  createZaakEndpoint,
  listAfwijkingenEndpoint,
  listNotitiesEndpoint,
  listWerkwijzenEndpoint,
  listZakenEndpoint,
  readZaakEndpoint,
  setTakEndpoint,
  stepZaakEndpoint,
} from './werkproces.contract.ts';
import { createWerkwijze, readWerkwijzen } from './werkwijze-acts.ts';
import { assignZaak, createNotitie, createZaak, readNotities, readZaak, readZaken } from './zaak-acts.ts';

export const werkprocesRoutes: readonly Route[] = [
  serve(listZakenEndpoint, readZaken),
  serve(readZaakEndpoint, readZaak),
  serve(createZaakEndpoint, createZaak),
  serve(stepZaakEndpoint, stepZaak),
  serve(setTakEndpoint, setTak),
  serve(listAfwijkingenEndpoint, readAfwijkingen),
  serve(listWerkwijzenEndpoint, readWerkwijzen),
  serve(createWerkwijzeEndpoint, createWerkwijze),
  serve(assignZaakEndpoint, assignZaak),
  serve(createNotitieEndpoint, createNotitie),
  serve(listNotitiesEndpoint, readNotities),
];
