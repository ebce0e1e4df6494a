import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Gastantwoord, SoortGastvraag } from '../../regels/mas/gastvraag.ts';
import type { Gastvraag } from './gastvraag.contract.ts';

export type GastvraagRij = Omit<Gastvraag, 'stand'> & { ingetrokkenOp: string | null };

const kolommen = sql`
  g.gastvraag_id as "gastvraagId", g.soort, g.voor, g.aan, g.vraag, g.verwijzing_id as "verwijzingId",
  (select min(h.vastgelegd_op) from (select vastgelegd_op from gastvraag_historie where gastvraag_id = g.gastvraag_id
                                      union all select g.vastgelegd_op) h) as "gevraagdOp",
  g.geldig_tot_en_met as "geldigTotEnMet", g.antwoord, g.beantwoord_op as "beantwoordOp",
  g.ingetrokken_op as "ingetrokkenOp", g.gezien_op as "gezienOp", g.versie`;

export const listGastvragen = (tx: Tx, werkprocesId: string): Promise<GastvraagRij[]> =>
  rows(
    tx,
    sql<GastvraagRij>`
      select ${kolommen} from gastvraag g where g.werkproces_id = ${werkprocesId}
       order by g.gastvraag_id desc limit 100`,
  );

export const findZaak = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; totEnMet: Datum | null }>`
      select jongere_id as "jongereId", tot_en_met as "totEnMet" from werkproces where werkproces_id = ${werkprocesId}`,
  );

export const isVerwijzingVan = async (tx: Tx, verwijzingId: string, werkprocesId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from verwijzing where verwijzing_id = ${verwijzingId} and werkproces_id = ${werkprocesId}`,
  )) !== undefined;

export type NieuweGastvraag = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly werkprocesId: string;
  readonly verwijzingId: string | null;
  readonly soort: SoortGastvraag;
  readonly voor: string | null;
  readonly aan: string;
  readonly vraag: string;
  readonly sleutelHash: Uint8Array;
  readonly geldigTotEnMet: Datum;
};

export const insertGastvraag = (tx: Tx, g: NieuweGastvraag) =>
  one(
    tx,
    sql<{ gastvraagId: string }>`
      insert into gastvraag (organisatie_id, jongere_id, werkproces_id, verwijzing_id, soort, voor, aan, vraag, sleutel_hash,
                             geldig_tot_en_met)
      values (${g.organisatieId}, ${g.jongereId}, ${g.werkprocesId}, ${g.verwijzingId}, ${g.soort}, ${g.voor}, ${g.aan},
              ${g.vraag}, ${g.sleutelHash}, ${g.geldigTotEnMet})
      returning gastvraag_id as "gastvraagId"`,
  );

export type LockedGastvraag = {
  gastvraagId: string;
  jongereId: string;
  werkprocesId: string;
  verwijzingId: string | null;
  soort: SoortGastvraag;
  voor: 'school' | 'partner' | 'gezin' | null;
  aan: string;
  vraag: string;
  geldigTotEnMet: Datum;
  isBeantwoord: boolean;
  isIngetrokken: boolean;
  gezienOp: string | null;
  versie: number;
};
const gehouden = sql`
  gastvraag_id as "gastvraagId", jongere_id as "jongereId", werkproces_id as "werkprocesId", verwijzing_id as "verwijzingId",
  soort, voor, aan, vraag, geldig_tot_en_met as "geldigTotEnMet", beantwoord_op is not null as "isBeantwoord",
  ingetrokken_op is not null as "isIngetrokken", gezien_op as "gezienOp", versie`;

export const lockGastvraag = (tx: Tx, gastvraagId: string): Promise<LockedGastvraag | undefined> =>
  maybe(
    tx,
    sql<LockedGastvraag>`select ${gehouden} from gastvraag where gastvraag_id = ${gastvraagId} for update`,
  );

/** By what the link carries; held, so that two answers at once are one. */
export const lockBySleutel = (tx: Tx, sleutelHash: Uint8Array): Promise<LockedGastvraag | undefined> =>
  maybe(
    tx,
    sql<LockedGastvraag>`select ${gehouden} from gastvraag where sleutel_hash = ${sleutelHash} for update`,
  );

export const recordAntwoord = (tx: Tx, gastvraagId: string, antwoord: Gastantwoord) =>
  one(
    tx,
    sql<{ versie: number }>`
      update gastvraag set antwoord = ${JSON.stringify(antwoord)}::jsonb, beantwoord_op = now()
       where gastvraag_id = ${gastvraagId} returning versie`,
  );

export const withdraw = (tx: Tx, gastvraagId: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update gastvraag set ingetrokken_op = now() where gastvraag_id = ${gastvraagId} returning versie`,
  );

export const markGezien = (tx: Tx, gastvraagId: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update gastvraag set gezien_op = now(), gezien_door = huidige_actor()
       where gastvraag_id = ${gastvraagId} returning versie`,
  );

/** Links of the year before a day, and how many were answered within so many days. */
export const countBeantwoordBinnen = async (tx: Tx, dag: Datum, dagen: number): Promise<number> => {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal
        from gastvraag g
        join lateral (select min(h.vastgelegd_op) as op from gastvraag_historie h where h.gastvraag_id = g.gastvraag_id) gevraagd
          on true
       where g.beantwoord_op >= ${dag}::date - 365
         and g.beantwoord_op < gevraagd.op + ${dagen}::int * interval '1 day'`,
  );
  return aantal;
};
