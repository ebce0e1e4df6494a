import { sql } from 'kysely';
import type { Sql, Veld } from './bron.sql.ts';
import { type Dimensie, LEEFTIJDSGROEPEN } from './dimensies.ts';

const persoon = sql`join jongere p on p.jongere_id = b.jongere_id`;
const vroeg = sql`left join vroeg q on q.jongere_id = b.jongere_id`;

/** The home that covers the counting date, else the last known one. */
const thuis = sql`left join lateral (
    select v.gemeente, v.gemeentecode, v.woonplaats
      from verblijf v
     where v.jongere_id = b.jongere_id
     order by ((v.vanaf is null or v.vanaf <= b.datum) and (v.tot is null or v.tot > b.datum)) desc,
              v.vanaf desc nulls last, v.verblijf_id desc
     limit 1) w on true`;
const woonplaats = (column: string): Veld => ({
  uit: sql`coalesce(nullif(w.${sql.raw(column)}, ''), 'onbekend')`,
  met: [thuis],
});

const groepen = LEEFTIJDSGROEPEN.map(({ groep }) => sql.lit(groep));
const grenzen = LEEFTIJDSGROEPEN.flatMap(({ totEnMet }) =>
  totEnMet === null ? [] : [sql.lit(totEnMet + 1)],
);

/**
 * What a figure says about the person behind a record `b` (jongere_id, datum): age, plicht and home, all on the
 * counting date. Born on 29 February counts as a year older on 1 March (wet.md § 2).
 *
 * @param zelf the record is the jongere and holds what is asked of one, so none is joined
 */
export function persoonsvelden(zelf: boolean): Partial<Record<Dimensie, Veld>> {
  const p: Sql = zelf ? sql`b` : sql`p`;
  const met = zelf ? [] : [persoon];
  const leeftijd = sql`date_part('year', age(b.datum::timestamp, ${p}.geboortedatum::timestamp))::int`;
  return {
    gemeente: woonplaats('gemeente'),
    gemeentecode: woonplaats('gemeentecode'),
    woonplaats: woonplaats('woonplaats'),
    leeftijd: { uit: sql`coalesce(${leeftijd}::text, 'onbekend')`, met },
    leeftijdsgroep: {
      uit: sql`coalesce((array[${sql.join(groepen)}])[1 + width_bucket(${leeftijd}, array[${sql.join(grenzen)}])],
                        'onbekend')`,
      met,
    },
    plicht: {
      // R2 and R3 of wet.md; a five-year-old before R1 counts as leerplichtig (contract § 4).
      uit: sql`case when width_bucket(${leeftijd}, array[5, 18]) is distinct from 1 then 'geen'
                    when b.datum <= least(${laatsteDagLeerplicht(p)}, q.laatste_dag) then 'leerplichtig'
                    when ${p}.startkwalificatie_op <= b.datum then 'geen'
                    else 'kwalificatieplichtig' end`,
      met: [...met, vroeg],
    },
  };
}

/** 31 July of the school year of the sixteenth birthday (Lpw 3 lid 1 b). */
const laatsteDagLeerplicht = (p: Sql): Sql =>
  sql`make_date(date_part('year', ${p}.geboortedatum)::int + 16
                + (date_part('month', ${p}.geboortedatum) >= 8)::int, 7, 31)`;
