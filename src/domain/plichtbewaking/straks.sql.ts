import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import { type Peiling, perRegio, vanDeDag } from './bewaking.sql.ts';

export type StraksRij = {
  jongereId: string;
  geboortedatum: Datum;
  vakantieregio: Vakantieregio;
  totaal: number;
};

/**
 * Who turns five within `dagen` or is five, is not yet leerplichtig, lives here, and has neither an inschrijving that runs
 * or is to come nor a vrijstelling; who turned five first, first. Reads the plichtfeiten as they stand.
 */
export function listStraks(
  tx: Tx,
  peiling: Peiling,
  dagen: number,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<StraksRij[]> {
  const op = sql`${peiling.grenzen.op}::date`;
  return rows(
    tx,
    sql<StraksRij>`
      select p.jongere_id as "jongereId", p.geboortedatum, p.vakantieregio, count(*) over ()::int as totaal
        from plichtfeiten p
       where ${vanDeDag(peiling)}
         and p.geboortedatum >= ${perRegio(sql`p.vakantieregio`, peiling.grenzen.nogNietVanaf)}
         and p.geboortedatum + interval '5 years' <= ${op} + ${dagen}::int
         and coalesce(p.woont_vanaf, '-infinity') <= ${op} and coalesce(p.woont_tot, 'infinity') > ${op}
         and not p.ingeschreven && daterange(${op}, null)
         and not exists (select from vrijstelling v
                          where v.jongere_id = p.jongere_id and v.besluit = 'verleend'
                            and coalesce(v.tot_en_met, 'infinity') >= ${op})
       order by p.geboortedatum, p.jongere_id limit ${page.limiet} offset ${page.vanaf}`,
  );
}
