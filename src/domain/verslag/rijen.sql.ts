import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Sql } from './bron.sql.ts';
import { countFeiten } from './cijfers.sql.ts';
import { column, feiten, keyOf, list, type Vraag } from './feiten.sql.ts';
import { getIndicator } from './indicatoren.ts';

/** One record behind a figure; in the unit jongere one jongere. `datum` is the (first) counting date. */
export type Rij = {
  readonly soort: string;
  readonly id: string;
  readonly jongereId: string | null;
  readonly datum: string | null;
};
/** A record with its value in each dimension asked; of a jongere with more values the first. */
export type RijMetDims = Rij & { readonly dims: readonly string[] };
/** The last row a page ended with; the next page begins after it. */
export type Plaats = { readonly datum: string | null; readonly id: string };

/** The records behind a figure by counting date, at most `limit`, and how many there are in all. */
export async function listFeiten(
  tx: Tx,
  vraag: Vraag,
  limit: number,
  na?: Plaats,
): Promise<{ totaal: number; rijen: RijMetDims[] }> {
  if (getIndicator(vraag.indicator).eenmalig) return listEenmalig(tx, vraag, limit, na);
  const after = na
    ? sql`(coalesce(datum, '-infinity'), id) > (coalesce(${na.datum}::date, '-infinity'), ${na.id}::uuid)`
    : sql`true`;
  const found = await rows(
    tx,
    sql<{ totaal: number } & (RijMetDims | { id: null })>`
      with ${lijst(vraag)}
      select t.totaal, p.soort, p.id, p.jongere_id as "jongereId", p.datum, p.dims
        from (select count(*) as totaal from lijst) t
        left join (select * from lijst where ${after}
                    order by coalesce(datum, '-infinity'), id limit ${limit}) p on true
       order by coalesce(p.datum, '-infinity'), p.id`,
  );
  const rijen = found.flatMap((row) => {
    if (row.id === null) return [];
    const { totaal: _, ...rij } = row;
    return [rij];
  });
  return { totaal: found[0]?.totaal ?? 0, rijen };
}

/**
 * Each jongere stands once in `feit` and all on one day, so nothing is taken together or sorted by day: the count is that of
 * the figure itself, and a page is cut from an index where there is one. At two million that is a tenth of the work.
 */
async function listEenmalig(tx: Tx, vraag: Vraag, limit: number, na?: Plaats) {
  const [alles] = await countFeiten(tx, { ...vraag, per: [] });
  const values = vraag.per.length ? sql`array[${list(vraag.per.map(column))}]` : sql`'{}'::text[]`;
  const rijen = await rows(
    tx,
    sql<RijMetDims>`
      with ${feiten(vraag)}
      select 'jongere' as soort, jongere_id as id, jongere_id as "jongereId", datum, ${values} as dims
        from feit where ${na ? sql`jongere_id > ${na.id}::uuid` : sql`true`}
       order by jongere_id limit ${limit}`,
  );
  return { totaal: alles?.waarde ?? 0, rijen };
}

/** The CTEs that end in `lijst`: soort, id, jongere_id, datum and dims of each record of the unit. */
export function lijst(vraag: Vraag): Sql {
  const herhaald = getIndicator(vraag.indicator).telling === 'herhaald';
  const [soort, id] =
    keyOf(vraag) === 'jongere_id' ? [sql`'jongere'`, sql`jongere_id`] : [sql`soort`, sql`id`];
  return sql`${feiten(vraag)}, lijst as materialized (
        select ${soort} as soort, ${id} as id, jongere_id, min(datum) as datum, ${dims(vraag)} as dims
          from feit group by 1, 2, 3 ${herhaald ? sql`having count(*) > 1` : sql``})`;
}

const dims = ({ per }: Vraag) =>
  per.length ? sql`array[${list(per.map((naam) => sql`min(${column(naam)})`))}]` : sql`'{}'::text[]`;
