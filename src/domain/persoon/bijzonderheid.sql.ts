import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { SoortBijzonderheid } from './persoon.contract.ts';

export type BijzonderheidRij = {
  bijzonderheidId: string;
  soort: SoortBijzonderheid;
  toelichting: string | null;
  vanaf: Datum;
  /** Delivered by a register or an old system, not recorded here. */
  uitLevering: boolean;
  vastgelegdDoor: string;
  versie: number;
};

/** What holds now about this jongere. */
export const listBijzonderheden = (tx: Tx, jongereId: string): Promise<BijzonderheidRij[]> =>
  rows(
    tx,
    sql<BijzonderheidRij>`
      select bijzonderheid_id as "bijzonderheidId", soort, toelichting, vanaf, invoer_id is not null as "uitLevering",
             ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie
        from bijzonderheid where jongere_id = ${jongereId} and tot is null order by vanaf, soort`,
  );

/** @returns nothing when one of this kind is running already, or began on the same day */
export async function insertBijzonderheid(
  tx: Tx,
  een: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly soort: SoortBijzonderheid;
    readonly toelichting: string | null;
    readonly vanaf: Datum;
  },
): Promise<string | undefined> {
  const found = await maybe(
    tx,
    sql<{ id: string }>`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, toelichting, vanaf)
      select ${een.organisatieId}::int, ${een.jongereId}::uuid, ${een.soort}, ${een.toelichting}, ${een.vanaf}::date
       where not exists (select from bijzonderheid b
                          where b.jongere_id = ${een.jongereId} and b.soort = ${een.soort} and b.tot is null)
      on conflict (organisatie_id, jongere_id, soort, vanaf) do nothing
      returning bijzonderheid_id as id`,
  );
  return found?.id;
}

export const lockBijzonderheid = (tx: Tx, bijzonderheidId: string) =>
  maybe(
    tx,
    sql<{
      jongereId: string;
      soort: SoortBijzonderheid;
      vanaf: Datum;
      tot: Datum | null;
      uitLevering: boolean;
      versie: number;
    }>`
      select jongere_id as "jongereId", soort, vanaf, tot, invoer_id is not null as "uitLevering", versie
        from bijzonderheid where bijzonderheid_id = ${bijzonderheidId} for update`,
  );

export const endBijzonderheid = (tx: Tx, bijzonderheidId: string, tot: Datum) =>
  run(tx, sql`update bijzonderheid set tot = ${tot} where bijzonderheid_id = ${bijzonderheidId}`);
