import { sql } from 'kysely';
import { maybe, type Tx } from '../../platform/db/tx.ts';
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
