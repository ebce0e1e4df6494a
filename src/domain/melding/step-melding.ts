import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { insertBericht } from './bericht.sql.ts';
import { type previewBerichtEndpoint, stappen, type stepMeldingEndpoint } from './melding.contract.ts';
import { insertStap, type LockedMelding, lockMelding, updateMelding } from './melding.sql.ts';
import { planRegisterstatus } from './registerstatus.sql.ts';
import { writeBericht } from './write-bericht.ts';

type Stap = InputOf<typeof stepMeldingEndpoint>;

/** Takes a report one step further; the school gets its message in the same act (VI-12, VI-09). */
export async function stepMelding(act: Act, stap: Stap) {
  const melding = await lockMelding(act.tx, stap.meldingId);
  const refusal = check(melding, stap);
  if (refusal) return refusal;
  if (!melding) return refuse('niet-gevonden');
  act.log({ id: melding.meldingId, jongereId: melding.jongereId });

  const behandelaar = melding.behandelaar ?? act.actor.naam;
  const changed = await updateMelding(act.tx, melding.meldingId, stap.versie, {
    status: stap.naar,
    behandelaar,
    sluitreden: stap.naar === 'afgesloten' ? (stap.sluitreden ?? null) : null,
  });
  if (!changed) return refuse('gewijzigd');
  const organisatieId = act.actor.organisatieId;
  await insertStap(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: stap.naar,
    reden: stap.sluitreden ?? null,
    toelichting: stap.toelichting ?? null,
  });
  await planRegisterstatus(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    status: stap.naar,
    sluitreden: stap.sluitreden,
    opmerking: stap.opmerking,
    behandelaar,
  });
  const berichtId = await insertBericht(act.tx, {
    organisatieId,
    meldingId: melding.meldingId,
    schoolId: melding.schoolId,
    stap: stap.naar,
    tekst: writeBericht({ ...stap, nummer: melding.nummer, behandelaar }),
    behandelaar,
    verwachting: stap.verwachting ?? null,
    volgendeDatum: stap.volgendeDatum ?? null,
  });
  return ok({ status: stap.naar, berichtId, versie: changed.versie });
}

/** The message the school would get; nothing is stored. */
export async function previewBericht(act: Act, stap: InputOf<typeof previewBerichtEndpoint>) {
  const melding = await lockMelding(act.tx, stap.meldingId);
  const refusal = check(melding, stap);
  if (refusal) return refusal;
  if (!melding) return refuse('niet-gevonden');
  return ok({
    tekst: writeBericht({
      ...stap,
      nummer: melding.nummer,
      behandelaar: melding.behandelaar ?? act.actor.naam,
    }),
  });
}

function check(melding: LockedMelding | undefined, stap: Stap) {
  if (!melding) return refuse('niet-gevonden');
  if (melding.versie !== stap.versie) return refuse('gewijzigd');
  if (!stappen[melding.status].includes(stap.naar)) {
    return refuse(
      'stap-niet-mogelijk',
      `Een melding met status "${melding.status}" kan niet naar "${stap.naar}".`,
    );
  }
  if (stap.naar === 'ingetrokken' && melding.uitRegister) {
    return refuse(
      'alleen-school-trekt-in',
      'Deze melding staat in het verzuimregister. Alleen de school trekt haar daar in; u kunt haar afsluiten of ter kennisneming aannemen.',
    );
  }
  if (stap.naar === 'afgesloten' && !stap.sluitreden) {
    return refuse('reden-nodig', 'Kies een reden waarom u de melding afsluit.');
  }
  return undefined;
}
