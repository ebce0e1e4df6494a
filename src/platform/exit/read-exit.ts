import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { setTriggers } from '../backup/restore-backup.ts';
import { SAME_TEXT } from '../backup/tables.ts';
import { refuseUnlessAll } from '../backup/write-backup.ts';
import type { BsnVault } from '../bsn-vault.ts';
import { ExitRefused, MANIFEST, type Manifest, type ManifestTabel, sumOf, zManifest } from './exit-format.ts';
import { ident, openCount, openSource, readTable, SEALED_BSN } from './exit-source.ts';
import { type ExitColumn, type ExitShape, type ExitTable, listExitTables } from './exit-tables.ts';
import { findOrganisatie } from './write-exit.ts';

export type ExitRead = {
  readonly manifest: Manifest;
  /** False: the organisatie was here already with exactly these records. */
  readonly nieuw: boolean;
};

type Doing = {
  readonly beheerUrl: string;
  readonly vault: BsnVault;
  readonly shape: ExitShape;
  readonly folder: string;
  readonly code: string;
  /** All is done and compared, then undone. */
  readonly dryRun: boolean;
  note(text: string): void;
};

/** Whether this folder is the exit of an organisatie, and not the export of an old system that has a manifest of its own. */
export async function isExit(folder: string): Promise<boolean> {
  const file = await open(join(folder, MANIFEST)).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return /^\s*\{\s*"schoolgang"/.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await file.close();
  }
}

/**
 * Reads the exit of an organisatie into this installation: all of it or nothing. Afterwards every table is read back and
 * its sum compared with the one in the manifest. An organisatie that is here already with the same records stays as it is.
 * @throws ExitRefused when the folder is not whole or was changed, is of another version, or the organisatie differs
 */
export async function readExit(doing: Doing): Promise<ExitRead> {
  const manifest = await readManifest(doing.folder);
  if (manifest.organisatie.code !== doing.code) {
    throw new ExitRefused(
      `Deze uitvoer is van organisatie "${manifest.organisatie.code}". Noem die met --organisatie.`,
    );
  }
  await compareFiles(doing.folder, manifest);
  const client = new pg.Client({ connectionString: doing.beheerUrl });
  await client.connect();
  try {
    await refuseUnlessAll(client);
    await client.query(SAME_TEXT);
    await client.query('begin');
    await refuseOtherVersion(client, manifest);
    const tables = await listExitTables(client, doing.shape);
    const nieuw = await makeOrganisatie(client, manifest);
    const { organisatieId } = await findOrganisatie(client, doing.code);
    if (nieuw) await load(client, tables, organisatieId, manifest, doing);
    await compare(client, tables, organisatieId, manifest, doing.vault, nieuw);
    await client.query(doing.dryRun ? 'rollback' : 'commit');
    if (nieuw && !doing.dryRun) await client.query('analyze');
    return { manifest, nieuw };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw explain(error);
  } finally {
    await client.end();
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ExitRefused(`${MANIFEST} is geen hele JSON. Kopieer de map opnieuw.`);
  }
  const read = zManifest.safeParse(given);
  if (!read.success) throw new ExitRefused(`${MANIFEST} is niet van een uitvoer van Schoolgang.`);
  return read.data;
}

/** Before anything is opened: a folder that is not whole changes nothing. */
async function compareFiles(folder: string, { tabellen, bestanden }: Manifest): Promise<void> {
  for (const { pad, som } of [
    ...tabellen.map((tabel) => ({ pad: tabel.bestand, som: tabel.som })),
    ...bestanden,
  ]) {
    const found = isInside(pad) ? await sumOf(join(folder, pad)).catch(() => undefined) : undefined;
    if (found === undefined) throw new ExitRefused(`${pad} ontbreekt in de map. Kopieer de map opnieuw.`);
    if (found !== som) {
      throw new ExitRefused(`${pad} is veranderd sinds de uitvoer is gemaakt. Kopieer de map opnieuw.`);
    }
  }
}

/** A manifest names files of its own folder only. */
const isInside = (pad: string) =>
  /^(tabellen|bestanden)\/[^\0]+$/.test(pad) && !pad.split('/').includes('..');

async function refuseOtherVersion(client: pg.Client, { migraties }: Manifest): Promise<void> {
  const { rows } = await client.query<{ naam: string; som: string }>(
    'select naam, som from migratie order by naam',
  );
  if (JSON.stringify(rows) === JSON.stringify(migraties)) return;
  throw new ExitRefused(
    'Deze uitvoer is van een andere versie van Schoolgang. Breng beide omgevingen op dezelfde versie en voer opnieuw uit.',
  );
}

/** @returns whether it was made now */
async function makeOrganisatie(client: pg.Client, { organisatie, andereOrganisaties }: Manifest) {
  for (const { code, naam } of andereOrganisaties) {
    await client.query('insert into organisatie (code, naam) values ($1, $2) on conflict (code) do nothing', [
      code,
      naam,
    ]);
  }
  const { rowCount } = await client.query(
    `insert into organisatie (code, naam, synthetisch, created_at) values ($1, $2, $3, $4)
     on conflict (code) do nothing`,
    [organisatie.code, organisatie.naam, organisatie.synthetisch, organisatie.created_at],
  );
  return rowCount === 1;
}

async function load(
  client: pg.Client,
  tables: readonly ExitTable[],
  organisatieId: number,
  manifest: Manifest,
  doing: Doing,
): Promise<void> {
  const names = tables.map(({ naam }) => `public.${naam}`);
  await setTriggers(client, names, 'disable');
  await client.query(
    'create temp table kluis (tekst text primary key, hash bytea, cipher bytea) on commit drop',
  );
  for (const table of tables) {
    const given = manifest.tabellen.find(({ tabel }) => tabel === table.naam);
    if (!given) throw new ExitRefused(`De tabel ${table.naam} ontbreekt in ${MANIFEST}.`);
    if (given.rijen === 0) continue;
    doing.note(`${table.naam}: ${given.rijen} rijen`);
    await loadTable(client, table, given, organisatieId, doing);
  }
  await setTriggers(client, names, 'enable');
  // The words of names are one list for all organisaties together; its trigger was off.
  await client.query(
    `insert into zoekwoord (woord)
     select distinct woord from jongere_zoek, unnest(woorden) woord where organisatie_id = $1
     on conflict do nothing`,
    [organisatieId],
  );
}

async function loadTable(
  client: pg.Client,
  table: ExitTable,
  given: ManifestTabel,
  organisatieId: number,
  { folder, vault }: Doing,
): Promise<void> {
  const columns = table.kolommen.map(({ naam, type }) => `${ident(naam)} ${type}`);
  await client.query(`create temp table binnen (${columns.join(', ')})`);
  await pipeline(
    createReadStream(join(folder, given.bestand)),
    client.query(copyFrom(`copy binnen from stdin (format csv, header match, encoding 'utf8')`)),
  );
  for (const column of table.kolommen) await keepSealed(client, column, vault);
  const files = table.kolommen.filter(({ soort }) => soort === 'bestand');
  if (files.length > 0) await loadFiles(client, files, folder);
  const targets = ['organisatie_id', ...table.kolommen.map(({ kolom }) => ident(kolom))];
  const values = [String(organisatieId), ...table.kolommen.map((column) => valueOf(column, organisatieId))];
  if (table.metBsn) {
    targets.push('bsn_cipher');
    values.push('(select k.cipher from kluis k where k.tekst = b.bsn)');
  }
  await client.query(
    `insert into public.${ident(table.naam)} (${targets.join(', ')}) select ${values.join(', ')} from binnen b`,
  );
  await client.query('drop table binnen');
  await client.query('drop table if exists bestand');
}

function valueOf({ naam, soort }: ExitColumn, organisatieId: number): string {
  const at = `b.${ident(naam)}`;
  switch (soort) {
    case 'bsn':
      return `(select k.hash from kluis k where k.tekst = ${at})`;
    case 'verzegeld':
      return `(select k.cipher from kluis k where k.tekst = ${at})`;
    case 'organisatie':
      return `(select o.organisatie_id from organisatie o where o.code = ${at})`;
    case 'hash':
      return `decode(${at}, 'hex')`;
    case 'bestand':
      return `(select f.inhoud from bestand f where f.pad = ${at})`;
    case 'rij': {
      const sealed = (field: string, parts: string) =>
        `coalesce((select jsonb_build_object(${parts}) from kluis k where k.tekst = ${at}::jsonb ->> '${field}'), '{}')`;
      return `(${at}::jsonb - 'bsn' - '${SEALED_BSN}') || jsonb_build_object('organisatie_id', ${organisatieId})
        || ${sealed('bsn', "'bsn_hash', k.hash, 'bsn_cipher', k.cipher")} || ${sealed(SEALED_BSN, "'bsn_cipher', k.cipher")}`;
    }
    case 'gewoon':
      return at;
  }
}

/** Encrypts what one column says anew, with the key of this installation. */
async function keepSealed(client: pg.Client, { naam, soort }: ExitColumn, vault: BsnVault): Promise<void> {
  const at = ident(naam);
  const texts = {
    bsn: [at],
    verzegeld: [at],
    rij: [`${at}::jsonb ->> 'bsn'`, `${at}::jsonb ->> '${SEALED_BSN}'`],
  }[soort as string];
  for (const tekst of texts ?? []) {
    const { rows } = await client.query<{ tekst: string }>(
      `select distinct ${tekst} as tekst from binnen
        where ${tekst} is not null and not exists (select from kluis k where k.tekst = ${tekst})`,
    );
    const lines = function* () {
      for (const { tekst } of rows) {
        yield `${tekst}\t\\\\x${vault.hash(tekst).toString('hex')}\t\\\\x${vault.encrypt(tekst).toString('hex')}\n`;
      }
    };
    await pipeline(Readable.from(lines()), client.query(copyFrom('copy kluis from stdin')));
  }
}

async function loadFiles(client: pg.Client, columns: readonly ExitColumn[], folder: string): Promise<void> {
  await client.query('create temp table bestand (pad text primary key, inhoud bytea not null)');
  for (const { naam } of columns) {
    const { rows } = await client.query<{ pad: string }>(
      `select ${ident(naam)} as pad from binnen where ${ident(naam)} is not null`,
    );
    for (const { pad } of rows) {
      if (!isInside(pad)) throw new ExitRefused(`"${pad}" is geen bestand van deze uitvoer.`);
      await client.query('insert into bestand values ($1, $2)', [pad, await readFile(join(folder, pad))]);
    }
  }
}

/** Reads the organisatie back as an exit would, and compares every sum. */
async function compare(
  client: pg.Client,
  tables: readonly ExitTable[],
  organisatieId: number,
  { tabellen, organisatie }: Manifest,
  vault: BsnVault,
  nieuw: boolean,
): Promise<void> {
  await openSource(client, vault, tables, organisatieId);
  for (const table of tables) {
    const count = openCount();
    for await (const part of readTable(client, table, organisatieId)) count.add(part);
    const found = count.close();
    if (found.som === tabellen.find(({ tabel }) => tabel === table.naam)?.som) continue;
    throw new ExitRefused(
      nieuw
        ? `${table.naam} kwam niet terug zoals in de uitvoer. Er is niets ingelezen; meld dit aan de beheerder.`
        : `Organisatie "${organisatie.code}" is hier al, met andere gegevens (${table.naam}). Een uitvoer gaat in een omgeving waar deze organisatie nog niet is.`,
    );
  }
}

/** What the database refuses is said in words of who runs the command. */
function explain(error: unknown): unknown {
  const { code, table } = error as { code?: string; table?: string };
  if (code === '23505') {
    return new ExitRefused(
      `Records van deze uitvoer staan hier al bij een andere organisatie (${table ?? 'onbekend'}). Er is niets ingelezen.`,
    );
  }
  if (code?.startsWith('22') || code?.startsWith('23')) {
    return new ExitRefused(`De uitvoer past niet in de database (${table ?? code}). Er is niets ingelezen.`);
  }
  return error;
}
