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
import {
  endToewijzing,
  type Introductie,
  readToewijzingen,
  setToewijzing,
  tryToewijzing,
} from './toewijzing-acts.ts';
import {
  acceptUitvoering,
  endUitvoering,
  readUitvoering,
  setUitvoering,
  withdrawUitvoering,
} from './uitvoering-acts.ts';

/** @param introduce tells a school and the colleague that a rule made somebody its fixed officer */
export const toewijzingRoutes = (introduce: Introductie): readonly Route[] => [
  serve(listToewijzingenEndpoint, readToewijzingen),
  serve(setToewijzingEndpoint, setToewijzing(introduce)),
  serve(endToewijzingEndpoint, endToewijzing),
  serve(tryToewijzingEndpoint, tryToewijzing),
  serve(listUitvoeringEndpoint, readUitvoering),
  serve(setUitvoeringEndpoint, setUitvoering),
  serve(endUitvoeringEndpoint, endUitvoering),
  serve(acceptUitvoeringEndpoint, acceptUitvoering),
  serve(withdrawUitvoeringEndpoint, withdrawUitvoering),
];
