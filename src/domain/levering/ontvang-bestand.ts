import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Uploads } from '../invoer/index.ts';
import type { Leveringontvangst } from './levering.contract.ts';
import { endOntvangst, findOntvangst, insertOntvangst, saveVoortgang } from './ontvangst.sql.ts';
import { findKnown, keepFile, receiveLevering } from './receive-levering.ts';

/** Reads a large file in the background. */
export const LEVERING_JOB = 'levering-ontvangen';

/** Up to this a file is read at once, in a second or two: the file of a week. The full set of a region is larger. */
const DIRECT_BYTES = 2 ** 20;
const BESTAND = 'levering';
const TE_GROOT = 'Dit bestand is groter dan een levering ooit is.';
const WEG = 'Het bestand is er niet meer. Lees het opnieuw in.';
const MISLUKT = 'Het lezen is afgebroken. Het wordt nog eens geprobeerd; lees het bestand anders opnieuw in.';

export type Werk = {
  readonly db: Db;
  readonly vault: BsnVault;
  readonly clock: Clock;
  readonly uploads: Uploads;
};
type Wie = { readonly organisatieId: number; readonly actor: string };

/**
 * Takes a file in. What is small, or known already, is answered at once; a large one waits in a folder for the background,
 * and the answer says under which number it can be followed.
 */
export async function ontvangBestand(
  { db, vault, clock, uploads }: Werk,
  wie: Wie,
  naam: string,
  bytes: Readable,
) {
  const { organisatieId } = wie;
  const uploadId = await uploads.start(organisatieId);
  const folder = (await uploads.find(organisatieId, uploadId)) ?? '';
  const pad = join(folder, BESTAND);
  let wacht = false;
  try {
    const size = await keepFile(bytes, pad);
    if (size === undefined) return refuse('bestand-geweigerd', TE_GROOT);
    if (size <= DIRECT_BYTES) {
      const received = await db.transact(wie, (tx) =>
        receiveLevering({ tx, organisatieId, vault, vandaag: clock.vandaag() }, pad, naam),
      );
      return received.ok ? ok({ ...received.value, ontvangstId: null }) : received;
    }
    const answer = await db.transact(wie, async (tx) => {
      const bestandsnaam = basename(naam);
      const leveringId = await findKnown(tx, pad, bestandsnaam);
      if (leveringId) return { leveringId, bestond: true, ontvangstId: null };
      const ontvangstId = await insertOntvangst(tx, organisatieId, bestandsnaam);
      await planJob(tx, LEVERING_JOB, ontvangstId, { ...wie, ontvangstId, uploadId });
      return { leveringId: null, bestond: false, ontvangstId };
    });
    wacht = answer.ontvangstId !== null;
    return ok(answer);
  } finally {
    if (!wacht) await uploads.remove(folder);
  }
}

const zPayload = z.object({
  organisatieId: z.int(),
  actor: z.string(),
  ontvangstId: z.uuid(),
  uploadId: z.uuid(),
});

/** Reads what waits. Killed half-way nothing of it is there and it runs again; run twice the second time finds it done. */
export function leveringOntvangen({ db, vault, clock, uploads }: Werk): Task {
  return async (payload) => {
    const { ontvangstId, uploadId, ...wie } = zPayload.parse(payload);
    const { organisatieId } = wie;
    const ontvangst = await db.transact(wie, (tx) => findOntvangst(tx, ontvangstId));
    if (!ontvangst || ontvangst.status === 'klaar' || ontvangst.status === 'geweigerd') return;
    const folder = await uploads.find(organisatieId, uploadId);
    if (!folder) {
      await db.transact(wie, (tx) => endOntvangst(tx, ontvangstId, { status: 'mislukt', reden: WEG }));
      return;
    }
    try {
      const received = await db.transact(wie, async (tx, rollback) => {
        const answer = await receiveLevering(
          { tx, organisatieId, vault, vandaag: clock.vandaag(), onProgress: follow(db, wie, ontvangstId) },
          join(folder, BESTAND),
          ontvangst.bestandsnaam,
        );
        // What was received and that it was become true together.
        if (answer.ok) await endOntvangst(tx, ontvangstId, { status: 'klaar', ...answer.value });
        else rollback();
        return answer;
      });
      if (!received.ok) {
        const reden = received.detail ?? '';
        await db.transact(wie, (tx) => endOntvangst(tx, ontvangstId, { status: 'geweigerd', reden }));
      }
    } catch (error) {
      await db.transact(wie, (tx) => endOntvangst(tx, ontvangstId, { status: 'mislukt', reden: MISLUKT }));
      throw error;
    }
    await uploads.remove(folder);
  };
}

const EVERY_ROWS = 2_000;

/** Writes how far it is in a transaction of its own, so that who watches sees it before the levering is there. */
function follow(db: Db, wie: Wie, ontvangstId: string) {
  let eerder: Leveringontvangst['fase'] = 'wachten';
  let geschreven = 0;
  return async (fase: Leveringontvangst['fase'], gelezen: number) => {
    if (fase === eerder && gelezen - geschreven < EVERY_ROWS) return;
    eerder = fase;
    geschreven = gelezen;
    await db.transact(wie, (tx) => saveVoortgang(tx, ontvangstId, fase, gelezen));
  };
}
