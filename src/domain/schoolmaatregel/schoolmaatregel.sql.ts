import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { redenenMaatregel, SoortMaatregel, StatusMaatregel } from './schoolmaatregel.contract.ts';

export type MaatregelRij = {
  schoolmaatregelId: string;
  jongereId: string;
  schoolId: string | null;
  schoolnaam: string | null;
  onderwijssoort: string | null;
  bekostiging: string | null;
  soort: SoortMaatregel;
  vanaf: Datum;
  totEnMet: Datum | null;
  reden: (typeof redenenMaatregel)[number];
  inspectieGemeld: boolean | null;
  toelichting: string | null;
  contactpersoon: string | null;
  gemeldOp: Datum;
  doorSchool: boolean;
  bevestiging: string;
  status: StatusMaatregel;
  antwoord: string | null;
  gezienOp: Datum | null;
  gezienDoor: string | null;
  ingetrokkenReden: string | null;
  vastgelegdOp: string;
  versie: number;
};
export type MaatregelFilter = {
  readonly status?: StatusMaatregel | undefined;
  readonly soort?: SoortMaatregel | undefined;
  readonly jongereId?: string | undefined;
};

function where({ status, soort, jongereId }: MaatregelFilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (status) parts.push(sql`m.status = ${status}`);
  if (soort) parts.push(sql`m.soort = ${soort}`);
  if (jongereId) parts.push(sql`m.jongere_id = ${jongereId}`);
  return sql.join(parts, sql` and `);
}

/** Newest first, with the school and the kind of education on the day it is about. */
export const listMaatregelen = (
  tx: Tx,
  filter: MaatregelFilter,
  page: { readonly limiet: number; readonly vanaf: number },
) =>
  rows(
    tx,
    sql<MaatregelRij>`
      select m.schoolmaatregel_id as "schoolmaatregelId", m.jongere_id as "jongereId", m.school_id as "schoolId",
             s.naam as schoolnaam, coalesce(i.onderwijssoort, s.onderwijssoort) as onderwijssoort, s.bekostiging, m.soort,
             m.vanaf, m.tot_en_met as "totEnMet", m.reden, m.inspectie_gemeld as "inspectieGemeld", m.toelichting,
             m.contactpersoon, m.gemeld_op as "gemeldOp", m.door_school as "doorSchool", m.bevestiging, m.status,
             m.antwoord, m.gezien_op as "gezienOp", m.gezien_door as "gezienDoor",
             m.ingetrokken_reden as "ingetrokkenReden", m.vastgelegd_op as "vastgelegdOp", m.versie
        from (select * from schoolmaatregel m where ${where(filter)}
               order by m.gemeld_op desc, m.schoolmaatregel_id desc limit ${page.limiet} offset ${page.vanaf}) m
        left join school s on s.school_id = m.school_id
        left join lateral (select onderwijssoort from inschrijving i
                            where i.jongere_id = m.jongere_id and i.school_id = m.school_id and i.vanaf <= m.vanaf
                            order by i.vanaf desc limit 1) i on true
       order by m.gemeld_op desc, m.schoolmaatregel_id desc`,
  );

export async function countMaatregelen(tx: Tx, filter: MaatregelFilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(*)::int as aantal from schoolmaatregel m where ${where(filter)}`,
  );
  return aantal;
}

export const countPerStatus = (tx: Tx) =>
  one(
    tx,
    sql<Record<StatusMaatregel, number>>`
      select count(*) filter (where status = 'nieuw')::int as nieuw,
             count(*) filter (where status = 'gezien')::int as gezien,
             count(*) filter (where status = 'ingetrokken')::int as ingetrokken from schoolmaatregel`,
  );

/** The school where a jongere was enrolled on a day; of a school's user only its own. */
export const findInschrijving = (tx: Tx, jongereId: string, dag: Datum) =>
  maybe(
    tx,
    sql<{ schoolId: string | null }>`
      select school_id as "schoolId" from inschrijving
       where jongere_id = ${jongereId} and vanaf <= ${dag} and coalesce(tot_en_met, 'infinity') >= ${dag}::date
       order by school_id is null, vanaf desc, nummer desc limit 1`,
  );

/** Whether the same is there already: a button pressed twice, or told by phone as well. */
export async function isKnownMaatregel(
  tx: Tx,
  een: {
    readonly jongereId: string;
    readonly soort: SoortMaatregel;
    readonly vanaf: string;
    readonly totEnMet: string | null;
  },
): Promise<boolean> {
  // Two at the same moment: the second waits for the first and then sees it.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtext('schoolmaatregel'), hashtext(${een.jongereId}))`);
  const found = await maybe(
    tx,
    sql`select 1 from schoolmaatregel
         where jongere_id = ${een.jongereId} and soort = ${een.soort} and status <> 'ingetrokken'
           and daterange(vanaf, coalesce(tot_en_met, vanaf), '[]')
               && daterange(${een.vanaf}::date, coalesce(${een.totEnMet}::date, ${een.vanaf}::date), '[]')`,
  );
  return found !== undefined;
}

export async function insertMaatregel(
  tx: Tx,
  een: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly schoolId: string | null;
    readonly soort: SoortMaatregel;
    readonly vanaf: string;
    readonly totEnMet: string | null;
    readonly reden: string;
    readonly inspectieGemeld: boolean | null;
    readonly toelichting: string | null;
    readonly contactpersoon: string | null;
    readonly gemeldOp: Datum;
    readonly doorSchool: boolean;
    readonly bevestiging: string;
  },
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into schoolmaatregel (organisatie_id, jongere_id, school_id, soort, vanaf, tot_en_met, reden, inspectie_gemeld,
                                   toelichting, contactpersoon, gemeld_op, door_school, bevestiging)
      values (${een.organisatieId}, ${een.jongereId}, ${een.schoolId}, ${een.soort}, ${een.vanaf}, ${een.totEnMet},
              ${een.reden}, ${een.inspectieGemeld}, ${een.toelichting}, ${een.contactpersoon}, ${een.gemeldOp},
              ${een.doorSchool}, ${een.bevestiging}) returning schoolmaatregel_id as id`,
  );
  return id;
}

export const lockMaatregel = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; status: StatusMaatregel; versie: number }>`
      select jongere_id as "jongereId", status, versie from schoolmaatregel where schoolmaatregel_id = ${id} for update`,
  );

export const setGezien = (tx: Tx, id: string, door: string, op: Datum, antwoord: string | null) =>
  one(
    tx,
    sql<{ versie: number }>`
      update schoolmaatregel set status = 'gezien', gezien_op = ${op}, gezien_door = ${door}, antwoord = ${antwoord}
       where schoolmaatregel_id = ${id} returning versie`,
  );

export const setIngetrokken = (tx: Tx, id: string, reden: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update schoolmaatregel set status = 'ingetrokken', ingetrokken_reden = ${reden}
       where schoolmaatregel_id = ${id} returning versie`,
  );
