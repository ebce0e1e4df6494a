import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Dubbel } from './dubbel.contract.ts';

export type Paar = Omit<Dubbel, 'een' | 'ander'> & { readonly eenId: string; readonly anderId: string };
export type DubbelFilter = {
  readonly status: 'open' | 'geweigerd';
  readonly sterkte?: Dubbel['sterkte'] | undefined;
  readonly jongereId?: string | undefined;
};

const paar = sql`
  d.dubbel_id as "dubbelId", d.een_id as "eenId", d.ander_id as "anderId", d.sterkte, d.kenmerken, d.status, d.reden,
  d.versie, d.vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`d.vastgelegd_door`)} as "vastgelegdDoor"`;

/** Both must still be there: an import that was undone took what it brought. */
const where = ({ status, sterkte, jongereId }: DubbelFilter) => sql`
  d.status = ${status} and (${sterkte ?? null}::text is null or d.sterkte = ${sterkte ?? null})
  and (${jongereId ?? null}::uuid is null or ${jongereId ?? null}::uuid in (d.een_id, d.ander_id))
  and exists (select from jongere j where j.jongere_id = d.een_id)
  and exists (select from jongere j where j.jongere_id = d.ander_id)`;

const rang = sql`array_position(array['vrijwel-zeker', 'waarschijnlijk', 'mogelijk'], d.sterkte)`;

export const listDubbelen = (
  tx: Tx,
  filter: DubbelFilter,
  page: { readonly limiet: number; readonly vanaf: number },
) =>
  rows(
    tx,
    sql<Paar>`select ${paar} from dubbel d where ${where(filter)} order by ${rang}, d.dubbel_id
               limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countPerSterkte = (tx: Tx, filter: DubbelFilter) =>
  rows(
    tx,
    sql<{ sterkte: Dubbel['sterkte']; aantal: number }>`
      select d.sterkte, count(*)::int as aantal from dubbel d where ${where(filter)} group by 1 order by min(${rang})`,
  );

export const findDubbel = (tx: Tx, dubbelId: string) =>
  maybe(tx, sql<Paar>`select ${paar} from dubbel d where d.dubbel_id = ${dubbelId}`);

export const lockDubbel = (tx: Tx, dubbelId: string) =>
  maybe(tx, sql<Paar>`select ${paar} from dubbel d where d.dubbel_id = ${dubbelId} for update`);

export const setDubbel = (tx: Tx, dubbelId: string, status: Paar['status'], reden: string | null) =>
  run(tx, sql`update dubbel set status = ${status}, reden = ${reden} where dubbel_id = ${dubbelId}`);

/** The file that is there now for one that became part of another. */
export async function findBlijvend(tx: Tx, jongereId: string): Promise<string | undefined> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      select j.jongere_id as id from (select blijvend_dossier(${jongereId}::uuid) as id) b
        left join jongere j on j.jongere_id = b.id and j.jongere_id <> ${jongereId}`,
  );
  return id ?? undefined;
}
