import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { VsvFeiten } from '../../regels/web/vsv.ts';

export type VsvRij = VsvFeiten & {
  readonly jongereId: string;
  readonly gemeente: string;
  readonly school: string | null;
  readonly benaderd: boolean;
  readonly terugOpSchool: boolean;
};

/** Below this age nobody can be in vo: it only spares work. */
const JONGST = 10;

/**
 * The facts of every jongere who lived here and was enrolled on the first day, for the rule to judge.
 * A diploma on the level of a startkwalificatie counts as much as the date the register gives.
 */
export async function listVsvFeiten(
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly eerste: Datum;
    readonly tweede: Datum;
    readonly jongerDan: number;
    readonly vandaag: Datum;
  },
): Promise<VsvRij[]> {
  const { organisatieId, eerste, tweede, jongerDan, vandaag } = vraag;
  const loopt = (alias: string, dag: Datum) => sql`
    ${sql.raw(alias)}.vanaf <= ${dag}::date and (${sql.raw(alias)}.tot_en_met is null or ${sql.raw(alias)}.tot_en_met >= ${dag}::date)`;
  // Ten sets of one size are joined. After a load the planner takes each for a handful and loops over all pairs: at
  // two thousand pupils that is seconds, at a region minutes. Hash joins cost the same whatever it guesses.
  const loops = (to: 'on' | 'off') =>
    run(tx, sql`select set_config('jit', 'off', true), set_config('enable_nestloop', ${to}, true)`);
  await loops('off');
  const found = await rows(
    tx,
    sql<VsvRij>`
      with eerst as materialized (
        select distinct on (i.jongere_id) i.jongere_id, i.onderwijssoort, coalesce(nullif(i.schoolnaam, ''), s.naam) as school
          from inschrijving i left join school s on s.school_id = i.school_id
         where i.organisatie_id = ${organisatieId} and ${loopt('i', eerste)} and i.onderwijssoort in ('VO', 'VAVO', 'MBO')
         order by i.jongere_id, i.vanaf desc, i.nummer desc),
      later as materialized (
        select distinct i.jongere_id from inschrijving i
         where i.organisatie_id = ${organisatieId} and ${loopt('i', tweede)}
        union
        select o.jongere_id from onderwijssituatie o
         where o.organisatie_id = ${organisatieId} and o.telt_vanaf <= ${tweede}::date
           and (o.telt_tot_en_met is null or o.telt_tot_en_met >= ${tweede}::date)),
      diploma_op as materialized (
        select jongere_id, min(behaald_op) as op from diploma
         where organisatie_id = ${organisatieId} and soort in ('havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4') group by jongere_id),
      vrij as materialized (
        select distinct v.jongere_id from vrijstelling v
         where v.organisatie_id = ${organisatieId} and v.besluit = 'verleend' and v.artikel in ('5a', '5b', '5c', '5A', '15')
           and coalesce(v.vanaf, v.besloten_op) <= ${tweede}::date
           and (v.tot_en_met is null or v.tot_en_met >= ${tweede}::date)),
      gezocht as materialized (
        select distinct n.jongere_id from notitie n
         where n.organisatie_id = ${organisatieId} and n.soort <> 'notitie'
           and n.op >= ${eerste}::date and n.op < ${tweede}::date + 366),
      terug as materialized (
        select distinct i.jongere_id from inschrijving i
         where i.organisatie_id = ${organisatieId} and i.vanaf > ${tweede}::date and i.vanaf <= ${vandaag}::date),
      thuis as materialized (
        select distinct on (v.jongere_id) v.jongere_id, coalesce(nullif(v.gemeente, ''), 'onbekend') as gemeente
          from verblijf v
         where v.organisatie_id = ${organisatieId} and (v.vanaf is null or v.vanaf <= ${eerste}::date)
           and (v.tot is null or v.tot > ${eerste}::date)
         order by v.jongere_id, v.vanaf desc nulls last, v.verblijf_id desc),
      straks as materialized (
        select distinct on (v.jongere_id) v.jongere_id,
               case when v.tot is null or v.tot > ${tweede}::date then 'woont-hier'
                    when v.reden_uitschrijving ~* 'overl' then 'overleden'
                    when v.reden_uitschrijving ~* 'emig|buitenland|vertrok' then 'buitenland'
                    else 'elders' end as later
          from verblijf v
         where v.organisatie_id = ${organisatieId} and (v.vanaf is null or v.vanaf <= ${tweede}::date)
         order by v.jongere_id, (v.tot is null or v.tot > ${tweede}::date) desc, v.vanaf desc nulls last,
                  v.verblijf_id desc)
      select j.jongere_id as "jongereId",
             date_part('year', age(${eerste}::timestamp, j.geboortedatum::timestamp))::int as leeftijd,
             e.onderwijssoort, e.school, t.gemeente, least(j.startkwalificatie_op, d.op) as "startkwalificatieOp",
             l.jongere_id is not null as "laterOpSchool", s.later, v.jongere_id is not null as "laterVrijgesteld",
             g.jongere_id is not null as benaderd, r.jongere_id is not null as "terugOpSchool"
        from eerst e
        join jongere j on j.jongere_id = e.jongere_id
        join thuis t on t.jongere_id = e.jongere_id
        join straks s on s.jongere_id = e.jongere_id
        left join later l on l.jongere_id = e.jongere_id
        left join diploma_op d on d.jongere_id = e.jongere_id
        left join vrij v on v.jongere_id = e.jongere_id
        left join gezocht g on g.jongere_id = e.jongere_id
        left join terug r on r.jongere_id = e.jongere_id
       where j.geboortedatum > (${eerste}::date - make_interval(years => ${jongerDan}::int))::date
         and j.geboortedatum <= (${eerste}::date - make_interval(years => ${JONGST}))::date
       order by e.school, j.jongere_id`,
  );
  await loops('on');
  return found;
}
