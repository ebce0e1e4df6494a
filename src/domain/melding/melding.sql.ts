import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { MeldingRegel, MeldingStatus } from './melding.contract.ts';

/**
 * Name and age are written out and not `volledige_naam` and `leeftijd_op`: those call functions that are not immutable
 * themselves, so PostgreSQL cannot fold them into the query, and calling them fifty times took a quarter of the page's time.
 */
export const regel = (vandaag: Datum) => sql`
  m.melding_id as "meldingId", m.nummer, m.gemeld_op as "gemeldOp", m.soort_verzuim as "soortVerzuim", m.status,
  m.uren, m.schoolnaam, m.onderwijssoort, m.behandelaar, m.werkproces_id as "werkprocesId", m.versie,
  (select count(*)::int from melding e
    where e.jongere_id = m.jongere_id and e.gemeld_op between m.gemeld_op - 365 and m.gemeld_op
      and e.melding_id <> m.melding_id and e.status <> 'ingetrokken') as "eerdereMeldingen",
  laatste.created_at as "laatsteBericht", laatste.verwachting, laatste.volgende_datum as "volgendeDatum",
  json_build_object(
    'jongereId', j.jongere_id, 'naam', concat_ws(' ', j.voornamen, j.voorvoegsel, j.achternaam),
    'geboortedatum', j.geboortedatum, 'leeftijd', date_part('year', age(${vandaag}::date, j.geboortedatum))::int,
    'gemeente', (select v.gemeente from verblijf v where v.jongere_id = j.jongere_id
                  order by v.vanaf desc nulls last limit 1)) as jongere`;

/** The last message to the school about report `m`. */
export const laatsteBericht = sql`
  left join lateral (select b.created_at, b.verwachting, b.volgende_datum from bericht b
                      where b.melding_id = m.melding_id
                      order by b.created_at desc, b.bericht_id desc limit 1) laatste on true`;

export type MeldingRij = MeldingRegel & {
  schoolId: string | null;
  verzuimVanaf: Datum | null;
  verzuimTotEnMet: Datum | null;
  bron: string | null;
  toelichting: string | null;
  schoolDeed: string | null;
  schoolVraagt: string | null;
  contactpersoon: string | null;
  sluitreden: string | null;
  uitRegister: boolean;
};

export function findMelding(tx: Tx, meldingId: string, vandaag: Datum): Promise<MeldingRij | undefined> {
  return maybe(
    tx,
    sql<MeldingRij>`
      select ${regel(vandaag)}, m.verzuim_vanaf as "verzuimVanaf", m.verzuim_tot_en_met as "verzuimTotEnMet", m.bron,
             m.toelichting, m.school_deed as "schoolDeed", m.school_vraagt as "schoolVraagt", m.contactpersoon,
             m.sluitreden, m.school_id as "schoolId", m.register_mutatie_op is not null as "uitRegister"
        from melding m join jongere j using (jongere_id)
        ${laatsteBericht}
       where m.melding_id = ${meldingId}`,
  );
}

export type LockedMelding = {
  meldingId: string;
  jongereId: string;
  schoolId: string | null;
  werkprocesId: string | null;
  nummer: string;
  status: MeldingStatus;
  soortVerzuim: string;
  gemeldOp: Datum;
  verzuimVanaf: Datum | null;
  verzuimTotEnMet: Datum | null;
  uren: number | null;
  behandelaar: string | null;
  /** Whether the school reported through the register, which then hears what becomes of it. */
  uitRegister: boolean;
  /** Another organisatie executes it: here it is read only. */
  elders: boolean;
  versie: number;
};

/** Finds and holds the row for this act. */
export function lockMelding(tx: Tx, meldingId: string): Promise<LockedMelding | undefined> {
  return maybe(
    tx,
    sql<LockedMelding>`
      select melding_id as "meldingId", jongere_id as "jongereId", school_id as "schoolId",
             werkproces_id as "werkprocesId", nummer, status, soort_verzuim as "soortVerzuim", gemeld_op as "gemeldOp",
             verzuim_vanaf as "verzuimVanaf", verzuim_tot_en_met as "verzuimTotEnMet", uren, behandelaar,
             register_mutatie_op is not null as "uitRegister", versie,
             exists (select from melding_doorzending d where d.melding_id = m.melding_id and d.richting = 'naar') as elders
        from melding m where melding_id = ${meldingId} for update of m`,
  );
}

export type NewMelding = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly schoolId: string | null;
  readonly schoolnaam: string | null;
  readonly onderwijssoort: string | null;
  readonly vandaag: Datum;
  readonly soortVerzuim: string;
  readonly verzuimVanaf: string;
  readonly verzuimTotEnMet: string | null;
  readonly uren: number | null;
  readonly bron: string;
  readonly toelichting: string | null;
  readonly schoolDeed: string | null;
  readonly schoolVraagt: string | null;
  readonly contactpersoon: string | null;
  readonly behandelaar: string | null;
};

export function insertMelding(tx: Tx, melding: NewMelding) {
  return one(
    tx,
    sql<{ meldingId: string; nummer: string; versie: number }>`
      insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim, verzuim_vanaf,
                           verzuim_tot_en_met, uren, schoolnaam, onderwijssoort, bron, toelichting, school_deed,
                           school_vraagt, contactpersoon, behandelaar)
      values (${melding.organisatieId}, ${melding.jongereId}, ${melding.schoolId}, nieuw_nummer(${melding.vandaag}),
              ${melding.vandaag}, ${melding.soortVerzuim}, ${melding.verzuimVanaf}, ${melding.verzuimTotEnMet},
              ${melding.uren}, ${melding.schoolnaam}, ${melding.onderwijssoort}, ${melding.bron}, ${melding.toelichting},
              ${melding.schoolDeed}, ${melding.schoolVraagt}, ${melding.contactpersoon},
              ${melding.behandelaar})
      returning melding_id as "meldingId", nummer, versie`,
  );
}

/** Where the jongere is enrolled on a day; of a school's user only at that school. */
export function findSchoolOp(tx: Tx, jongereId: string, dag: Datum) {
  return maybe(
    tx,
    sql<{ schoolId: string | null; schoolnaam: string | null; onderwijssoort: string | null }>`
      select school_id as "schoolId", schoolnaam, onderwijssoort from inschrijving
       where jongere_id = ${jongereId} and vanaf <= ${dag} and (tot_en_met is null or tot_en_met >= ${dag})
       order by vanaf desc, nummer desc limit 1`,
  );
}

/** The school that reports, with what the jongere follows or last followed there: it may be enrolled elsewhere by now. */
export function findMeldendeSchool(tx: Tx, jongereId: string, schoolId: string) {
  return maybe(
    tx,
    sql<{ schoolId: string | null; schoolnaam: string | null; onderwijssoort: string | null }>`
      select s.school_id as "schoolId", coalesce(i.schoolnaam, s.naam) as schoolnaam, i.onderwijssoort
        from school s
        left join lateral (select schoolnaam, onderwijssoort from inschrijving
                            where jongere_id = ${jongereId} and school_id = s.school_id
                            order by vanaf desc, nummer desc limit 1) i on true
       where s.school_id = ${schoolId}`,
  );
}

/** Changes what is given, on exactly the version that was seen; zero rows means someone was first. */
export function updateMelding(
  tx: Tx,
  meldingId: string,
  versie: number,
  change: {
    readonly status?: string;
    readonly sluitreden?: string | null;
    readonly behandelaar?: string | null;
    readonly werkprocesId?: string;
    readonly soortVerzuim?: string;
    readonly verzuimVanaf?: string;
    readonly verzuimTotEnMet?: string | null;
    readonly uren?: number | null;
  },
) {
  const set: RawBuilder<unknown>[] = [];
  if (change.status !== undefined) set.push(sql`status = ${change.status}`);
  if (change.sluitreden !== undefined) set.push(sql`sluitreden = ${change.sluitreden}`);
  if (change.behandelaar !== undefined) set.push(sql`behandelaar = ${change.behandelaar}`);
  if (change.werkprocesId !== undefined) set.push(sql`werkproces_id = ${change.werkprocesId}`);
  if (change.soortVerzuim !== undefined) set.push(sql`soort_verzuim = ${change.soortVerzuim}`);
  if (change.verzuimVanaf !== undefined) set.push(sql`verzuim_vanaf = ${change.verzuimVanaf}`);
  if (change.verzuimTotEnMet !== undefined) set.push(sql`verzuim_tot_en_met = ${change.verzuimTotEnMet}`);
  if (change.uren !== undefined) set.push(sql`uren = ${change.uren}`);
  return maybe(
    tx,
    sql<{ versie: number }>`
      update melding set ${sql.join(set)} where melding_id = ${meldingId} and versie = ${versie} returning versie`,
  );
}

export function insertStap(
  tx: Tx,
  stap: {
    readonly organisatieId: number;
    readonly meldingId: string;
    readonly van: string;
    readonly naar: string;
    readonly reden: string | null;
    readonly toelichting: string | null;
  },
) {
  return run(
    tx,
    sql`insert into melding_stap (organisatie_id, melding_id, van, naar, reden, toelichting)
        values (${stap.organisatieId}, ${stap.meldingId}, ${stap.van}, ${stap.naar}, ${stap.reden}, ${stap.toelichting})`,
  );
}

/** Earlier and later reports of the same jongere, running cases, steps, versions: all that stands beside a report. */
export async function findBeside(tx: Tx, meldingId: string, jongereId: string) {
  return {
    eerdere: await rows(
      tx,
      sql<{ meldingId: string; nummer: string; gemeldOp: Datum; soortVerzuim: string; status: string }>`
        select melding_id as "meldingId", nummer, gemeld_op as "gemeldOp", soort_verzuim as "soortVerzuim", status
          from melding where jongere_id = ${jongereId} and melding_id <> ${meldingId}
         order by gemeld_op desc limit 50`,
    ),
    zaken: await rows(
      tx,
      sql<{ werkprocesId: string; nummer: string; soort: string; vanaf: Datum; stap: string }>`
        select werkproces_id as "werkprocesId", nummer, soort, vanaf, stap
          from werkproces where jongere_id = ${jongereId} and tot_en_met is null order by vanaf desc`,
    ),
    verloop: await rows(
      tx,
      sql<{
        van: string;
        naar: string;
        reden: string | null;
        toelichting: string | null;
        op: string;
        door: string;
      }>`
        select s.van, s.naar, s.reden, s.toelichting, s.created_at as op, coalesce(g.naam, s.created_by) as door
          from melding_stap s left join gebruiker g on g.gebruiker_id::text = s.created_by
         where s.melding_id = ${meldingId} order by s.created_at`,
    ),
    versies: await rows(
      tx,
      sql<{ versie: number; soortVerzuim: string; uren: number | null; tot: string; door: string }>`
        select h.versie, h.soort_verzuim as "soortVerzuim", h.uren, h.vervallen_op as tot,
               coalesce(g.naam, h.vastgelegd_door) as door
          from melding_historie h left join gebruiker g on g.gebruiker_id::text = h.vastgelegd_door
         where h.melding_id = ${meldingId} order by h.vervallen_op`,
    ),
  };
}

/** The case a report would be linked to. */
export function findZaakForMelding(tx: Tx, werkprocesId: string) {
  return maybe(
    tx,
    sql<{ jongereId: string; totEnMet: Datum | null; behandelaar: string | null }>`
      select jongere_id as "jongereId", tot_en_met as "totEnMet", behandelaar
        from werkproces where werkproces_id = ${werkprocesId} for share`,
  );
}
