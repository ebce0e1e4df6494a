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

/** Where to read jongeren and their inschrijvingen: relations with at least the columns named below. */
export type Loopbanen = { readonly jongere: Sql; readonly inschrijving: Sql };

/** Everyone of an organisatie. */
const everyone = (organisatieId: number): Loopbanen => ({
  jongere: sql`(select * from jongere where organisatie_id = ${organisatieId})`,
  inschrijving: sql`(select * from inschrijving where organisatie_id = ${organisatieId})`,
});

/**
 * The jongeren whose leerplicht ended early, after twelve full school years (Lpw 3 lid 1 a), as the CTE `vroeg`:
 * those in `basis`, or with `peildatum` those of the whole organisatie on that day, which spares keeping `basis`
 * aside; with `uit` those set aside there (jongere_id, geboortedatum; jongere_id, onderwijssoort, vanaf, tot_en_met). Who began the basisschool by the fifth birthday and went on to VO, PRO or VSO has at least eight years of it
 * (lid 2).
 *
 * Few can have twelve years before the school year of the sixteenth birthday: it takes a start by 1 September of the
 * year in which one turns four, or four years elsewhere than at a basisschool. Only these are worked out, and of them
 * only who was that far on the days asked about.
 */
export function vroegKlaar(organisatieId: number, peildatum: string | null, uit?: Loopbanen): Sql {
  const { jongere, inschrijving } = uit ?? everyone(organisatieId);
  const dag = (welke: 'min' | 'max') =>
    peildatum ? sql`${peildatum}::date` : sql`(select ${sql.raw(welke)}(datum) from basis)`;
  const inBasis = peildatum || uit ? sql`true` : sql`j.jongere_id in (select jongere_id from basis)`;
  const laatste = sql`(select ${beginjaar(dag('max'))})`;
  return sql`vroeg as materialized (
  with kandidaat as materialized (
    select distinct j.jongere_id, j.geboortedatum, g
      from ${jongere} j
     cross join lateral (select ${beginjaar(sql`j.geboortedatum`)} as g) geboren
      join ${inschrijving} i on i.jongere_id = j.jongere_id
     where ${inBasis}
       and j.geboortedatum >= make_date((select ${beginjaar(dag('min'))}) - 16, 8, 1)
       and i.onderwijssoort in ${SCHOLEN}
       and (i.vanaf <= make_date(${laatste} - 12, ${EERSTE_DAG})
            or i.onderwijssoort <> 'PO' and i.vanaf <= make_date(${laatste} - 3, ${LAATSTE_DAG}))
       and (i.vanaf <= make_date(g + 4, ${EERSTE_DAG})
            or i.onderwijssoort <> 'PO' and i.vanaf <= make_date(g + 13, ${LAATSTE_DAG}))),
  loopbaan as materialized (
    select k.jongere_id, k.geboortedatum, i.onderwijssoort, i.vanaf,
           least(i.tot_en_met, make_date(k.g + 16, 7, 31)) as tot_en_met
      from kandidaat k join ${inschrijving} i on i.jongere_id = k.jongere_id
     where i.onderwijssoort in ${SCHOLEN}),
  periode as (
    select jongere_id, 'school' as telling, vanaf, tot_en_met from loopbaan
    union all
    select jongere_id, 'basisschool', vanaf, tot_en_met from loopbaan where onderwijssoort = 'PO'),
  -- Enrolments that meet or overlap are one stretch: a move between schools does not break a school year.
  gemerkt as (
    select *, vanaf > 1 + max(tot_en_met) over (partition by jongere_id, telling order by vanaf, tot_en_met
                                               rows between unbounded preceding and 1 preceding) as breuk
      from periode),
  genummerd as (
    select *, count(*) filter (where breuk)
                over (partition by jongere_id, telling order by vanaf, tot_en_met rows unbounded preceding) as stuk
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
  geteld as (
    select jongere_id, jaar, count(*) filter (where basisschool) over tot_dan as basisschooljaren,
           count(*) filter (where not basisschool) over tot_dan as andere_jaren
      from vol window tot_dan as (partition by jongere_id order by jaar)),
  -- In which school year someone went on from the basisschool; null when lid 2 does not help.
  doorlopen as (
    select jongere_id, ${beginjaar(sql`min(vanaf) filter (where onderwijssoort in ${VERVOLG})`)} as jaar
      from loopbaan
     group by jongere_id, geboortedatum
    having min(vanaf) filter (where onderwijssoort = 'PO')
           <= (geboortedatum + interval '5 years')::date + (to_char(geboortedatum, 'MMDD') = '0229')::int)
  select jongere_id,
         make_date(min(case when basisschooljaren + andere_jaren >= 12 then g.jaar
                            else greatest(g.jaar, d.jaar) end) + 1, 7, 31) as laatste_dag
    from geteld g left join doorlopen d using (jongere_id)
   where basisschooljaren + andere_jaren >= 12
      or d.jaar is not null and greatest(basisschooljaren, 8) + andere_jaren >= 12
   group by jongere_id)`;
}
