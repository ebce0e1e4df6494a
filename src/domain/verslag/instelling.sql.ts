import { sql } from 'kysely';
import { run, type Tx } from '../../platform/db/tx.ts';

/**
 * Runs `work` with the database tuned for counting whole tables. Compiling a plan (jit) takes longer than running it
 * here, and sorts should fit in memory. With `allen` every jongere is read and little else: ids are handed out in the order of the
 * rows, so merging two indexes reads both tables front to back; the planner prefers a hash, at 2.4 million twice as
 * slow, and right after a load, when nothing is known of a table yet, a loop in a loop.
 */
export async function whileCounting<T>(tx: Tx, allen: boolean, work: () => Promise<T>): Promise<T> {
  const otherJoins = (to: 'on' | 'off') =>
    run(
      tx,
      sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true),
                 set_config('enable_hashjoin', ${to}, true), set_config('enable_nestloop', ${to}, true)`,
    );
  await otherJoins(allen ? 'off' : 'on');
  const answer = await work();
  if (allen) await otherJoins('on');
  return answer;
}
