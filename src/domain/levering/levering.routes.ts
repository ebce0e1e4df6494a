import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { refuse } from '../../platform/result.ts';
import { type Route, serve } from '../../platform/serve.ts';
import {
  applyLeveringEndpoint,
  decideAllEndpoint,
  decideRegelEndpoint,
  dropLeveringEndpoint,
  leveringBestandPath,
  listLeveringenEndpoint,
  listLeveringregelsEndpoint,
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
  readRegels,
  setIndeling,
} from './levering-acts.ts';
import { receiveLevering, withFile } from './receive-levering.ts';

export const leveringRoutes: readonly Route[] = [
  serve(listLeveringenEndpoint, readLeveringen),
  serve(readLeveringEndpoint, readLevering),
  serve(listLeveringregelsEndpoint, readRegels),
  serve(decideRegelEndpoint, decideRegel),
  serve(decideAllEndpoint, decideAll),
  serve(applyLeveringEndpoint, applyLevering),
  serve(dropLeveringEndpoint, dropLevering),
  serve(readIndelingenEndpoint, readIndelingen),
  serve(setIndelingEndpoint, setIndeling),
];

export const leveringFileRoutes = (db: Db, vault: BsnVault, clock: Clock): FileRoute[] => [
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
    async receive({ id, organisatieId }, { naam = '' }, bytes) {
      const found = await withFile(bytes, (pad) =>
        db.transact({ organisatieId, actor: id }, (tx) =>
          receiveLevering({ tx, organisatieId, vault, vandaag: clock.vandaag() }, pad, naam),
        ),
      );
      return found ?? refuse('bestand-geweigerd', 'Dit bestand is groter dan een levering ooit is.');
    },
  },
];
