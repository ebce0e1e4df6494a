import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type JobsHealth, jobsHealth } from '../jobs/index.ts';
import { packageRoot } from '../package-root.ts';
import type { Db } from './pool.ts';
import { one } from './tx.ts';

export type DatabaseCheck = {
  readonly versie: string;
  readonly grootteMb: number;
  /** Every migration of this program ran on this database. */
  readonly migratiesBij: boolean;
  readonly taken: JobsHealth;
};

/** How the database stands; throws when it does not answer. */
export async function checkDatabase(db: Db): Promise<DatabaseCheck> {
  const files = (await readdir(join(packageRoot, 'db', 'migrations'))).filter((name) =>
    name.endsWith('.sql'),
  );
  return db.transact({ organisatieId: null, actor: 'systeem' }, async (tx) => {
    const row = await one(
      tx,
      sql<{ versie: string; grootteMb: number; gedaan: number }>`
        select current_setting('server_version') as versie,
               (pg_database_size(current_database()) / 1000000)::int as "grootteMb",
               (select count(*)::int from migratie where naam = any(${files}::text[])) as gedaan`,
    );
    return {
      versie: row.versie,
      grootteMb: row.grootteMb,
      migratiesBij: row.gedaan === files.length,
      taken: await jobsHealth(tx),
    };
  });
}
