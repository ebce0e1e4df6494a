import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Sql } from './bron.sql.ts';
import { column, feiten, keyOf, list, type Vraag } from './feiten.sql.ts';
import { getIndicator } from './indicatoren.ts';

/** One group of records, or with `alles` the whole answer; `waarde` null when a median has nothing to stand on. */
export type Telrij = {
  readonly alles: boolean;
  readonly dims: readonly string[];
  readonly waarde: number | null;
  readonly uniek: number | null;
  /** Only for a measure: how many records it was made of. */
  readonly aantal?: number;
};

/** Counts per group and over all, in one statement. */
export async function countFeiten(tx: Tx, vraag: Vraag): Promise<Telrij[]> {
  const { telling, eenmalig } = getIndicator(vraag.indicator);
  const groups = vraag.per.map(column);
  const query =
    telling === 'mediaan' || telling === 'maat'
      ? measured(groups, telling)
      : eenmalig
        ? simple(groups)
        : counted(groups, vraag);
  return rows(tx, sql<Telrij>`with ${feiten(vraag)} ${query}`);
}

const none = sql`'{}'::text[]`;
const dims = (groups: readonly Sql[]): Sql => (groups.length ? sql`array[${list(groups)}]` : none);

/** The same select per group and over all; without groups only over all. */
function bothWays(groups: readonly Sql[], values: Sql, from: Sql): Sql {
  const total = sql`select true as alles, ${none} as dims, ${values} from ${from}`;
  if (!groups.length) return total;
  return sql`select false as alles, ${dims(groups)} as dims, ${values} from ${from} group by ${list(groups)}
             union all ${total}`;
}

function measured(groups: readonly Sql[], telling: 'mediaan' | 'maat'): Sql {
  const waarde = telling === 'maat' ? sql`sum(maat)` : sql`percentile_cont(0.5) within group (order by maat)`;
  const values = sql`${waarde} as waarde, count(distinct jongere_id) as uniek, count(*) as aantal`;
  return bothWays(groups, values, sql`feit`);
}

/** Each jongere stands once in `feit`, so there is nothing to make distinct: at two million that is half the work. */
const simple = (groups: readonly Sql[]): Sql =>
  groups.length
    ? sql`, groep as (select ${dims(groups)} as dims, aantal from (
              select ${list(groups)}, count(*) as aantal from feit group by ${list(groups)}) g)
          select false as alles, dims, aantal as waarde, aantal as uniek from groep
          union all
          select true, ${none}, coalesce(sum(aantal), 0), coalesce(sum(aantal), 0) from groep`
    : sql`select true as alles, ${none} as dims, count(*) as waarde, count(*) as uniek from feit`;

/** First per jongere within each row, then per row: cheaper than distinct counts over all records. */
function counted(groups: readonly Sql[], vraag: Vraag): Sql {
  const { telling } = getIndicator(vraag.indicator);
  const keys = list([...groups, sql`jongere_id`]);
  const waarde = telling === 'records' ? sql`coalesce(sum(aantal), 0)` : sql`count(*)`;
  const uniek = sql`(select count(*) from (select distinct jongere_id from groep where jongere_id is not null) u)`;
  const perRow = sql`select false as alles, ${dims(groups)} as dims, ${waarde} as waarde, count(jongere_id) as uniek
                       from groep group by ${list(groups)}`;
  const total = sql`select true as alles, ${none} as dims,
                           ${vraag.metStand ? totaalMetStand(vraag) : waarde} as waarde,
                           ${groups.length ? uniek : sql`count(jongere_id)`} as uniek
                      from groep`;
  return sql`, groep as (
      select ${keys}, count(*) as aantal from feit group by ${keys}
      ${telling === 'herhaald' ? sql`having count(*) > 1` : sql``})
    ${groups.length ? sql`${perRow} union all ${total}` : total}`;
}

/** An episode stands in several rows; it counts once (aanvang + nieuw), per whatever else is grouped. */
function totaalMetStand(vraag: Vraag): Sql {
  const others = vraag.per.filter((naam) => naam !== 'stand').map(column);
  const key = keyOf(vraag) === 'id' ? [sql`id`] : [sql`jongere_id`, ...others];
  return sql`(select count(*) from (select distinct ${list(key)} from feit) e)`;
}
