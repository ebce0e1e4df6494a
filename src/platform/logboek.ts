import { sql } from 'kysely';
import type { Actor } from './act.ts';
import { preparedRows, type Tx } from './db/tx.ts';

/** One line of the logboek: action, object, result, origin, actor; the time is the database's (BIO2 8.15.01). */
export type Logregel = {
  readonly handeling: string;
  readonly soort?: string | undefined;
  readonly id?: string | undefined;
  readonly jongereId?: string | undefined;
  readonly resultaat: string;
  readonly herkomst: string;
  readonly traceId: string;
};

/** Adds lines to the logboek, in the transaction of the act itself. */
export async function writeLogboek(
  tx: Tx,
  actor: Pick<Actor, 'id' | 'rol' | 'organisatieId'> | undefined,
  regels: readonly Logregel[],
): Promise<void> {
  if (regels.length === 0) return;
  await preparedRows(
    tx,
    sql`insert into logboek (organisatie_id, actor, rol, handeling, object_soort, object_id, jongere_id,
                             resultaat, herkomst, trace_id)
        select ${actor?.organisatieId ?? null}::int, ${actor?.id ?? 'niemand'}, ${actor?.rol ?? 'geen'},
               r.handeling, r.soort, r.id, r."jongereId", r.resultaat, r.herkomst, r."traceId"
          from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb)
            as r(handeling text, soort text, id text, "jongereId" uuid, resultaat text, herkomst text, "traceId" text)`,
  );
}
