import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type EigenTekst = { code: string; taal: string; vanaf: Datum; tekst: string };

/** The own texts that hold on a day: of each code and language the newest. */
export const listEigenTeksten = (tx: Tx, organisatieId: number, dag: Datum): Promise<EigenTekst[]> =>
  rows(
    tx,
    sql<EigenTekst>`
      select distinct on (code, taal) code, taal, vanaf, tekst from briefsjabloon
       where organisatie_id = ${organisatieId} and vanaf <= ${dag} order by code, taal, vanaf desc`,
  );

export type Tekstversie = EigenTekst & {
  briefsjabloonId: string;
  reden: string;
  vastgelegdOp: string;
  vastgelegdDoor: string;
};

/** All own texts of one template, newest first. */
export const listVersies = (tx: Tx, organisatieId: number, code: string): Promise<Tekstversie[]> =>
  rows(
    tx,
    sql<Tekstversie>`
      select briefsjabloon_id as "briefsjabloonId", code, taal, vanaf, tekst, reden, vastgelegd_op as "vastgelegdOp",
             ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor"
        from briefsjabloon where organisatie_id = ${organisatieId} and code = ${code} order by vanaf desc, taal`,
  );

/** A text from a day on; one that was to begin on the same day is replaced and stays in the history. */
export const writeTekst = (
  tx: Tx,
  organisatieId: number,
  { code, taal, vanaf, tekst, reden }: EigenTekst & { readonly reden: string },
) =>
  one(
    tx,
    sql<{ briefsjabloonId: string }>`
      insert into briefsjabloon (organisatie_id, code, taal, vanaf, tekst, reden)
      values (${organisatieId}, ${code}, ${taal}, ${vanaf}, ${tekst}, ${reden})
      on conflict (organisatie_id, code, taal, vanaf) do update set tekst = excluded.tekst, reden = excluded.reden
      returning briefsjabloon_id as "briefsjabloonId"`,
  );

export type Vertaalakkoord = { code: string; taal: string; hash: string; wie: string };
export type GegevenAkkoord = Vertaalakkoord & { op: Datum };

export const listAkkoorden = (tx: Tx, organisatieId: number): Promise<GegevenAkkoord[]> =>
  rows(
    tx,
    sql<GegevenAkkoord>`
      select code, taal, hash, wie, (vastgelegd_op at time zone 'Europe/Amsterdam')::date as op
        from vertaling_akkoord where organisatie_id = ${organisatieId}`,
  );

export const insertAkkoord = (tx: Tx, organisatieId: number, { code, taal, hash, wie }: Vertaalakkoord) =>
  one(
    tx,
    sql<{ id: string }>`
      insert into vertaling_akkoord (organisatie_id, code, taal, hash, wie)
      values (${organisatieId}, ${code}, ${taal}, ${hash}, ${wie})
      on conflict (organisatie_id, code, taal, hash) do update set wie = excluded.wie
      returning vertaling_akkoord_id as id`,
  );
