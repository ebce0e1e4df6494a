import { type Route, serve } from '../../platform/serve.ts';
import {
  answerAdviesEndpoint,
  askAdviesEndpoint,
  changeThemaEndpoint,
  closeAdviesEndpoint,
  createThemaEndpoint,
  listThemasEndpoint,
  readZaakAdviesEndpoint,
  setZaakThemasEndpoint,
} from './advies.contract.ts';
import {
  answerAdvies,
  askAdvies,
  changeThema,
  closeAdvies,
  createThema,
  readThemas,
  readZaakAdvies,
  setZaakThemas,
} from './advies-acts.ts';

export const adviesRoutes: readonly Route[] = [
  serve(listThemasEndpoint, readThemas),
  serve(createThemaEndpoint, createThema),
  serve(changeThemaEndpoint, changeThema),
  serve(readZaakAdviesEndpoint, readZaakAdvies),
  serve(setZaakThemasEndpoint, setZaakThemas),
  serve(askAdviesEndpoint, askAdvies),
  serve(answerAdviesEndpoint, answerAdvies),
  serve(closeAdviesEndpoint, closeAdvies),
];
