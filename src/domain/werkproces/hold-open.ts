import type { Act } from '../../platform/act.ts';
import { ok, refuse } from '../../platform/result.ts';
import { lockZaak } from './werkproces.sql.ts';

/** Finds and holds an open zaak for this act and notes that it was worked on; answers what a new row of it needs. */
export async function holdOpen(act: Act, werkprocesId: string) {
  const zaak = await lockZaak(act.tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  if (zaak.totEnMet !== null) return refuse('zaak-gesloten', 'Deze zaak is gesloten.');
  act.log({ id: werkprocesId, jongereId: zaak.jongereId });
  return ok({ organisatieId: act.actor.organisatieId, werkprocesId, jongereId: zaak.jongereId });
}
