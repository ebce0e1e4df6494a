import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { addDagen, addJaren } from '../../regels/kalender/datum.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countLeeftijdstaken, deriveLeeftijdstaken } from './leeftijd-taken.sql.ts';

/** Plans the run of each organisatie. */
export const LEEFTIJD_NACHT = 'leeftijdstaken';
export const LEEFTIJD_CRON = { task: LEEFTIJD_NACHT, match: '30 1 * * *' } as const;
/** The run of one organisatie. */
export const LEEFTIJD_JOB = 'leeftijdstaken-organisatie';

const zPayload = z.object({ organisatieId: z.int() });

/** Every night: one job for each organisatie. */
export function planLeeftijdstaken(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: 'nachtwerk' }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) {
        await planJob(tx, LEEFTIJD_JOB, String(organisatieId), { organisatieId });
      }
    });
}

export function leeftijdstaken({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    await db.transact({ organisatieId, actor: 'nachtwerk' }, async (tx) => {
      const op = clock.vandaag();
      const { leeftijdstaken: leeftijden } = await getParameters(tx, organisatieId, op, ['leeftijdstaken']);
      await deriveLeeftijdstaken(tx, { organisatieId, op, leeftijden });
    });
  };
}

/** How many tasks a year of birthdays makes, with the ages of now and with others. */
export const leeftijdstakenVoorbeeld: Voorbeeld<'leeftijdstaken'> = async (
  tx,
  { organisatieId, vandaag, vanaf, waarde },
) => {
  const { leeftijdstaken: nu } = await getParameters(tx, organisatieId, vandaag, ['leeftijdstaken']);
  const jaar = { organisatieId, vanaf, totEnMet: addDagen(addJaren(vanaf, 1), -1) };
  return [
    {
      wat: 'Taken door verjaardagen in een jaar, zoals het er nu voor staat',
      nu: await countLeeftijdstaken(tx, { ...jaar, leeftijden: nu }),
      straks: await countLeeftijdstaken(tx, { ...jaar, leeftijden: waarde }),
    },
  ];
};
