import { sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** Notes that the opsporing has something of this jongere from this day on; what it says stays with the piece itself. */
export const markOpsporing = (
  tx: Tx,
  stuk: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly soort: 'brief' | 'post' | 'bundel';
    readonly objectId: string;
    readonly dag: Datum;
  },
) =>
  run(
    tx,
    sql`insert into opsporingsstuk (organisatie_id, jongere_id, soort, object_id, eerste_verwerking_op)
        values (${stuk.organisatieId}, ${stuk.jongereId}, ${stuk.soort}, ${stuk.objectId}, ${stuk.dag})
        on conflict (object_id) do nothing`,
  );

/** How much there is and since when: with what came from an older system (proces-verbaal, Halt). */
export const countOpsporing = (tx: Tx, jongereId: string) =>
  one(
    tx,
    sql<{ stukken: number; eersteVerwerkingOp: Datum | null }>`
      select count(*)::int as stukken, min(dag) as "eersteVerwerkingOp" from (
        select eerste_verwerking_op as dag from opsporingsstuk where jongere_id = ${jongereId}
        union all select opgemaakt_op from proces_verbaal where jongere_id = ${jongereId}
        union all select verwezen_op from halt_verwijzing where jongere_id = ${jongereId}) stuk`,
  );
