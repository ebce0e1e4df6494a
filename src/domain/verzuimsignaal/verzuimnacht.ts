import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { controleerVerzuim } from './controleer-verzuim.ts';
import { listOrganisaties } from './verzuimsignaal.sql.ts';

/** Plans the run of each organisatie. */
export const VERZUIMBEWAKING_NACHT = 'verzuimbewaking';
export const VERZUIMBEWAKING_CRON = { task: VERZUIMBEWAKING_NACHT, match: '35 2 * * *' } as const;
/** The run of one organisatie. */
export const VERZUIMCONTROLE_JOB = 'verzuimcontrole';

const zPayload = z.object({ organisatieId: z.int(), code: z.string() });

/** Every night: one job for each organisatie, so that one that fails is tried again and leaves the others alone. */
export function planVerzuimbewaking(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: 'nachtwerk' }, async (tx) => {
      for (const organisatie of await listOrganisaties(tx)) {
        await planJob(tx, VERZUIMCONTROLE_JOB, String(organisatie.organisatieId), organisatie);
      }
    });
}

/** Nobody reads the answer of a night: what it tells is kept, and no bsn is opened. */
export function verzuimcontrole({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId, code } = zPayload.parse(payload);
    const vraag = {
      organisatieId,
      organisatie: code,
      op: clock.vandaag(),
      metBsn: false,
      samenvatting: true,
    };
    await db.transact({ organisatieId, actor: 'nachtwerk' }, (tx) => controleerVerzuim(tx, vraag));
  };
}
