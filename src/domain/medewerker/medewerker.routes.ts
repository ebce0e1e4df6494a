import { type Route, serve } from '../../platform/serve.ts';
import {
  changeAfwezigheidEndpoint,
  createAfwezigheidEndpoint,
  deleteAfwezigheidEndpoint,
  listMedewerkersEndpoint,
  readMijnGegevensEndpoint,
  saveMedewerkerEndpoint,
  saveMijnGegevensEndpoint,
} from './medewerker.contract.ts';
import {
  changeAfwezigheid,
  createAfwezigheid,
  readMedewerkers,
  readMijnGegevens,
  removeAfwezigheid,
  saveMedewerker,
  saveMijnGegevens,
} from './medewerker-acts.ts';

export const medewerkerRoutes: readonly Route[] = [
  serve(readMijnGegevensEndpoint, readMijnGegevens),
  serve(saveMijnGegevensEndpoint, saveMijnGegevens),
  serve(listMedewerkersEndpoint, readMedewerkers),
  serve(saveMedewerkerEndpoint, saveMedewerker),
  serve(createAfwezigheidEndpoint, createAfwezigheid),
  serve(changeAfwezigheidEndpoint, changeAfwezigheid),
  serve(deleteAfwezigheidEndpoint, removeAfwezigheid),
];
