import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { writeLogboek } from '../../platform/logboek.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countTeVerwijderen, deleteVerlopen, keepGevolgde } from './spreekuur.sql.ts';

/** Plans the run of each organisatie. */
export const SPREEKUUR_NACHT = 'spreekuur-opruimen';
export const SPREEKUUR_CRON = { task: SPREEKUUR_NACHT, match: '15 2 * * *' } as const;
/** The run of one organisatie. */
export const SPREEKUUR_JOB = 'spreekuur-opruimen-organisatie';

const zPayload = z.object({ organisatieId: z.int() });

/** Every night: one job for each organisatie. */
export function planSpreekuur(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: 'nachtwerk' }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) {
        await planJob(tx, SPREEKUUR_JOB, String(organisatieId), { organisatieId });
      }
    });
}

/** Deletes light records past their time, unless a melding followed; the logboek says how many, and nothing of whom (PR-02). */
export function spreekuurOpruimen({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    await db.transact({ organisatieId, actor: 'nachtwerk' }, async (tx) => {
      const vandaag = clock.vandaag();
      await keepGevolgde(tx, vandaag);
      const aantal = await deleteVerlopen(tx, vandaag);
      if (aantal === 0) return;
      await writeLogboek(tx, { id: 'nachtwerk', rol: 'machine', organisatieId }, [
        {
          handeling: 'spreekuurVerwijderen',
          soort: 'spreekuurgesprek',
          resultaat: `verwijderd: ${aantal}`,
          herkomst: 'nachtwerk',
          traceId: '',
        },
      ]);
    });
  };
}

export const spreekuurBewaarVoorbeeld: Voorbeeld<'spreekuurBewaarMaanden'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const { spreekuurBewaarMaanden: nu } = await getParameters(tx, organisatieId, vandaag, [
    'spreekuurBewaarMaanden',
  ]);
  return [
    {
      wat: 'Gesprekken die nu zo oud zijn dat ze weg zouden zijn',
      nu: await countTeVerwijderen(tx, vandaag, nu),
      straks: await countTeVerwijderen(tx, vandaag, waarde),
    },
  ];
};
