import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { meldvormen } from '../../regels/mas/meldvorm.ts';
import { refuseElders } from './elders.ts';
import type {
  handOverEndpoint,
  listLateMeldingenEndpoint,
  mergeMeldingEndpoint,
  setTriageEndpoint,
} from './intake.contract.ts';
import { countLaat, findInMelding, insertSamenvoeging, listLaat, setTriage } from './intake.sql.ts';
import { insertStap, lockMelding, updateMelding } from './melding.sql.ts';

const JAAR = 365;
const isClosed = (status: string) => status !== 'nieuw' && status !== 'in-behandeling';

/** An officer sees it otherwise than the rule; the choice and the reason are kept, the rule's answer is not (VI-07). */
export async function chooseTriage({ tx, actor, log }: Act, keuze: InputOf<typeof setTriageEndpoint>) {
  const melding = await lockMelding(tx, keuze.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  log({ id: melding.meldingId, jongereId: melding.jongereId });
  await setTriage(tx, actor.organisatieId, melding.meldingId, keuze.kleur, keuze.reden);
  return ok({ kleur: keuze.kleur });
}

/** Two reports about the same absence: both stay and count, and this one follows the other from now on (VI-10). */
export async function mergeMelding({ tx, actor, log }: Act, keuze: InputOf<typeof mergeMeldingEndpoint>) {
  // Always the lower number first, so that two who merge each other's report do not wait for one another.
  const ids = [keuze.meldingId, keuze.inMeldingId].toSorted((a, b) => (a < b ? -1 : 1));
  const gevonden = new Map<string, NonNullable<Awaited<ReturnType<typeof lockMelding>>>>();
  for (const id of ids) {
    const een = await lockMelding(tx, id);
    if (een) gevonden.set(id, een);
  }
  const melding = gevonden.get(keuze.meldingId);
  const blijft = gevonden.get(keuze.inMeldingId);
  if (!melding || !blijft) return refuse('niet-gevonden');
  if (melding.elders || blijft.elders) return refuseElders();
  if (melding.versie !== keuze.versie) return refuse('gewijzigd');
  if (melding.jongereId !== blijft.jongereId || melding.meldingId === blijft.meldingId) {
    return refuse('andere-jongere', 'Kies een andere melding over dezelfde jongere.');
  }
  if (isClosed(melding.status) || isClosed(blijft.status)) return refuse('al-afgesloten');
  if ((await findInMelding(tx, melding.meldingId)) || (await findInMelding(tx, blijft.meldingId))) {
    return refuse('al-samengevoegd', 'Een van deze meldingen is al bij een andere gevoegd.');
  }
  log({ id: melding.meldingId, jongereId: melding.jongereId });
  const { organisatieId } = actor;
  await insertSamenvoeging(tx, organisatieId, melding.meldingId, blijft.meldingId, keuze.reden);
  await insertStap(tx, {
    organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: melding.status,
    reden: 'samengevoegd',
    toelichting: `Bij melding ${blijft.nummer}: ${keuze.reden}`,
  });
  return ok({ inMeldingId: blijft.meldingId });
}

/** Somebody outside takes it over. The register knows no such status (VI-12): it is a fact of our own file. */
export async function handOver({ tx, actor, log }: Act, overdracht: InputOf<typeof handOverEndpoint>) {
  const melding = await lockMelding(tx, overdracht.meldingId);
  if (!melding) return refuse('niet-gevonden');
  if (melding.elders) return refuseElders();
  if (melding.versie !== overdracht.versie) return refuse('gewijzigd');
  if (isClosed(melding.status)) return refuse('al-afgesloten');
  log({ id: melding.meldingId, jongereId: melding.jongereId });
  const changed = await updateMelding(tx, melding.meldingId, overdracht.versie, {
    behandelaar: overdracht.naar,
  });
  if (!changed) return refuse('gewijzigd');
  await insertStap(tx, {
    organisatieId: actor.organisatieId,
    meldingId: melding.meldingId,
    van: melding.status,
    naar: melding.status,
    reden: 'overgedragen',
    toelichting: `Aan ${overdracht.naar}: ${overdracht.reden}`,
  });
  return ok({ versie: changed.versie });
}

const grenzen: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(meldvormen).map(([vorm, { uiterlijkGemeldInDagen }]) => [vorm, uiterlijkGemeldInDagen]),
);

export async function readLateMeldingen(
  { tx, vandaag }: Act,
  { schoolId, vanafDag, limiet, vanaf }: InputOf<typeof listLateMeldingenEndpoint>,
) {
  const sinds = vanafDag ?? addDagen(vandaag, -JAAR);
  const meldingen = await listLaat(tx, { grenzen, sinds, schoolId, limiet, vanaf });
  return ok({
    meldingen,
    totaal: meldingen[0]?.totaal ?? 0,
    scholen: await countLaat(tx, grenzen, sinds, schoolId),
  });
}
