import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import type { Draaiboek, Start, Taak, TaakOpLijst } from './draaiboek.contract.ts';

export type Versie = Omit<Draaiboek, 'eigen' | 'vanaf'> & {
  readonly vanaf: Datum;
  readonly reden: string;
  readonly door: string;
};

/** What the organisatie wrote, of one draaiboek or of all, last first. */
export const listVersies = (tx: Tx, code?: string) =>
  rows(
    tx,
    sql<Versie>`
      select code, naam, uitleg, soort, taken, gestopt, vanaf, reden, ${actorNaam(sql`vastgelegd_door`)} as door
        from draaiboek where ${code === undefined ? sql`true` : sql`code = ${code}`}
       order by vanaf desc, code`,
  );

/** @returns nothing when there is one for that day already */
export const insertVersie = (
  tx: Tx,
  organisatieId: number,
  d: Omit<Versie, 'door' | 'taken'> & { readonly taken: readonly Taak[] },
) =>
  maybe(
    tx,
    sql<{ id: string }>`
      insert into draaiboek (organisatie_id, code, vanaf, naam, uitleg, soort, taken, gestopt, reden)
      values (${organisatieId}, ${d.code}, ${d.vanaf}, ${d.naam}, ${d.uitleg}, ${d.soort},
              ${JSON.stringify(d.taken)}::jsonb, ${d.gestopt}, ${d.reden})
      on conflict on constraint draaiboek_sleutel do nothing returning draaiboek_id as id`,
  );

/** A gemeente this organisatie works for: its school holidays count unless somebody chooses others. */
export const findGemeente = async (tx: Tx): Promise<string | null> =>
  (
    await maybe(
      tx,
      sql<{ gemeentecode: string }>`
        select gemeentecode from uitvoeringsverdeling where organisatie_id = huidige_organisatie()
         order by gemeentecode limit 1`,
    )
  )?.gemeentecode ?? null;

const start = (where: RawBuilder<unknown>, dag: Datum, page: RawBuilder<unknown>) => sql<Start>`
  select s.draaiboekstart_id as "draaiboekstartId", s.code, s.naam, s.soort, s.jaar, s.begin,
         s.werkproces_id as "werkprocesId",
         (select w.nummer from werkproces w where w.werkproces_id = s.werkproces_id) as zaaknummer,
         s.gestart_op as "gestartOp", ${actorNaam(sql`s.vastgelegd_door`)} as "gestartDoor", s.versie,
         t.taken, t.gedaan, t.te_laat as "teLaat"
    from (select * from draaiboekstart s where s.ingetrokken_op is null and ${where}
           order by s.gestart_op desc, s.draaiboekstart_id desc ${page}) s
    cross join lateral (
      select count(*)::int as taken, (count(*) filter (where gedaan_op is not null))::int as gedaan,
             (count(*) filter (where gedaan_op is null and uiterlijk < ${dag}::date))::int as te_laat
        from draaiboektaak t where t.draaiboekstart_id = s.draaiboekstart_id) t
   order by s.gestart_op desc, s.draaiboekstart_id desc`;

type Filter = { readonly werkprocesId?: string | undefined; readonly afgerond: boolean };

const gezocht = ({ werkprocesId, afgerond }: Filter) => {
  const parts = [sql`true`];
  if (werkprocesId) parts.push(sql`s.werkproces_id = ${werkprocesId}`);
  if (!afgerond) {
    parts.push(sql`exists (select from draaiboektaak t
                            where t.draaiboekstart_id = s.draaiboekstart_id and t.gedaan_op is null)`);
  }
  return sql.join(parts, sql` and `);
};

export const listStarts = (
  tx: Tx,
  filter: Filter,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
) => rows(tx, start(gezocht(filter), dag, sql`limit ${page.limiet} offset ${page.vanaf}`));

export const countStarts = async (tx: Tx, filter: Filter): Promise<number> =>
  (
    await one(
      tx,
      sql<{ aantal: number }>`
        select count(*)::int as aantal
          from (select from draaiboekstart s where s.ingetrokken_op is null and ${gezocht(filter)} limit 1000) c`,
    )
  ).aantal;

export const findStart = (tx: Tx, id: string, dag: Datum) =>
  maybe(tx, start(sql`s.draaiboekstart_id = ${id}`, dag, sql``));

export type TeStarten = Pick<Start, 'code' | 'naam' | 'soort' | 'jaar' | 'begin' | 'werkprocesId'> & {
  readonly regio: Vakantieregio;
  readonly jongereId: string | null;
  readonly op: Datum;
};

/** @returns nothing when this season, or this draaiboek in this zaak, was started already */
export const insertStart = (tx: Tx, organisatieId: number, s: TeStarten) =>
  maybe(
    tx,
    sql<{ draaiboekstartId: string }>`
      insert into draaiboekstart (organisatie_id, code, naam, soort, jaar, begin, regio, jongere_id, werkproces_id, gestart_op)
      values (${organisatieId}, ${s.code}, ${s.naam}, ${s.soort}, ${s.jaar}, ${s.begin}, ${s.regio}, ${s.jongereId},
              ${s.werkprocesId}, ${s.op})
      on conflict do nothing returning draaiboekstart_id as "draaiboekstartId"`,
  );

export type NieuweTaak = {
  readonly nummer: number;
  readonly wat: string;
  readonly rol: string | null;
  readonly voor: string | null;
  readonly uiterlijk: Datum;
};

export const insertTaken = (
  tx: Tx,
  organisatieId: number,
  draaiboekstartId: string,
  taken: readonly NieuweTaak[],
) =>
  run(
    tx,
    sql`
      insert into draaiboektaak (organisatie_id, draaiboekstart_id, nummer, wat, rol, voor, uiterlijk)
      select ${organisatieId}, ${draaiboekstartId}, nummer, wat, rol, voor, uiterlijk
        from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb)
             as t(nummer int, wat text, rol text, voor text, uiterlijk date)`,
  );

export const listTaken = (tx: Tx, draaiboekstartId: string) =>
  rows(
    tx,
    sql<TaakOpLijst>`
      select draaiboektaak_id as "draaiboektaakId", nummer, wat, rol, voor, uiterlijk, gedaan_op as "gedaanOp", opmerking,
             ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie
        from draaiboektaak where draaiboekstart_id = ${draaiboekstartId} order by uiterlijk, nummer`,
  );

export const lockStart = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{ gestartOp: Datum; jongereId: string | null }>`
      select gestart_op as "gestartOp", jongere_id as "jongereId" from draaiboekstart
       where draaiboekstart_id = ${id} and ingetrokken_op is null for update`,
  );

/** Whether somebody worked on a task already: did it, or gave it to another. */
export const isBegonnen = async (tx: Tx, id: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select 1 from draaiboektaak where draaiboekstart_id = ${id} and versie > 1 limit 1`,
  )) !== undefined;

export async function withdraw(tx: Tx, id: string, op: Datum): Promise<number> {
  const taken = await run(tx, sql`delete from draaiboektaak where draaiboekstart_id = ${id}`);
  await run(tx, sql`update draaiboekstart set ingetrokken_op = ${op} where draaiboekstart_id = ${id}`);
  return taken;
}

export const lockTaak = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{ rol: string | null; gedaanOp: Datum | null; jongereId: string | null; versie: number }>`
      select t.rol, t.gedaan_op as "gedaanOp", s.jongere_id as "jongereId", t.versie
        from draaiboektaak t join draaiboekstart s using (draaiboekstart_id)
       where t.draaiboektaak_id = ${id} for update of t`,
  );

export const updateTaak = (
  tx: Tx,
  id: string,
  taak: { readonly gedaanOp: Datum | null; readonly voor: string | null; readonly opmerking: string | null },
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update draaiboektaak set gedaan_op = ${taak.gedaanOp}, voor = ${taak.voor}, opmerking = ${taak.opmerking}
       where draaiboektaak_id = ${id} returning versie`,
  );
