import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Rekenbladsoort } from '../../platform/spreadsheet.ts';
import type { Cijfervraag } from './cijfervraag.ts';

export type Uitvoervraag = Omit<Cijfervraag, 'organisatieId'>;
type Uitvoer = {
  readonly vraag: Uitvoervraag;
  readonly wat: 'tabel' | 'rijen';
  readonly soort: Rekenbladsoort;
  readonly reden: string;
  readonly aantal: number;
};

export const insertUitvoer = (tx: Tx, organisatieId: number, { vraag, wat, soort, reden, aantal }: Uitvoer) =>
  one(
    tx,
    sql<{ cijferuitvoerId: string }>`
      insert into cijferuitvoer (organisatie_id, vraag, wat, soort, reden, aantal)
      values (${organisatieId}, ${JSON.stringify(vraag)}::jsonb, ${wat}, ${soort}, ${reden}, ${aantal})
      returning cijferuitvoer_id as "cijferuitvoerId"`,
  );

/** What this actor asked, within the hour in which its file can be had. */
export const findUitvoer = (tx: Tx, cijferuitvoerId: string, actorId: string) =>
  maybe(
    tx,
    sql<Uitvoer & { gevraagdOp: string }>`
      select vraag, wat, soort, reden, aantal, gevraagd_op as "gevraagdOp" from cijferuitvoer
       where cijferuitvoer_id = ${cijferuitvoerId} and gevraagd_door = ${actorId}
         and gevraagd_op > now() - interval '1 hour'`,
  );

export async function listUitvoer(tx: Tx, organisatieId: number, limiet: number, vanaf: number) {
  const eigen = sql`from cijferuitvoer where organisatie_id = ${organisatieId}`;
  const { totaal } = await one<{ totaal: number }>(tx, sql`select count(*)::int as totaal ${eigen}`);
  const uitvoer = await rows(
    tx,
    sql<{
      cijferuitvoerId: string;
      indicator: string;
      schooljaar: string;
      wat: 'tabel' | 'rijen';
      soort: Rekenbladsoort;
      reden: string;
      aantal: number;
      gevraagdOp: string;
      gevraagdDoor: string;
    }>`
      select cijferuitvoer_id as "cijferuitvoerId", vraag->>'indicator' as indicator,
             vraag->>'schooljaar' as schooljaar, wat, soort, reden, aantal, gevraagd_op as "gevraagdOp",
             ${actorNaam(sql`gevraagd_door`)} as "gevraagdDoor"
        ${eigen} order by gevraagd_op desc limit ${limiet} offset ${vanaf}`,
  );
  return { totaal, uitvoer };
}
