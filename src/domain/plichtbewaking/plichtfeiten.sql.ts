import { type RawBuilder, sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import { vroegKlaar } from './twaalf-jaar.sql.ts';
import { eindeSchooljaar, INSTELLINGEN } from './woorden.sql.ts';

type Sql = RawBuilder<unknown>;

const STARTKWALIFICATIES = sql.raw("('havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4')");
/** An old getuigschrift keeps its effect (uitleg 0004). */
const PRAKTIJKONDERWIJS =
  sql.raw(`(soort in ('praktijkonderwijs-schooldiploma', 'praktijkonderwijs-verklaring')
          or soort = 'praktijkonderwijs-getuigschrift' and behaald_op <= date '2022-07-31')`);
/** The last day on which the twelve school years can matter: from then on the age has ended the leerplicht. */
const zestien = eindeSchooljaar(sql`(j.geboortedatum + interval '16 years')::date`);

/**
 * Works out anew the plichtfeiten of who was touched since the last time, or of everyone after a large load. Asked
 * before anything is read from them; done at once when nothing changed.
 *
 * @returns how many jongeren were worked out
 */
export async function refreshPlichtfeiten(tx: Tx, organisatieId: number): Promise<number> {
  const { oud } = await one<{ oud: boolean }>(
    tx,
    sql`select exists (select from plichtfeiten_oud where organisatie_id = ${organisatieId}) as oud`,
  );
  if (!oud) return 0;
  // One at a time: two would both insert the same rows.
  await run(tx, sql`select pg_advisory_xact_lock(hashtext('plichtfeiten'), ${organisatieId})`);
  const wie = await takeTouched(tx, organisatieId);
  await gather(tx, organisatieId, wie);
  await workOut(tx, organisatieId);
  return writeDifferences(tx, organisatieId, wie);
}

/** Of more touched than this, deriving what a figure asks takes less than working all of them out anew. */
const MEESTE_GERAAKT = 20_000;

/**
 * Brings the plichtfeiten up to date when that is little work, for a figure that asks the plicht.
 *
 * @returns whether they may be read; false after a large load, until the night's run worked them out
 */
export async function readyPlichtfeiten(tx: Tx, organisatieId: number): Promise<boolean> {
  const { veel } = await one<{ veel: boolean }>(
    tx,
    sql`select coalesce(bool_or(jongere_id is null), false) or count(*) > ${MEESTE_GERAAKT} as veel
          from (select jongere_id from plichtfeiten_oud where organisatie_id = ${organisatieId}
                 order by jongere_id desc nulls first limit ${MEESTE_GERAAKT + 1}) geraakt`,
  );
  if (veel) return false;
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
async function takeTouched(tx: Tx, organisatieId: number): Promise<Sql> {
  await run(tx, sql`create temp table if not exists plicht_geraakt (jongere_id uuid) on commit drop`);
  await run(tx, sql`truncate plicht_geraakt`);
  await run(
    tx,
    sql`with weg as (delete from plichtfeiten_oud where organisatie_id = ${organisatieId} returning jongere_id)
        insert into plicht_geraakt select distinct jongere_id from weg`,
  );
  const { alles } = await one<{ alles: boolean }>(
    tx,
    sql`select exists (select from plicht_geraakt where jongere_id is null) as alles`,
  );
  // One array and not a join: the planner cannot know how few they are, and would read the whole country for them.
  return alles ? sql`true` : sql`jongere_id = any(array(select jongere_id from plicht_geraakt))`;
}

/** Sets aside what the record holds about them, in the temporary tables `plicht_persoon`, `_inschrijving`, `_verblijf`. */
async function gather(tx: Tx, organisatieId: number, wie: Sql): Promise<void> {
  const parts: readonly (readonly [string, Sql, string?])[] = [
    ['persoon', sql`select jongere_id, geboortedatum, startkwalificatie_op from jongere`],
    // Both from an index that holds all of it; the profile stands elsewhere, and few have one.
    [
      'inschrijving',
      sql`select jongere_id, school_id, onderwijssoort, vanaf, tot_en_met from inschrijving`,
      'onderwijssoort',
    ],
    [
      'verblijf',
      sql`select jongere_id, verblijf_id, gemeentecode, vanaf, tot, reden_uitschrijving from verblijf`,
    ],
  ];
  for (const [naam, wat, ook] of parts) {
    const tabel = sql.table(`plicht_${naam}`);
    await run(tx, sql`drop table if exists ${tabel}`);
    await run(
      tx,
      sql`create temp table ${tabel} on commit drop as ${wat} where organisatie_id = ${sql.lit(organisatieId)} and ${wie}`,
    );
    // Only what is joined and chosen by: the rest would double what looking takes.
    await run(
      tx,
      sql`analyze ${tabel} (${sql.join(['jongere_id', ...(ook ? [ook] : [])].map((kolom) => sql.ref(kolom)))})`,
    );
  }
}

/** What the plichtfeiten should be, in the temporary table `plicht_nieuw`. */
async function workOut(tx: Tx, organisatieId: number): Promise<void> {
  await run(tx, sql`drop table if exists plicht_nieuw`);
  await run(
    tx,
    sql`create temp table plicht_nieuw on commit drop as
        with basis as materialized (select jongere_id, ${zestien} as datum from plicht_persoon j),
        ${vroegKlaar(organisatieId, null, { jongere: sql`plicht_persoon`, inschrijving: sql`plicht_inschrijving` })},
        behaald as (
          select jongere_id, min(behaald_op) filter (where soort in ${STARTKWALIFICATIES}) as startkwalificatie_op,
                 min(behaald_op) filter (where ${PRAKTIJKONDERWIJS}) as praktijkonderwijs_op
            from diploma join plicht_persoon using (jongere_id)
           where organisatie_id = ${organisatieId}
           group by jongere_id),
        profiel as (
          select i.jongere_id, min(i.vanaf) as vso_profiel_op
            from inschrijving i
           where i.organisatie_id = ${organisatieId}
             and i.jongere_id = any(array(select jongere_id from plicht_inschrijving where onderwijssoort = 'VSO'))
             and i.onderwijssoort = 'VSO' and i.uitstroomprofiel in ('arbeidsmarkt', 'dagbesteding')
           group by i.jongere_id),
        -- A school that lost its status (art. 1a1) counts until then; an instelling is no school of art. 1 b.
        ingeschreven as (
          select jongere_id, range_agg(daterange(vanaf, laatste, '[]')) as dagen
            from (select i.jongere_id, i.vanaf,
                         case when i.onderwijssoort in ${INSTELLINGEN} then i.tot_en_met
                              else least(i.tot_en_met, s.school_tot) end as laatste
                    from plicht_inschrijving i
                    left join school s on s.school_id = i.school_id and s.school_tot is not null
                   -- What no register tells and was recorded with proof, on the days on which the rule lets it count.
                   union all
                  select o.jongere_id, o.telt_vanaf, o.telt_tot_en_met
                    from onderwijssituatie o
                   where o.organisatie_id = ${organisatieId} and o.telt_vanaf is not null
                     and o.jongere_id in (select jongere_id from plicht_persoon)) een
           where laatste is null or vanaf <= laatste
           group by jongere_id),
        huis as (
          select distinct on (v.jongere_id, coalesce(v.vanaf, '-infinity')) v.*
            from plicht_verblijf v
           order by v.jongere_id, coalesce(v.vanaf, '-infinity'), v.verblijf_id desc),
        -- A home is where someone lives until the next one begins, and the first is so as far back as is known.
        woont as (
          select h.*, case when lag(h.jongere_id) over opvolgend is null then '-infinity' else h.vanaf end as geldt_vanaf,
                 coalesce(lead(h.vanaf) over opvolgend, 'infinity') as geldt_tot
            from huis h window opvolgend as (partition by h.jongere_id order by h.vanaf nulls first))
        select j.jongere_id, j.geboortedatum, coalesce(w.geldt_vanaf, '-infinity')::date as geldt_vanaf,
               coalesce(w.geldt_tot, 'infinity')::date as geldt_tot, w.vanaf as woont_vanaf, w.tot as woont_tot,
               coalesce(w.reden_uitschrijving = 'overleden', false) as overleden, w.gemeentecode,
               coalesce(m.vakantieregio, 'midden') as vakantieregio,
               least(${zestien}, q.laatste_dag) as einde_leerplicht,
               least(j.startkwalificatie_op, b.startkwalificatie_op) as startkwalificatie_op, b.praktijkonderwijs_op,
               p.vso_profiel_op, coalesce(i.dagen, '{}') as ingeschreven
          from plicht_persoon j
          left join woont w on w.jongere_id = j.jongere_id
          left join gemeente m on m.gemeentecode = w.gemeentecode
          left join vroeg q on q.jongere_id = j.jongere_id
          left join behaald b on b.jongere_id = j.jongere_id
          left join profiel p on p.jongere_id = j.jongere_id
          left join ingeschreven i on i.jongere_id = j.jongere_id`,
  );
  await run(tx, sql`analyze plicht_nieuw (jongere_id)`);
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

/**
 * Writes only what differs: much that is touched stays what it was, and a row that stays in place with its gemeente asks
 * no index to be written.
 *
 * @returns how many jongeren were worked out
 */
async function writeDifferences(tx: Tx, organisatieId: number, wie: Sql): Promise<number> {
  const dezelfde = sql`n.jongere_id = p.jongere_id and n.geldt_vanaf = p.geldt_vanaf`;
  const vanOns = sql`p.organisatie_id = ${organisatieId}`;
  await run(
    tx,
    sql`delete from plichtfeiten p
         where ${vanOns} and ${wie} and not exists (select from plicht_nieuw n where ${dezelfde})`,
  );
  await run(
    tx,
    sql`update plichtfeiten p
           set ${sql.join(KOLOMMEN.map((naam) => sql`${sql.ref(naam)} = ${sql.ref(`n.${naam}`)}`))}
          from plicht_nieuw n
         where ${vanOns} and ${dezelfde} and (${kolommenVan('p')}) is distinct from (${kolommenVan('n')})`,
  );
  await run(
    tx,
    sql`insert into plichtfeiten (organisatie_id, jongere_id, geldt_vanaf, ${sql.join(KOLOMMEN.map((naam) => sql.ref(naam)))})
        select ${organisatieId}, n.jongere_id, n.geldt_vanaf, ${kolommenVan('n')}
          from plicht_nieuw n
         where not exists (select from plichtfeiten p where ${vanOns} and ${dezelfde})`,
  );
  const { aantal } = await one<{ aantal: number }>(
    tx,
    sql`select count(*)::int as aantal from plicht_persoon`,
  );
  return aantal;
}
