import { sql } from 'kysely';
import type { Sql } from './bron.sql.ts';

/** A full school year: enrolled at a school of Lpw 1 b on every day from 1 September to 30 June (INTERPRETATION). */
const EERSTE_DAG = sql.raw('9, 1');
const LAATSTE_DAG = sql.raw('6, 30');
const SCHOLEN = sql.raw("('PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO')");
const VERVOLG = sql.raw("('VO', 'PRO', 'VSO')");

/** The year in which the school year of a day begins. */
const beginjaar = (dag: string): Sql =>
  sql`(date_part('year', ${sql.raw(dag)})::int - (date_part('month', ${sql.raw(dag)}) < 8)::int)`;

/**
 * The jongeren whose leerplicht ended early, after twelve full school years (Lpw 3 lid 1 a), as the CTE `vroeg`:
 * those in `basis`, or with `allen` those of the whole organisatie, which spares keeping `basis` aside. Who began the
 * basisschool by the fifth birthday and went on to VO, PRO or VSO has at least eight years of it (lid 2).
 *
 * Few can have twelve years before the school year of the sixteenth birthday: it takes a start by 1 September of the
 * year in which one turns four, or four years elsewhere than at a basisschool. Only these are worked out.
 */
export const vroegKlaar = (organisatieId: number, allen: boolean): Sql => sql`vroeg as materialized (
  with kandidaat as materialized (
    select distinct j.jongere_id, j.geboortedatum, ${beginjaar('j.geboortedatum')} as g
      from jongere j join inschrijving i on i.jongere_id = j.jongere_id
     where j.organisatie_id = ${organisatieId} and i.organisatie_id = ${organisatieId}
       and i.onderwijssoort in ${SCHOLEN}
       and ${allen ? sql`true` : sql`j.jongere_id in (select jongere_id from basis)`}
       and (i.vanaf <= make_date(${beginjaar('j.geboortedatum')} + 4, ${EERSTE_DAG})
            or i.onderwijssoort <> 'PO'
               and i.vanaf <= make_date(${beginjaar('j.geboortedatum')} + 13, ${LAATSTE_DAG}))),
  periode as (
    select k.jongere_id, telling, i.vanaf,
           least(i.tot_en_met, make_date(k.g + 16, 7, 31)) as tot_en_met
      from kandidaat k
      join inschrijving i on i.jongere_id = k.jongere_id and i.onderwijssoort in ${SCHOLEN}
     cross join unnest(array['school', 'basisschool']) telling
     where telling = 'school' or i.onderwijssoort = 'PO'),
  -- Enrolments that meet or overlap are one stretch: a move between schools does not break a school year.
  gemerkt as (
    select *, vanaf > 1 + max(tot_en_met) over (partition by jongere_id, telling order by vanaf, tot_en_met
                                               rows between unbounded preceding and 1 preceding) as breuk
      from periode),
  genummerd as (
    select *, count(*) filter (where breuk) over (partition by jongere_id, telling order by vanaf, tot_en_met) as stuk
      from gemerkt),
  reeks as (
    select jongere_id, telling, min(vanaf) as vanaf, max(tot_en_met) as tot_en_met
      from genummerd group by jongere_id, telling, stuk),
  vol as (
    select jongere_id, jaar, bool_or(telling = 'basisschool') as basisschool
      from reeks
     cross join lateral generate_series(
             date_part('year', vanaf)::int + (vanaf > make_date(date_part('year', vanaf)::int, ${EERSTE_DAG}))::int,
             date_part('year', tot_en_met)::int - 1
             - (tot_en_met < make_date(date_part('year', tot_en_met)::int, ${LAATSTE_DAG}))::int) jaar
     group by jongere_id, jaar),
  loopbaan as (
    select k.jongere_id, k.g,
           min(i.vanaf) filter (where i.onderwijssoort = 'PO')
             <= (k.geboortedatum + interval '5 years')::date + (to_char(k.geboortedatum, 'MMDD') = '0229')::int
             as op_tijd_begonnen,
           min(i.vanaf) filter (where i.onderwijssoort in ${VERVOLG}) as vervolg_vanaf
      from kandidaat k join inschrijving i on i.jongere_id = k.jongere_id
     group by k.jongere_id, k.g, k.geboortedatum),
  stand as (
    select l.jongere_id, y.jaar, l.op_tijd_begonnen and l.vervolg_vanaf <= make_date(y.jaar + 1, 7, 31) as doorlopen,
           count(v.jaar) filter (where v.basisschool) as basisschooljaren,
           count(v.jaar) filter (where not v.basisschool) as andere_jaren
      from loopbaan l
     cross join lateral generate_series(l.g, l.g + 15) y (jaar)
      left join vol v on v.jongere_id = l.jongere_id and v.jaar <= y.jaar
     group by l.jongere_id, y.jaar, l.op_tijd_begonnen, l.vervolg_vanaf)
  select jongere_id, make_date(min(jaar) + 1, 7, 31) as laatste_dag
    from stand
   where andere_jaren + case when doorlopen then greatest(basisschooljaren, 8) else basisschooljaren end >= 12
   group by jongere_id)`;
