import { sql } from 'kysely';
import { one, rows, type Tx } from '../db/tx.ts';

/**
 * Plans background work in the transaction that needs it: rolled back, it never was. `key` names the work, so
 * planning it twice before it starts leaves one job. A job may run twice and must do no harm then.
 * @param op RFC 3339 moment before which it does not start; without it: at once
 */
export async function planJob(
  tx: Tx,
  task: string,
  key: string,
  payload: Readonly<Record<string, unknown>>,
  op?: string,
): Promise<void> {
  await rows(
    tx,
    sql`select taken.plan_job(${task}, ${key}, ${JSON.stringify(payload)}::jsonb, ${op ?? null}::timestamptz)`,
  );
}

/** How the queue stands; `hartslag` is when a worker was last seen, `nachtwerkKlaarOp` when the night last ended. */
export type JobsHealth = {
  readonly wachtend: number;
  readonly bezig: number;
  /** Tried as often as allowed; someone has to look. */
  readonly mislukt: number;
  /** Age of the oldest job that could have started. */
  readonly oudsteSeconden: number;
  readonly hartslag: string | null;
  readonly nachtwerkKlaarOp: string | null;
};

export function jobsHealth(tx: Tx): Promise<JobsHealth> {
  return one(
    tx,
    sql<JobsHealth>`
      select wachtend, bezig, mislukt, oudste_seconden as "oudsteSeconden", hartslag,
             (select max(klaar_op) from nachtwerk) as "nachtwerkKlaarOp"
        from taken.stand()`,
  );
}
