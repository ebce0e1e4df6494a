import { makeWorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { JOBS_ROLE } from '../db/roles.ts';
import { quietLogger } from './quiet-logger.ts';

const LOCK = 7261902;

/**
 * Makes or updates the queue, as the owner of the database and after `migrate`. Safe to repeat, also by several
 * at once. The queue belongs to a role of its own: its tables have row-level security without a policy, so only
 * their owner sees jobs. The app gets two functions, nothing else.
 */
export async function installJobs(beheerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create schema if not exists graphile_worker authorization ${JOBS_ROLE}`);
    await withCreate(client, () => migrateQueue(beheerUrl));
    await client.query('begin');
    await client.query(`set local role ${JOBS_ROLE}`);
    await client.query(functions);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The library says `create schema if not exists`, which asks for the right even when the schema is there. */
async function withCreate(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ db: string }>('select quote_ident(current_database()) as db');
  const db = rows[0]?.db ?? '';
  await client.query(`grant create on database ${db} to ${JOBS_ROLE}`);
  try {
    await work();
  } finally {
    await client.query(`revoke create on database ${db} from ${JOBS_ROLE}`);
  }
}

async function migrateQueue(beheerUrl: string): Promise<void> {
  const pgPool = jobsPool(beheerUrl, 2);
  const utils = await makeWorkerUtils({ pgPool, logger: quietLogger });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
    await pgPool.end();
  }
}

/** Connections that work as the owner of the queue. */
export function jobsPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'schoolgang-taken',
    options: `-c role=${JOBS_ROLE}`,
  });
  // A connection that breaks must not end the process; the next query opens a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Run as their owner, with a fixed search_path, because they see the queue and the caller does not. */
const functions = `
create or replace function taken.plan_job(taak text, sleutel text, invoer jsonb, op timestamptz default null)
  returns void language sql security definer set search_path = graphile_worker, pg_temp as $$
  select from graphile_worker.add_job(taak, payload => invoer::json, run_at => op, job_key => taak || ':' || sleutel)
$$;
create or replace function taken.stand()
  returns table (wachtend int, bezig int, mislukt int, oudste_seconden float8, hartslag timestamptz)
  language sql stable security definer set search_path = graphile_worker, pg_temp as $$
  select count(*) filter (where locked_by is null and attempts < max_attempts)::int,
         count(*) filter (where locked_by is not null)::int,
         count(*) filter (where locked_by is null and attempts >= max_attempts)::int,
         coalesce(extract(epoch from now() - min(run_at)
           filter (where locked_by is null and attempts < max_attempts and run_at <= now())), 0)::float8,
         (select max(gezien_op) from public.werker_hartslag)
    from graphile_worker._private_jobs
$$;
revoke all on function taken.plan_job, taken.stand from public;
grant execute on function taken.plan_job, taken.stand to schoolgang_app;
`;
