import { type Route, serve } from '../../platform/serve.ts';
import {
  assignZaakEndpoint,
  createNotitieEndpoint,
  createZaakEndpoint,
  listNotitiesEndpoint,
  listZakenEndpoint,
  readZaakEndpoint,
  stepZaakEndpoint,
} from './werkproces.contract.ts';
import {
  assignZaak,
  createNotitie,
  createZaak,
  readNotities,
  readZaak,
  readZaken,
  stepZaak,
} from './zaak-acts.ts';

export const werkprocesRoutes: readonly Route[] = [
  serve(listZakenEndpoint, readZaken),
  serve(readZaakEndpoint, readZaak),
  serve(createZaakEndpoint, createZaak),
  serve(stepZaakEndpoint, stepZaak),
  serve(assignZaakEndpoint, assignZaak),
  serve(createNotitieEndpoint, createNotitie),
  serve(listNotitiesEndpoint, readNotities),
];
