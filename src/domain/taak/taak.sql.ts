import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { SoortTaak } from './taak.contract.ts';

export type TaakRij = {
  taakId: string;
  jongereId: string;
  soort: SoortTaak;
  dag: Datum;
  leeftijd: number | null;
  status: 'open' | 'gedaan';
  toelichting: string | null;
  vastgelegdOp: string;
  vastgelegdDoor: string;
  lopendeZaken: number;
  openMeldingen: number;
  versie: number;
};
export type TaakFilter = {
  readonly status: 'open' | 'gedaan';
  readonly soort?: SoortTaak | undefined;
  readonly jongereId?: string | undefined;
  readonly vandaag: Datum;
};

const COUNT_LIMIT = 1_000;

/** A re-check is planned long before; it is no work until its day. */
const isAanDeBeurt = (vandaag: Datum) => sql`(t.soort <> 'hercontrole' or t.dag <= ${vandaag}::date)`;

function where({ status, soort, jongereId, vandaag }: TaakFilter): RawBuilder<unknown> {
  const parts = [sql`t.status = ${status}`, ...(status === 'open' ? [isAanDeBeurt(vandaag)] : [])];
  if (soort) parts.push(sql`t.soort = ${soort}`);
  if (jongereId) parts.push(sql`t.jongere_id = ${jongereId}`);
  return sql.join(parts, sql` and `);
}

/** Open tasks oldest first, done ones newest first; with what is open about the same jongere. */
export function listTaken(
  tx: Tx,
  filter: TaakFilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<TaakRij[]> {
  const order = filter.status === 'open' ? sql`t.dag, t.taak_id` : sql`t.dag desc, t.taak_id desc`;
  return rows(
    tx,
    sql<TaakRij>`
      select t.taak_id as "taakId", t.jongere_id as "jongereId", t.soort, t.dag, t.leeftijd, t.status, t.toelichting,
             t.vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`t.vastgelegd_door`)} as "vastgelegdDoor", t.versie,
             (select count(*)::int from werkproces w where w.jongere_id = t.jongere_id and w.tot_en_met is null)
               as "lopendeZaken",
             (select count(*)::int from melding m
               where m.jongere_id = t.jongere_id and m.status in ('nieuw', 'in-behandeling')) as "openMeldingen"
        from (select * from taak t where ${where(filter)} order by ${order}
               limit ${page.limiet} offset ${page.vanaf}) t
       order by ${order}`,
  );
}

export async function countTaken(tx: Tx, filter: TaakFilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from (select from taak t where ${where(filter)} limit ${COUNT_LIMIT}) c`,
  );
  return aantal;
}

export const countPerSoort = (tx: Tx, filter: Pick<TaakFilter, 'status' | 'vandaag'>) =>
  rows(
    tx,
    sql<{ soort: SoortTaak; aantal: number }>`
      select soort, count(*)::int as aantal from taak t where ${where(filter)} group by soort order by soort`,
  );

export const lockTaak = (tx: Tx, taakId: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; versie: number }>`
      select jongere_id as "jongereId", versie from taak where taak_id = ${taakId} for update`,
  );

export const updateTaak = (
  tx: Tx,
  taakId: string,
  status: TaakFilter['status'],
  toelichting: string | null,
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update taak set status = ${status}, toelichting = ${toelichting} where taak_id = ${taakId} returning versie`,
  );
