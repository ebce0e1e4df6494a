import { sql } from 'kysely';
import type { Db } from '../db/pool.ts';
import { run, type Tx } from '../db/tx.ts';
import type { Task } from './worker.ts';

/** When the nightly work starts, as in crontab; UTC, so 3 or 4 at night in the Netherlands. */
export const NACHTWERK_CRON = { task: 'nachtwerk', match: '0 2 * * *' } as const;

/** One piece of nightly work: answers what it did, in numbers. May run twice without harm. */
export type Nachttaak = (tx: Tx) => Promise<Readonly<Record<string, number>>>;

/** The nightly task: each piece in its own transaction, so one that fails leaves the others done. */
export function nachtwerk(db: Db, taken: Readonly<Record<string, Nachttaak>> = {}): Task {
  return async () => {
    const failures: unknown[] = [];
    for (const [taak, work] of Object.entries({ sessies: cleanSessions, ...taken })) {
      await runOne(db, taak, work).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} nachttaken mislukt`);
  };
}

const scope = { organisatieId: null, actor: 'nachtwerk' };

async function runOne(db: Db, taak: string, work: Nachttaak): Promise<void> {
  await db.transact(scope, (tx) =>
    run(
      tx,
      sql`insert into nachtwerk (taak, begonnen_op) values (${taak}, now())
          on conflict (taak) do update set begonnen_op = now()`,
    ),
  );
  await db.transact(scope, async (tx) => {
    const resultaat = await work(tx);
    await run(
      tx,
      sql`update nachtwerk set klaar_op = now(), resultaat = ${JSON.stringify(resultaat)}::jsonb where taak = ${taak}`,
    );
  });
}

/** Sessions nobody can use any more, and heartbeats of workers long gone. */
async function cleanSessions(tx: Tx) {
  const sessies = await run(
    tx,
    sql`delete from sessie where tot < now() or gezien_op < now() - interval '1 day'`,
  );
  const hartslagen = await run(
    tx,
    sql`delete from werker_hartslag where gezien_op < now() - interval '1 day'`,
  );
  return { sessies, hartslagen };
}
