import { sql } from 'kysely';
import { rows, type Tx } from './tx.ts';

/** Runs work to see what it would answer, and undoes all that it did to the database. */
export async function tryOut<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await rows(tx, sql`savepoint proef`);
  // Not in a finally: after an error the whole transaction is rolled back.
  const answer = await work();
  await rows(tx, sql`rollback to savepoint proef`);
  await rows(tx, sql`release savepoint proef`);
  return answer;
}
