import { sql } from 'kysely';
import type { Sql, Veld } from './bron.sql.ts';
import { type Dimensie, LEEFTIJDSGROEPEN } from './dimensies.ts';

/**
 * What a figure says about the person behind a record `b` (jongere_id, datum): age, plicht and home, all on the
 * counting date. Born on 29 February counts as a year older on 1 March (wet.md § 2).
 */
const leeftijd = sql`date_part('year', age(b.datum::timestamp, p.geboortedatum::timestamp))::int`;
const persoon = sql`join jongere p on p.jongere_id = b.jongere_id`;

const groepen = LEEFTIJDSGROEPEN.map(({ groep, totEnMet }) =>
  totEnMet === null
    ? sql`else ${sql.lit(groep)}`
    : sql`when ${leeftijd} <= ${sql.lit(totEnMet)} then ${sql.lit(groep)}`,
);

/** The home that covers the counting date, else the last known one. */
const thuis = sql`left join lateral (
    select v.gemeente, v.gemeentecode, v.woonplaats
      from verblijf v
     where v.jongere_id = b.jongere_id
     order by ((v.vanaf is null or v.vanaf <= b.datum) and (v.tot is null or v.tot > b.datum)) desc,
              v.vanaf desc nulls last
     limit 1) w on true`;
const woonplaats = (column: string): Veld => ({
  uit: sql`coalesce(nullif(w.${sql.raw(column)}, ''), 'onbekend')`,
  met: [thuis],
});

/** R2 and R3 of wet.md; `plichten` holds the last day of the leerplicht of each jongere in `basis`. */
const plicht = sql`case
    when b.datum is null or ${leeftijd} < 5 or ${leeftijd} >= 18 then 'geen'
    when b.datum <= q.laatste_dag_leerplicht then 'leerplichtig'
    when p.startkwalificatie_op <= b.datum then 'geen'
    else 'kwalificatieplichtig' end`;

export const PERSOONSVELDEN: Partial<Record<Dimensie, Veld>> = {
  gemeente: woonplaats('gemeente'),
  gemeentecode: woonplaats('gemeentecode'),
  woonplaats: woonplaats('woonplaats'),
  leeftijd: { uit: sql`coalesce(${leeftijd}::text, 'onbekend')`, met: [persoon] },
  leeftijdsgroep: {
    uit: sql`case when b.datum is null then 'onbekend' ${sql.join(groepen, sql` `)} end`,
    met: [persoon],
  },
  plicht: { uit: plicht, met: [persoon, sql`join plichten q on q.jongere_id = b.jongere_id`] },
};

/** The last day of the leerplicht of every jongere in `basis`, as a CTE. */
export const plichten: Sql = sql`plichten as materialized (
  select j.jongere_id,
         make_date(date_part('year', j.geboortedatum)::int + 16
                   + (date_part('month', j.geboortedatum) >= 8)::int, 7, 31) as laatste_dag_leerplicht
    from jongere j
   where j.jongere_id in (select jongere_id from basis))`;
