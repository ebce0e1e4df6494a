import { sql } from 'kysely';
import { maybe, run, type Tx } from '../../platform/db/tx.ts';

/** How this user last had a list; nothing when never changed. */
export function findWeergave(tx: Tx, gebruikerId: string, lijst: string) {
  return maybe(
    tx,
    sql<{ instelling: Record<string, unknown> }>`
      select instelling from weergave where gebruiker_id = ${gebruikerId} and lijst = ${lijst}`,
  );
}

export function upsertWeergave(
  tx: Tx,
  weergave: {
    readonly gebruikerId: string;
    readonly organisatieId: number;
    readonly lijst: string;
    readonly instelling: Record<string, unknown>;
  },
) {
  return run(
    tx,
    sql`insert into weergave (gebruiker_id, organisatie_id, lijst, instelling)
        values (${weergave.gebruikerId}, ${weergave.organisatieId}, ${weergave.lijst},
                ${JSON.stringify(weergave.instelling)}::jsonb)
        on conflict (gebruiker_id, lijst) do update set instelling = excluded.instelling, updated_at = now()`,
  );
}
