import pg from 'pg';

/** The role the app works as: it owns nothing and row-level security holds for it. */
export const APP_ROLE = 'schoolgang_app';
/** The role that owns the schema of the job queue (stack.md § 5). */
export const JOBS_ROLE = 'schoolgang_taken';

/**
 * Makes the roles the program needs, as the owner of the database. Safe to repeat, also by several at once.
 * With `password` the app role may log in itself (embedded); without it the owner's login takes the role.
 */
export async function ensureRoles(beheerUrl: string, password?: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await client.query('begin');
    // Roles belong to the whole server, so one lock for all databases on it.
    await client.query('select pg_advisory_xact_lock(7261901)');
    for (const role of [APP_ROLE, JOBS_ROLE]) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} nologin`);
    }
    if (password) {
      await client.query(`alter role ${APP_ROLE} login password ${client.escapeLiteral(password)}`);
      await client.query(`alter role ${JOBS_ROLE} login password ${client.escapeLiteral(password)}`);
    }
    const { rows } = await client.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.rolsuper) await client.query(`grant ${APP_ROLE}, ${JOBS_ROLE} to current_user`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
