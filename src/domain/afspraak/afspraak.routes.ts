import { type Route, serve } from '../../platform/serve.ts';
import {
  closeAfspraakEndpoint,
  closeAgendaEndpoint,
  createAfspraakEndpoint,
  listAfsprakenEndpoint,
  moveAfspraakEndpoint,
  noShowAfspraakEndpoint,
  openAgendaEndpoint,
  readAgendaEndpoint,
} from './afspraak.contract.ts';
import {
  closeAfspraak,
  createAfspraak,
  moveAfspraak,
  noShowAfspraak,
  readAfspraken,
} from './afspraak-acts.ts';
import { closeAgenda, openAgenda, readAgenda } from './agenda.ts';

export const afspraakRoutes: readonly Route[] = [
  serve(listAfsprakenEndpoint, readAfspraken),
  serve(createAfspraakEndpoint, createAfspraak),
  serve(moveAfspraakEndpoint, moveAfspraak),
  serve(closeAfspraakEndpoint, closeAfspraak),
  serve(noShowAfspraakEndpoint, noShowAfspraak),
  serve(readAgendaEndpoint, readAgenda),
  serve(openAgendaEndpoint, openAgenda),
  serve(closeAgendaEndpoint, closeAgenda),
];
