import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Aanpassing, MasStap } from '../../regels/mas/stappen.ts';

export type WerkwijzeRij = {
  vanaf: Datum;
  zonder: MasStap[];
  termijnen: Partial<Record<MasStap, number>>;
  terugkoppelingDagen: Record<string, number>;
  reden: string;
};

const kolommen = sql`vanaf, zonder, termijnen, terugkoppeling_dagen as "terugkoppelingDagen", reden`;

/** What this zaak keeps of what the organisatie changed. */
export async function getAanpassing(tx: Tx, werkwijzeId: string | null): Promise<Aanpassing> {
  if (werkwijzeId === null) return {};
  return one(tx, sql<WerkwijzeRij>`select ${kolommen} from werkwijze where werkwijze_id = ${werkwijzeId}`);
}

export const listWerkwijzen = (tx: Tx) =>
  rows(
    tx,
    sql<WerkwijzeRij & { zaken: number }>`
      select ${kolommen},
             (select count(*)::int from werkproces w where w.werkwijze_id = werkwijze.werkwijze_id) as zaken
        from werkwijze order by vanaf desc`,
  );

/** @returns nothing when there is one for that day already */
export const insertWerkwijze = (tx: Tx, organisatieId: number, werkwijze: WerkwijzeRij) =>
  maybe(
    tx,
    sql<{ werkwijzeId: string }>`
      insert into werkwijze (organisatie_id, vanaf, zonder, termijnen, terugkoppeling_dagen, reden)
      values (${organisatieId}, ${werkwijze.vanaf}, ${werkwijze.zonder}::text[], ${JSON.stringify(werkwijze.termijnen)}::jsonb,
              ${JSON.stringify(werkwijze.terugkoppelingDagen)}::jsonb, ${werkwijze.reden})
      on conflict on constraint werkwijze_sleutel do nothing
      returning werkwijze_id as "werkwijzeId"`,
  );
