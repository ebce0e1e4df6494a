import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import { BRONNEN, type Kader, type Sql } from './bron.sql.ts';
import type { Dimensie } from './dimensies.ts';
import { getIndicator, type IndicatorNaam } from './indicatoren.ts';
import { PERSOONSVELDEN, plichten } from './persoon-in-cijfers.sql.ts';

/** Per dimension the values of which one must hold. */
export type Filters = ReadonlyMap<Dimensie, readonly string[]>;

export type Vraag = Kader & {
  readonly indicator: IndicatorNaam;
  readonly per: readonly Dimensie[];
  readonly waar: Filters;
};

/** One group of records, or with `alles` the whole answer; `waarde` null when a median has nothing to stand on. */
export type Telrij = {
  readonly alles: boolean;
  readonly dims: readonly string[];
  readonly waarde: number | null;
  readonly uniek: number | null;
};
export type Rij = {
  readonly soort: string;
  readonly id: string;
  readonly jongereId: string | null;
  readonly datum: string | null;
};

const column = (dimensie: Dimensie): Sql => sql.raw(`"d_${dimensie}"`);
const list = (parts: readonly Sql[]): Sql => sql.join([...parts], sql`, `);
const all = (parts: readonly Sql[]): Sql => (parts.length ? sql.join([...parts], sql` and `) : sql`true`);
const joins = (parts: Iterable<Sql>): Sql => {
  const distinct = [...new Set(parts)];
  return distinct.length ? sql.join(distinct, sql` `) : sql``;
};
const one_of = (expression: Sql, values: readonly string[]): Sql => sql`${expression} = any(${[...values]}::text[])`;

/**
 * The CTEs that end in `feit`: id, soort, jongere_id, datum, maat and a column per dimension asked, filtered.
 * Counting and listing both stand on it, so a number opens exactly its rows (RP-03).
 */
function feiten(vraag: Vraag): Sql {
  const bron = BRONNEN[vraag.indicator](vraag);
  const asked = [...new Set<Dimensie>([...vraag.per, ...vraag.waar.keys()])].filter((naam) => naam !== 'stand');
  const own = asked.filter((naam) => naam === 'schooljaar' || bron.velden[naam]);
  const personal = asked.filter((naam) => !own.includes(naam));
  const veld = (naam: Dimensie) => {
    const found =
      naam === 'schooljaar'
        ? { uit: sql`${vraag.jaar.schooljaar}::text` }
        : (bron.velden[naam] ?? PERSOONSVELDEN[naam]);
    if (!found) throw new Error(`${vraag.indicator} has no column for ${naam}`);
    return found;
  };
  const metJoins = (namen: readonly Dimensie[]) => joins(namen.flatMap((naam) => veld(naam).met ?? []));
  const filters = (namen: readonly Dimensie[]) =>
    namen.flatMap((naam) => {
      const waarden = vraag.waar.get(naam);
      return waarden ? [one_of(veld(naam).uit, waarden)] : [];
    });
  const selected = (namen: readonly Dimensie[]) => namen.map((naam) => sql`, ${veld(naam).uit} as ${column(naam)}`);
  const { episode } = bron;

  const basis = sql`basis as (
    select ${bron.id} as id, ${bron.soort} as soort, ${bron.jongere ?? sql`null::uuid`} as jongere_id,
           ${bron.datum} as datum, ${bron.maat ?? sql`null::int`} as maat
           ${episode && vraag.metStand ? sql`, ${episode.begin} as begin, ${episode.eind} as eind, ${episode.reden} as reden` : sql``}
           ${joins(selected(own))}
      from ${bron.van} ${metJoins(own)}
     where r.organisatie_id = ${vraag.organisatieId} and ${bron.jaar} and ${all(filters(own))})`;
  const gekozen = sql`select b.* ${joins(selected(personal))}
      from basis b ${metJoins(personal)}
     where ${all(filters(personal))}`;
  const needed = asked.includes('plicht') ? [basis, plichten] : [basis];
  if (!vraag.metStand) return list([...needed, sql`feit as (${gekozen})`]);
  return list([...needed, sql`gekozen as (${gekozen})`, ...stroom(vraag, asked)]);
}

/**
 * The flow table: each episode, or for the unit jongere all episodes of one jongere within a row taken together,
 * stands once under aanvang or nieuw and once under how it ended, so the flow closes per row and column.
 */
function stroom(vraag: Vraag, asked: readonly Dimensie[]): Sql[] {
  const { vanaf, totEnMet } = vraag.jaar;
  const key = keys(vraag);
  const stands = vraag.waar.get('stand');
  return [
    sql`verloop as (
      select (array_agg(soort))[1] as soort, (array_agg(id order by begin))[1] as id, jongere_id, min(datum) as datum,
             null::int as maat, min(begin) as begin,
             bool_or(eind is null or eind > ${totEnMet}::date) as open,
             bool_or(least(eind, ${totEnMet}::date) > begin + interval '3 months') as lang,
             (array_agg(lower(reden) order by eind desc nulls last))[1] as reden
             ${joins(asked.map((naam) => sql`, ${column(naam)}`))}
        from gekozen
       group by ${list([sql`jongere_id`, ...asked.map(column), ...(key === 'id' ? [sql`id`] : [])])})`,
    sql`feit as (
      select v.*, stand as "d_stand"
        from verloop v
       cross join lateral unnest(array_remove(array[
               case when begin < ${vanaf}::date then 'aanvang' else 'nieuw' end,
               case when lang then 'langer-dan-3-maanden' end,
               case when open then 'eind'
                    when reden = 'verhuisd' then 'verhuisd'
                    when reden = '18 jaar geworden' then '18-geworden'
                    when reden = 'vrijstelling' then 'vrijgesteld'
                    else 'opgelost' end], null)) as stand
       where ${stands ? one_of(sql`stand`, stands) : sql`true`})`,
  ];
}

/** What one record of the unit is known by. */
const keys = ({ indicator }: Vraag): 'id' | 'jongere_id' =>
  ['jongeren', 'herhaald'].includes(getIndicator(indicator).telling) ? 'jongere_id' : 'id';

/** Counts per group and over all, in one statement. */
export async function countFeiten(tx: Tx, vraag: Vraag): Promise<Telrij[]> {
  const { telling } = getIndicator(vraag.indicator);
  const groups = vraag.per.map(column);
  const dims = groups.length ? sql`array[${list(groups)}]` : sql`'{}'::text[]`;
  const none = sql`'{}'::text[]`;
  const met = sql`with ${feiten(vraag)}`;

  if (telling === 'mediaan' || telling === 'maat') {
    const waarde =
      telling === 'maat' ? sql`sum(maat)` : sql`percentile_cont(0.5) within group (order by maat)`;
    const alone = (where: Sql, alles: boolean, by: Sql) =>
      sql`select ${sql.lit(alles)} as alles, ${where} as dims, ${waarde} as waarde,
                 case when count(jongere_id) > 0 then count(distinct jongere_id) end as uniek from feit ${by}`;
    const total = alone(none, true, sql``);
    const query = groups.length ? sql`${alone(dims, false, sql`group by dims`)} union all ${total}` : total;
    return rows(tx, sql<Telrij>`${met} ${query}`);
  }

  const groep = sql`groep as (
    select ${dims} as dims, jongere_id, count(*) as aantal from feit group by 1, 2
    ${telling === 'herhaald' ? sql`having count(*) > 1` : sql``})`;
  const uniek = sql`(select count(*) from (select distinct jongere_id from groep where jongere_id is not null) u)`;
  const waarde = telling === 'records' ? sql`coalesce(sum(aantal), 0)` : sql`count(*)`;
  const perRow = sql`select false as alles, dims, ${waarde} as waarde, count(jongere_id) as uniek from groep group by dims`;
  const total = sql`select true as alles, ${none} as dims, ${vraag.metStand ? totaalMetStand(vraag) : waarde} as waarde,
                           ${groups.length ? uniek : sql`count(jongere_id)`} as uniek from groep`;
  const query = groups.length ? sql`${perRow} union all ${total}` : total;
  return rows(tx, sql<Telrij>`${met}, ${groep} ${query}`);
}

/** An episode stands in several rows; it counts once (aanvang + nieuw), per whatever else is grouped. */
function totaalMetStand(vraag: Vraag): Sql {
  const others = vraag.per.filter((naam) => naam !== 'stand').map(column);
  const key = keys(vraag) === 'id' ? [sql`id`] : [sql`jongere_id`, ...others];
  return sql`(select count(*) from (select distinct ${list(key)} from feit) e)`;
}
