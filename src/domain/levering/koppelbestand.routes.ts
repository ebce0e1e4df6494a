import type { Readable } from 'node:stream';
import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, serve } from '../../platform/serve.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  type Gekoppeld,
  koppelbestandPath,
  listKoppelbestandenEndpoint,
  zGekoppeld,
  zKoppelbestand,
} from './koppelbestand.contract.ts';
import {
  countKoppelingen,
  listZonderNummer,
  type Uitkomst,
  writeOnderwijsnummers,
} from './koppelbestand.sql.ts';
import { readKoppelbestand, readKoppelnaam, writeKoppelbestand } from './koppelbestand.ts';

const MAX_BYTES = 32 * 2 ** 20;
const nameOn = (dag: Datum, gebied: string) => `${dag.replaceAll('-', '')}${gebied}.koci.xlsx`;

async function readKoppelbestanden({ tx, vandaag }: Act) {
  return ok({
    koppelbestanden: (await countKoppelingen(tx, vandaag)).map(({ gemeentecode, ...telling }) => {
      const gebied = `G${gemeentecode}`;
      return { gebied, naam: nameOn(vandaag, gebied), ...telling };
    }),
  });
}

export const koppelbestandRoutes: readonly Route[] = [
  serve(listKoppelbestandenEndpoint, readKoppelbestanden),
];

const GEEN_NAAM =
  'Een koppelbestand heet JJJJMMDD, G of R, vier cijfers en .koci.xlsx, bijvoorbeeld 20261102G0281.koci.xlsx.';

export const koppelbestandFileRoutes = (db: Db, vault: BsnVault, clock: Clock): FileRoute[] => [
  {
    method: 'GET',
    path: koppelbestandPath,
    operation: 'koppelbestandOphalen',
    samenvatting: 'Het koppelbestand van een gemeente: wie een bsn heeft en nog geen onderwijsnummer',
    toegang: 'levering.toepassen',
    object: 'koppelbestand',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    params: zKoppelbestand,
    refusals: { 'naam-onjuist': 400 },
    async send({ id, organisatieId }, { naam = '' }) {
      const gelezen = readKoppelnaam(naam);
      if (gelezen?.gebied !== 'G') return refuse('naam-onjuist', GEEN_NAAM);
      const found = await db.transact({ organisatieId, actor: id }, (tx) =>
        listZonderNummer(tx, gelezen.gemeentecode, clock.vandaag()),
      );
      const rijen = found.map(({ bsnCipher, ...rij }) => ({ ...rij, bsn: vault.decrypt(bsnCipher) }));
      return ok({
        naam,
        inhoud: writeKoppelbestand(rijen, gelezen.soort),
        ...(gelezen.soort === 'csv' ? { type: 'text/csv' } : {}),
      });
    },
  },
  {
    method: 'PUT',
    path: koppelbestandPath,
    operation: 'koppelbestandInlezen',
    samenvatting: 'Lees de antwoorden van DUO terug: het onderwijsnummer bij elk bsn',
    toegang: 'levering.toepassen',
    object: 'koppelbestand',
    params: zKoppelbestand,
    response: zGekoppeld,
    refusals: { 'naam-onjuist': 400, 'bestand-geweigerd': 409 },
    async receive({ id, organisatieId }, { naam = '' }, bytes) {
      if (!readKoppelnaam(naam)) {
        bytes.resume();
        return refuse('naam-onjuist', GEEN_NAAM);
      }
      const inhoud = await readBounded(bytes);
      const gelezen = inhoud ? readKoppelbestand(inhoud) : { fout: 'Dit bestand is te groot.' };
      if ('fout' in gelezen) return refuse('bestand-geweigerd', gelezen.fout);
      const antwoorden = gelezen.antwoorden.map(({ bsn, ...antwoord }) => ({
        ...antwoord,
        bsnHash: vault.hash(bsn).toString('hex'),
      }));
      const uitkomsten = await db.transact({ organisatieId, actor: id }, (tx) =>
        writeOnderwijsnummers(tx, organisatieId, antwoorden),
      );
      const aantal = (welke: Uitkomst['uitkomst']) =>
        uitkomsten.filter(({ uitkomst }) => uitkomst === welke).length;
      return ok({
        gelezen: gelezen.gelezen,
        zonderAntwoord: gelezen.zonderAntwoord,
        gekoppeld: aantal('gekoppeld'),
        bekend: aantal('bekend'),
        fouten: [
          ...gelezen.fouten,
          ...uitkomsten.flatMap(({ regel, uitkomst }) =>
            uitkomst === 'gekoppeld' || uitkomst === 'bekend' ? [] : [{ regel, reden: REDENEN[uitkomst] }],
          ),
        ].sort((a, b) => a.regel - b.regel),
      } satisfies Gekoppeld);
    },
  },
];

const REDENEN: Readonly<Record<Exclude<Uitkomst['uitkomst'], 'gekoppeld' | 'bekend'>, string>> = {
  onbekend: 'Dit bsn hoort hier bij niemand.',
  'ander-nummer': 'Hier staat een ander onderwijsnummer bij deze jongere. Zoek uit welk klopt.',
  'andere-jongere': 'Een andere jongere heeft dit onderwijsnummer al. Kijk of het om hetzelfde kind gaat.',
  'dubbel-antwoord': 'Dit onderwijsnummer staat bij meer dan een bsn in het bestand.',
};

async function readBounded(bytes: Readable): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) parts.push(chunk);
  }
  return size <= MAX_BYTES ? Buffer.concat(parts) : undefined;
}
