import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { holdPaar } from './doorzending.sql.ts';
import { refuseElders } from './elders.ts';
import type { linkMeldingEndpoint } from './melding.contract.ts';
import {
  findZaakForMelding,
  insertStap,
  type LockedMelding,
  lockMelding,
  updateMelding,
} from './melding.sql.ts';
import { findContact } from './ontvangst.ts';
import { planRegisterstatus } from './registerstatus.sql.ts';
import { sendBericht } from './send-bericht.ts';
import { shareStatus } from './share-melding.ts';
import { writeBericht } from './write-bericht.ts';

/** Adds a report to a running case of the same jongere (VI-06). */
export async function linkMelding(act: Act, koppeling: InputOf<typeof linkMeldingEndpoint>) {
  await holdPaar(act.tx, koppeling.meldingId);
  const melding = await lockMelding(act.tx, koppeling.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  if (melding.versie !== koppeling.versie) return refuse('gewijzigd');
  const zaak = await findZaakForMelding(act.tx, koppeling.werkprocesId);
  if (!zaak) return refuse('zaak-onbekend');
  if (zaak.jongereId !== melding.jongereId) return refuse('zaak-van-ander');
  if (zaak.totEnMet) return refuse('zaak-afgesloten', 'Deze zaak is gesloten. Open een nieuwe zaak.');
  act.log({ id: melding.meldingId, jongereId: melding.jongereId });
  return ok({
    versie: await takeIntoZaak(act, melding, koppeling.werkprocesId, zaak.behandelaar ?? act.actor.naam),
  });
}

/** Puts a report in a case. A new report is then taken up, and the school hears by whom. */
export async function takeIntoZaak(
  act: Act,
  melding: LockedMelding,
  werkprocesId: string,
  behandelaar: string,
): Promise<number> {
  const organisatieId = act.actor.organisatieId;
  const isNew = melding.status === 'nieuw';
  const changed = await updateMelding(act.tx, melding.meldingId, melding.versie, {
    werkprocesId,
    behandelaar,
    ...(isNew ? { status: 'in-behandeling' } : {}),
  });
  if (!changed) throw new Error('A locked melding changed under its lock');
  if (!isNew) return changed.versie;

  await insertStap(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: 'in-behandeling',
    reden: 'gekoppeld-aan-zaak',
    toelichting: null,
  });
  await planRegisterstatus(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    status: 'in-behandeling',
    behandelaar,
  });
  await shareStatus({ tx: act.tx, organisatieId }, [melding.meldingId]);
  await sendBericht(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    schoolId: melding.schoolId,
    stap: 'in-behandeling',
    tekst: writeBericht({
      nummer: melding.nummer,
      naar: 'in-behandeling',
      behandelaar,
      ...(await findContact(act.tx, behandelaar, act.vandaag)),
    }),
    behandelaar,
    verwachting: null,
    volgendeDatum: null,
  });
  return changed.versie;
}
