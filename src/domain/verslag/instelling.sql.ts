import { sql } from 'kysely';
import { maybe, run, type Tx } from '../../platform/db/tx.ts';
import { STANDAARD_THUISZITTER_DAGEN } from './indicatoren.ts';

/** From how many days on this organisatie speaks of thuiszitten. */
export async function findThuiszitterDagen(tx: Tx, organisatieId: number): Promise<number> {
  const found = await maybe(
    tx,
    sql<{ dagen: number | null }>`
      select (instellingen ->> 'thuiszitterDagen')::int as dagen
        from organisatie where organisatie_id = ${organisatieId}`,
  );
  return found?.dagen ?? STANDAARD_THUISZITTER_DAGEN;
}

/**
 * Tunes the transaction for counting whole tables: compiling a plan takes longer than running it here, and joins of
 * all jongeren should fit in memory.
 */
export async function tuneForCounting(tx: Tx): Promise<void> {
  await run(tx, sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
}
