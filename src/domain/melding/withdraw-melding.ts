import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { holdPaar } from './doorzending.sql.ts';
import { stappen, type withdrawMeldingEndpoint } from './melding.contract.ts';
import { insertStap, lockMelding, updateMelding } from './melding.sql.ts';
import { shareStatus } from './share-melding.ts';

/** The school takes its report back, with a reason; the report and the reason stay. */
export async function withdrawMelding(act: Act, intrekking: InputOf<typeof withdrawMeldingEndpoint>) {
  await holdPaar(act.tx, intrekking.meldingId);
  const melding = await lockMelding(act.tx, intrekking.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.versie !== intrekking.versie) return refuse('gewijzigd');
  if (!stappen[melding.status].includes('ingetrokken')) return refuse('stap-niet-mogelijk');
  act.log({ id: melding.meldingId, jongereId: melding.jongereId });

  const changed = await updateMelding(act.tx, melding.meldingId, intrekking.versie, {
    status: 'ingetrokken',
  });
  if (!changed) return refuse('gewijzigd');
  await insertStap(act.tx, {
    organisatieId: act.actor.organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: 'ingetrokken',
    reden: null,
    toelichting: intrekking.reden,
  });
  await shareStatus({ tx: act.tx, organisatieId: act.actor.organisatieId }, [melding.meldingId]);
  return ok({ status: 'ingetrokken' as const, versie: changed.versie });
}
