import { type RawBuilder, sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import { SCHOOL_SINDS, vroegKlaarVan } from './twaalf-jaar.sql.ts';
import { eindeSchooljaar, INSTELLINGEN } from './woorden.sql.ts';

type Sql = RawBuilder<unknown>;

const STARTKWALIFICATIES = sql.raw("('havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4')");
/** An old getuigschrift keeps its effect (uitleg 0004). */
const PRAKTIJKONDERWIJS =
  sql.raw(`(soort in ('praktijkonderwijs-schooldiploma', 'praktijkonderwijs-verklaring')
          or soort = 'praktijkonderwijs-getuigschrift' and behaald_op <= date '2022-07-31')`);
/** The last day on which the twelve school years can matter: from then on the age has ended the leerplicht. */
const zestien = eindeSchooljaar(sql`(j.geboortedatum + interval '16 years')::date`);

/** Which of the touched: those whose id ends in an even or in an odd byte. */
export type Helft = 0 | 1;

/**
 * Works out anew the plichtfeiten of who was touched since the last time, or of everyone after a large load. Asked
 * before anything is read from them; done at once when nothing changed.
 *
 * @param helft only these of who was touched, while the others may be worked out on another connection
 * @returns how many rows differed from what was kept
 */
export async function refreshPlichtfeiten(tx: Tx, organisatieId: number, helft?: Helft): Promise<number> {
  const { oud } = await one<{ oud: boolean }>(
    tx,
    sql`select exists (select from plichtfeiten_oud where organisatie_id = ${organisatieId}) as oud`,
  );
  if (!oud) return 0;
  // One at a time for the same jongeren: two would both insert the same rows.
  if (helft === undefined) {
    await run(tx, sql`select pg_advisory_xact_lock(hashtext('plichtfeiten'), ${organisatieId})`);
  } else {
    await run(tx, sql`select pg_advisory_xact_lock_shared(hashtext('plichtfeiten'), ${organisatieId})`);
    await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`plichtfeiten ${helft}`}), ${organisatieId})`);
  }
  const wie = await takeTouched(tx, organisatieId, helft);
  await workOut(tx, organisatieId, wie);
  const anders = await writeDifferences(tx, organisatieId);
  if (anders > VEEL_ANDERS && helft === undefined) await refreshStatistiek(tx);
  return anders;
}

/** From so many rows on the planner must hear of it before it plans a question on them. */
const VEEL_ANDERS = 10_000;

/** Tells the planner what the derived tables hold now. */
export const refreshStatistiek = (tx: Tx) => run(tx, sql`select werk_statistiek_bij_van_afgeleid()`);

/**
 * How many marks there are, counted up to `meeste`; those of everyone as more than that.
 */
export async function countTouched(tx: Tx, organisatieId: number, meeste: number): Promise<number> {
  const { aantal } = await one<{ aantal: number }>(
    tx,
    sql`select case when bool_or(jongere_id is null) then ${meeste + 1}::int else count(*)::int end as aantal
          from (select jongere_id from plichtfeiten_oud where organisatie_id = ${organisatieId}
                 order by jongere_id desc nulls first limit ${meeste + 1}) geraakt`,
  );
  return aantal;
}

/** Of more touched than this, deriving what a figure asks takes less than working all of them out anew. */
const MEESTE_GERAAKT = 20_000;

/**
 * Brings the plichtfeiten up to date when that is little work, for a figure that asks the plicht.
 *
 * @returns whether they may be read; false after a large load, until the night's run worked them out
 */
export async function readyPlichtfeiten(tx: Tx, organisatieId: number): Promise<boolean> {
  if ((await countTouched(tx, organisatieId, MEESTE_GERAAKT)) > MEESTE_GERAAKT) return false;
  await refreshPlichtfeiten(tx, organisatieId);
  return true;
}

/**
 * As `vroegKlaar`, read from plichtfeiten that are ready: for everyone the last day of the leerplicht. It is the same
 * for each home of a jongere; the first home, or none, begins at -infinity.
 */
export const eindeLeerplicht = (organisatieId: number): Sql => sql`vroeg as not materialized (
  select jongere_id, einde_leerplicht as laatste_dag from plichtfeiten
   where organisatie_id = ${organisatieId} and geldt_vanaf = '-infinity')`;

/** Takes the marks. @returns the condition on `jongere_id` for whom they are about */
async function takeTouched(tx: Tx, organisatieId: number, helft: Helft | undefined): Promise<Sql> {
  const welke =
    helft === undefined
      ? sql`true`
      : sql`jongere_id is not null and get_byte(uuid_send(jongere_id), 15) & 1 = ${helft}`;
  await run(tx, sql`drop table if exists plicht_geraakt`);
  await run(tx, sql`create temp table plicht_geraakt (wie uuid[], alles boolean) on commit drop`);
  await run(
    tx,
    sql`with weg as (delete from plichtfeiten_oud where organisatie_id = ${organisatieId} and ${welke} returning jongere_id)
        insert into plicht_geraakt select array_agg(distinct jongere_id), bool_or(jongere_id is null) from weg`,
  );
  const { alles } = await one<{ alles: boolean }>(tx, sql`select alles from plicht_geraakt`);
  // One array and not a join: each index is then read once, in its own order.
  return alles ? sql`true` : sql`jongere_id = any((select wie from plicht_geraakt)::uuid[])`;
}

/** What may change while jongere and first day stay. */
const KOLOMMEN = [
  'geboortedatum',
  'geldt_tot',
  'woont_vanaf',
  'woont_tot',
  'overleden',
  'gemeentecode',
  'vakantieregio',
  'einde_leerplicht',
  'startkwalificatie_op',
  'praktijkonderwijs_op',
  'vso_profiel_op',
  'ingeschreven',
] as const;
const kolommenVan = (tabel: string): Sql => sql.join(KOLOMMEN.map((naam) => sql.ref(`${tabel}.${naam}`)));

/** What the plichtfeiten should be where they are not so, in the temporary table `plicht_verschil`. */
async function workOut(tx: Tx, organisatieId: number, wie: Sql): Promise<void> {
  const vanOns = sql`organisatie_id = ${sql.lit(organisatieId)} and ${wie}`;
  await run(tx, sql`drop table if exists plicht_verschil`);
  await planByOrder(tx, 'off');
  await run(
    tx,
    sql`create temp table plicht_verschil on commit drop as
        with persoon as (
          select jongere_id, geboortedatum, startkwalificatie_op from jongere where ${vanOns}),
        -- A school that lost its status (art. 1a1) counts until then; an instelling is no school of art. 1 b.
        op_school as materialized (
          select i.jongere_id,
                 range_agg(daterange(i.vanaf, i.laatste, '[]')) filter (where i.laatste is null or i.vanaf <= i.laatste) as ingeschreven,
                 bool_or(i.onderwijssoort = 'VSO') as vso,
                 ${SCHOOL_SINDS}
            from (select jongere_id, onderwijssoort, vanaf, tot_en_met,
                         case when onderwijssoort in ${INSTELLINGEN}
                                   or (school_id in (select school_id from school where school_tot is not null)) is not true
                              then tot_en_met
                              else least(tot_en_met, (select school_tot from school s where s.school_id = inschrijving.school_id))
                         end as laatste
                    from inschrijving
                   where ${vanOns}) i
           group by i.jongere_id),
        -- What no register tells and was recorded with proof, on the days on which the rule lets it count.
        vastgelegd as (
          select jongere_id, range_agg(daterange(telt_vanaf, telt_tot_en_met, '[]')) as dagen
            from onderwijssituatie
           where ${vanOns} and telt_vanaf is not null
           group by jongere_id),
        ${vroegKlaarVan(organisatieId, sql`(select p.geboortedatum, o.* from op_school o join persoon p using (jongere_id))`)},
        behaald as (
          select jongere_id, min(behaald_op) filter (where soort in ${STARTKWALIFICATIES}) as startkwalificatie_op,
                 min(behaald_op) filter (where ${PRAKTIJKONDERWIJS}) as praktijkonderwijs_op
            from diploma
           where ${vanOns}
           group by jongere_id),
        -- The profile stands elsewhere than what is read of an inschrijving above, and few have one.
        profiel as (
          select jongere_id, min(vanaf) as vso_profiel_op
            from inschrijving
           where organisatie_id = ${sql.lit(organisatieId)}
             and jongere_id = any(array(select jongere_id from op_school where vso))
             and onderwijssoort = 'VSO' and uitstroomprofiel in ('arbeidsmarkt', 'dagbesteding')
           group by jongere_id),
        -- A home is where someone lives until the next one begins, and the first is so as far back as is known. Of two
        -- that begin on the same day the one recorded last. In the order of the index, so that little is sorted.
        huis as (
          select jongere_id, vanaf, tot, gemeentecode, reden_uitschrijving, row_number() over recent as volgnummer,
                 lag(vanaf) over recent as volgende
            from verblijf
           where ${vanOns}
          window recent as (partition by jongere_id order by vanaf desc nulls last, verblijf_id desc)),
        woont as (
          select jongere_id, vanaf, tot, gemeentecode, reden_uitschrijving, coalesce(volgende, 'infinity') as geldt_tot,
                 case when lead(volgnummer) over (partition by jongere_id order by volgnummer) is null
                      then '-infinity' else vanaf end as geldt_vanaf
            from huis
           where volgnummer = 1 or volgende is distinct from vanaf),
        nieuw as (
          select j.jongere_id, j.geboortedatum, coalesce(w.geldt_vanaf, '-infinity')::date as geldt_vanaf,
                 coalesce(w.geldt_tot, 'infinity')::date as geldt_tot, w.vanaf as woont_vanaf, w.tot as woont_tot,
                 coalesce(w.reden_uitschrijving = 'overleden', false) as overleden, w.gemeentecode,
                 coalesce(m.vakantieregio, 'midden') as vakantieregio,
                 least(${zestien}, q.laatste_dag) as einde_leerplicht,
                 least(j.startkwalificatie_op, b.startkwalificatie_op) as startkwalificatie_op, b.praktijkonderwijs_op,
                 p.vso_profiel_op,
                 coalesce(o.ingeschreven, '{}') + coalesce(v.dagen, '{}')
                   as ingeschreven
            from persoon j
            left join woont w on w.jongere_id = j.jongere_id
            left join gemeente m on m.gemeentecode = w.gemeentecode
            left join vroeg q on q.jongere_id = j.jongere_id
            left join behaald b on b.jongere_id = j.jongere_id
            left join profiel p on p.jongere_id = j.jongere_id
            left join op_school o on o.jongere_id = j.jongere_id
            left join vastgelegd v on v.jongere_id = j.jongere_id),
        oud as (
          select jongere_id, geldt_vanaf, ${sql.join(KOLOMMEN.map((naam) => sql.ref(naam)))}
            from plichtfeiten where ${vanOns})
        select jongere_id, geldt_vanaf, n.jongere_id is null as vervallen, p.jongere_id is null as bijgekomen,
               ${kolommenVan('n')}
          from nieuw n full join oud p using (jongere_id, geldt_vanaf)
         where n.jongere_id is null or p.jongere_id is null
            or (${kolommenVan('p')}) is distinct from (${kolommenVan('n')})`,
  );
  await planByOrder(tx, 'on');
}

/**
 * With `off` the planner takes what comes in the order of jongeren as it comes and merges it. It knows not how many were
 * touched, and for few it might compare all with all, or count in a table of its own what already comes grouped.
 */
const planByOrder = (tx: Tx, anders: 'on' | 'off') =>
  run(
    tx,
    sql`select set_config('enable_nestloop', ${anders}, true), set_config('enable_hashagg', ${anders}, true)`,
  );

/**
 * Writes only what differs: much that is touched stays what it was, and a row that stays in place with its gemeente asks
 * no index to be written.
 *
 * @returns how many rows differed
 */
async function writeDifferences(tx: Tx, organisatieId: number): Promise<number> {
  const dezelfde = sql`p.jongere_id = n.jongere_id and p.geldt_vanaf = n.geldt_vanaf and p.organisatie_id = ${organisatieId}`;
  await run(tx, sql`delete from plichtfeiten p using plicht_verschil n where ${dezelfde} and n.vervallen`);
  await run(
    tx,
    sql`update plichtfeiten p
           set ${sql.join(KOLOMMEN.map((naam) => sql`${sql.ref(naam)} = ${sql.ref(`n.${naam}`)}`))}
          from plicht_verschil n
         where ${dezelfde} and not n.vervallen and not n.bijgekomen`,
  );
  await run(
    tx,
    sql`insert into plichtfeiten (organisatie_id, jongere_id, geldt_vanaf, ${sql.join(KOLOMMEN.map((naam) => sql.ref(naam)))})
        select ${organisatieId}, n.jongere_id, n.geldt_vanaf, ${kolommenVan('n')}
          from plicht_verschil n where n.bijgekomen`,
  );
  const { aantal } = await one<{ aantal: number }>(
    tx,
    sql`select count(*)::int as aantal from plicht_verschil`,
  );
  return aantal;
}
