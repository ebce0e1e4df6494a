import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupRefused, type Head, openTally, TABLE_ENDS } from './format.ts';
import { readBackup } from './read-backup.ts';
import { columnsOf, listTables, readSequences, SAME_TEXT } from './tables.ts';

export type Written = { readonly tabellen: number; readonly rijen: number; readonly bytes: number };

/**
 * Writes all records of the database to one file, as they were at one moment, while the work goes on; reads the file
 * again before it gets its name.
 * @param beheerUrl the owner of the database, who must be allowed to pass by row-level security
 * @throws BackupRefused when the file is there already or the login may not read everything
 */
export async function writeBackup(
  beheerUrl: string,
  file: string,
  about: Pick<Head, 'gemaaktOp' | 'sleutelmerk'>,
): Promise<Written> {
  if (await stat(file).catch(() => undefined)) {
    throw new BackupRefused(
      `${file} bestaat al. Kies een andere naam; een back-up wordt nooit overschreven.`,
    );
  }
  const half = `${file}.deel`;
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await refuseUnlessAll(client);
    await client.query(SAME_TEXT);
    // One moment for all tables: who works on meanwhile changes nothing of what is read here.
    await client.query('begin isolation level repeatable read read only');
    await pipeline(
      Readable.from(lines(client, about)),
      createGzip({ level: 4 }),
      createWriteStream(half, { mode: 0o600, flags: 'w' }),
    );
    await client.query('commit');
    const { end } = await readBackup(half);
    await rename(half, file);
    return { tabellen: end.tabellen, rijen: end.rijen, bytes: (await stat(file)).size };
  } finally {
    await client.end();
    await rm(half, { force: true });
  }
}

/** @throws BackupRefused for a login for whom row-level security would hide records */
export async function refuseUnlessAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ alles: boolean }>(
    'select rolsuper or rolbypassrls as alles from pg_roles where rolname = current_user',
  );
  if (rows[0]?.alles) return;
  throw new BackupRefused(
    'De beheerlogin ziet niet alle gegevens. Geef die login BYPASSRLS (DATABASE_BEHEER_URL), of gebruik pg_dump van uw server.',
  );
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

async function* lines(
  client: pg.Client,
  about: Pick<Head, 'gemaaktOp' | 'sleutelmerk'>,
): AsyncGenerator<Buffer> {
  const migraties = await client.query<{ naam: string; som: string }>(
    'select naam, som from migratie order by naam',
  );
  const head: Head = { schoolgang: 'back-up', vorm: 1, ...about, migraties: migraties.rows };
  yield line(head);
  const tables = await listTables(client);
  let rijen = 0;
  for (const table of tables) {
    yield line({ tabel: table.naam, kolommen: table.kolommen });
    const tally = openTally();
    for await (const chunk of client.query(copyTo(`copy ${columnsOf(table)} to stdout`))) {
      tally.add(chunk as Buffer);
      yield chunk as Buffer;
    }
    yield Buffer.from(`${TABLE_ENDS}\n`);
    const counted = tally.close();
    rijen += counted.rijen;
    yield line(counted);
  }
  yield line({ einde: true, tabellen: tables.length, rijen, standen: await readSequences(client) });
}
