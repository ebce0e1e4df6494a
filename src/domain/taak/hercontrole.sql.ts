import { sql } from 'kysely';
import { run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** Puts on the list that somebody looks again on a day; the list shows it when that day has come (SR-08). */
export const planHercontrole = (
  tx: Tx,
  van: { readonly organisatieId: number; readonly jongereId: string },
  dag: Datum,
) =>
  run(
    tx,
    sql`insert into taak (organisatie_id, jongere_id, soort, dag)
        values (${van.organisatieId}, ${van.jongereId}, 'hercontrole', ${dag})
        on conflict on constraint taak_sleutel do update set status = 'open', toelichting = null
         where taak.status = 'gedaan'`,
  );

/** Ends the task of a day, with what was done. */
export const closeHercontrole = (tx: Tx, jongereId: string, dag: Datum, toelichting: string) =>
  run(
    tx,
    sql`update taak set status = 'gedaan', toelichting = ${toelichting}
         where jongere_id = ${jongereId} and soort = 'hercontrole' and dag = ${dag} and status = 'open'`,
  );
