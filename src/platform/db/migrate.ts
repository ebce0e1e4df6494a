import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../package-root.ts';

const LOCK = 7261900;

/** A migration file that was changed after it ran: the database no longer says what the code thinks. */
export class MigrationChanged extends Error {
  constructor(name: string) {
    super(
      `Migratie ${name} is gewijzigd nadat zij is uitgevoerd. Zet het bestand terug of maak een nieuwe migratie.`,
    );
  }
}

/**
 * Brings the database up to the newest file of `db/migrations`, as its owner. Each file is one transaction;
 * a lock makes processes that start together wait for each other.
 * @param wanted which files may run; a back-up is restored where it was made
 * @returns names of the files that ran now
 * @throws MigrationChanged when a file that already ran reads differently today
 */
export async function migrate(
  beheerUrl: string,
  folder = join(packageRoot, 'db', 'migrations'),
  wanted: (naam: string) => boolean = () => true,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    // Nobody has been told of these commits yet, and they reach the disk in order: a power cut leaves the last files to
    // the next start. The first commit of another connection waits for all of them.
    await client.query('set synchronous_commit = off');
    await client.query(`create table if not exists migratie (
      naam text primary key, som text not null, uitgevoerd_op timestamptz not null default now())`);
    const done = new Map(
      (await client.query<{ naam: string; som: string }>('select naam, som from migratie')).rows.map(
        (row) => [row.naam, row.som],
      ),
    );
    const ran: string[] = [];
    for (const naam of (await readdir(folder))
      .filter((file) => file.endsWith('.sql') && wanted(file))
      .sort()) {
      const text = await readFile(join(folder, naam), 'utf8');
      const som = createHash('sha256').update(text).digest('hex');
      if (done.has(naam)) {
        if (done.get(naam) !== som) throw new MigrationChanged(naam);
        continue;
      }
      await apply(client, naam, som, text);
      ran.push(naam);
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, naam: string, som: string, text: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into migratie (naam, som) values ($1, $2)', [naam, som]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `Migratie ${naam} is mislukt: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
