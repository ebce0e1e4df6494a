import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type Antwoorden, STANDAARD, type Weegschaal } from '../../regels/mas/signalering.ts';

/** How answers given on a day weigh in this organisatie. */
export const getWeegschaal = async (tx: Tx, op: Datum): Promise<Weegschaal> =>
  (await maybe(
    tx,
    sql<Weegschaal>`
      select zonder, gewichten, eigen from weging
       where organisatie_id = huidige_organisatie() and vanaf <= ${op}::date order by vanaf desc limit 1`,
  )) ?? STANDAARD;

export const listWegingen = (tx: Tx) =>
  rows(
    tx,
    sql<Weegschaal & { vanaf: Datum; reden: string; door: string }>`
      select vanaf, zonder, gewichten, eigen, reden, ${actorNaam(sql`vastgelegd_door`)} as door
        from weging where organisatie_id = huidige_organisatie() order by vanaf desc limit 100`,
  );

/** The answers in zaken that run: to say what another way of weighing would change, of nobody in particular. */
export const listLopendeAntwoorden = (tx: Tx) =>
  rows(
    tx,
    sql<{ antwoorden: Antwoorden; ingevuldOp: Datum; aantal: number }>`
      select s.antwoorden, s.ingevuld_op as "ingevuldOp", count(*)::int as aantal
        from signalering s join werkproces w using (werkproces_id)
       where w.tot_en_met is null and s.antwoorden <> '{}' group by 1, 2`,
  );

/** @returns nothing when there is one for that day already */
export const insertWeging = (
  tx: Tx,
  organisatieId: number,
  { vanaf, zonder, gewichten, eigen, reden }: Weegschaal & { readonly vanaf: Datum; readonly reden: string },
) =>
  maybe(
    tx,
    sql<{ wegingId: string }>`
      insert into weging (organisatie_id, vanaf, zonder, gewichten, eigen, reden)
      values (${organisatieId}, ${vanaf}, ${zonder}::text[], ${JSON.stringify(gewichten)}::jsonb,
              ${JSON.stringify(eigen)}::jsonb, ${reden})
      on conflict on constraint weging_sleutel do nothing
      returning weging_id as "wegingId"`,
  );
