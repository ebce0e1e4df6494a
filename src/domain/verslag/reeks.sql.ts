import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { SoortBreuk } from './reeks.contract.ts';

export type Aanvulling = {
  aanvullingId: string;
  indicator: string;
  vanafSchooljaar: string;
  tekst: string;
  eigenaar: string;
  versie: number;
  vastgelegdOp: string;
  vastgelegdDoor: string;
};

/** What the organisatie added to definitions, per indicator the oldest first. */
export const listAanvullingen = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<Aanvulling>`
      select definitie_aanvulling_id as "aanvullingId", indicator, vanaf_schooljaar as "vanafSchooljaar", tekst, eigenaar,
             versie, vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor"
        from definitie_aanvulling where organisatie_id = ${organisatieId}
       order by indicator, vanaf_schooljaar`,
  );

export const lockAanvulling = (tx: Tx, organisatieId: number, indicator: string, vanafSchooljaar: string) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from definitie_aanvulling
       where organisatie_id = ${organisatieId} and indicator = ${indicator} and vanaf_schooljaar = ${vanafSchooljaar}
         for update`,
  );

type Nieuw = Pick<Aanvulling, 'indicator' | 'vanafSchooljaar' | 'tekst' | 'eigenaar'>;

/** @returns false when somebody else wrote the same one a moment before */
export const insertAanvulling = async (tx: Tx, organisatieId: number, nieuw: Nieuw): Promise<boolean> =>
  (await run(
    tx,
    sql`insert into definitie_aanvulling (organisatie_id, indicator, vanaf_schooljaar, tekst, eigenaar)
        values (${organisatieId}, ${nieuw.indicator}, ${nieuw.vanafSchooljaar}, ${nieuw.tekst}, ${nieuw.eigenaar})
        on conflict do nothing`,
  )) > 0;

export const updateAanvulling = (tx: Tx, organisatieId: number, nieuw: Nieuw) =>
  run(
    tx,
    sql`update definitie_aanvulling set tekst = ${nieuw.tekst}, eigenaar = ${nieuw.eigenaar}
         where organisatie_id = ${organisatieId} and indicator = ${nieuw.indicator}
           and vanaf_schooljaar = ${nieuw.vanafSchooljaar}`,
  );

export type Reeksbreuk = {
  reeksbreukId: string;
  indicator: string | null;
  vanaf: Datum;
  soort: SoortBreuk;
  toelichting: string;
  versie: number;
  vastgelegdOp: string;
  vastgelegdDoor: string;
};

const breuk = sql`reeksbreuk_id as "reeksbreukId", indicator, vanaf, soort, toelichting, versie,
                  vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor"`;

/** Every recorded break, the newest first. */
export const listReeksbreuken = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<Reeksbreuk>`select ${breuk} from reeksbreuk where organisatie_id = ${organisatieId}
                     order by vanaf desc, reeksbreuk_id`,
  );

export const insertReeksbreuk = (
  tx: Tx,
  organisatieId: number,
  { indicator, vanaf, soort, toelichting }: Pick<Reeksbreuk, 'indicator' | 'vanaf' | 'soort' | 'toelichting'>,
) =>
  one(
    tx,
    sql<Reeksbreuk>`insert into reeksbreuk (organisatie_id, indicator, vanaf, soort, toelichting)
                    values (${organisatieId}, ${indicator}, ${vanaf}, ${soort}, ${toelichting}) returning ${breuk}`,
  );

export const lockReeksbreuk = (tx: Tx, reeksbreukId: string) =>
  maybe(
    tx,
    sql<{ versie: number }>`select versie from reeksbreuk where reeksbreuk_id = ${reeksbreukId} for update`,
  );

export const deleteReeksbreuk = (tx: Tx, reeksbreukId: string) =>
  run(tx, sql`delete from reeksbreuk where reeksbreuk_id = ${reeksbreukId}`);

export type Referentie = {
  schooljaar: string;
  gebied: string;
  indicator: string;
  eenheid: string;
  bron: string;
  waarde: number;
};

/** Figures from outside of these school years. */
export const listReferenties = (tx: Tx, organisatieId: number, schooljaren: readonly string[]) =>
  rows(
    tx,
    sql<Referentie>`
      select schooljaar, gebied, indicator, coalesce(eenheid, '') as eenheid, coalesce(bron, '') as bron, waarde
        from referentiecijfer
       where organisatie_id = ${organisatieId} and schooljaar = any(${[...schooljaren]})
       order by gebied, indicator, eenheid, bron, schooljaar`,
  );
