import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import { feiten, keyOf, type Vraag } from './feiten.sql.ts';
import { getIndicator } from './indicatoren.ts';

/** One record behind a figure; in the unit jongere one jongere. `datum` is the (first) counting date. */
export type Rij = {
  readonly soort: string;
  readonly id: string;
  readonly jongereId: string | null;
  readonly datum: string | null;
};
/** The last row a page ended with; the next page begins after it. */
export type Plaats = { readonly datum: string | null; readonly id: string };

/** The records behind a figure by counting date, at most `limit`, and how many there are in all. */
export async function listFeiten(
  tx: Tx,
  vraag: Vraag,
  limit: number,
  na?: Plaats,
): Promise<{ totaal: number; rijen: Rij[] }> {
  const jongeren = keyOf(vraag) === 'jongere_id';
  const herhaald = getIndicator(vraag.indicator).telling === 'herhaald';
  const [soort, id] = jongeren ? [sql`'jongere'`, sql`jongere_id`] : [sql`soort`, sql`id`];
  const after = na
    ? sql`(coalesce(datum, '-infinity'), id) > (coalesce(${na.datum}::date, '-infinity'), ${na.id}::uuid)`
    : sql`true`;
  const found = await rows(
    tx,
    sql<{ totaal: number } & (Rij | { id: null })>`
      with ${feiten(vraag)}, lijst as materialized (
        select ${soort} as soort, ${id} as id, jongere_id, min(datum) as datum
          from feit group by 1, 2, 3 ${herhaald ? sql`having count(*) > 1` : sql``})
      select t.totaal, p.soort, p.id, p.jongere_id as "jongereId", p.datum
        from (select count(*) as totaal from lijst) t
        left join (select * from lijst where ${after}
                    order by coalesce(datum, '-infinity'), id limit ${limit}) p on true
       order by coalesce(p.datum, '-infinity'), p.id`,
  );
  const rijen = found.flatMap((row) =>
    row.id === null ? [] : [{ soort: row.soort, id: row.id, jongereId: row.jongereId, datum: row.datum }],
  );
  return { totaal: found[0]?.totaal ?? 0, rijen };
}
