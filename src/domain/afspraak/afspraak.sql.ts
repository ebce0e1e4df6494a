import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Afspraak } from './afspraak.contract.ts';

export type AfspraakFilter = {
  readonly voor?: string | undefined;
  readonly van: Datum;
  readonly tot: Datum;
  readonly jongereId?: string | undefined;
};

const where = ({ voor, van, tot, jongereId }: AfspraakFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`a.dag between ${van}::date and ${tot}::date`,
      ...(voor ? [sql`a.voor = ${voor}`] : []),
      ...(jongereId ? [sql`a.jongere_id = ${jongereId}`] : []),
    ],
    sql` and `,
  );

const KLOK = (kolom: RawBuilder<unknown>) => sql<string>`to_char(${kolom}, 'HH24:MI')`;

export const listAfspraken = (
  tx: Tx,
  filter: AfspraakFilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<Afspraak[]> =>
  rows(
    tx,
    sql<Afspraak>`
      select a.afspraak_id as "afspraakId", a.code, a.soort, a.dag, ${KLOK(sql`a.tijd`)} as tijd, a.minuten, a.plaats, a.voor,
             a.tolk, a.toelichting, a.status, a.jongere_id as "jongereId", a.werkproces_id as "werkprocesId",
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, a.versie,
             coalesce((select jsonb_agg(jsonb_build_object('naam', g.naam, 'rol', g.rol, 'taal', g.taal, 'tolk', g.tolk)
                                        order by g.rol <> 'jongere', g.naam, g.afspraak_genodigde_id)
                         from afspraak_genodigde g where g.afspraak_id = a.afspraak_id), '[]') as genodigden
        from (select * from afspraak a where ${where(filter)}
               order by a.dag, a.tijd, a.afspraak_id limit ${page.limiet} offset ${page.vanaf}) a
        join jongere j on j.jongere_id = a.jongere_id
       order by a.dag, a.tijd, a.afspraak_id`,
  );

export async function countAfspraken(tx: Tx, filter: AfspraakFilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(*)::int as aantal from afspraak a where ${where(filter)}`,
  );
  return aantal;
}

export type AfspraakRij = {
  readonly afspraakId: string;
  readonly jongereId: string;
  readonly werkprocesId: string | null;
  readonly dag: Datum;
  readonly tijd: string;
  readonly minuten: number;
  readonly plaats: string | null;
  readonly voor: string;
  readonly tolk: readonly string[];
  readonly status: Afspraak['status'];
  readonly versie: number;
};

export const lockAfspraak = (tx: Tx, afspraakId: string) =>
  maybe(
    tx,
    sql<AfspraakRij>`
      select afspraak_id as "afspraakId", jongere_id as "jongereId", werkproces_id as "werkprocesId", dag,
             ${KLOK(sql`tijd`)} as tijd, minuten, plaats, voor, tolk, status, versie
        from afspraak where afspraak_id = ${afspraakId} for update`,
  );

export type NieuweAfspraak = {
  readonly organisatieId: number;
  readonly code: string;
  readonly jongereId: string;
  readonly werkprocesId: string | null;
  readonly soort: Afspraak['soort'];
  readonly dag: Datum;
  readonly tijd: string;
  readonly minuten: number;
  readonly plaats: string | null;
  readonly voor: string;
  readonly tolk: readonly string[];
  readonly toelichting: string | null;
  readonly naAfspraakId: string | null;
};

export async function insertAfspraak(tx: Tx, a: NieuweAfspraak): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into afspraak (organisatie_id, code, jongere_id, werkproces_id, soort, dag, tijd, minuten, plaats, voor, tolk,
                            toelichting, na_afspraak_id)
      values (${a.organisatieId}, ${a.code}, ${a.jongereId}, ${a.werkprocesId}, ${a.soort}, ${a.dag}, ${a.tijd}::time,
              ${a.minuten}, ${a.plaats}, ${a.voor}, ${[...a.tolk]}::text[], ${a.toelichting}, ${a.naAfspraakId})
      returning afspraak_id as id`,
  );
  return id;
}

export type Genodigde = {
  readonly betrokkeneId: string | null;
  readonly naam: string;
  readonly rol: string;
  readonly taal: string | null;
  readonly tolk: boolean;
};

export const insertGenodigden = (
  tx: Tx,
  organisatieId: number,
  afspraakId: string,
  genodigden: readonly Genodigde[],
) =>
  run(
    tx,
    sql`
      insert into afspraak_genodigde (organisatie_id, afspraak_id, betrokkene_id, naam, rol, taal, tolk)
      select ${organisatieId}, ${afspraakId}, "betrokkeneId", naam, rol, taal, tolk
        from jsonb_to_recordset(${JSON.stringify(genodigden)}::jsonb)
             as g("betrokkeneId" uuid, naam text, rol text, taal text, tolk boolean)`,
  );

/** The same people for the appointment that follows. */
export const copyGenodigden = (tx: Tx, van: string, naar: string) =>
  run(
    tx,
    sql`
      insert into afspraak_genodigde (organisatie_id, afspraak_id, betrokkene_id, naam, rol, taal, tolk)
      select organisatie_id, ${naar}, betrokkene_id, naam, rol, taal, tolk from afspraak_genodigde
       where afspraak_id = ${van} order by afspraak_genodigde_id`,
  );

export const updateAfspraak = (
  tx: Tx,
  afspraakId: string,
  waarden: Readonly<Record<string, string | number | null>>,
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update afspraak
         set ${sql.join(Object.entries(waarden).map(([kolom, waarde]) => sql`${sql.ref(kolom)} = ${waarde}`))}
       where afspraak_id = ${afspraakId} returning versie`,
  );

/** How often nobody came before, in the same matter; without a matter, about the same jongere. */
export async function countNietVerschenen(tx: Tx, { jongereId, werkprocesId }: AfspraakRij): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from afspraak
       where jongere_id = ${jongereId} and werkproces_id is not distinct from ${werkprocesId}::uuid
         and status = 'niet-verschenen'`,
  );
  return aantal;
}

export const setAgendasleutel = (tx: Tx, organisatieId: number, naam: string, hash: Uint8Array) =>
  run(
    tx,
    sql`insert into agendasleutel (organisatie_id, naam, sleutel_hash) values (${organisatieId}, ${naam}, ${hash})
        on conflict on constraint agendasleutel_naam
        do update set sleutel_hash = excluded.sleutel_hash, created_at = now()`,
  );

export const findAgenda = (tx: Tx, naam: string) =>
  maybe(tx, sql<{ sinds: string }>`select created_at as sinds from agendasleutel where naam = ${naam}`);

export const deleteAgendasleutel = (tx: Tx, naam: string) =>
  run(tx, sql`delete from agendasleutel where naam = ${naam}`);

/** Whose calendar a key opens; the organisatie stands in the transaction. */
export const findAgendanaam = (tx: Tx, hash: Uint8Array) =>
  maybe(tx, sql<{ naam: string }>`select naam from agendasleutel where sleutel_hash = ${hash}`);

/** What a calendar outside may know: when, how long, a code. */
export const listVoorAgenda = (tx: Tx, naam: string, van: Datum, tot: Datum) =>
  rows(
    tx,
    sql<{ code: string; dag: Datum; tijd: string; minuten: number; afgezegd: boolean; gewijzigd: string }>`
      select code, dag, ${KLOK(sql`tijd`)} as tijd, minuten, status = 'afgezegd' as afgezegd,
             to_char(vastgelegd_op at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as gewijzigd
        from afspraak where voor = ${naam} and dag between ${van}::date and ${tot}::date order by dag, tijd, code`,
  );

/** Whether a zaak is one of this jongere. */
export async function isZaakVan(tx: Tx, werkprocesId: string, jongereId: string): Promise<boolean> {
  return (
    (await maybe(
      tx,
      sql`select 1 from werkproces where werkproces_id = ${werkprocesId} and jongere_id = ${jongereId}`,
    )) !== undefined
  );
}
