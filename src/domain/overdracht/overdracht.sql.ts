import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Overdracht, Schooloverdracht } from './overdracht.contract.ts';

export const findSchool = (tx: Tx, schoolId: string) =>
  maybe(
    tx,
    sql<Schooloverdracht['school']>`
      select s.school_id as "schoolId", s.naam,
             (select a.plaats from schooladres a where a.school_id = s.school_id order by a.vanaf desc limit 1) as plaats
        from school s where s.school_id = ${schoolId}`,
  );

const LIJST = 200;
const GESPREKKEN = 10;
const wie = sql`jsonb_build_object('jongereId', j.jongere_id,
                                   'naam', volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam))`;

/** The running zaken of who is a pupil of a school on a day. */
const zakenVan = (schoolId: string, dag: Datum) => sql`
  select w.* from werkproces w
   where w.tot_en_met is null and w.jongere_id in (
     select i.jongere_id from inschrijving i
      where i.school_id = ${schoolId} and i.vanaf <= ${dag}::date and (i.tot_en_met is null or i.tot_en_met >= ${dag}::date))`;

export const listZaken = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<Schooloverdracht['zaken'][number]>`
      select w.werkproces_id as "werkprocesId", w.nummer, w.stap, w.vanaf, w.behandelaar, ${wie} as jongere
        from (${zakenVan(schoolId, dag)}) w join jongere j using (jongere_id)
       order by w.vanaf, w.werkproces_id limit ${LIJST}`,
  );

export const listBeloften = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<Schooloverdracht['beloften'][number]>`
      select a.zaakactie_id as "zaakactieId", a.wat, a.wie, a.uiterlijk, a.uiterlijk < ${dag}::date as "teLaat",
             a.werkproces_id as "werkprocesId", ${wie} as jongere
        from (${zakenVan(schoolId, dag)}) w
        join zaakactie a on a.werkproces_id = w.werkproces_id and a.klaar_op is null
        join jongere j on j.jongere_id = w.jongere_id
       order by a.uiterlijk, a.zaakactie_id limit ${LIJST}`,
  );

export const listGesprekken = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<Schooloverdracht['gesprekken'][number]>`
      select g.gesprek_id as "gesprekId", g.werkproces_id as "werkprocesId", g.vorm, g.gehouden_op as "gehoudenOp",
             g.volgende_op as "volgendeOp", ${wie} as jongere
        from (${zakenVan(schoolId, dag)}) w
        join gesprek g on g.werkproces_id = w.werkproces_id
        join jongere j on j.jongere_id = w.jongere_id
       order by g.gehouden_op desc, g.gesprek_id desc limit ${GESPREKKEN}`,
  );

export const listPartners = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<Schooloverdracht['partners'][number]>`
      select p.partner_id as "partnerId", p.naam, count(*)::int as lopend
        from (${zakenVan(schoolId, dag)}) w
        join verwijzing v on v.werkproces_id = w.werkproces_id
        join partner p using (partner_id)
       where v.geweigerd_op is null and v.beeindigd_op is null and v.ingetrokken_op is null
       group by p.partner_id, p.naam order by p.naam limit ${LIJST}`,
  );

export async function countOpenMeldingen(tx: Tx, schoolId: string): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from melding
       where school_id = ${schoolId} and status in ('nieuw', 'in-behandeling')`,
  );
  return aantal;
}

export const listOverdrachten = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<Overdracht>`
      select overdracht_id as "overdrachtId", van, naar, vanaf, toelichting, zaken, meldingen, beloften,
             ontvangen_op as "ontvangenOp", gelezen_op as "gelezenOp", ${actorNaam(sql`vastgelegd_door`)} as door
        from overdracht where school_id = ${schoolId} order by vanaf desc, overdracht_id desc limit 20`,
  );

export const insertOverdracht = (
  tx: Tx,
  een: {
    readonly organisatieId: number;
    readonly schoolId: string;
    readonly van: string | null;
    readonly naar: string;
    readonly vanaf: Datum;
    readonly toelichting: string | null;
    readonly zaken: number;
    readonly meldingen: number;
    readonly beloften: number;
  },
) =>
  one(
    tx,
    sql<{ overdrachtId: string }>`
      insert into overdracht (organisatie_id, school_id, van, naar, vanaf, toelichting, zaken, meldingen, beloften)
      values (${een.organisatieId}, ${een.schoolId}, ${een.van}, ${een.naar}, ${een.vanaf}, ${een.toelichting},
              ${een.zaken}, ${een.meldingen}, ${een.beloften})
      returning overdracht_id as "overdrachtId"`,
  );

export const lockOverdracht = (tx: Tx, overdrachtId: string) =>
  maybe(
    tx,
    sql<{ schoolId: string; naar: string }>`
      select school_id as "schoolId", naar from overdracht where overdracht_id = ${overdrachtId} for update`,
  );

/** The first time counts. */
export const mark = (tx: Tx, overdrachtId: string, wat: 'ontvangen_op' | 'gelezen_op') =>
  one(
    tx,
    sql<{ op: string }>`
      update overdracht set ${sql.ref(wat)} = coalesce(${sql.ref(wat)}, now())
       where overdracht_id = ${overdrachtId} returning ${sql.ref(wat)} as op`,
  );

/** Of a school: who is its officer on a day, and who will be. */
export const listEigen = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<{ overdrachtId: string; van: string | null; naar: string; vanaf: Datum; gelezenOp: string | null }>`
      select overdracht_id as "overdrachtId", van, naar, vanaf, gelezen_op as "gelezenOp" from overdracht
       where school_id = ${schoolId} and (vanaf > ${dag}::date or overdracht_id = (
         select o.overdracht_id from overdracht o where o.school_id = ${schoolId} and o.vanaf <= ${dag}::date
          order by o.vanaf desc, o.overdracht_id desc limit 1))
       order by vanaf desc, overdracht_id desc limit 5`,
  );
