import { type RawBuilder, sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type Leveringrij, WAARDEN } from './read-levering.ts';

/** The file that is looked at: for whom, which name, of which day and area. */
export type Peil = {
  readonly organisatieId: number;
  readonly bestandsnaam: string;
  readonly soort: 'P' | 'C';
  readonly dag: Datum;
  readonly gebied: string | null;
};

const DATUMS: ReadonlySet<string> = new Set([
  'geboortedatum',
  'dag',
  'vanaf',
  'tot_en_met',
  'behaald_op',
  'startkwalificatie_op',
]);
const typed = (naam: string) => sql.raw(`"${naam}" ${DATUMS.has(naam) ? 'date' : 'text'}`);
/** The values of a line as columns. */
export const WAARDEKOLOMMEN = sql.join(WAARDEN.map(typed));
const NAMEN = sql.join(WAARDEN.map((naam) => sql.ref(naam)));
const BATCH = 2000;

/** The lines wait here, in order, while they are held against the record. */
export async function stageRijen(tx: Tx, rijen: readonly Leveringrij[]): Promise<void> {
  await run(
    tx,
    sql`create temp table lev (
          volgorde int generated always as identity primary key, regel int, sleutel text, gebeurtenis text,
          bsn_hash bytea, bsn_cipher bytea, ${WAARDEKOLOMMEN},
          jongere_id uuid, school_id uuid, doel_id uuid, doel_versie int, was jsonb, verschil text, twijfel text)
        on commit drop`,
  );
  for (let at = 0; at < rijen.length; at += BATCH) {
    await run(
      tx,
      sql`insert into lev (regel, sleutel, gebeurtenis, bsn_hash, bsn_cipher, ${NAMEN})
          select regel, sleutel, gebeurtenis, decode("bsnHash", 'hex'), decode("bsnCipher", 'hex'), ${NAMEN}
            from jsonb_to_recordset(${JSON.stringify(rijen.slice(at, at + BATCH))}::jsonb)
              as r(regel int, sleutel text, gebeurtenis text, "bsnHash" text, "bsnCipher" text, ${WAARDEKOLOMMEN})`,
    );
  }
  await run(tx, sql`analyze lev (volgorde, bsn_hash, onderwijsnummer, brin, vestiging)`);
}

const isInschrijving = sql`l.gebeurtenis in ('inschrijving-toegevoegd', 'inschrijving-gewijzigd', 'inschrijving-in-stand',
                                             'inschrijving-verwijderd')`;
const isResultaat = sql`l.gebeurtenis like 'resultaat-%'`;

/**
 * The number under which an inschrijving of this source stands here. Numbers of DUO are not ours and may be the same for two
 * children; without one, child, school and first day make it.
 */
export const bronnummer = (l: string): RawBuilder<string> => {
  const van = (kolom: string) => sql.ref(`${l}.${kolom}`);
  return sql<string>`'DUO-' || left(md5(concat_ws('|', ${van('jongere_id')},
    coalesce(${van('nummer')}, concat_ws('|', ${van('brin')}, ${van('vestiging')}, ${van('schoolnaam')}, ${van('vanaf')})))), 20)`;
};
/** The same for a resultaat. */
export const resultaatnummer = (l: string): RawBuilder<string> => {
  const van = (kolom: string) => sql.ref(`${l}.${kolom}`);
  return sql<string>`'DUO-' || left(md5(concat_ws('|', ${van('jongere_id')},
    coalesce(${van('resultaatnummer')}, concat_ws('|', ${van('soort')}, ${van('behaald_op')})))), 20)`;
};

/** Finds whom each line is about, by bsn (also that of a file merged into another) or by onderwijsnummer; and the school. */
export async function resolveRijen(tx: Tx, { organisatieId, dag }: Peil): Promise<void> {
  await run(
    tx,
    sql`update lev l set jongere_id = j.jongere_id from jongere j
         where j.organisatie_id = ${organisatieId} and j.bsn_hash = l.bsn_hash`,
  );
  await run(
    tx,
    sql`update lev l set jongere_id = blijvend_dossier(s.verdwenen_id) from samenvoeging s
         where l.jongere_id is null and s.organisatie_id = ${organisatieId} and s.bsn_hash_oud = l.bsn_hash
           and s.ongedaan_op is null`,
  );
  await run(
    tx,
    sql`update lev l set jongere_id = j.jongere_id from jongere j
         where l.jongere_id is null and j.organisatie_id = ${organisatieId} and j.onderwijsnummer = l.onderwijsnummer`,
  );
  await run(
    tx,
    sql`update lev l set school_id = s.school_id from school s
         where s.organisatie_id = ${organisatieId} and l.brin is not null and s.brin = l.brin
           and s.vestiging = coalesce(l.vestiging, '')`,
  );
  await run(
    tx,
    sql`update lev l set school_id = s.school_id from school s
         where s.organisatie_id = ${organisatieId} and l.brin is null and s.brin = '' and s.naam = l.schoolnaam`,
  );
  await run(tx, sql`update lev set dag = ${dag}::date where dag is null`);
  await lookAgain(tx);
}

/** Tells the planner what was found; of the columns that are joined and chosen by alone. */
const lookAgain = (tx: Tx) =>
  run(tx, sql`analyze lev (volgorde, jongere_id, doel_id, gebeurtenis, verschil)`);

/** Which lines say nothing of their own: done before from a file of this name, or overtaken further down in this one. */
export async function markOvertaken(tx: Tx, { organisatieId, bestandsnaam }: Peil): Promise<void> {
  await run(
    tx,
    sql`update lev l set verschil = 'al-verwerkt'
          from levering_regel r join levering v using (levering_id)
         where r.organisatie_id = ${organisatieId} and r.gedaan and r.sleutel = l.sleutel
           and v.bestandsnaam = ${bestandsnaam}`,
  );
  await run(
    tx,
    sql`with rij as (
          select volgorde, row_number() over (partition by
                   coalesce(l.jongere_id::text, l.bsn_hash::text, l.onderwijsnummer),
                   case when ${isInschrijving} then concat_ws('|', 'i', coalesce(l.nummer,
                               concat_ws('|', l.brin, l.vestiging, l.schoolnaam, l.vanaf)))
                        when ${isResultaat} then concat_ws('|', 'r', coalesce(l.resultaatnummer,
                               concat_ws('|', l.soort, l.behaald_op)))
                        when l.gebeurtenis like 'startkwalificatie-%' then 's'
                        else l.sleutel end
                   order by volgorde desc) as vanAchter
            from lev l)
        update lev l set verschil = 'vervangen' from rij
         where rij.volgorde = l.volgorde and rij.vanAchter > 1 and l.verschil is null`,
  );
}

/** Who is not known here: to be added by somebody's choice, when the line would change something about them. */
export const markOnbekend = (tx: Tx) =>
  run(
    tx,
    sql`update lev set
          verschil = case when wijzigt then 'nieuw' else 'bericht' end,
          twijfel = case when wijzigt then 'onbekende-persoon' end
          from (select volgorde as rij, gebeurtenis in (
                  'inschrijving-toegevoegd', 'inschrijving-gewijzigd', 'inschrijving-in-stand', 'resultaat-toegevoegd',
                  'resultaat-gewijzigd', 'startkwalificatie-behaald', '4-jaar-geworden', 'verhuisd-binnen',
                  'zonder-inschrijving') as wijzigt from lev) w
         where w.rij = volgorde and jongere_id is null and verschil is null`,
  );

/** The inschrijving here that a line is about: by number, else at the same school from the same day, else in the same time. */
export async function compareInschrijvingen(tx: Tx): Promise<void> {
  await run(
    tx,
    sql`update lev l set doel_id = g.inschrijving_id, doel_versie = g.versie, was = g.was
          from (select distinct on (l.volgorde) l.volgorde, i.inschrijving_id, i.versie,
                       jsonb_build_object('schoolnaam', i.schoolnaam, 'onderwijssoort', i.onderwijssoort,
                         'vanaf', i.vanaf, 'tot_en_met', i.tot_en_met, 'reden_einde', i.reden_einde) as was
                  from lev l
                  join inschrijving i on i.jongere_id = l.jongere_id
                   and (i.nummer in (l.nummer, ${bronnummer('l')})
                        or ((i.school_id = l.school_id or (l.brin is null and i.schoolnaam = l.schoolnaam))
                            and daterange(i.vanaf, i.tot_en_met, '[]') && daterange(l.vanaf, l.tot_en_met, '[]')))
                 where l.verschil is null and ${isInschrijving}
                 order by l.volgorde, i.nummer in (l.nummer, ${bronnummer('l')}) desc, i.vanaf = l.vanaf desc, i.vanaf desc) g
         where g.volgorde = l.volgorde`,
  );
  // Two lines of one school that would both change the same row here: the later one is another inschrijving.
  await run(
    tx,
    sql`update lev l set doel_id = null, doel_versie = null, was = null
          from (select volgorde, row_number() over (partition by doel_id order by
                       (was ->> 'vanaf')::date = vanaf desc, volgorde) as nr
                  from lev where verschil is null and doel_id is not null) n
         where n.volgorde = l.volgorde and n.nr > 1`,
  );
  await run(
    tx,
    sql`update lev l set verschil = case
            when l.gebeurtenis = 'inschrijving-verwijderd' then case when l.doel_id is null then 'ongewijzigd' else 'weg' end
            when l.doel_id is null then 'nieuw'
            when (i.vanaf, i.tot_en_met, i.onderwijssoort, i.reden_einde, i.uitstroomprofiel, i.school_id)
                 is distinct from (l.vanaf, l.tot_en_met, coalesce(l.onderwijssoort, i.onderwijssoort),
                   coalesce(l.reden_einde, i.reden_einde), coalesce(l.uitstroomprofiel, i.uitstroomprofiel),
                   case when l.brin is null and l.school_id is null then i.school_id else l.school_id end)
              then 'gewijzigd'
            else 'ongewijzigd' end
          from lev k left join inschrijving i on i.inschrijving_id = k.doel_id
         where k.volgorde = l.volgorde and l.verschil is null and ${isInschrijving}`,
  );
}

export async function compareOverig(tx: Tx): Promise<void> {
  await run(
    tx,
    sql`update lev l set doel_id = d.diploma_id, doel_versie = d.versie,
               was = jsonb_build_object('overig', concat_ws(' ', d.soort, d.behaald_op))
          from diploma d
         where l.verschil is null and ${isResultaat} and d.jongere_id = l.jongere_id
           and (d.nummer in (l.resultaatnummer, ${resultaatnummer('l')})
                or (d.soort = l.soort and d.behaald_op = l.behaald_op))`,
  );
  await run(
    tx,
    sql`update lev l set verschil = case
            when l.gebeurtenis = 'resultaat-verwijderd' then case when l.doel_id is null then 'ongewijzigd' else 'weg' end
            when l.doel_id is null then 'nieuw'
            when l.was ->> 'overig' is distinct from concat_ws(' ', l.soort, l.behaald_op) then 'gewijzigd'
            else 'ongewijzigd' end
         where l.verschil is null and ${isResultaat}`,
  );
  await run(
    tx,
    sql`update lev l set doel_id = j.jongere_id, doel_versie = null,
               was = jsonb_build_object('overig', j.startkwalificatie_op),
               verschil = case when j.startkwalificatie_op is not distinct from
                                    case when l.gebeurtenis = 'startkwalificatie-behaald' then l.startkwalificatie_op end
                               then 'ongewijzigd'
                               when l.gebeurtenis = 'startkwalificatie-behaald' and j.startkwalificatie_op is null then 'nieuw'
                               when l.gebeurtenis = 'startkwalificatie-behaald' then 'gewijzigd' else 'weg' end
          from jongere j
         where l.verschil is null and l.gebeurtenis like 'startkwalificatie-%' and j.jongere_id = l.jongere_id`,
  );
  // What the BRP has told already is no news; what it has not becomes a task, never an address (uitleg 0041).
  await run(
    tx,
    sql`update lev l set was = jsonb_build_object('overig', concat_ws(' ', v.postcode, v.huisnummer, v.gemeente)),
               verschil = case
                 when l.gebeurtenis = 'overleden' and v.reden_uitschrijving ~* 'overl' then 'ongewijzigd'
                 when l.gebeurtenis = 'verhuisd-buiten' and (v.tot is not null or v.gemeentecode = l.gemeentecode)
                   then 'ongewijzigd'
                 when l.gebeurtenis = 'verhuisd-binnen' and v.tot is null and v.postcode = l.postcode
                      and v.huisnummer is not distinct from coalesce(l.huisnummer, v.huisnummer) then 'ongewijzigd'
                 else 'signaal' end
          from lev k
          left join lateral (select * from verblijf v where v.jongere_id = k.jongere_id
                              order by v.vanaf desc nulls last limit 1) v on true
         where k.volgorde = l.volgorde and l.verschil is null
           and l.gebeurtenis in ('overleden', 'verhuisd-binnen', 'verhuisd-buiten')`,
  );
  await run(tx, sql`update lev set verschil = 'bericht' where verschil is null`);
}

/**
 * Of a full set: what runs here on its day, of who lives in its area and is of its age, and is not in it. Proposed to end,
 * the day before the next inschrijving in the file or before the day of the set; never done by itself.
 */
export const addOntbrekende = (tx: Tx, { organisatieId, dag, gebied }: Peil & { gebied: string }) =>
  run(
    tx,
    sql`insert into lev (regel, sleutel, gebeurtenis, jongere_id, school_id, schoolnaam, onderwijssoort, vanaf, tot_en_met,
                         dag, doel_id, doel_versie, was, verschil, twijfel)
        select 0, 'ontbreekt-' || i.inschrijving_id, 'ontbreekt-in-stand', i.jongere_id, i.school_id, i.schoolnaam,
               i.onderwijssoort, i.vanaf,
               greatest(i.vanaf, coalesce((select min(l.vanaf) from lev l
                                            where l.jongere_id = i.jongere_id and l.vanaf > i.vanaf and l.regel > 0
                                              and ${isInschrijving}), ${dag}::date) - 1),
               ${dag}::date, i.inschrijving_id, i.versie,
               jsonb_build_object('schoolnaam', i.schoolnaam, 'onderwijssoort', i.onderwijssoort, 'vanaf', i.vanaf,
                                  'tot_en_met', i.tot_en_met, 'reden_einde', i.reden_einde),
               'weg', 'ontbreekt'
          from inschrijving i
          join jongere j on j.jongere_id = i.jongere_id
         where i.organisatie_id = ${organisatieId} and i.vanaf <= ${dag}::date - 1
           and (i.tot_en_met is null or i.tot_en_met >= ${dag}::date)
           and j.geboortedatum <= ${dag}::date - interval '4 years' and j.geboortedatum > ${dag}::date - interval '23 years'
           and not exists (select from lev l where l.doel_id = i.inschrijving_id)
           and exists (select from (select v.gemeentecode, v.tot from verblijf v where v.jongere_id = j.jongere_id
                                     order by v.vanaf desc nulls last limit 1) v
                        where (v.tot is null or v.tot > ${dag}::date) and ${inGebied(gebied)})`,
  );

const inGebied = (gebied: string) =>
  gebied.startsWith('G')
    ? sql`v.gemeentecode = ${gebied.slice(1)}`
    : sql`v.gemeentecode in (select gemeentecode from gemeente where doorstroompuntregio = ${Number(gebied.slice(1))})`;

/** Two weeks without an inschrijving is changing school, not a gap (uitleg 0041). */
const GAT_DAGEN = 14;

/** What somebody must look at before it is written, the first that applies. */
export async function markTwijfel(tx: Tx, { organisatieId, dag }: Peil): Promise<void> {
  await run(
    tx,
    sql`update lev l set twijfel = 'nieuwer-bekend'
         where l.twijfel is null and l.doel_id is not null and l.verschil in ('gewijzigd', 'weg')
           and exists (select from levering_regel r join levering v using (levering_id)
                        where r.organisatie_id = ${organisatieId} and r.doel_id = l.doel_id and r.gedaan
                          and r.gebeurtenis not like 'startkwalificatie-%' and v.dag > ${dag}::date)`,
  );
  // What was found since the lines were set aside: without it the planner takes each of them to have nothing here, and compares
  // all lines with all.
  await run(tx, sql`create index on lev (doel_id)`);
  await lookAgain(tx);
  // How the inschrijvingen of everyone in the file would stand after it.
  await run(
    tx,
    sql`create temp table lev_na on commit drop as
        select i.inschrijving_id as doel_id, i.jongere_id, i.school_id, i.schoolnaam, i.vanaf, i.tot_en_met
          from inschrijving i
         where i.jongere_id in (select l.jongere_id from lev l where l.verschil in ('nieuw', 'gewijzigd', 'weg'))
           and not exists (select from lev l where l.doel_id = i.inschrijving_id and l.verschil in ('gewijzigd', 'weg'))
        union all
        select coalesce(l.doel_id, '00000000-0000-0000-0000-000000000000'), l.jongere_id, l.school_id, l.schoolnaam,
               l.vanaf, l.tot_en_met
          from lev l where l.verschil in ('nieuw', 'gewijzigd') and l.jongere_id is not null and ${isInschrijving}`,
  );
  await run(tx, sql`create index on lev_na (jongere_id)`);
  await run(tx, sql`analyze lev_na`);
  await run(
    tx,
    sql`update lev l set twijfel = 'overlap'
         where l.twijfel is null and l.verschil in ('nieuw', 'gewijzigd') and ${isInschrijving}
           and exists (select from lev_na n
                        where n.jongere_id = l.jongere_id and n.doel_id is distinct from l.doel_id
                          and (n.school_id, case when n.school_id is null then n.schoolnaam end)
                              is distinct from (l.school_id, case when l.school_id is null then l.schoolnaam end)
                          and daterange(n.vanaf, n.tot_en_met, '[]') && daterange(l.vanaf, l.tot_en_met, '[]'))`,
  );
  await run(
    tx,
    sql`update lev l set twijfel = 'gat'
          from lev k
          join inschrijving i on i.inschrijving_id = k.doel_id
          join jongere j on j.jongere_id = k.jongere_id
          cross join lateral (select case when k.verschil = 'weg' then i.vanaf else k.tot_en_met + 1 end as dag) eerste
         where k.volgorde = l.volgorde and l.twijfel is null and ${isInschrijving}
           and (l.verschil = 'weg' or (l.verschil = 'gewijzigd' and l.tot_en_met < coalesce(i.tot_en_met, 'infinity')))
           and eerste.dag <= ${dag}::date
           and j.geboortedatum <= ${dag}::date - interval '5 years' and j.geboortedatum > eerste.dag - interval '18 years'
           and (j.startkwalificatie_op is null or j.startkwalificatie_op > eerste.dag)
           and not exists (select from lev_na n
                            where n.jongere_id = k.jongere_id and n.vanaf <= eerste.dag + ${GAT_DAGEN}::int
                              and coalesce(n.tot_en_met, 'infinity') >= eerste.dag)`,
  );
}

/** Keeps the lines with what they would do; the bsn apart and hashed, so that a line can be shown without it. */
export const keepRegels = (tx: Tx, leveringId: string, organisatieId: number) =>
  run(
    tx,
    sql`insert into levering_regel (organisatie_id, levering_id, regel, sleutel, gebeurtenis, jongere_id, bsn_hash,
                                    bsn_cipher, gegevens, was, doel_id, doel_versie, verschil, twijfel)
        select ${organisatieId}::int, ${leveringId}::uuid, l.regel, l.sleutel, l.gebeurtenis, l.jongere_id,
               case when l.jongere_id is null then l.bsn_hash end, case when l.jongere_id is null then l.bsn_cipher end,
               (select jsonb_strip_nulls(to_jsonb(w)) from (select ${sql.join(
                 WAARDEN.map((naam) => sql.ref(`l.${naam}`)),
               )}) w),
               l.was, l.doel_id, l.doel_versie, l.verschil, l.twijfel
          from lev l order by l.volgorde`,
  );

export const keepFouten = (
  tx: Tx,
  leveringId: string,
  organisatieId: number,
  fouten: readonly { regel: number; kolom: string; reden: string }[],
) =>
  rows(
    tx,
    sql`insert into levering_fout (levering_id, organisatie_id, regel, kolom, reden)
        select ${leveringId}::uuid, ${organisatieId}::int, regel, kolom, reden
          from jsonb_to_recordset(${JSON.stringify(fouten)}::jsonb) as f(regel int, kolom text, reden text)`,
  );
