import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** The running zaken somebody has of who is a pupil of this school today, held for this act. */
export const lockZakenVan = (tx: Tx, schoolId: string, van: string, dag: Datum) =>
  rows(
    tx,
    sql<{ werkprocesId: string; jongereId: string; versie: number }>`
      select werkproces_id as "werkprocesId", jongere_id as "jongereId", versie from werkproces
       where tot_en_met is null and behandelaar = ${van} and jongere_id in (
         select i.jongere_id from inschrijving i
          where i.school_id = ${schoolId} and i.vanaf <= ${dag}::date
            and (i.tot_en_met is null or i.tot_en_met >= ${dag}::date))
       order by werkproces_id for update`,
  );

/** What somebody promised in these zaken and did not do yet gets another owner. */
export const moveActies = (tx: Tx, werkprocesIds: readonly string[], van: string, naar: string) =>
  run(
    tx,
    sql`update zaakactie set wie = ${naar}
         where werkproces_id = any(${[...werkprocesIds]}::uuid[]) and wie = ${van} and klaar_op is null`,
  );
