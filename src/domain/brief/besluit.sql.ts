import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** A besluit that was sent: against what a bezwaar can be made, and who made it. */
export type Besluit = {
  readonly briefId: string;
  readonly jongereId: string;
  readonly nummer: string;
  readonly verzondenOp: Datum;
  readonly makers: readonly string[];
};

export const findBesluit = (tx: Tx, briefId: string) =>
  maybe(
    tx,
    sql<Besluit>`
      select b.brief_id as "briefId", b.jongere_id as "jongereId", b.nummer, b.verzonden_op as "verzondenOp",
             array_remove(array[${actorNaam(sql`b.opgesteld_door`)}, ${actorNaam(sql`b.akkoord_door`)}], null) as makers
        from brief b
       where b.brief_id = ${briefId} and b.soort = 'besluit' and b.verzonden_op is not null`,
  );
