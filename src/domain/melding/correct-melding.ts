import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { refuseElders } from './elders.ts';
import type { correctMeldingEndpoint } from './melding.contract.ts';
import { insertStap, lockMelding, updateMelding } from './melding.sql.ts';

/** Corrects kind, period or hours; both versions and the reason stay (VI-10). */
export async function correctMelding(act: Act, correctie: InputOf<typeof correctMeldingEndpoint>) {
  const melding = await lockMelding(act.tx, correctie.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  if (melding.versie !== correctie.versie) return refuse('gewijzigd');
  if (melding.status === 'afgesloten' || melding.status === 'ingetrokken') return refuse('al-afgesloten');
  const vanaf = correctie.verzuimVanaf ?? melding.verzuimVanaf;
  const totEnMet =
    correctie.verzuimTotEnMet === undefined ? melding.verzuimTotEnMet : correctie.verzuimTotEnMet;
  if (vanaf && totEnMet && totEnMet < vanaf) return refuse('eind-voor-begin');
  act.log({ id: melding.meldingId, jongereId: melding.jongereId });

  const changed = await updateMelding(act.tx, melding.meldingId, correctie.versie, {
    soortVerzuim: correctie.soortVerzuim ?? melding.soortVerzuim,
    ...(correctie.verzuimVanaf === undefined ? {} : { verzuimVanaf: correctie.verzuimVanaf }),
    ...(correctie.verzuimTotEnMet === undefined ? {} : { verzuimTotEnMet: correctie.verzuimTotEnMet }),
    ...(correctie.uren === undefined ? {} : { uren: correctie.uren }),
  });
  if (!changed) return refuse('gewijzigd');
  await insertStap(act.tx, {
    organisatieId: act.actor.organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: melding.status,
    reden: 'correctie',
    toelichting: correctie.reden,
  });
  return ok({ versie: changed.versie });
}
