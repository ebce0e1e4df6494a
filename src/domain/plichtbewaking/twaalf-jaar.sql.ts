import { type RawBuilder, sql } from 'kysely';

type Sql = RawBuilder<unknown>;

/**
 * A full school year: enrolled at a school of Lpw 1 b on every day from 1 September to 30 June. The same reading as
 * regels/lpw/volle-schooljaren.ts, for a whole population at once.
 */
const EERSTE_DAG = sql.raw('9, 1');
const LAATSTE_DAG = sql.raw('6, 30');
const SCHOLEN = sql.raw("('PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO')");
const VERVOLG = sql.raw("('VO', 'PRO', 'VSO')");

/** The year in which the school year of a day begins. */
const beginjaar = (dag: Sql): Sql =>
  sql`(date_part('year', ${dag})::int - (date_part('month', ${dag}) < 8)::int)`;

/** Aggregates over the inschrijvingen `i` of one jongere: since when each kind of school. */
export const SCHOOL_SINDS = sql`
  min(i.vanaf) filter (where i.onderwijssoort in ${SCHOLEN}) as school_vanaf,
  min(i.vanaf) filter (where i.onderwijssoort = 'PO') as basisschool_vanaf,
  min(i.vanaf) filter (where i.onderwijssoort in ${SCHOLEN} and i.onderwijssoort <> 'PO') as andere_vanaf,
  min(i.vanaf) filter (where i.onderwijssoort in ${VERVOLG}) as vervolg_vanaf`;

/** The school years, by the year they begin in, that lie whole within a stretch of days. */
const VOLLE_JAREN = sql`
  cross join lateral (
    select date_part('year', lower(dagen))::int as vanaf_jaar, date_part('year', upper(dagen))::int as tot_jaar) kalender
  cross join lateral (
    select int4range(vanaf, tot) as jaren
      from (select vanaf_jaar + (lower(dagen) > make_date(vanaf_jaar, ${EERSTE_DAG}))::int as vanaf,
                   tot_jaar - (upper(dagen) <= make_date(tot_jaar, ${LAATSTE_DAG}))::int as tot) grens
     where vanaf < tot) vol`;

/**
 * The jongeren whose leerplicht ended early, after twelve full school years (Lpw 3 lid 1 a), as the CTE `vroeg`. Who
 * began the basisschool by the fifth birthday and went on to VO, PRO or VSO has at least eight years of it (lid 2): that
 * is, the leerplicht ends as well with the fourth full year elsewhere than at a basisschool, once he went on.
 *
 * Few can have twelve years before the school year of the sixteenth birthday: it takes a start by 1 September of the
 * year in which one turns four, or four years elsewhere, of which the first may have begun at the basisschool. Only
 * these are worked out.
 *
 * @param wie relation with jongere_id, geboortedatum and the columns of `SCHOOL_SINDS`
 */
export const vroegKlaarVan = (organisatieId: number, wie: Sql): Sql => sql`vroeg as materialized (
  with kandidaat as materialized (
    select jongere_id, g, doorlopen
      from ${wie} l
     cross join lateral (
       select ${beginjaar(sql`geboortedatum`)} as g,
              -- In which school year someone went on from the basisschool; null when lid 2 does not help.
              case when basisschool_vanaf <= (geboortedatum + interval '5 years')::date
                                             + (to_char(geboortedatum, 'MMDD') = '0229')::int
                   then ${beginjaar(sql`vervolg_vanaf`)} end as doorlopen) jaartal
     -- Roughly first, in days: it costs less than the years, and most fall out.
     where (school_vanaf <= geboortedatum + 1493 or andere_vanaf <= geboortedatum + 4720 and vervolg_vanaf is not null)
       and (school_vanaf <= make_date(g + 4, ${EERSTE_DAG})
            or doorlopen is not null and andere_vanaf <= make_date(g + 13, ${LAATSTE_DAG}))),
  -- Enrolments that meet or overlap are one stretch: a move between schools does not break a school year.
  loopbaan as (
    select i.jongere_id, range_agg(daterange(i.vanaf, i.tot_en_met, '[]')) as school,
           range_agg(daterange(i.vanaf, i.tot_en_met, '[]')) filter (where i.onderwijssoort = 'PO') as basisschool
      from inschrijving i
     where i.organisatie_id = ${organisatieId} and i.onderwijssoort in ${SCHOLEN}
       and i.jongere_id = any(array(select jongere_id from kandidaat))
     group by i.jongere_id),
  jaren as (
    select jongere_id, doorlopen,
           coalesce(range_agg(jaren) filter (where van_school), '{}') as school,
           coalesce(range_agg(jaren) filter (where not van_school), '{}') as basisschool
      from kandidaat join loopbaan using (jongere_id)
     cross join lateral (select datemultirange(daterange(null, make_date(g + 16, 8, 1))) as tot_zestien) grens
     cross join lateral (
       select true as van_school, unnest(school * tot_zestien) as dagen
        union all
       select false, unnest(basisschool * tot_zestien)) reeks
     ${VOLLE_JAREN}
     group by jongere_id, doorlopen),
  stuk as (
    select jongere_id, null::int as doorlopen, 12 as nodig, unnest(school) as jaren from jaren
     union all
    select jongere_id, doorlopen, 4, unnest(school - basisschool) from jaren where doorlopen is not null),
  geteld as (
    select jongere_id, doorlopen, nodig, lower(jaren) as vanaf, upper(jaren) - lower(jaren) as aantal,
           sum(upper(jaren) - lower(jaren)) over (partition by jongere_id, nodig order by jaren) as tot_dan
      from stuk)
  select jongere_id,
         make_date(min(greatest(vanaf + nodig - (tot_dan - aantal)::int, doorlopen + 1)), 7, 31) as laatste_dag
    from geteld
   where tot_dan >= nodig and tot_dan - aantal < nodig
   group by jongere_id)`;

/**
 * As `vroegKlaarVan`, for those in `basis`, or with `peildatum` for the whole organisatie on that day, which spares
 * keeping `basis` aside. Of them only who was that far on the days asked about.
 */
export function vroegKlaar(organisatieId: number, peildatum: string | null): Sql {
  const dag = (welke: 'min' | 'max') =>
    peildatum ? sql`${peildatum}::date` : sql`(select ${sql.raw(welke)}(datum) from basis)`;
  const inBasis = peildatum ? sql`true` : sql`j.jongere_id in (select jongere_id from basis)`;
  const laatste = sql`(select ${beginjaar(dag('max'))})`;
  return vroegKlaarVan(
    organisatieId,
    sql`(
    select j.jongere_id, j.geboortedatum, ${SCHOOL_SINDS}
      from jongere j
      join inschrijving i on i.jongere_id = j.jongere_id
     where j.organisatie_id = ${organisatieId} and i.organisatie_id = ${organisatieId} and ${inBasis}
       and j.geboortedatum >= make_date((select ${beginjaar(dag('min'))}) - 16, 8, 1)
       and i.onderwijssoort in ${SCHOLEN}
     group by j.jongere_id, j.geboortedatum
    having min(i.vanaf) <= make_date(${laatste} - 12, ${EERSTE_DAG})
        or min(i.vanaf) filter (where i.onderwijssoort <> 'PO') <= make_date(${laatste} - 3, ${LAATSTE_DAG}))`,
  );
}
