import { sql } from 'kysely';
import { one, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { SluitFeiten } from '../../regels/mas/sluiten.ts';

/** What the record knows that decides whether a zaak may be closed (MW-14). */
export const findSluitFeiten = (tx: Tx, zaak: { werkprocesId: string; jongereId: string }, dag: Datum) =>
  one(
    tx,
    sql<Pick<SluitFeiten, 'laatsteVerzuimOp' | 'heeftVrijstelling' | 'nietIngetrokkenMeldingen'>>`
      select (select max(v.dag) from verzuim_les v
               where v.jongere_id = ${zaak.jongereId} and v.oordeel = 'ongeoorloofd' and v.dag <= ${dag}::date)
               as "laatsteVerzuimOp",
             exists (select from vrijstelling v
                      where v.jongere_id = ${zaak.jongereId} and v.besluit = 'verleend'
                        and coalesce(v.vanaf, v.besloten_op) <= ${dag}::date
                        and coalesce(v.tot_en_met, ${dag}::date) >= ${dag}::date) as "heeftVrijstelling",
             (select count(*)::int from melding m
               where m.werkproces_id = ${zaak.werkprocesId} and m.status <> 'ingetrokken')
               as "nietIngetrokkenMeldingen"`,
  );
