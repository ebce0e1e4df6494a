import type pg from 'pg';

const LOCK = 7261903;
const BEAT_MS = 2_000;
const RECOVER_MS = 3_000;
const SILENT = '5 seconds';
/** A connection that hangs half open keeps its lock; after this long silence counts anyway. */
const SILENT_FOR_SURE = '2 minutes';

export type Heartbeat = { stop(): Promise<void> };

/**
 * Says that this worker lives, and sets free the jobs of workers that died. Death is silence together with a
 * connection that is gone: a worker whose processor is busy is silent too, and must not lose its job.
 * @param onRecovered told the number of workers whose jobs were set free
 */
export async function startHeartbeat(
  pool: pg.Pool,
  poolId: string,
  onRecovered: (count: number) => void,
  onError: (error: unknown) => void,
): Promise<Heartbeat> {
  const own = await holdLock(pool, poolId);
  let stopped = false;
  const guarded = (work: () => Promise<void>) => async () => {
    if (!stopped) await work().catch(onError);
  };
  const beat = guarded(() => sayAlive(pool, poolId));
  const recover = guarded(async () => {
    const count = await freeDead(pool);
    if (count > 0) onRecovered(count);
  });

  await beat();
  await recover();
  const timers = [setInterval(beat, BEAT_MS), setInterval(recover, RECOVER_MS)];
  return {
    async stop() {
      stopped = true;
      timers.forEach(clearInterval);
      own.release(true);
      await pool.query('delete from public.werker_hartslag where pool_id = $1', [poolId]);
    },
  };
}

/** Held by the connection, so it falls free the moment the process is killed. */
async function holdLock(pool: pg.Pool, poolId: string): Promise<pg.PoolClient> {
  const client = await pool.connect();
  await client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK, poolId]);
  return client;
}

async function sayAlive(pool: pg.Pool, poolId: string): Promise<void> {
  await pool.query(
    `insert into public.werker_hartslag (pool_id) values ($1)
     on conflict (pool_id) do update set gezien_op = now()`,
    [poolId],
  );
}

/** Sets the jobs of dead workers free; answers how many workers that were. */
export async function freeDead(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `with houder as (
       select locked_by as id from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null
     )
     select id from houder left join public.werker_hartslag h on h.pool_id = id
      where h.pool_id is null
         or h.gezien_op < now() - interval '${SILENT_FOR_SURE}'
         or (h.gezien_op < now() - interval '${SILENT}'
             and not exists (select from pg_locks
                              where locktype = 'advisory' and classid = ${LOCK}
                                and database = (select oid from pg_database where datname = current_database())
                                and objid::bigint = hashtext(id)::bigint & 4294967295))`,
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await pool.query('select graphile_worker.force_unlock_workers($1)', [ids]);
  await pool.query('delete from public.werker_hartslag where pool_id = any($1)', [ids]);
  return ids.length;
}
