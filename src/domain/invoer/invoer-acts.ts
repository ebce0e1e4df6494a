import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { planJob } from '../../platform/jobs/index.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { startInvoerEndpoint } from './invoer.contract.ts';
import { findInvoer, findWeigeringen, insertInvoerIn, listInvoer } from './invoer.sql.ts';
import { undoInvoerIn } from './undo-import.ts';
import { listWaiting, type Uploads } from './uploads.ts';

/** The job that does a load asked for on the screen. */
export const INVOER_JOB = 'invoer.laden';
const MEESTE_WEIGERINGEN = 200;

export const startUpload =
  (uploads: Uploads) =>
  async ({ actor }: Act) =>
    ok({ uploadId: await uploads.start(actor.organisatieId) });

/** Plans a load or a dry run; one at a time per organisatie. */
export function startInvoerAct(uploads: Uploads) {
  return async ({ tx, actor }: Act, { uploadId, droogloop }: InputOf<typeof startInvoerEndpoint>) => {
    const folder = await uploads.find(actor.organisatieId, uploadId);
    if (!folder) return refuse('niet-gevonden');
    if ((await listWaiting(folder)).length === 0) return refuse('geen-bestanden', 'Kies eerst de bestanden.');
    if ((await listInvoer(tx, 5)).some(({ status }) => status === 'bezig')) {
      return refuse('invoer-bezig', 'Er loopt al een invoer. Wacht tot die klaar is.');
    }
    const invoerId = await insertInvoerIn(tx, actor.organisatieId, droogloop);
    await planJob(tx, INVOER_JOB, invoerId, {
      invoerId,
      uploadId,
      droogloop,
      organisatieId: actor.organisatieId,
      actor: actor.id,
    });
    return ok({ invoerId });
  };
}

export async function readInvoeren({ tx }: Act) {
  return ok({ invoer: (await listInvoer(tx)).map(answer) });
}

export async function readInvoer({ tx }: Act, { invoerId }: { invoerId: string }) {
  const invoer = await findInvoer(tx, invoerId);
  if (!invoer) return refuse('niet-gevonden');
  return ok({
    ...answer(invoer),
    weigeringen: await findWeigeringen(tx, invoerId, { hoogstens: MEESTE_WEIGERINGEN }),
  });
}

export async function undoInvoer({ tx, actor }: Act, { invoerId }: { invoerId: string }) {
  return undoInvoerIn(tx, actor.organisatieId, invoerId);
}

type Rij = Awaited<ReturnType<typeof listInvoer>>[number];

const answer = ({ resultaat, ...rij }: Rij) => ({
  ...rij,
  resultaat: resultaat && {
    bestanden: resultaat.bestanden.map((one) => ({ ...one, onbekendeKolommen: [...one.onbekendeKolommen] })),
    onbekendeTermen: resultaat.onbekendeTermen.map((one) => ({ ...one })),
    waarschuwingen: [...resultaat.waarschuwingen],
    aantalGeweigerd: resultaat.aantalGeweigerd,
  },
});
