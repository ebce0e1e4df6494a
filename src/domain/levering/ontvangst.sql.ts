import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Leveringontvangst } from './levering.contract.ts';

/** The row of a file that will be read in the background, in the transaction that plans it. */
export async function insertOntvangst(tx: Tx, organisatieId: number, bestandsnaam: string): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into levering_ontvangst (organisatie_id, bestandsnaam) values (${organisatieId}, ${bestandsnaam})
      returning levering_ontvangst_id as id`,
  );
  return id;
}

export const findOntvangst = (tx: Tx, ontvangstId: string) =>
  maybe(
    tx,
    sql<{ bestandsnaam: string; status: Leveringontvangst['status'] }>`
      select bestandsnaam, status from levering_ontvangst where levering_ontvangst_id = ${ontvangstId}`,
  );

export const saveVoortgang = (
  tx: Tx,
  ontvangstId: string,
  fase: Leveringontvangst['fase'],
  gelezen: number,
): Promise<number> =>
  run(
    tx,
    sql`update levering_ontvangst set status = 'bezig', fase = ${fase}, gelezen = ${gelezen}, reden = null
         where levering_ontvangst_id = ${ontvangstId}`,
  );

export type Afloop =
  | { readonly status: 'klaar'; readonly leveringId: string; readonly bestond: boolean }
  | { readonly status: 'geweigerd' | 'mislukt'; readonly reden: string };

export const endOntvangst = (tx: Tx, ontvangstId: string, afloop: Afloop): Promise<number> => {
  const { reden, leveringId, bestond } = { reden: null, leveringId: null, bestond: false, ...afloop };
  return run(
    tx,
    sql`update levering_ontvangst
           set status = ${afloop.status}, reden = ${reden}, levering_id = ${leveringId}, bestond = ${bestond}
         where levering_ontvangst_id = ${ontvangstId}`,
  );
};

const LAATST = 20;

/** What is being read, and what ended in the last day; not what was refused and came whole under the same name since. */
export const listOntvangsten = (tx: Tx): Promise<Leveringontvangst[]> =>
  rows(
    tx,
    sql<Leveringontvangst>`
      select o.levering_ontvangst_id as "ontvangstId", o.bestandsnaam, o.status, o.fase, o.gelezen, o.reden,
             o.levering_id as "leveringId", o.bestond, o.ontvangen_op as "ontvangenOp",
             ${actorNaam(sql`o.ontvangen_door`)} as "ontvangenDoor"
        from levering_ontvangst o
       where o.ontvangen_op > now() - interval '1 day'
         and not (o.status in ('geweigerd', 'mislukt') and exists (
               select from levering v where v.bestandsnaam = o.bestandsnaam and v.ontvangen_op > o.ontvangen_op))
       order by o.ontvangen_op desc, o.levering_ontvangst_id limit ${LAATST}`,
  );
