import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Aanpassing, MasStap } from '../../regels/mas/stappen.ts';

export type WerkwijzeRij = {
  vanaf: Datum;
  zonder: MasStap[];
  termijnen: Partial<Record<MasStap, number>>;
  terugkoppelingDagen: Record<string, number>;
  brieven: Partial<Record<MasStap, string>>;
  reden: string;
};

const kolommen = sql`vanaf, zonder, termijnen, terugkoppeling_dagen as "terugkoppelingDagen", brieven, reden`;

/** What this zaak keeps of what the organisatie changed. */
export async function getAanpassing(tx: Tx, werkwijzeId: string | null): Promise<Aanpassing> {
  if (werkwijzeId === null) return {};
  return one(tx, sql<WerkwijzeRij>`select ${kolommen} from werkwijze where werkwijze_id = ${werkwijzeId}`);
}

export const listWerkwijzen = (tx: Tx) =>
  rows(
    tx,
    sql<WerkwijzeRij & { zaken: number; lopend: number; door: string }>`
      select ${kolommen}, ${actorNaam(sql`vastgelegd_door`)} as door, coalesce(w.zaken, 0) as zaken,
             coalesce(w.lopend, 0) as lopend
        from werkwijze
        left join (select werkwijze_id, count(*)::int as zaken, (count(*) filter (where tot_en_met is null))::int as lopend
                     from werkproces where werkwijze_id is not null group by 1) w using (werkwijze_id)
       order by vanaf desc limit 100`,
  );

export const countLopendZonder = (tx: Tx) =>
  one(
    tx,
    sql<{ lopend: number }>`
      select count(*)::int as lopend from werkproces where tot_en_met is null and werkwijze_id is null`,
  );

/** Of each step, how many zaken took it in a year; of each template, how many letters of a zaak were sent in it (MW-08). */
export const countStappen = async (tx: Tx, dag: Datum) => ({
  zaken: await rows(
    tx,
    sql<{ naam: string; aantal: number }>`
      select naar as naam, count(distinct werkproces_id)::int as aantal from werkproces_stap
       where op between ${dag}::date - 364 and ${dag}::date group by naar`,
  ),
  brieven: await rows(
    tx,
    sql<{ naam: string; aantal: number }>`
      select sjabloon as naam, count(*)::int as aantal from brief
       where werkproces_id is not null and verzonden_op between ${dag}::date - 364 and ${dag}::date group by sjabloon`,
  ),
});

/** @returns nothing when there is one for that day already */
export const insertWerkwijze = (tx: Tx, organisatieId: number, werkwijze: WerkwijzeRij) =>
  maybe(
    tx,
    sql<{ werkwijzeId: string }>`
      insert into werkwijze (organisatie_id, vanaf, zonder, termijnen, terugkoppeling_dagen, brieven, reden)
      values (${organisatieId}, ${werkwijze.vanaf}, ${werkwijze.zonder}::text[], ${JSON.stringify(werkwijze.termijnen)}::jsonb,
              ${JSON.stringify(werkwijze.terugkoppelingDagen)}::jsonb, ${JSON.stringify(werkwijze.brieven)}::jsonb,
              ${werkwijze.reden})
      on conflict on constraint werkwijze_sleutel do nothing
      returning werkwijze_id as "werkwijzeId"`,
  );
