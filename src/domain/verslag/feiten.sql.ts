import { sql } from 'kysely';
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

/** The column of a dimension in `feit`. */
export const column = (dimensie: Dimensie): Sql => sql.raw(`"d_${dimensie}"`);
export const list = (parts: readonly Sql[]): Sql => sql.join([...parts], sql`, `);
const all = (parts: readonly Sql[]): Sql => (parts.length ? sql.join([...parts], sql` and `) : sql`true`);
const joins = (parts: Iterable<Sql>): Sql => {
  const distinct = [...new Set(parts)];
  return distinct.length ? sql.join(distinct, sql` `) : sql``;
};
const oneOf = (expression: Sql, values: readonly string[]): Sql =>
  sql`${expression} = any(${[...values]}::text[])`;

/**
 * The CTEs that end in `feit`: id, soort, jongere_id, datum, maat and a column per dimension asked, filtered.
 * Counting and listing both stand on it, so a number opens exactly its rows (RP-03).
 */
export function feiten(vraag: Vraag): Sql {
  const bron = BRONNEN[vraag.indicator](vraag);
  const asked = [...new Set<Dimensie>([...vraag.per, ...vraag.waar.keys()])].filter(
    (naam) => naam !== 'stand',
  );
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
      return waarden ? [oneOf(veld(naam).uit, waarden)] : [];
    });
  const selected = (namen: readonly Dimensie[]) =>
    namen.map((naam) => sql`, ${veld(naam).uit} as ${column(naam)}`);
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
  return list([...needed, sql`gekozen as (${gekozen})`, ...stroom(vraag)]);
}

/**
 * The flow table: each episode, or for the unit jongere all episodes of one jongere within a row taken together,
 * stands once under aanvang or nieuw and once under how it ended, so the flow closes per row and column.
 */
function stroom(vraag: Vraag): Sql[] {
  const { vanaf, totEnMet } = vraag.jaar;
  const groups = vraag.per.filter((naam) => naam !== 'stand').map(column);
  const stands = vraag.waar.get('stand');
  return [
    sql`verloop as (
      select (array_agg(soort))[1] as soort, (array_agg(id order by begin))[1] as id, jongere_id, min(datum) as datum,
             null::int as maat, min(begin) as begin,
             bool_or(eind is null or eind > ${totEnMet}::date) as open,
             bool_or(least(eind, ${totEnMet}::date) > begin + interval '3 months') as lang,
             (array_agg(lower(reden) order by eind desc nulls last))[1] as reden
             ${joins(groups.map((naam) => sql`, ${naam}`))}
        from gekozen
       group by ${list([sql`jongere_id`, ...groups, ...(keyOf(vraag) === 'id' ? [sql`id`] : [])])})`,
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
       where ${stands ? oneOf(sql`stand`, stands) : sql`true`})`,
  ];
}

/** What one record of the unit is known by. */
export const keyOf = ({ indicator }: Vraag): 'id' | 'jongere_id' =>
  ['jongeren', 'herhaald'].includes(getIndicator(indicator).telling) ? 'jongere_id' : 'id';
