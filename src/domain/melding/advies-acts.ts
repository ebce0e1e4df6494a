import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { isJongereKnown } from '../persoon/index.ts';
import {
  countAdviesvragen,
  insertAdviesvraag,
  listAdviesvragen,
  lockAdviesvraag,
  setAdvies,
  setMeldingVan,
} from './advies.sql.ts';
import { createMelding } from './create-melding.ts';
import type {
  answerAdviesvraagEndpoint,
  createAdviesvraagEndpoint,
  listAdviesvragenEndpoint,
  upgradeAdviesvraagEndpoint,
} from './intake.contract.ts';

/** Somebody asks what to do; that is no report, and counts apart (VI-04). */
export async function createAdviesvraag(
  { tx, actor, vandaag, log }: Act,
  vraag: InputOf<typeof createAdviesvraagEndpoint>,
) {
  if (vraag.jongereId && !(await isJongereKnown(tx, vraag.jongereId))) return refuse('jongere-onbekend');
  const made = await insertAdviesvraag(tx, {
    organisatieId: actor.organisatieId,
    jongereId: vraag.jongereId ?? null,
    schoolId: actor.schoolId,
    kanaal: actor.rol === 'school' ? 'schoolportaal' : vraag.kanaal,
    vrager: vraag.vrager,
    vraag: vraag.vraag,
    op: vandaag,
    behandelaar: actor.rol === 'school' ? null : actor.naam,
  });
  log({ id: made.adviesvraagId, ...(vraag.jongereId ? { jongereId: vraag.jongereId } : {}) });
  return ok(made);
}

export async function answerAdviesvraag(
  { tx, actor, vandaag, log }: Act,
  advies: InputOf<typeof answerAdviesvraagEndpoint>,
) {
  const vraag = await lockAdviesvraag(tx, advies.adviesvraagId);
  if (!vraag) return refuse('niet-gevonden');
  if (vraag.versie !== advies.versie || vraag.status === 'melding') return refuse('gewijzigd');
  log({ id: advies.adviesvraagId, ...(vraag.jongereId ? { jongereId: vraag.jongereId } : {}) });
  return ok(await setAdvies(tx, advies.adviesvraagId, advies.antwoord, actor.naam, vandaag));
}

const BRON = {
  schoolportaal: 'school',
  telefoon: 'telefoon',
  'e-mail': 'e-mail',
  formulier: 'e-mail',
  gesprek: 'collega',
} as const;

/** The question turns out to be about absence that must be handled: a report with the same words, that it points to. */
export async function upgradeAdviesvraag(act: Act, keuze: InputOf<typeof upgradeAdviesvraagEndpoint>) {
  const vraag = await lockAdviesvraag(act.tx, keuze.adviesvraagId);
  if (!vraag) return refuse('niet-gevonden');
  if (vraag.versie !== keuze.versie || vraag.status === 'melding') return refuse('gewijzigd');
  if (vraag.jongereId === null) {
    return refuse('geen-jongere', 'Bij deze vraag is geen jongere bekend. Doe een nieuwe melding.');
  }
  const made = await createMelding(act, {
    jongereId: vraag.jongereId,
    soortVerzuim: keuze.soortVerzuim,
    vorm: keuze.vorm,
    verzuimVanaf: keuze.verzuimVanaf,
    toelichting: vraag.vraag.slice(0, 2000),
    contactpersoon: vraag.vrager,
    bron: BRON[vraag.kanaal as keyof typeof BRON],
  });
  if (!made.ok) return made;
  await setMeldingVan(act.tx, keuze.adviesvraagId, made.value.meldingId);
  act.log({ id: keuze.adviesvraagId, jongereId: vraag.jongereId });
  return ok({ meldingId: made.value.meldingId, nummer: made.value.nummer });
}

export async function readAdviesvragen({ tx }: Act, page: InputOf<typeof listAdviesvragenEndpoint>) {
  const perStatus = Object.fromEntries(
    (await countAdviesvragen(tx)).map(({ status, aantal }) => [status, aantal]),
  );
  const alle = Object.values(perStatus).reduce((som, aantal) => som + aantal, 0);
  return ok({
    adviesvragen: await listAdviesvragen(tx, page),
    totaal: page.status ? (perStatus[page.status] ?? 0) : alle,
    perStatus,
  });
}
