import { sql } from 'kysely';
import { preparedRows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { geldtOp } from './medewerker.sql.ts';

/** The mentor of somebody who is a trainee on this day; nothing of who is none. */
export const findBegeleider = async (tx: Tx, naam: string, dag: Datum): Promise<string | undefined> =>
  (
    await preparedRows(
      tx,
      sql<{ begeleider: string }>`
        select begeleider from medewerkerprofiel where naam = ${naam} and stage_tot_en_met >= ${dag}::date`,
    )
  )[0]?.begeleider;

/** Colleagues who are away on a day and whose work this person looks after (AT-07). */
export const listWaarneming = async (tx: Tx, naam: string, dag: Datum): Promise<string[]> =>
  (
    await preparedRows(
      tx,
      sql<{
        naam: string;
      }>`select naam from afwezigheid a where waarnemer = ${naam} and ${geldtOp(dag)} order by naam`,
    )
  ).map((een) => een.naam);
