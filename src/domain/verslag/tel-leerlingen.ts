import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { keepLeerlingtelling } from './leerlingtelling.sql.ts';
import { listSchooljaren } from './schooljaren.sql.ts';

/** As many years as a comparison takes (RP-06). */
const JAREN = 10;
const zPayload = z.object({ organisatieId: z.int() });

/** Keeps the pupils of the last years of one organisatie; done after each run of the plichtbewaking. */
export function telLeerlingen({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    await db.transact({ organisatieId, actor: 'nachtwerk' }, async (tx) => {
      const schooljaren = await listSchooljaren(tx, clock.vandaag());
      await keepLeerlingtelling(tx, organisatieId, schooljaren.slice(0, JAREN));
    });
  };
}
