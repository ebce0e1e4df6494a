import { type Route, serve } from '../../platform/serve.ts';
import {
  acceptUitvoeringEndpoint,
  endToewijzingEndpoint,
  endUitvoeringEndpoint,
  listToewijzingenEndpoint,
  listUitvoeringEndpoint,
  setToewijzingEndpoint,
  setUitvoeringEndpoint,
  tryToewijzingEndpoint,
  withdrawUitvoeringEndpoint,
} from './toewijzing.contract.ts';
import { endToewijzing, readToewijzingen, setToewijzing, tryToewijzing } from './toewijzing-acts.ts';
import {
  acceptUitvoering,
  endUitvoering,
  readUitvoering,
  setUitvoering,
  withdrawUitvoering,
} from './uitvoering-acts.ts';

export const toewijzingRoutes: readonly Route[] = [
  serve(listToewijzingenEndpoint, readToewijzingen),
  serve(setToewijzingEndpoint, setToewijzing),
  serve(endToewijzingEndpoint, endToewijzing),
  serve(tryToewijzingEndpoint, tryToewijzing),
  serve(listUitvoeringEndpoint, readUitvoering),
  serve(setUitvoeringEndpoint, setUitvoering),
  serve(endUitvoeringEndpoint, endUitvoering),
  serve(acceptUitvoeringEndpoint, acceptUitvoering),
  serve(withdrawUitvoeringEndpoint, withdrawUitvoering),
];
