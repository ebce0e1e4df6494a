import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { closeStil } from '../werkproces/index.ts';
import { endTermijnen } from './aanschrijftermijn.ts';
import {
  closeVervallen,
  findStilleZaken,
  keepPeiling,
  listOrganisaties,
  lockPeiling,
  openAbsoluut,
  type Volging,
} from './absoluut.sql.ts';
import { countPerGemeente } from './bewaking.sql.ts';
import { peilPlicht } from './controleer-plicht.ts';
import { refreshAhead } from './refresh-ahead.ts';

/** Plans the run of each organisatie. */
export const PLICHTBEWAKING_NACHT = 'plichtbewaking';
export const PLICHTBEWAKING_CRON = { task: PLICHTBEWAKING_NACHT, match: '15 2 * * *' } as const;
/** The run of one organisatie. */
export const PLICHTPEILING_JOB = 'plichtpeiling';

const zPayload = z.object({ organisatieId: z.int() });

/**
 * Brings the follow-up of absoluut verzuim up to the day: who is new is opened, who is no longer in it is closed with the
 * reason of now, with its term, and with its zaak if nobody did anything in it yet; how many had which outcome is kept. Doing it again changes nothing; a day before the last one done
 * is left alone, for it would undo what was learned since.
 */
export async function volgAbsoluut(tx: Tx, organisatieId: number, op: Datum): Promise<Volging> {
  const { laatste } = await lockPeiling(tx, organisatieId);
  if (laatste !== null && op < laatste) return { geopend: 0, gesloten: 0 };
  const { peiling } = await peilPlicht(tx, organisatieId, op);
  const volging = {
    geopend: await openAbsoluut(tx, organisatieId, op),
    gesloten: await closeVervallen(tx, peiling),
  };
  for (const zaak of await findStilleZaken(tx, organisatieId)) {
    await closeStil(tx, { ...zaak, organisatieId, vandaag: op });
  }
  await endTermijnen(tx, organisatieId, op);
  await keepPeiling(tx, organisatieId, op, await countPerGemeente(tx));
  return volging;
}

/** Every night: one job for each organisatie, so that one that fails is tried again and leaves the others alone. */
export function planPlichtbewaking(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: 'nachtwerk' }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) await planPlichtpeiling(tx, organisatieId);
    });
}

/** Plans the run of one organisatie soon; asked twice before it starts, it runs once. */
export const planPlichtpeiling = (tx: Tx, organisatieId: number): Promise<void> =>
  planJob(tx, PLICHTPEILING_JOB, String(organisatieId), { organisatieId });

export function plichtpeiling({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    const scope = { organisatieId, actor: 'nachtwerk' };
    await refreshAhead(db, scope);
    await db.transact(scope, (tx) => volgAbsoluut(tx, organisatieId, clock.vandaag()));
  };
}
