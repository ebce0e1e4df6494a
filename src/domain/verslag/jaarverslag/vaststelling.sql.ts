import { sql } from 'kysely';
import { actorNaam } from '../../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../../platform/db/tx.ts';
import type { Jaarverslag } from './model.ts';

export type Vaststelling = {
  vaststellingId: string;
  vorm: string;
  hash: string;
  vastgesteldOp: string;
  vastgesteldDoor: string;
};

const kolommen = sql`verslag_vastgesteld_id as "vaststellingId", vorm, hash, vastgesteld_op as "vastgesteldOp",
                     ${actorNaam(sql`vastgesteld_door`)} as "vastgesteldDoor"`;

/** Keeps a report as it is, for good. */
export const insertVaststelling = (tx: Tx, organisatieId: number, verslag: Jaarverslag, hash: string) =>
  one(
    tx,
    sql<Vaststelling>`
      insert into verslag_vastgesteld (organisatie_id, schooljaar, vorm, verslag, hash)
      values (${organisatieId}, ${verslag.schooljaar}, ${verslag.vorm}, ${JSON.stringify(verslag)}::jsonb, ${hash})
      returning ${kolommen}`,
  );

/** What was adopted of a school year, newest first. */
export const listVaststellingen = (tx: Tx, organisatieId: number, schooljaar: string) =>
  rows(
    tx,
    sql<Vaststelling & { verslag: Jaarverslag }>`
      select ${kolommen}, verslag from verslag_vastgesteld
       where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar}
       order by vastgesteld_op desc limit 20`,
  );

/** One adopted report, held for this act; publishing is one at a time. */
export async function lockVaststelling(tx: Tx, vaststellingId: string) {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext('verslag_openbaar'), hashtext(${vaststellingId}))`);
  return maybe(
    tx,
    sql<{ verslag: Jaarverslag; hash: string }>`
      select verslag, hash from verslag_vastgesteld where verslag_vastgesteld_id = ${vaststellingId}`,
  );
}

/** One adopted report, with the moment in seconds. */
export const findVaststelling = (tx: Tx, vaststellingId: string) =>
  maybe(
    tx,
    sql<{ verslag: Jaarverslag; seconden: number }>`
      select verslag, extract(epoch from vastgesteld_op)::int as seconden from verslag_vastgesteld where verslag_vastgesteld_id = ${vaststellingId}`,
  );
