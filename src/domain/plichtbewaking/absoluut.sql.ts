import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { buitenPlicht, type GemeenteTelling, type Peiling, vanDeDag } from './bewaking.sql.ts';
import { type Absoluut, TEGELIJK } from './plichtbewaking.contract.ts';

export type Volging = { readonly geopend: number; readonly gesloten: number };

export const listOrganisaties = (tx: Tx) =>
  rows(
    tx,
    sql<{ organisatieId: number }>`select organisatie_id as "organisatieId" from organisatie order by 1`,
  );

/** One run of an organisatie at a time; and the last day that one was done for. */
export async function lockPeiling(tx: Tx, organisatieId: number): Promise<{ laatste: Datum | null }> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext('plichtpeiling'), ${organisatieId})`);
  return findLaatstePeiling(tx, organisatieId);
}

export const findLaatstePeiling = (tx: Tx, organisatieId: number) =>
  one(
    tx,
    sql<{ laatste: Datum | null; gedaanOp: string | null }>`
      select max(op) as laatste, max(gedaan_op) as "gedaanOp" from plichtpeiling
       where organisatie_id = ${organisatieId}`,
  );

/** Opens who is in absoluut verzuim on the day (`bewaakt_stand`), or says anew how; one that was closed opens again. */
export async function openAbsoluut(tx: Tx, organisatieId: number, op: Datum): Promise<number> {
  const { geopend } = await one(
    tx,
    sql<{ geopend: number }>`
      with gezien as (
        insert into absoluut_verzuim as a (organisatie_id, jongere_id, sinds, uitkomst, plicht, gemeentecode, gezien_op)
        select ${organisatieId}, jongere_id, sinds, uitkomst, plicht, gemeentecode, ${op}::date
          from bewaakt_stand where uitkomst like 'absoluut%'
        on conflict on constraint absoluut_verzuim_sleutel do update
           set uitkomst = excluded.uitkomst, plicht = excluded.plicht, gemeentecode = excluded.gemeentecode,
               gesloten_op = null, gesloten_reden = null
         where (a.uitkomst, a.plicht, a.gemeentecode, a.gesloten_op)
               is distinct from (excluded.uitkomst, excluded.plicht, excluded.gemeentecode, null)
        returning gezien_op, versie)
      select count(*) filter (where versie = 1 and gezien_op = ${op}::date)::int as geopend from gezien`,
  );
  return geopend;
}

/** Closes what is open and no longer so, with the outcome of the day as the reason. */
export const closeVervallen = (tx: Tx, peiling: Peiling): Promise<number> =>
  run(
    tx,
    sql`
      update absoluut_verzuim a
         set gesloten_op = ${peiling.grenzen.op}::date,
             gesloten_reden = coalesce(
               (select k.uitkomst from bewaakt_stand k where k.jongere_id = a.jongere_id),
               (select coalesce(${buitenPlicht(peiling)}, 'ingeschreven') from plichtfeiten p
                 where p.jongere_id = a.jongere_id and ${vanDeDag(peiling)}),
               'niet-ingezetene')
       where a.organisatie_id = ${peiling.organisatieId} and a.gesloten_op is null
         and not exists (select from bewaakt_stand k
                          where k.jongere_id = a.jongere_id and k.sinds = a.sinds and k.uitkomst like 'absoluut%')`,
  );

export async function keepPeiling(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  telling: readonly GemeenteTelling[],
): Promise<void> {
  await run(tx, sql`delete from plichtpeiling where organisatie_id = ${organisatieId} and op = ${op}`);
  await run(
    tx,
    sql`insert into plichtpeiling (organisatie_id, op, gemeentecode, uitkomst, aantal)
        select ${organisatieId}, ${op}, coalesce(t.gemeentecode, ''), t.uitkomst, sum(t.aantal)
          from jsonb_to_recordset(${JSON.stringify(telling)})
            as t(gemeentecode text, uitkomst text, aantal int)
         group by 3, 4`,
  );
}

export type AbsoluutRij = {
  absoluutVerzuimId: string;
  jongereId: string;
  sinds: Datum;
  weken: number;
  uitkomst: 'absoluut' | 'absoluut-wachtlijst' | 'absoluut-karenstijd';
  plicht: 'leerplicht' | 'kwalificatieplicht';
  geslotenOp: Datum | null;
  geslotenReden: string | null;
  aangeschrevenOp: Datum | null;
  termijnTot: Datum | null;
  tweedeBriefOp: Datum | null;
  overbrugging: string | null;
  controleOp: Datum | null;
  brief: Absoluut['brief'];
  reeks: Absoluut['reeks'];
  geheimAdres: boolean;
  lopendeZaak: boolean;
  /** The zaak that the first letter opened is closed. */
  zaakGesloten: boolean;
  werkprocesId: string | null;
  vrijstellingGevraagd: boolean;
  /** Where the child is taught was recorded with proof, and the day to look again has not passed. */
  situatieVastgelegd: boolean;
  versie: number;
};

export type AbsoluutFilter = {
  readonly stand: 'te-onderzoeken' | 'aangeschreven' | 'verlopen' | 'wachtlijst' | 'karenstijd' | 'gesloten';
  readonly gemeente?: string | undefined;
};

function where({ stand, gemeente }: AbsoluutFilter, vandaag: Datum): RawBuilder<unknown> {
  const open = sql`a.gesloten_op is null`;
  const parts: Record<AbsoluutFilter['stand'], RawBuilder<unknown>> = {
    'te-onderzoeken': sql`${open} and a.uitkomst = 'absoluut' and a.aangeschreven_op is null`,
    aangeschreven: sql`${open} and a.uitkomst = 'absoluut' and a.termijn_tot >= ${vandaag}::date`,
    verlopen: sql`${open} and a.uitkomst = 'absoluut' and a.termijn_tot < ${vandaag}::date`,
    wachtlijst: sql`${open} and a.uitkomst = 'absoluut-wachtlijst'`,
    karenstijd: sql`${open} and a.uitkomst = 'absoluut-karenstijd'`,
    gesloten: sql`a.gesloten_op is not null`,
  };
  return gemeente ? sql`${parts[stand]} and a.gemeentecode = ${gemeente}` : parts[stand];
}

const kolommen = (vandaag: Datum) => sql`
  a.absoluut_verzuim_id as "absoluutVerzuimId", a.jongere_id as "jongereId", a.sinds,
  ((coalesce(a.gesloten_op, ${vandaag}::date) - a.sinds) / 7)::int as weken, a.uitkomst, a.plicht,
  a.gesloten_op as "geslotenOp", a.gesloten_reden as "geslotenReden", a.aangeschreven_op as "aangeschrevenOp",
  a.termijn_tot as "termijnTot", a.tweede_brief_op as "tweedeBriefOp", a.overbrugging, a.controle_op as "controleOp", a.versie,
  a.werkproces_id as "werkprocesId",
  (select jsonb_build_object('briefId', b.brief_id, 'nummer', b.nummer, 'status', b.status, 'verzondenOp', b.verzonden_op)
     from brief b where b.werkproces_id = a.werkproces_id and b.status <> 'ingetrokken'
    order by b.vastgelegd_op desc, b.brief_id desc limit 1) as brief,
  (select jsonb_build_object('briefreeksId', l.briefreeks_id, 'stand', l.status, 'uitzondering', l.uitzondering)
     from briefreeks_lid l where l.briefreeks_id = a.briefreeks_id and l.jongere_id = a.jongere_id) as reeks,
  exists (select from bijzonderheid b where b.jongere_id = a.jongere_id and b.soort = 'geheim-adres' and b.tot is null)
    as "geheimAdres",
  exists (select from werkproces w where w.jongere_id = a.jongere_id and w.tot_en_met is null) as "lopendeZaak",
  exists (select from werkproces w where w.werkproces_id = a.werkproces_id and w.tot_en_met is not null)
    as "zaakGesloten",
  exists (select from vrijstelling v where v.jongere_id = a.jongere_id and v.besluit is null)
    as "vrijstellingGevraagd",
  exists (select from onderwijssituatie o
           where o.jongere_id = a.jongere_id and o.vanaf <= ${vandaag}::date
             and coalesce(o.tot_en_met, 'infinity') >= ${vandaag}::date and o.hercontrole_op >= ${vandaag}::date)
    as "situatieVastgelegd"`;

/** Longest absent first; closed ones by the day they closed. */
export function listAbsoluut(
  tx: Tx,
  filter: AbsoluutFilter,
  page: { readonly limiet: number; readonly vanaf: number },
  vandaag: Datum,
): Promise<AbsoluutRij[]> {
  const order =
    filter.stand === 'gesloten'
      ? sql`a.gesloten_op desc, a.absoluut_verzuim_id`
      : sql`a.sinds, a.absoluut_verzuim_id`;
  return rows(
    tx,
    sql<AbsoluutRij>`
      select ${kolommen(vandaag)}
        from (select * from absoluut_verzuim a where ${where(filter, vandaag)} order by ${order}
               limit ${page.limiet} offset ${page.vanaf}) a
       order by ${order}`,
  );
}

export type Standen = Readonly<Record<AbsoluutFilter['stand'], number>>;

/** How many there are in each list, whichever gemeente is asked. */
export function countStanden(tx: Tx, vandaag: Datum, gemeente?: string): Promise<Standen> {
  const aantal = (stand: AbsoluutFilter['stand']) =>
    sql`count(*) filter (where ${where({ stand, gemeente }, vandaag)})::int`;
  return one(
    tx,
    sql<Standen>`
      select ${aantal('te-onderzoeken')} as "te-onderzoeken", ${aantal('aangeschreven')} as aangeschreven,
             ${aantal('verlopen')} as verlopen, ${aantal('wachtlijst')} as wachtlijst,
             ${aantal('karenstijd')} as karenstijd, ${aantal('gesloten')} as gesloten
        from absoluut_verzuim a`,
  );
}

/** Of the waiting list: how many wait in each gemeente, and how long the longest. */
export const countWachtlijst = (tx: Tx, vandaag: Datum) =>
  rows(
    tx,
    sql<{ gemeentecode: string | null; aantal: number; langsteWeken: number }>`
      select a.gemeentecode, count(*)::int as aantal, max((${vandaag}::date - a.sinds) / 7)::int as "langsteWeken"
        from absoluut_verzuim a
       where a.gesloten_op is null and a.uitkomst = 'absoluut-wachtlijst' group by 1 order by 2 desc, 1`,
  );

/** Holds these for a change, with all that can keep one out of a mailing. */
export const lockAbsoluut = (tx: Tx, ids: readonly string[], vandaag: Datum) =>
  rows(
    tx,
    sql<AbsoluutRij>`select ${kolommen(vandaag)} from absoluut_verzuim a
                      where a.absoluut_verzuim_id = any(${ids}::uuid[]) order by a.absoluut_verzuim_id for update of a`,
  );

/** As many as are written to in one act, longest absent first. */
export async function findLangst(tx: Tx, filter: AbsoluutFilter, vandaag: Datum): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ id: string }>`
      select a.absoluut_verzuim_id as id from absoluut_verzuim a
       where ${where(filter, vandaag)}
       order by a.sinds, a.absoluut_verzuim_id limit ${TEGELIJK}`,
  );
  return found.map(({ id }) => id);
}

/** Keeps that these were written to, with the zaak of each that was opened for it and the batch of their letters. */
export const setAangeschreven = (
  tx: Tx,
  zaken: readonly { readonly id: string; readonly werkprocesId: string }[],
  {
    op,
    termijnTot,
    briefreeksId,
  }: { readonly op: Datum; readonly termijnTot: Datum; readonly briefreeksId: string | null },
) =>
  run(
    tx,
    sql`update absoluut_verzuim a
           set aangeschreven_op = ${op}, termijn_tot = ${termijnTot}, werkproces_id = z."werkprocesId",
               briefreeks_id = ${briefreeksId}
          from jsonb_to_recordset(${JSON.stringify(zaken)}) as z(id uuid, "werkprocesId" uuid)
         where a.absoluut_verzuim_id = z.id`,
  );

/** Keeps that these get a second letter, and until when they have now. */
export const setTweedeBrief = (
  tx: Tx,
  ids: readonly string[],
  {
    op,
    termijnTot,
    briefreeksId,
  }: { readonly op: Datum; readonly termijnTot: Datum; readonly briefreeksId: string },
) =>
  run(
    tx,
    sql`update absoluut_verzuim
           set tweede_brief_op = ${op}, termijn_tot = ${termijnTot}, briefreeks_id = ${briefreeksId}
         where absoluut_verzuim_id = any(${ids}::uuid[])`,
  );

/**
 * The letters of a batch leave later than they were put ready: who still is absent gets the full term from today.
 *
 * @returns by how many days the term of each moved, and whether it is that of the second letter
 */
export const moveAangeschreven = (tx: Tx, briefreeksId: string, vandaag: Datum) =>
  rows(
    tx,
    sql<{ id: string; dagen: number; tweede: boolean }>`
      with later as (
        select absoluut_verzuim_id, tweede_brief_op is not null as tweede,
               ${vandaag}::date - coalesce(tweede_brief_op, aangeschreven_op) as dagen
          from absoluut_verzuim
         where briefreeks_id = ${briefreeksId} and gesloten_op is null
           and coalesce(tweede_brief_op, aangeschreven_op) < ${vandaag}::date
           for update)
      update absoluut_verzuim a
         set aangeschreven_op = case when l.tweede then a.aangeschreven_op else ${vandaag}::date end,
             tweede_brief_op = case when l.tweede then ${vandaag}::date end, termijn_tot = a.termijn_tot + l.dagen
        from later l where l.absoluut_verzuim_id = a.absoluut_verzuim_id
      returning a.absoluut_verzuim_id as id, l.dagen, l.tweede`,
  );

/** Terms that still run although the child has a school, or its zaak was closed; with what ended them. */
export const findStilleTermijnen = (tx: Tx, organisatieId: number, soort: string) =>
  rows(
    tx,
    sql<{ termijnId: string; waardoor: string }>`
      select t.termijn_id as "termijnId", coalesce(a.gesloten_reden, 'zaak gesloten') as waardoor
        from termijn t
        join absoluut_verzuim a on a.absoluut_verzuim_id::text = split_part(t.sleutel, '/', 1)
        left join werkproces w on w.werkproces_id = a.werkproces_id
       where t.organisatie_id = ${organisatieId} and t.soort = ${soort} and t.geeindigd_op is null
         and (a.gesloten_op is not null or w.tot_en_met is not null)
       order by t.termijn_id`,
  );

/** The zaken of what is closed that nobody has done anything with: still as they were opened. */
export const findStilleZaken = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<{ werkprocesId: string; versie: number; reden: string }>`
      select w.werkproces_id as "werkprocesId", w.versie, a.gesloten_reden as reden
        from absoluut_verzuim a join werkproces w on w.werkproces_id = a.werkproces_id
       where a.organisatie_id = ${organisatieId} and a.gesloten_op is not null and w.tot_en_met is null
         and w.versie = 1
         and not exists (select from notitie n where n.werkproces_id = w.werkproces_id)
         and not exists (select from melding m where m.werkproces_id = w.werkproces_id)
       for update of w`,
  );

export const setWachten = (tx: Tx, id: string, overbrugging: string | null, controleOp: Datum | null) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      update absoluut_verzuim set overbrugging = ${overbrugging}, controle_op = ${controleOp}
       where absoluut_verzuim_id = ${id} returning versie`,
  );

export type KindRij = {
  jongereId: string;
  uitkomst: string;
  plicht: 'leerplicht' | 'kwalificatieplicht' | null;
  sinds: Datum | null;
  eindeLeerplicht: Datum;
  geboortedatum: Datum;
  woontVanaf: Datum | null;
  woontTot: Datum | null;
  kwalificatieOp: Datum | null;
  artikel: string | null;
};

/** The children of one stage on the day, with the fact that put each there; after {@link peilPlicht}. */
export function listKinderen(
  tx: Tx,
  peiling: Peiling,
  uitkomst: string,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<KindRij[]> {
  const op = sql`${peiling.grenzen.op}::date`;
  return rows(
    tx,
    sql<KindRij>`
      select p.jongere_id as "jongereId", p.uitkomst, p.geboortedatum, p.einde_leerplicht as "eindeLeerplicht",
             case when p.buiten is null
                  then case when p.einde_leerplicht < ${op} then 'kwalificatieplicht' else 'leerplicht' end end as plicht,
             p.sinds, p.woont_vanaf as "woontVanaf", p.woont_tot as "woontTot",
             case p.uitkomst when 'startkwalificatie' then p.startkwalificatie_op
                             when 'praktijkonderwijs' then p.praktijkonderwijs_op
                             when 'vso-uitstroomprofiel' then p.vso_profiel_op end as "kwalificatieOp",
             case when p.uitkomst = 'vrijgesteld'
                  then (select max(v.artikel) from vrijstelling v
                         where v.jongere_id = p.jongere_id and v.besluit = 'verleend' and v.vanaf <= ${op}
                           and coalesce(v.tot_en_met, 'infinity') >= ${op}) end as artikel
        from (select p.*, k.sinds, ${buitenPlicht(peiling)} as buiten,
                     coalesce(${buitenPlicht(peiling)}, k.uitkomst, 'ingeschreven') as uitkomst
                from plichtfeiten p left join bewaakt_stand k on k.jongere_id = p.jongere_id
               where ${vanDeDag(peiling)}) p
       where p.uitkomst = ${uitkomst}
       order by p.sinds nulls last, p.jongere_id limit ${page.limiet} offset ${page.vanaf}`,
  );
}
