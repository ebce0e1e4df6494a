import { sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { bronnummer, resultaatnummer, WAARDEKOLOMMEN } from './vergelijk.sql.ts';

/** The lines that are sure or decided upon and not done, with their values as columns; held for this act. */
export async function holdTeDoen(tx: Tx, leveringId: string): Promise<void> {
  await run(
    tx,
    sql`select from levering_regel r
         where r.levering_id = ${leveringId} and ${isTeDoen} order by r.levering_regel_id for update`,
  );
  await run(
    tx,
    sql`create temp table doe on commit drop as
        select r.levering_regel_id, r.regel, r.gebeurtenis, r.jongere_id, r.bsn_hash, r.bsn_cipher, r.doel_id, r.doel_versie,
               r.verschil, r.twijfel, r.keuze, null::uuid as school_id, w.*
          from levering_regel r cross join lateral jsonb_to_record(r.gegevens) as w(${WAARDEKOLOMMEN})
         where r.levering_id = ${leveringId} and ${isTeDoen}`,
  );
  await run(tx, sql`analyze doe`);
}

/** A line that would do something, is not done, and is not in doubt or was decided upon. */
export const isTeDoen = sql`
  not r.gedaan and r.verschil in ('nieuw', 'gewijzigd', 'weg', 'signaal')
  and (r.twijfel is null or r.keuze in ('toepassen', 'vorige-beeindigen'))`;

const isInschrijving = sql`d.gebeurtenis in ('inschrijving-toegevoegd', 'inschrijving-gewijzigd', 'inschrijving-in-stand',
                                             'inschrijving-verwijderd', 'ontbreekt-in-stand')`;
const isResultaat = sql`d.gebeurtenis like 'resultaat-%'`;

/**
 * What was changed here since the file was read is not written over: the line becomes a question. Who chose knowing that
 * (`intussen-gewijzigd`) is not asked again.
 *
 * @returns how many lines became one
 */
export async function setAsideChanged(tx: Tx): Promise<number> {
  const aantal = await run(
    tx,
    sql`update levering_regel r
           set twijfel = 'intussen-gewijzigd', keuze = null, verschil = case when r.verschil = 'nieuw' then 'gewijzigd'
               else r.verschil end, doel_id = nu.id, doel_versie = nu.versie
          from doe d
          cross join lateral (
            select i.inschrijving_id as id, i.versie from inschrijving i
             where ${isInschrijving} and i.jongere_id = d.jongere_id
               and (i.inschrijving_id = d.doel_id or (d.doel_id is null and i.nummer in (d.nummer, ${bronnummer('d')})))
            union all
            select p.diploma_id, p.versie from diploma p
             where ${isResultaat} and p.jongere_id = d.jongere_id
               and (p.diploma_id = d.doel_id or (d.doel_id is null and p.nummer in (d.resultaatnummer, ${resultaatnummer('d')})))
             limit 1) nu
         where r.levering_regel_id = d.levering_regel_id and d.twijfel is distinct from 'intussen-gewijzigd'
           and nu.versie is distinct from d.doel_versie`,
  );
  await run(
    tx,
    sql`delete from doe d using levering_regel r
         where r.levering_regel_id = d.levering_regel_id and r.twijfel = 'intussen-gewijzigd' and r.keuze is null`,
  );
  return aantal;
}

/** Adds those whom somebody chose to add; every line about them is then about a file. @returns how many were added */
export async function addPersonen(tx: Tx, organisatieId: number): Promise<number> {
  await run(
    tx,
    sql`create temp table nieuw_persoon on commit drop as
        select distinct on (sleutel) nieuw_id() as jongere_id, p.*
          from (select coalesce(d.bsn_hash::text, d.onderwijsnummer) as sleutel, d.bsn_hash, d.bsn_cipher,
                       d.onderwijsnummer, d.voornamen, d.voorvoegsel, d.achternaam, d.geboortedatum, d.geslacht,
                       d.gemeentecode, d.woonplaats, d.straatnaam, d.huisnummer, d.postcode, d.regel
                  from doe d where d.jongere_id is null and d.geboortedatum is not null) p
         order by sleutel, achternaam is null, regel`,
  );
  const aantal = await run(
    tx,
    sql`insert into jongere (jongere_id, organisatie_id, bsn_hash, bsn_cipher, onderwijsnummer, voornamen, voorvoegsel,
                             achternaam, geboortedatum, geslacht)
        select jongere_id, ${organisatieId}::int, bsn_hash, bsn_cipher, onderwijsnummer, voornamen, voorvoegsel, achternaam,
               geboortedatum, geslacht from nieuw_persoon`,
  );
  await run(
    tx,
    sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, woonplaats, straatnaam, huisnummer, postcode)
        select ${organisatieId}::int, p.jongere_id, p.gemeentecode, g.naam, p.woonplaats, p.straatnaam, p.huisnummer,
               p.postcode
          from nieuw_persoon p left join gemeente g using (gemeentecode)
         where coalesce(p.gemeentecode, p.postcode) is not null`,
  );
  await run(
    tx,
    sql`update doe d set jongere_id = p.jongere_id from nieuw_persoon p
         where d.jongere_id is null and coalesce(d.bsn_hash::text, d.onderwijsnummer) = p.sleutel`,
  );
  return aantal;
}

/** Finds the schools of the lines, and makes those that are new. */
export async function resolveScholen(tx: Tx, organisatieId: number): Promise<void> {
  await run(
    tx,
    sql`insert into school (organisatie_id, brin, vestiging, naam)
        select distinct on (d.brin, coalesce(d.vestiging, '')) ${organisatieId}::int, d.brin, coalesce(d.vestiging, ''),
               coalesce(d.schoolnaam, d.brin || coalesce(d.vestiging, ''))
          from doe d
         where d.brin is not null and ${isInschrijving} and d.verschil in ('nieuw', 'gewijzigd')
           and not exists (select from school s where s.organisatie_id = ${organisatieId} and s.brin = d.brin
                              and s.vestiging = coalesce(d.vestiging, ''))
         order by d.brin, coalesce(d.vestiging, ''), d.schoolnaam is null, d.regel desc`,
  );
  await run(
    tx,
    sql`update doe d set school_id = s.school_id from school s
         where s.organisatie_id = ${organisatieId}
           and ((d.brin is not null and s.brin = d.brin and s.vestiging = coalesce(d.vestiging, ''))
                or (d.brin is null and s.brin = '' and s.naam = d.schoolnaam))`,
  );
}

/** Ends what ran at another school until the day before the new inschrijving begins, where that was chosen. */
export const endVorige = (tx: Tx) =>
  run(
    tx,
    sql`update inschrijving i set tot_en_met = d.vanaf - 1
          from doe d
         where d.keuze = 'vorige-beeindigen' and i.jongere_id = d.jongere_id and i.vanaf < d.vanaf
           and (i.tot_en_met is null or i.tot_en_met >= d.vanaf) and i.inschrijving_id is distinct from d.doel_id
           and not exists (select from doe e where e.doel_id = i.inschrijving_id and e.verschil in ('gewijzigd', 'weg'))`,
  );

export async function writeInschrijvingen(tx: Tx, organisatieId: number): Promise<void> {
  await run(
    tx,
    sql`delete from inschrijving i using doe d
         where d.gebeurtenis = 'inschrijving-verwijderd' and d.verschil = 'weg' and i.inschrijving_id = d.doel_id`,
  );
  await run(
    tx,
    sql`update inschrijving i set tot_en_met = d.tot_en_met from doe d
         where d.gebeurtenis = 'ontbreekt-in-stand' and i.inschrijving_id = d.doel_id`,
  );
  await run(
    tx,
    sql`update inschrijving i
           set vanaf = d.vanaf, tot_en_met = d.tot_en_met, onderwijssoort = coalesce(d.onderwijssoort, i.onderwijssoort),
               reden_einde = case when d.tot_en_met is null then d.reden_einde else coalesce(d.reden_einde, i.reden_einde) end,
               uitstroomprofiel = coalesce(d.uitstroomprofiel, i.uitstroomprofiel),
               school_id = coalesce(d.school_id, i.school_id),
               schoolnaam = case when d.school_id is distinct from i.school_id
                                 then coalesce(s.naam, d.schoolnaam, i.schoolnaam) else i.schoolnaam end
          from doe d left join school s on s.school_id = d.school_id
         where d.verschil = 'gewijzigd' and ${isInschrijving} and i.inschrijving_id = d.doel_id`,
  );
  await run(
    tx,
    sql`with erbij as (
          insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf,
                                    tot_en_met, reden_einde, uitstroomprofiel)
          select ${organisatieId}::int, d.jongere_id, d.school_id, ${bronnummer('d')}, coalesce(d.schoolnaam, s.naam),
                 d.onderwijssoort, d.vanaf, d.tot_en_met, d.reden_einde, d.uitstroomprofiel
            from doe d left join school s on s.school_id = d.school_id
           where d.verschil = 'nieuw' and d.jongere_id is not null and ${isInschrijving}
          returning inschrijving_id, nummer)
        update doe d set doel_id = erbij.inschrijving_id from erbij
         where d.verschil = 'nieuw' and ${isInschrijving} and ${bronnummer('d')} = erbij.nummer`,
  );
}

export async function writeResultaten(tx: Tx, organisatieId: number): Promise<void> {
  await run(
    tx,
    sql`delete from diploma p using doe d
         where d.gebeurtenis = 'resultaat-verwijderd' and d.verschil = 'weg' and p.diploma_id = d.doel_id`,
  );
  await run(
    tx,
    sql`update diploma p set soort = d.soort, behaald_op = d.behaald_op from doe d
         where ${isResultaat} and d.verschil = 'gewijzigd' and p.diploma_id = d.doel_id`,
  );
  await run(
    tx,
    sql`with erbij as (
          insert into diploma (organisatie_id, jongere_id, nummer, soort, behaald_op)
          select ${organisatieId}::int, d.jongere_id, ${resultaatnummer('d')}, d.soort, d.behaald_op
            from doe d where ${isResultaat} and d.verschil = 'nieuw' and d.jongere_id is not null
          returning diploma_id, nummer)
        update doe d set doel_id = erbij.diploma_id from erbij
         where d.verschil = 'nieuw' and ${isResultaat} and ${resultaatnummer('d')} = erbij.nummer`,
  );
  await run(
    tx,
    sql`update jongere j
           set startkwalificatie_op = case when d.gebeurtenis = 'startkwalificatie-behaald' then d.startkwalificatie_op end
          from doe d where d.gebeurtenis like 'startkwalificatie-%' and j.jongere_id = d.jongere_id`,
  );
}

/** What DUO tells of somebody's life is for a person to look at, like a mutation of the BRP. */
export const writeSignalen = (tx: Tx, organisatieId: number) =>
  run(
    tx,
    sql`insert into taak (organisatie_id, jongere_id, soort, dag)
        select ${organisatieId}::int, d.jongere_id,
               case d.gebeurtenis when 'overleden' then 'overleden' when 'verhuisd-binnen' then 'verhuisd'
                                  else 'vertrokken' end, d.dag
          from doe d where d.verschil = 'signaal'
        on conflict on constraint taak_sleutel do nothing`,
  );

/** Says of each line that was done that it was, and about whom. */
export const markGedaan = (tx: Tx) =>
  run(
    tx,
    sql`update levering_regel r
           set gedaan = true, jongere_id = d.jongere_id, doel_id = d.doel_id, bsn_hash = null, bsn_cipher = null
          from doe d where r.levering_regel_id = d.levering_regel_id and d.jongere_id is not null`,
  );

export const finishLevering = (tx: Tx, leveringId: string) =>
  run(
    tx,
    sql`update levering set status = 'toegepast', toegepast_op = coalesce(toegepast_op, now()),
               toegepast_door = coalesce(toegepast_door, huidige_actor())
         where levering_id = ${leveringId}`,
  );

/** One file at a time for an organisatie, and no load beside it. */
export const lockOrganisatie = (tx: Tx, organisatieId: number) =>
  run(tx, sql`select pg_advisory_xact_lock(7261902, ${organisatieId})`);

export const countTwijfel = (tx: Tx, leveringId: string) =>
  one(
    tx,
    sql<{ open: number; teDoen: number }>`
      select count(*) filter (where r.twijfel is not null and r.keuze is null)::int as open,
             count(*) filter (where ${isTeDoen})::int as "teDoen"
        from levering_regel r where r.levering_id = ${leveringId}`,
  );

export type LeveringSlot = { soort: 'P' | 'C'; status: 'bekeken' | 'toegepast'; dag: Datum; versie: number };
