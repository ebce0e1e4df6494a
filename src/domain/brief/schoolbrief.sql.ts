import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Schoolbrief } from './schoolbrief.contract.ts';

// Whose letters these are, row-level security says: what was sent to this school in its portal.

export const listSchoolbrieven = (
  tx: Tx,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<Schoolbrief[]> =>
  rows(
    tx,
    sql<Schoolbrief>`
      select o.brief_ontvanger_id as "briefOntvangerId", b.nummer, b.onderwerp,
             (select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) from jongere j
               where j.jongere_id = b.jongere_id) as jongere,
             b.verzonden_op as "verzondenOp", o.geopend_op as "gelezenOp"
        from brief_ontvanger o join brief b using (brief_id)
       where o.school_id is not null and o.kanaal = 'portaal' and o.status = 'verzonden'
       order by o.brief_ontvanger_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countSchoolbrieven = (tx: Tx) =>
  one(
    tx,
    sql<{ totaal: number; ongelezen: number }>`
      select count(*)::int as totaal, count(*) filter (where geopend_op is null)::int as ongelezen
        from brief_ontvanger where school_id is not null and kanaal = 'portaal' and status = 'verzonden'`,
  );

/** The first time counts, also when two people at the school press at once. */
export const markGelezen = (tx: Tx, briefOntvangerId: string) =>
  maybe(
    tx,
    sql<{ gelezenOp: string; briefId: string; jongereId: string }>`
      update brief_ontvanger o set geopend_op = coalesce(o.geopend_op, now())
        from brief b
       where o.brief_ontvanger_id = ${briefOntvangerId} and b.brief_id = o.brief_id
      returning o.geopend_op as "gelezenOp", b.brief_id as "briefId", b.jongere_id as "jongereId"`,
  );

export const findSchoolbriefPdf = (tx: Tx, briefOntvangerId: string) =>
  maybe(
    tx,
    sql<{ briefId: string; jongereId: string; nummer: string; pdf: Buffer }>`
      select b.brief_id as "briefId", b.jongere_id as "jongereId", b.nummer, s.pdf
        from brief_stuk s join brief b using (brief_id)
       where s.brief_ontvanger_id = ${briefOntvangerId} and s.soort = 'brief'`,
  );
