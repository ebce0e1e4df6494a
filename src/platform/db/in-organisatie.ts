import { sql } from 'kysely';
import { one, rows, type Tx } from './tx.ts';

/**
 * Works, within an act, in the name of another organisatie: its row-level security holds, and nothing of our own is visible
 * meanwhile. For what two organisaties agreed to hand each other, in one transaction: both have it, or neither.
 * @param namens who the records there name as the one that wrote them
 */
export async function inOrganisatie<T>(
  tx: Tx,
  organisatieId: number,
  namens: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const eigen = await one(
    tx,
    sql<{ organisatie: string; school: string; actor: string }>`
      select current_setting('app.organisatie', true) as organisatie, coalesce(current_setting('app.school', true), '') as school,
             current_setting('app.actor', true) as actor`,
  );
  await enter(tx, { organisatie: String(organisatieId), school: '', actor: namens });
  // Not in a finally: after an error the whole transaction is rolled back, and the settings with it.
  const answer = await work(tx);
  await enter(tx, eigen);
  return answer;
}

const enter = (tx: Tx, wie: { organisatie: string; school: string; actor: string }) =>
  rows(
    tx,
    sql`select set_config('app.organisatie', ${wie.organisatie}, true), set_config('app.school', ${wie.school}, true),
               set_config('app.actor', ${wie.actor}, true)`,
  );
