import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Samenvoeging } from './dubbel.contract.ts';

export type SamenvoegingRij = Omit<Samenvoeging, 'blijft'> & { readonly blijftId: string };

/** What was merged, newest first. */
export const listSamenvoegingen = (tx: Tx, page: { readonly limiet: number; readonly vanaf: number }) =>
  rows(
    tx,
    sql<SamenvoegingRij>`
      select s.samenvoeging_id as "samenvoegingId", s.op, s.vastgelegd_op as "vastgelegdOp",
             ${actorNaam(sql`s.vastgelegd_door`)} as "vastgelegdDoor", s.blijft_id as "blijftId",
             volledige_naam(s.jongere ->> 'voornamen', s.jongere ->> 'voorvoegsel', s.jongere ->> 'achternaam')
               as "verdwenenNaam",
             (select count(*)::int from samenvoeging_rij r
               where r.samenvoeging_id = s.samenvoeging_id and r.soort = 'verplaatst') as verplaatst,
             (select count(*)::int from samenvoeging_rij r
               where r.samenvoeging_id = s.samenvoeging_id and r.soort = 'terzijde') as terzijde,
             s.ongedaan_op as "ongedaanOp", ${actorNaam(sql`s.ongedaan_door`)} as "ongedaanDoor"
        from samenvoeging s order by s.op desc, s.samenvoeging_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export async function countSamenvoegingen(tx: Tx): Promise<number> {
  const { aantal } = await one(tx, sql<{ aantal: number }>`select count(*)::int as aantal from samenvoeging`);
  return aantal;
}
