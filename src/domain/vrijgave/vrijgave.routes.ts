import { type Route, serve } from '../../platform/serve.ts';
import {
  listVrijgavenEndpoint,
  listVrijgavenOverEndpoint,
  releaseVrijgaveEndpoint,
  returnVrijgaveEndpoint,
  withdrawVrijgaveEndpoint,
} from './vrijgave.contract.ts';
import {
  readVrijgaven,
  readVrijgavenOver,
  releaseVrijgave,
  returnVrijgave,
  withdrawVrijgave,
} from './vrijgave-acts.ts';

/** @param routes every act of the program, as it is done when it is released */
export const vrijgaveRoutes = (routes: readonly Route[]): readonly Route[] => [
  serve(listVrijgavenEndpoint, readVrijgaven(routes)),
  serve(listVrijgavenOverEndpoint, readVrijgavenOver(routes)),
  serve(releaseVrijgaveEndpoint, releaseVrijgave(routes)),
  serve(returnVrijgaveEndpoint, returnVrijgave),
  serve(withdrawVrijgaveEndpoint, withdrawVrijgave),
];
