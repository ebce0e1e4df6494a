import type { FileRoute } from '../../platform/file-route.ts';
import { type Route, serve } from '../../platform/serve.ts';
import {
  applyLeveringEndpoint,
  decideAllEndpoint,
  decideRegelEndpoint,
  dropLeveringEndpoint,
  leveringBestandPath,
  listLeveringenEndpoint,
  listLeveringregelsEndpoint,
  listOntvangstenEndpoint,
  readIndelingenEndpoint,
  readLeveringEndpoint,
  setIndelingEndpoint,
  zLeveringBestand,
  zOntvangen,
} from './levering.contract.ts';
import {
  applyLevering,
  decideAll,
  decideRegel,
  dropLevering,
  readIndelingen,
  readLevering,
  readLeveringen,
  readOntvangsten,
  readRegels,
  setIndeling,
} from './levering-acts.ts';
import { ontvangBestand, type Werk } from './ontvang-bestand.ts';

export const leveringRoutes: readonly Route[] = [
  serve(listLeveringenEndpoint, readLeveringen),
  serve(readLeveringEndpoint, readLevering),
  serve(listLeveringregelsEndpoint, readRegels),
  serve(listOntvangstenEndpoint, readOntvangsten),
  serve(decideRegelEndpoint, decideRegel),
  serve(decideAllEndpoint, decideAll),
  serve(applyLeveringEndpoint, applyLevering),
  serve(dropLeveringEndpoint, dropLevering),
  serve(readIndelingenEndpoint, readIndelingen),
  serve(setIndelingEndpoint, setIndeling),
];

export const leveringFileRoutes = (werk: Werk): FileRoute[] => [
  {
    method: 'PUT',
    path: leveringBestandPath,
    operation: 'leveringPlaatsen',
    samenvatting:
      'Plaats een P- of C-levering; het verschil met wat hier staat wordt bepaald, er wordt niets geschreven',
    toegang: 'levering.toepassen',
    object: 'levering',
    params: zLeveringBestand,
    response: zOntvangen,
    refusals: { 'bestand-geweigerd': 409 },
    receive: ({ id, organisatieId }, { naam = '' }, bytes) =>
      ontvangBestand(werk, { organisatieId, actor: id }, naam, bytes),
  },
];
