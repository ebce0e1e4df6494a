import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { weekdag } from '../../regels/kalender/schooldag.ts';
import type { Verdeelbaar } from '../../regels/werk/verdeling.ts';

/** What goes at once; more comes in the next round. */
const MEESTE = 1_000;
const MINUTEN = 10;
const VIER_WEKEN = 28;

/** Monday of the week of a day: shares are made even over the week. */
const maandagVan = (dag: Datum): Datum => addDagen(dag, -weekdag(dag));

export type NieuweMelding = {
  readonly meldingId: string;
  readonly nummer: string;
  readonly jongereId: string;
  readonly jongere: string;
  readonly schoolnaam: string | null;
  readonly gemeldOp: Datum;
  readonly soortVerzuim: string;
  readonly versie: number;
  readonly schoolId: string | null;
};

/** New reports of nobody yet, oldest first. */
export const listNieuw = (tx: Tx) =>
  rows(
    tx,
    sql<NieuweMelding>`
      select m.melding_id as "meldingId", m.nummer, m.jongere_id as "jongereId",
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, m.schoolnaam, m.gemeld_op as "gemeldOp",
             m.soort_verzuim as "soortVerzuim", m.versie, m.school_id as "schoolId"
        from (select * from melding where status = 'nieuw' and nullif(behandelaar, '') is null
               order by gemeld_op, melding_id limit ${MEESTE}) m
        join jongere j on j.jongere_id = m.jongere_id
       order by m.gemeld_op, m.melding_id`,
  );

export async function countNieuw(tx: Tx): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from melding where status = 'nieuw' and nullif(behandelaar, '') is null`,
  );
  return aantal;
}

export type Kandidaat = Verdeelbaar & {
  /** Away today; with a waarnemer what is fixed for him still comes to him. */
  readonly afwezig: boolean;
  readonly zonderUren: boolean;
};

/** Who carries work: hours, away or not, and what was given in the week so far. */
export const listKandidaten = (tx: Tx, vandaag: Datum) =>
  rows(
    tx,
    sql<Kandidaat>`
      with mensen as (
        select naam from medewerker
         where naam is not null and coalesce(in_dienst_tot_en_met, 'infinity') >= ${vandaag}::date
           and functie ~* 'leerplicht|kwalificatieplicht'
        union
        select naam from gebruiker
         where gesloten_op is null and rol in ('leerplichtambtenaar', 'kwalificatieplicht-ambtenaar'))
      select m.naam, coalesce(p.uren_per_week, 0)::float8 as uren, p.uren_per_week is null as "zonderUren",
             exists (select from afwezigheid a where a.naam = m.naam and a.vanaf <= ${vandaag}::date
                        and coalesce(a.tot_en_met, 'infinity') >= ${vandaag}::date) as afwezig,
             (select count(*)::int from verdeling d join verdeling_regel r using (verdeling_id)
               where r.naar = m.naam and d.op >= ${maandagVan(vandaag)}::date and d.ongedaan_op is null) as "ditWeek"
        from mensen m left join medewerkerprofiel p on p.naam = m.naam
       order by m.naam`,
  );

export async function insertVerdeling(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  regels: readonly {
    readonly meldingId: string;
    readonly was: string | null;
    readonly naar: string;
    readonly reden: string;
    readonly waarom: readonly string[];
  }[],
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into verdeling (organisatie_id, op, aantal) values (${organisatieId}, ${op}, ${regels.length})
      returning verdeling_id as id`,
  );
  await run(
    tx,
    sql`
      insert into verdeling_regel (verdeling_id, organisatie_id, melding_id, was, naar, reden, waarom)
      select ${id}, ${organisatieId}, "meldingId", was, naar, reden, waarom
        from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb)
             as r("meldingId" uuid, was text, naar text, reden text, waarom text[])`,
  );
  return id;
}

const opTijd = sql`(d.created_at > now() - make_interval(mins => ${MINUTEN}))`;

/** A distribution held for this act; `opTijd` while it can still be undone. */
export const lockVerdeling = (tx: Tx, verdelingId: string) =>
  maybe(
    tx,
    sql<{ ongedaan: boolean; opTijd: boolean }>`
      select d.ongedaan_op is not null as ongedaan, ${opTijd} as "opTijd" from verdeling d
       where d.verdeling_id = ${verdelingId} for update`,
  );

export const listVerdelingRegels = (tx: Tx, verdelingId: string) =>
  rows(
    tx,
    sql<{ meldingId: string; was: string | null; naar: string }>`
      select melding_id as "meldingId", was, naar from verdeling_regel where verdeling_id = ${verdelingId}`,
  );

export const markOngedaan = (tx: Tx, verdelingId: string) =>
  run(tx, sql`update verdeling set ongedaan_op = now() where verdeling_id = ${verdelingId}`);

export const listVerdelingen = (tx: Tx) =>
  rows(
    tx,
    sql<{
      verdelingId: string;
      aantal: number;
      op: string;
      door: string;
      ongedaanOp: string | null;
      magOngedaan: boolean;
    }>`
      select d.verdeling_id as "verdelingId", d.aantal, d.created_at as op, ${actorNaam(sql`d.created_by`)} as door,
             d.ongedaan_op as "ongedaanOp", ${opTijd} and d.ongedaan_op is null as "magOngedaan"
        from verdeling d order by d.created_at desc limit 10`,
  );

export type Werklast = {
  naam: string;
  uren: number | null;
  meldingen: number;
  zaken: number;
  zwareZaken: number;
  oudsteVanaf: Datum | null;
  contacten: number;
  afwezig: boolean;
};

/** Open work per person; who has work but no longer works here is there too. */
export const listWerklast = (tx: Tx, vandaag: Datum) =>
  rows(
    tx,
    sql<Werklast>`
      with m as (select behandelaar as naam, count(*)::int as aantal from melding
                  where status in ('nieuw', 'in-behandeling') and behandelaar <> '' group by 1),
           z as (select behandelaar as naam, min(vanaf) as oudste,
                        count(*) filter (where not zwaar)::int as aantal, count(*) filter (where zwaar)::int as zwaar
                   from (select behandelaar, vanaf,
                                soort = 'absoluut-verzuim'
                                  or coalesce(route, '') in ('dwangciviel', 'dwangstrafrecht', 'lastonderdwangsom', 'combinatie')
                                  as zwaar
                           from werkproces where tot_en_met is null and behandelaar <> '') w group by 1),
           c as (select g.naam, count(*)::int as aantal from notitie n join gebruiker g on g.gebruiker_id::text = n.vastgelegd_door
                  where n.soort <> 'notitie' and n.op > ${addDagen(vandaag, -VIER_WEKEN)}::date group by 1),
           mensen as (select naam from m union select naam from z
                      union select naam from medewerkerprofiel where uren_per_week > 0)
      select mensen.naam, p.uren_per_week::float8 as uren, coalesce(m.aantal, 0) as meldingen, coalesce(z.aantal, 0) as zaken,
             coalesce(z.zwaar, 0) as "zwareZaken", z.oudste as "oudsteVanaf", coalesce(c.aantal, 0) as contacten,
             exists (select from afwezigheid a where a.naam = mensen.naam and a.vanaf <= ${vandaag}::date
                        and coalesce(a.tot_en_met, 'infinity') >= ${vandaag}::date) as afwezig
        from mensen left join medewerkerprofiel p using (naam) left join m using (naam) left join z using (naam)
        left join c using (naam)
       order by mensen.naam`,
  );
