import { sql } from 'kysely';
import { one, rows, type Tx } from './tx.ts';

/** Works, within an act, in the name of somebody else: what is recorded meanwhile names that person as its author. */
export async function asActor<T>(tx: Tx, actor: string, work: () => Promise<T>): Promise<T> {
  const { eigen } = await one(tx, sql<{ eigen: string }>`select current_setting('app.actor', true) as eigen`);
  await rows(tx, sql`select set_config('app.actor', ${actor}, true)`);
  // Not in a finally: after an error the whole transaction is rolled back, and the setting with it.
  const answer = await work();
  await rows(tx, sql`select set_config('app.actor', ${eigen}, true)`);
  return answer;
}
