import { sql } from 'kysely';
import { one, rows, type Tx } from './tx.ts';

/**
 * Reads, in an act of a school, what the school itself may not see but its answer depends on: who handles its report, and
 * on what number that person is. Row-level security of the organisatie stays; what comes back is for the caller to guard.
 */
export async function beyondSchool<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { school } = await one(
    tx,
    sql<{ school: string | null }>`select current_setting('app.school', true) as school`,
  );
  if (!school) return work(tx);
  await rows(tx, sql`select set_config('app.school', '', true)`);
  // Not in a finally: after an error the whole transaction is rolled back, and the setting with it.
  const answer = await work(tx);
  await rows(tx, sql`select set_config('app.school', ${school}, true)`);
  return answer;
}
