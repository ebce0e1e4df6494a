import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, serve } from '../../platform/serve.ts';
import { Bestandsfout, formatStatussen, parseBestand } from './bestand-vorm.ts';
import type { Registers } from './poort.ts';
import {
  readLeveringen,
  readRegisterfouten,
  readRegisterstatussen,
  readVerzuimregister,
} from './read-verzuimregister.ts';
import {
  closeFout,
  fetchMeldingen,
  markStatussen,
  retryFout,
  retryStatus,
  setKoppeling,
} from './register-acts.ts';
import { takeLevering } from './take-levering.ts';
import {
  closeFoutEndpoint,
  fetchMeldingenEndpoint,
  leveringBestandPath,
  listLeveringenEndpoint,
  listRegisterfoutenEndpoint,
  listRegisterstatussenEndpoint,
  markStatussenEndpoint,
  readVerzuimregisterEndpoint,
  retryFoutEndpoint,
  retryStatusEndpoint,
  setKoppelingEndpoint,
  statussenBestandPath,
  zGeleverd,
  zLeveringBestand,
  zStatussenBestand,
} from './verzuimregister.contract.ts';
import { listStatussen } from './verzuimregister.sql.ts';

/** Of one file with reports: some 30,000 of them. */
const MAX_BYTES = 64 * 2 ** 20;
/** Of one file with statuses. */
const MAX_STATUSSEN = 10_000;

export const verzuimregisterRoutes = (registers: Registers): readonly Route[] => [
  serve(readVerzuimregisterEndpoint, readVerzuimregister(registers)),
  serve(listLeveringenEndpoint, readLeveringen),
  serve(listRegisterfoutenEndpoint, readRegisterfouten),
  serve(listRegisterstatussenEndpoint, readRegisterstatussen),
  serve(fetchMeldingenEndpoint, fetchMeldingen(registers)),
  serve(retryFoutEndpoint, retryFout),
  serve(closeFoutEndpoint, closeFout),
  serve(retryStatusEndpoint, retryStatus(registers)),
  serve(markStatussenEndpoint, markStatussen),
  serve(setKoppelingEndpoint, setKoppeling),
];

async function readBytes(bytes: Readable): Promise<Buffer> {
  const gelezen = await buffer(limit(bytes));
  return gelezen;
}

async function* limit(bytes: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Bestandsfout('Dit bestand is groter dan 64 MB. Splits het in delen.');
    yield chunk;
  }
}

export const verzuimregisterFileRoutes = (db: Db, vault: BsnVault, clock: Clock): readonly FileRoute[] => [
  {
    method: 'PUT',
    path: leveringBestandPath,
    operation: 'registerbestandInlezen',
    samenvatting: 'Lees een bestand met meldingen uit het register in (JSON of CSV)',
    toegang: 'register.beheren',
    object: 'verzuimregister',
    params: zLeveringBestand,
    response: zGeleverd,
    refusals: { 'bestand-geweigerd': 409 },
    async receive({ id, organisatieId }, { naam = '' }, bytes) {
      try {
        const berichten = parseBestand(naam, await readBytes(bytes));
        return ok(
          await db.transact({ organisatieId, actor: id }, (tx) =>
            takeLevering({ tx, organisatieId, vandaag: clock.vandaag(), vault }, berichten, {
              kanaal: 'bestand',
              bestand: naam,
            }),
          ),
        );
      } catch (error) {
        if (error instanceof Bestandsfout) return refuse('bestand-geweigerd', error.message);
        throw error;
      }
    },
  },
  {
    method: 'GET',
    path: statussenBestandPath,
    operation: 'registerstatussenBestand',
    samenvatting: 'De statussen die wachten, als bestand in de woorden van de wet',
    toegang: 'register.beheren',
    object: 'verzuimregister',
    type: 'application/json',
    params: zStatussenBestand,
    refusals: {},
    async send({ id, organisatieId }, params) {
      const vorm = params['vorm'] === 'csv' ? 'csv' : 'json';
      const regels = await db.transact({ organisatieId, actor: id }, (tx) =>
        listStatussen(tx, { limiet: MAX_STATUSSEN, vanaf: 0, stand: 'wacht' }),
      );
      return ok({
        naam: `statussen-${clock.vandaag()}.${vorm}`,
        inhoud: formatStatussen(vorm, regels),
        type: vorm === 'csv' ? 'text/csv' : 'application/json',
      });
    },
  },
];
