import { type Route, serve } from '../../platform/serve.ts';
import {
  adoptVerslagEndpoint,
  listVormenEndpoint,
  publishVerslagEndpoint,
  readJaarverslagEndpoint,
  withdrawVerslagEndpoint,
  writeTekstEndpoint,
} from './jaarverslag/jaarverslag.contract.ts';
import { publishVerslag, withdrawVerslag } from './jaarverslag/publish-verslag.ts';
import {
  adoptVerslag,
  readJaarverslag,
  readVormen,
  writeVerslagtekst,
} from './jaarverslag/read-jaarverslag.ts';
import { readCijfer, readIndicatoren, readRijen } from './read-cijfers.ts';
import { listCijfersEndpoint, readCijferEndpoint, readRijenEndpoint } from './verslag.contract.ts';

export const verslagRoutes: readonly Route[] = [
  serve(listCijfersEndpoint, readIndicatoren),
  serve(readCijferEndpoint, readCijfer),
  serve(readRijenEndpoint, readRijen),
  serve(listVormenEndpoint, readVormen),
  serve(readJaarverslagEndpoint, readJaarverslag),
  serve(writeTekstEndpoint, writeVerslagtekst),
  serve(adoptVerslagEndpoint, adoptVerslag),
  serve(publishVerslagEndpoint, publishVerslag),
  serve(withdrawVerslagEndpoint, withdrawVerslag),
];
