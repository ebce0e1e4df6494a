import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { isMasRoute, masRoutes } from '../../regels/mas/routes.ts';
import { deriveBewaaktTotEnMet } from '../../regels/mas/waarschuwing.ts';
import { tellSchool } from '../terugkoppeling/index.ts';
import { holdOpen } from './hold-open.ts';
import type {
  answerRegieEndpoint,
  askRegieEndpoint,
  createActieEndpoint,
  endActieEndpoint,
  savePlanEndpoint,
} from './plan.contract.ts';
import {
  answerRegieRij,
  endActieRij,
  findPlan,
  findRegie,
  insertActie,
  insertRegie,
  insertWaarschuwing,
  listActies,
  lockActie,
  lockRegie,
  savePlanRij,
} from './plan.sql.ts';
import { findKern, listBehandelaars } from './werkproces.sql.ts';
import { getZaakVoorSchool } from './zaak-voor-school.ts';

type Zaak = { readonly werkprocesId: string };

export async function readPlan({ tx, actor, vandaag, log }: Act, { werkprocesId }: Zaak) {
  const zaak = await findKern(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  const voorstel = (await findRegie(tx, werkprocesId, 'gevraagd')) ?? null;
  const route = zaak.route !== null && isMasRoute(zaak.route) ? masRoutes[zaak.route] : undefined;
  const plan = await findPlan(tx, werkprocesId);
  return ok({
    ...(plan ?? { stemJongere: null, stemOuders: null, vastgesteldOp: null, versie: 0 }),
    acties: await listActies(tx, werkprocesId, vandaag),
    regie: (await findRegie(tx, werkprocesId, 'aanvaard')) ?? null,
    voorstel,
    magAanvaarden: voorstel !== null && mayAnswer(voorstel, actor.naam),
    routePartners: [...(route?.partners ?? [])],
    routeBrieven: [...(route?.brieven ?? [])],
  });
}

/** A plan is made with the jongere: without what they think it is not final (TZ-08), nor without a goal. */
export async function savePlan(act: Act, input: InputOf<typeof savePlanEndpoint>) {
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  if (input.definitief && !input.stemJongere) {
    return refuse('stem-nodig', 'Vul in wat de jongere vindt. Zonder dat is het plan niet definitief.');
  }
  const acties = input.definitief ? await listActies(act.tx, input.werkprocesId, act.vandaag) : [];
  if (input.definitief && !acties.some(({ soort }) => soort === 'doel')) {
    return refuse('doel-nodig', 'Leg eerst een doel vast: wat, wie en wanneer.');
  }
  const saved = await savePlanRij(act.tx, held.value, {
    stemJongere: input.stemJongere ?? null,
    stemOuders: input.stemOuders ?? null,
    vastgesteldOp: input.definitief ? act.vandaag : null,
    versie: input.versie,
  });
  return saved ? ok(saved) : refuse('gewijzigd');
}

export async function createActie(act: Act, input: InputOf<typeof createActieEndpoint>) {
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  if (input.uiterlijk < act.vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  return ok(await insertActie(act.tx, held.value, input));
}

/** An action ends also after its zaak: the look back comes four weeks later. */
export async function endActie(
  { tx, vandaag, log }: Act,
  { zaakactieId, resultaat, versie }: InputOf<typeof endActieEndpoint>,
) {
  const actie = await lockActie(tx, zaakactieId);
  if (!actie) return refuse('niet-gevonden');
  if (actie.klaarOp !== null) return refuse('al-klaar');
  if (actie.versie !== versie) return refuse('gewijzigd');
  log({ id: actie.werkprocesId, jongereId: actie.jongereId });
  await endActieRij(tx, zaakactieId, vandaag, resultaat ?? null);
  return ok({ klaarOp: vandaag });
}

export async function askRegie(act: Act, input: InputOf<typeof askRegieEndpoint>) {
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  if (!input.extern && !(await listBehandelaars(act.tx, act.vandaag)).includes(input.naam)) {
    return refuse(
      'medewerker-onbekend',
      'Deze medewerker kennen wij niet. Kies een collega of een partner van buiten.',
    );
  }
  const open = await findRegie(act.tx, input.werkprocesId, 'gevraagd');
  if (open) return refuse('al-gevraagd', `${open.naam} is al gevraagd en moet nog antwoorden.`);
  return ok(
    await insertRegie(act.tx, held.value, {
      naam: input.naam,
      extern: input.extern,
      vervanger: input.vervanger ?? null,
      gevraagdOp: act.vandaag,
    }),
  );
}

/** A colleague answers for themselves; for somebody of a partner an officer notes the answer. */
const mayAnswer = (voorstel: { readonly naam: string; readonly extern: boolean }, naam: string): boolean =>
  voorstel.extern || voorstel.naam === naam;

/** The lead changes hands only when the new one accepts (MW-12); then the school hears the name. */
export async function answerRegie(
  act: Act,
  { regieId, aanvaard, versie }: InputOf<typeof answerRegieEndpoint>,
) {
  const { tx, actor, vandaag } = act;
  const regie = await lockRegie(tx, regieId);
  if (!regie) return refuse('niet-gevonden');
  if (regie.status !== 'gevraagd') return refuse('al-beantwoord');
  if (regie.versie !== versie) return refuse('gewijzigd');
  if (!mayAnswer(regie, actor.naam))
    return refuse('niet-aan-u', `Alleen ${regie.naam} kan dit beantwoorden.`);
  act.log({ id: regie.werkprocesId, jongereId: regie.jongereId });
  const status = aanvaard ? 'aanvaard' : 'geweigerd';
  await answerRegieRij(tx, regie, status, vandaag);
  const zaak = await getZaakVoorSchool(act, regie.werkprocesId);
  if (aanvaard && !zaak.isGesloten) await tellSchool(act, zaak);
  return ok({ status });
}

/** An official warning; new absence while it is guarded stands on Vandaag (MW-07). */
export async function giveWaarschuwing(act: Act, { werkprocesId }: Zaak) {
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  const made = await insertWaarschuwing(act.tx, held.value, act.vandaag);
  if (!made) return refuse('al-gegeven', 'In deze zaak is vandaag al een waarschuwing vastgelegd.');
  return ok({ ...made, bewaaktTotEnMet: deriveBewaaktTotEnMet(act.vandaag) });
}
