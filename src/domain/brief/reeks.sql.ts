import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Reeks } from './reeks.contract.ts';

export type ReeksRij = Omit<Reeks, 'sjabloonNaam' | 'magNu'>;

const kolommen = sql`
  r.briefreeks_id as "briefreeksId", r.naam, r.sjabloon, r.bron, r.status, t.aantal, t.nieuw, t.wacht, t.klaar, t.apart, t.mislukt,
  r.vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`r.vastgelegd_door`)} as "vastgelegdDoor",
  r.begonnen_op as "begonnenOp", r.klaar_op as "klaarOp", r.versie`;
const telling = sql`
  cross join lateral (
    select count(*)::int as aantal, count(*) filter (where status = 'nieuw')::int as nieuw,
           count(*) filter (where status = 'wacht')::int as wacht, count(*) filter (where status = 'klaar')::int as klaar,
           count(*) filter (where status = 'apart')::int as apart,
           count(*) filter (where status = 'mislukt')::int as mislukt
      from briefreeks_lid l where l.briefreeks_id = r.briefreeks_id) t`;

export const listReeksen = (tx: Tx, page: { readonly limiet: number; readonly vanaf: number }) =>
  rows(
    tx,
    sql<ReeksRij>`
      select ${kolommen} from (select * from briefreeks order by briefreeks_id desc
                                limit ${page.limiet} offset ${page.vanaf}) r ${telling}
       order by r.briefreeks_id desc`,
  );

export async function countReeksen(tx: Tx): Promise<number> {
  return (await one(tx, sql<{ aantal: number }>`select count(*)::int as aantal from briefreeks`)).aantal;
}

export const findReeks = (tx: Tx, briefreeksId: string): Promise<ReeksRij | undefined> =>
  maybe(
    tx,
    sql<ReeksRij>`select ${kolommen} from briefreeks r ${telling} where r.briefreeks_id = ${briefreeksId}`,
  );

export const lockReeks = (tx: Tx, briefreeksId: string) =>
  maybe(
    tx,
    sql<Pick<Reeks, 'status' | 'versie' | 'bron'> & { begonnen: boolean }>`
      select status, versie, bron, begonnen_op is not null as begonnen from briefreeks where briefreeks_id = ${briefreeksId} for update`,
  );

export const insertReeks = (
  tx: Tx,
  r: {
    readonly organisatieId: number;
    readonly sjabloon: string;
    readonly naam: string;
    readonly velden: Readonly<Record<string, string>>;
    readonly bron: Reeks['bron'];
  },
) =>
  one(
    tx,
    sql<{ briefreeksId: string }>`
      insert into briefreeks (organisatie_id, sjabloon, naam, velden, bron)
      values (${r.organisatieId}, ${r.sjabloon}, ${r.naam}, ${JSON.stringify(r.velden)}, ${r.bron})
      returning briefreeks_id as "briefreeksId"`,
  );

/** These jongeren, as far as they are known here, each with the running case of the same kind when there is one. */
export const insertLeden = (
  tx: Tx,
  organisatieId: number,
  briefreeksId: string,
  jongereIds: readonly string[],
) =>
  run(
    tx,
    sql`insert into briefreeks_lid (organisatie_id, briefreeks_id, jongere_id, werkproces_id)
        select ${organisatieId}::int, ${briefreeksId}::uuid, j.jongere_id,
               (select w.werkproces_id from werkproces w where w.jongere_id = j.jongere_id and w.tot_en_met is null
                 order by w.vanaf desc limit 1)
          from jongere j where j.jongere_id = any(${jongereIds}::uuid[])`,
  );

/** These jongeren, each with the zaak the letter belongs to. */
export const insertLedenMetZaak = (
  tx: Tx,
  organisatieId: number,
  briefreeksId: string,
  leden: readonly { readonly jongereId: string; readonly werkprocesId: string }[],
) =>
  run(
    tx,
    sql`insert into briefreeks_lid (organisatie_id, briefreeks_id, jongere_id, werkproces_id)
        select ${organisatieId}::int, ${briefreeksId}::uuid, l."jongereId", l."werkprocesId"
          from jsonb_to_recordset(${JSON.stringify(leden)}) as l("jongereId" uuid, "werkprocesId" uuid)`,
  );

/** Who was put under a term for absoluut verzuim and did not get this letter since. */
export const insertLedenAbsoluut = (tx: Tx, organisatieId: number, briefreeksId: string, sjabloon: string) =>
  run(
    tx,
    sql`insert into briefreeks_lid (organisatie_id, briefreeks_id, jongere_id, werkproces_id)
        select distinct on (a.jongere_id) ${organisatieId}::int, ${briefreeksId}::uuid, a.jongere_id, a.werkproces_id
          from absoluut_verzuim a
         where a.organisatie_id = ${organisatieId} and a.gesloten_op is null and a.aangeschreven_op is not null
           and not exists (select from brief b where b.jongere_id = a.jongere_id and b.sjabloon = ${sjabloon}
                              and b.status <> 'ingetrokken' and b.vastgelegd_op::date >= a.sinds)
         order by a.jongere_id, a.sinds desc`,
  );

export const setReeksStatus = (tx: Tx, briefreeksId: string, status: Reeks['status']) =>
  one(
    tx,
    sql<{ versie: number }>`
      update briefreeks set status = ${status},
             begonnen_op = case when ${status} = 'bezig' then coalesce(begonnen_op, now()) else begonnen_op end,
             gestart_door = case when ${status} = 'bezig' then huidige_actor() else gestart_door end,
             klaar_op = case when ${status} = 'klaar' then now() else klaar_op end
       where briefreeks_id = ${briefreeksId} returning versie`,
  );

export type LidRij = {
  jongereId: string;
  jongere: string;
  status: 'nieuw' | 'wacht' | 'klaar' | 'apart' | 'mislukt';
  uitzondering: string | null;
  briefId: string | null;
  nummer: string | null;
};

const waarLid = (briefreeksId: string, stand: string | undefined) =>
  sql`l.briefreeks_id = ${briefreeksId} and (${stand ?? null}::text is null or l.status = ${stand ?? null})`;

/** Those a person must look at come first. */
export const listLeden = (
  tx: Tx,
  briefreeksId: string,
  stand: string | undefined,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<LidRij[]> =>
  rows(
    tx,
    sql<LidRij>`
      select l.jongere_id as "jongereId", volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, l.status,
             l.uitzondering, l.brief_id as "briefId", b.nummer
        from (select * from briefreeks_lid l where ${waarLid(briefreeksId, stand)}
               order by array_position(array['mislukt', 'apart', 'nieuw', 'wacht', 'klaar'], l.status),
                        l.briefreeks_lid_id
               limit ${page.limiet} offset ${page.vanaf}) l
        join jongere j using (jongere_id)
        left join brief b on b.brief_id = l.brief_id
       order by array_position(array['mislukt', 'apart', 'nieuw', 'wacht', 'klaar'], l.status), l.briefreeks_lid_id`,
  );

export async function countLeden(tx: Tx, briefreeksId: string, stand: string | undefined): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{
      aantal: number;
    }>`select count(*)::int as aantal from briefreeks_lid l where ${waarLid(briefreeksId, stand)}`,
  );
  return aantal;
}

export type Werk = {
  status: Reeks['status'];
  sjabloon: string;
  bron: Reeks['bron'];
  velden: Readonly<Record<string, string>>;
  /** Under whose name the letters go. */
  actor: string;
  naam: string;
};

export const findWerk = (tx: Tx, briefreeksId: string): Promise<Werk | undefined> =>
  maybe(
    tx,
    sql<Werk>`
      select status, sjabloon, bron, velden, coalesce(gestart_door, vastgelegd_door) as actor,
             ${actorNaam(sql`coalesce(gestart_door, vastgelegd_door)`)} as naam
        from briefreeks where briefreeks_id = ${briefreeksId}`,
  );

/** Whether somebody who was written to for it still is in absoluut verzuim. */
export const isNogAbsoluut = async (tx: Tx, jongereId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from absoluut_verzuim
         where jongere_id = ${jongereId} and gesloten_op is null and aangeschreven_op is not null`,
  )) !== undefined;

export type Lid = { briefreeksLidId: string; jongereId: string; werkprocesId: string | null };

/** The next who wait, held for this transaction, as long as the batch is not stopped. */
export const lockLeden = (
  tx: Tx,
  briefreeksId: string,
  stand: 'nieuw' | 'wacht',
  reeks: 'bekijken' | 'bezig',
  aantal: number,
): Promise<Lid[]> =>
  rows(
    tx,
    sql<Lid>`
      select l.briefreeks_lid_id as "briefreeksLidId", l.jongere_id as "jongereId", l.werkproces_id as "werkprocesId"
        from briefreeks_lid l join briefreeks r using (briefreeks_id)
       where l.briefreeks_id = ${briefreeksId} and l.status = ${stand} and r.status = ${reeks}
       order by l.briefreeks_lid_id limit ${aantal} for update of l skip locked`,
  );

export const setLid = (
  tx: Tx,
  briefreeksLidId: string,
  {
    status,
    uitzondering = null,
    briefId = null,
  }: {
    readonly status: LidRij['status'];
    readonly uitzondering?: string | null;
    readonly briefId?: string | null;
  },
) =>
  run(
    tx,
    sql`update briefreeks_lid set status = ${status}, uitzondering = ${uitzondering}, brief_id = ${briefId}
         where briefreeks_lid_id = ${briefreeksLidId}`,
  );
