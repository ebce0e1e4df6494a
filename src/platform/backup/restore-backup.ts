import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate } from '../db/migrate.ts';
import { installJobs } from '../jobs/index.ts';
import { packageRoot } from '../package-root.ts';
import { BackupRefused, type Head, openTally, type Tally } from './format.ts';
import { readBackup, type Table } from './read-backup.ts';
import { columnsOf, listTables, SAME_TEXT } from './tables.ts';
import { refuseUnlessAll } from './write-backup.ts';

export type Restored = { readonly tabellen: number; readonly rijen: number; readonly gemaaktOp: string };

/**
 * Puts a back-up into an empty database: all of it or nothing. Afterwards every table is read back and its sum compared
 * with the one in the file.
 * @param head of this file, as `readBackup` found it
 * @throws BackupRefused when the database is in use, or the file is of a newer program, or not whole
 */
export async function restoreBackup(beheerUrl: string, file: string, head: Head): Promise<Restored> {
  await refuseUnlessEmpty(beheerUrl);
  await prepare(beheerUrl, head);
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await refuseUnlessAll(client);
    await client.query(SAME_TEXT);
    await client.query('begin');
    const tables = await listTables(client);
    const names = tables.map(({ naam }) => naam);
    await client.query(`truncate ${names.join(', ')} cascade`);
    await setTriggers(client, names, 'disable');
    const sums: { table: Table; tally: Tally }[] = [];
    const { end } = await readBackup(file, {
      async table(table, rows) {
        if (!names.includes(table.naam)) throw new BackupRefused(`De tabel ${table.naam} bestaat hier niet.`);
        await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${columnsOf(table)} from stdin`)));
      },
      async tableDone(table, tally) {
        sums.push({ table, tally });
      },
    });
    await setTriggers(client, names, 'enable');
    for (const [naam, stand] of Object.entries(end.standen)) {
      await client.query('select setval(to_regclass($1), $2)', [naam, stand]);
    }
    for (const { table, tally } of sums) await compare(client, table, tally);
    await client.query('commit');
    await client.query('analyze');
    return { tabellen: end.tabellen, rijen: end.rijen, gemaaktOp: head.gemaaktOp };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseUnlessEmpty(beheerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tabel: string | null }>(
      `select to_regclass('public.organisatie')::text as tabel`,
    );
    if (!rows[0]?.tabel) return;
    const { rowCount } = await client.query('select from organisatie limit 1');
    if (rowCount) {
      throw new BackupRefused(
        'In deze database wordt al gewerkt. Herstel in een lege map (SCHOOLGANG_DATA) of een lege database (DATABASE_URL).',
      );
    }
  } finally {
    await client.end();
  }
}

/** Brings an empty database to where the back-up was made; what came after runs when the program is opened next. */
async function prepare(beheerUrl: string, { migraties }: Head): Promise<void> {
  const folder = join(packageRoot, 'db', 'migrations');
  const own = new Set((await readdir(folder)).filter((file) => file.endsWith('.sql')));
  for (const { naam, som } of migraties) {
    const same =
      own.has(naam) &&
      createHash('sha256')
        .update(await readFile(join(folder, naam), 'utf8'))
        .digest('hex') === som;
    if (!same) {
      throw new BackupRefused(
        `Deze back-up is van een andere versie van Schoolgang (${naam}). Herstel met de versie die hem maakte, of een nieuwere.`,
      );
    }
  }
  const wanted = new Set(migraties.map(({ naam }) => naam));
  const ran = new Set(await migrate(beheerUrl, folder, (naam) => wanted.has(naam)));
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ naam: string }>('select naam from migratie');
    const further = rows.find(({ naam }) => !wanted.has(naam) && !ran.has(naam));
    if (further) {
      throw new BackupRefused(
        'Deze database is al ingericht voor een nieuwere versie. Begin met een lege map of een lege database.',
      );
    }
  } finally {
    await client.end();
  }
  await installJobs(beheerUrl);
}

/** Rows come back as they were: nothing is stamped, kept as history or marked anew. */
export async function setTriggers(client: pg.Client, names: readonly string[], what: 'enable' | 'disable') {
  for (const naam of names) await client.query(`alter table ${naam} ${what} trigger user`);
}

async function compare(client: pg.Client, table: Table, { rijen, som }: Tally): Promise<void> {
  const tally = openTally();
  for await (const chunk of client.query(copyTo(`copy ${columnsOf(table)} to stdout`)))
    tally.add(chunk as Buffer);
  const found = tally.close();
  if (found.som !== som || found.rijen !== rijen) {
    throw new BackupRefused(
      `${table.naam} kwam niet terug zoals in de back-up. Er is niets hersteld; meld dit aan de beheerder.`,
    );
  }
}
