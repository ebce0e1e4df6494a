import { z } from 'zod';
import type { Act, Actor } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { writeLogboek } from '../../platform/logboek.ts';
import { addDagen, leesbaar } from '../../regels/kalender/datum.ts';
import { deriveOpvolging } from '../../regels/mas/verwijzing.ts';
import { createBrief } from '../brief/index.ts';
import { findLeidinggevende } from '../medewerker/index.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import { getParameters } from '../parameter/index.ts';
import { planActie } from '../werkproces/index.ts';
import {
  type LockedVerwijzing,
  listZonderAntwoord,
  lockVerwijzing,
  recordHerinnering,
  recordOpschaling,
} from './verwijzing.sql.ts';

/** Plans the run of each organisatie. */
export const VERWIJZING_NACHT = 'verwijzingen';
export const VERWIJZING_CRON = { task: VERWIJZING_NACHT, match: '45 1 * * *' } as const;
/** The run of one organisatie. */
export const VERWIJZING_JOB = 'verwijzingen-organisatie';

const zPayload = z.object({ organisatieId: z.int() });
const NACHTWERK = 'nachtwerk';
const TEAM = 'Team leerplicht';
const SJABLOON = 'herinnering-partner';

export function planVerwijzingen(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: NACHTWERK }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) {
        await planJob(tx, VERWIJZING_JOB, String(organisatieId), { organisatieId });
      }
    });
}

/**
 * Who was asked and did not answer in time is reminded, and when that brings nothing the manager hears (MW-13). Each referral
 * is a transaction of its own that holds the row and looks again: a run that is cut off goes on, and doing it twice adds
 * nothing.
 */
export function verwijzingen({ db, clock }: { readonly db: Db; readonly clock: Clock }): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    const vandaag = clock.vandaag();
    const scope = { organisatieId, actor: NACHTWERK };
    const ids = await db.transact(scope, (tx) => listZonderAntwoord(tx, vandaag));
    for (const id of ids) {
      await db.transact(scope, async (tx) => {
        const verwijzing = await lockVerwijzing(tx, id);
        if (!verwijzing) return;
        const { opschalingNaDagen } = await getParameters(tx, organisatieId, vandaag, ['opschalingNaDagen']);
        const asks = deriveOpvolging(verwijzing, verwijzing, vandaag, opschalingNaDagen);
        if (!asks) return;
        // In the name of who handles the zaak: the letter tells whom to call.
        const actor: Actor = {
          id: NACHTWERK,
          naam: verwijzing.behandelaar ?? TEAM,
          rol: 'machine',
          organisatieId,
          schoolId: null,
        };
        const act: Act = { tx, actor, vandaag, log: () => {} };
        await (asks === 'herinneren'
          ? remind(act, verwijzing, opschalingNaDagen)
          : escalate(act, verwijzing));
        await writeLogboek(tx, actor, [
          {
            handeling: asks === 'herinneren' ? 'verwijzingHerinneren' : 'verwijzingOpschalen',
            soort: 'verwijzing',
            id,
            jongereId: verwijzing.jongereId,
            resultaat: 'gedaan',
            herkomst: NACHTWERK,
            traceId: '0'.repeat(32),
          },
        ]);
      });
    }
  };
}

const bijOf = ({ actor }: Act, { jongereId, werkprocesId }: LockedVerwijzing) => ({
  organisatieId: actor.organisatieId,
  jongereId,
  werkprocesId,
});

/** A letter as concept, which names nobody, and a task to look at it and send it. */
async function remind(act: Act, v: LockedVerwijzing, opschalingNaDagen: number): Promise<void> {
  const { tx, actor, vandaag } = act;
  const made = await createBrief(act, {
    sjabloon: SJABLOON,
    jongereId: v.jongereId,
    werkprocesId: v.werkprocesId,
    velden: {
      'aan-naam': v.partner,
      'aan-adres': v.postadres ?? '',
      verwijzing: v.nummer,
      gevraagd: v.verzondenOp,
      uiterlijk: addDagen(vandaag, opschalingNaDagen),
    },
    keuzes: {},
  });
  await planActie(tx, bijOf(act, v), {
    soort: 'rappel',
    wat: made.ok
      ? `Herinner ${v.partner} (${v.nummer}): verstuur de brief die klaarligt, of bel`
      : `Herinner ${v.partner} (${v.nummer}): bel. Er kon geen brief worden gemaakt, want er is nog geen huisstijl`,
    wie: actor.naam,
    uiterlijk: addDagen(vandaag, 1),
    verwijzingId: v.verwijzingId,
  });
  await recordHerinnering(tx, v.verwijzingId, vandaag, made.ok ? made.value.briefId : null);
}

async function escalate(act: Act, v: LockedVerwijzing): Promise<void> {
  const { tx, actor, vandaag } = act;
  await planActie(tx, bijOf(act, v), {
    soort: 'opschaling',
    wat: `${v.partner} antwoordt niet op ${v.nummer} van ${leesbaar(v.verzondenOp)}, ook niet na een herinnering: bel de leiding`,
    wie: (await findLeidinggevende(tx, actor.naam)) ?? 'Teammanager',
    uiterlijk: addDagen(vandaag, 1),
    verwijzingId: v.verwijzingId,
  });
  await recordOpschaling(tx, v.verwijzingId, vandaag);
}
