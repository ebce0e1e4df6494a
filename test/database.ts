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

/** A migrated database of this test file's own, dropped when the file is done. `db` works as the app role. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('server');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${inject('template')} strategy file_copy`),
  );
  const beheerUrl = server + name;
  const appUrl = new URL(beheerUrl);
  appUrl.username = 'schoolgang_app';
  appUrl.password = 'test';
  const db = openDb(appUrl.href, { max: 5 });
  afterAll(async () => {
    await db.close();
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
  });
  return { db, beheerUrl, appUrl: appUrl.href };
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
