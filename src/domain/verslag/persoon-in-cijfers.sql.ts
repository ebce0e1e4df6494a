import { sql } from 'kysely';
import type { Sql, Veld } from './bron.sql.ts';
import { type Dimensie, LEEFTIJDSGROEPEN } from './dimensies.ts';

const persoon = sql`join jongere p on p.jongere_id = b.jongere_id`;
const vroeg = sql`left join vroeg q on q.jongere_id = b.jongere_id`;
const vrij = sql`left join vrij k on k.jongere_id = b.jongere_id`;

/**
 * Since when a diploma or a vso profile took the kwalificatieplicht of a jongere away, as the CTE `vrij`; the
 * startkwalificatie that the BRP file names stands with the jongere.
 *
 * @wet Lpw art. 1 onder f; art. 4a lid 2
 * @uitleg 0004 an old getuigschrift keeps its effect; a verklaring counts from 01-08-2022
 */
export const vrijVanKwalificatieplicht = (organisatieId: number, wie?: readonly string[]): Sql => {
  const van = sql`organisatie_id = ${organisatieId} and ${wie ? sql`jongere_id = any(${[...wie]}::uuid[])` : sql`true`}`;
  return sql`vrij as materialized (
    select jongere_id, min(vrij_op) as vrij_op
      from (select jongere_id, case soort when 'praktijkonderwijs-verklaring' then greatest(behaald_op, date '2022-08-01')
                                          else behaald_op end as vrij_op
              from diploma
             where ${van}
               and (soort in ('havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4', 'praktijkonderwijs-schooldiploma',
                              'praktijkonderwijs-verklaring')
                    or soort = 'praktijkonderwijs-getuigschrift' and behaald_op <= date '2022-07-31')
            union all
            select jongere_id, vanaf from inschrijving
             where ${van} and onderwijssoort = 'VSO' and uitstroomprofiel in ('arbeidsmarkt', 'dagbesteding')) een
     group by jongere_id)`;
};

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
                    when least(${p}.startkwalificatie_op, k.vrij_op) <= b.datum then 'geen'
                    else 'kwalificatieplichtig' end`,
      met: [...met, vroeg, vrij],
    },
  };
}

/** 31 July of the school year of the sixteenth birthday (Lpw 3 lid 1 b). */
const laatsteDagLeerplicht = (p: Sql): Sql =>
  sql`make_date(date_part('year', ${p}.geboortedatum)::int + 16
                + (date_part('month', ${p}.geboortedatum) >= 8)::int, 7, 31)`;
