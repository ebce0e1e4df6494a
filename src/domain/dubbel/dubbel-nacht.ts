import { z } from 'zod';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import { deriveDubbelen } from './voorstellen.sql.ts';

/** Plans the run of each organisatie. */
export const DUBBEL_NACHT = 'dubbele-dossiers';
export const DUBBEL_CRON = { task: DUBBEL_NACHT, match: '45 1 * * *' } as const;
/** The run of one organisatie. */
export const DUBBEL_JOB = 'dubbele-dossiers-organisatie';

const zPayload = z.object({ organisatieId: z.int() });

/** Every night: one job for each organisatie. */
export function planDubbelen(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: 'nachtwerk' }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) await planDubbel(tx, organisatieId);
    });
}

/** Looks for double files of one organisatie soon; asked twice before it starts, it runs once. */
export const planDubbel = (tx: Tx, organisatieId: number): Promise<void> =>
  planJob(tx, DUBBEL_JOB, String(organisatieId), { organisatieId });

export function dubbelen({ db }: { readonly db: Db }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    await db.transact({ organisatieId, actor: 'nachtwerk' }, (tx) => deriveDubbelen(tx, organisatieId));
  };
}
