import { type Route, serve } from '../../platform/serve.ts';
import {
  createVerwijzingEndpoint,
  listVerwijzingenEndpoint,
  readZaakverwijzingenEndpoint,
  stepVerwijzingEndpoint,
} from './verwijzing.contract.ts';
import {
  createVerwijzing,
  readVerwijzingen,
  readZaakverwijzingen,
  stepVerwijzing,
} from './verwijzing-acts.ts';

export const verwijzingRoutes: readonly Route[] = [
  serve(listVerwijzingenEndpoint, readVerwijzingen),
  serve(readZaakverwijzingenEndpoint, readZaakverwijzingen),
  serve(createVerwijzingEndpoint, createVerwijzing),
  serve(stepVerwijzingEndpoint, stepVerwijzing),
];
