import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/**
 * Lines of the logboek about one jongere and about the files that became part of this one, newest first; `tot` is
 * exclusive. Days are days in the Netherlands.
 */
export function listInzage(tx: Tx, jongereId: string, vanaf: Datum, tot: Datum) {
  return rows(
    tx,
    sql<{
      op: string;
      actor: string;
      rol: string;
      handeling: string;
      objectSoort: string | null;
      resultaat: string;
      herkomst: string;
    }>`
      select l.op, coalesce(g.naam, l.actor) as actor, l.rol, l.handeling, l.object_soort as "objectSoort",
             l.resultaat, l.herkomst
        from logboek l left join gebruiker g on g.gebruiker_id::text = l.actor
       where l.jongere_id in (with recursive ook (id) as (
                values (${jongereId}::uuid)
                 union select s.verdwenen_id from ook join samenvoeging s on s.blijft_id = ook.id
                  where s.ongedaan_op is null)
              select id from ook)
         and l.op >= (${vanaf}::date)::timestamp at time zone 'Europe/Amsterdam'
         and l.op < (${tot}::date)::timestamp at time zone 'Europe/Amsterdam'
       order by l.op desc, l.logboek_id desc limit 2000`,
  );
}
