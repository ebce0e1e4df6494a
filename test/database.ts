import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Db, openDb } from '../src/platform/db/pool.ts';
import { one } from '../src/platform/db/tx.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server as its superuser, ending in a slash: add a database name. */
    server: string;
    /** The migrated database every test file clones. */
    template: string;
  }
}

/** A key for tests only; the same in every run so that hashes in expectations stay equal. */
export const testKey: Uint8Array = new Uint8Array(32).fill(7);

export type FreshDatabase = { readonly db: Db; readonly beheerUrl: string; readonly appUrl: string };

/** Address of a database of this run, for the app role. */
function appUrlOf(name: string): URL {
  const url = new URL(inject('server') + name);
  url.username = 'schoolgang_app';
  url.password = 'test';
  return url;
}

/**
 * A migrated database of this test file's own, dropped when the file is done. `db` works as the app role.
 * @param template the database it is a copy of; absent: one without records
 */
export async function freshDatabase(template = inject('template')): Promise<FreshDatabase> {
  const server = inject('server');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const beheerUrl = server + name;
  const appUrl = appUrlOf(name);
  const db = openDb(appUrl.href, { max: 5 });
  afterAll(async () => {
    await db.close();
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
  });
  return { db, beheerUrl, appUrl: appUrl.href };
}

/**
 * A database that more files begin with: the first that asks has it filled, who asks meanwhile waits, later ones copy it.
 * @returns its name, for freshDatabase
 */
export async function sharedTemplate(name: string, fill: (db: Db) => Promise<void>): Promise<string> {
  const database = `${inject('template')}_${name}`;
  await onServer(inject('server'), async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [database]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount) return;
    // Under another name until it is whole: a run that stops half-way leaves nothing to copy.
    const half = `${database}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} template ${inject('template')} strategy file_copy`);
    const db = openDb(appUrlOf(half).href, { max: 5 });
    await fill(db).finally(() => db.close());
    await client.query(`alter database ${half} rename to ${database}`);
  });
  return database;
}

/** Makes an organisatie and answers its id. */
export async function organisatie(db: Db, code = 'oefenstad'): Promise<number> {
  const { organisatieId } = await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ organisatieId: number }>`
        insert into organisatie (code, naam, synthetisch) values (${code}, ${code}, true)
        returning organisatie_id as "organisatieId"`,
    ),
  );
  return organisatieId;
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url.endsWith('/') ? `${url}postgres` : url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
