import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { deriveAfwijkendeStappen, deriveStapbrief, deriveVolgendeStappen } from '../../regels/mas/stappen.ts';
import { findMeldingForZaak, findSchoolOp, takeIntoZaak } from '../melding/index.ts';
import { findJongerenKort, isJongereKnown, listBijzonderheden } from '../persoon/index.ts';
import { tellSchool } from '../terugkoppeling/index.ts';
import { moveActies } from './hand-over-zaken.sql.ts';
import { insertNotitie, listNotities } from './notitie.sql.ts';
import type {
  assignZaakEndpoint,
  createNotitieEndpoint,
  createZaakEndpoint,
  listZakenEndpoint,
} from './werkproces.contract.ts';
import {
  countZaken,
  findBesideZaak,
  findKern,
  findZaak,
  insertZaak,
  listBehandelaars,
  listZaken,
  lockZaak,
  updateZaak,
} from './werkproces.sql.ts';
import { deriveUiterlijk, describeFasen, findStand } from './zaak-fasen.ts';
import { getZaakVoorSchool } from './zaak-voor-school.ts';

export async function readZaken({ tx, vandaag }: Act, vraag: InputOf<typeof listZakenEndpoint>) {
  return ok({
    zaken: await listZaken(tx, vraag, vraag, vandaag),
    totaal: await countZaken(tx, vraag),
    behandelaars: await listBehandelaars(tx, vandaag),
  });
}

export async function readZaak({ tx, vandaag, log }: Act, { werkprocesId }: { werkprocesId: string }) {
  const zaak = await findZaak(tx, werkprocesId, vandaag);
  const kern = await findKern(tx, werkprocesId);
  if (!zaak || !kern) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongere.jongereId });
  const [jongereKort] = await findJongerenKort(tx, [zaak.jongere.jongereId], vandaag);
  if (!jongereKort) return refuse('niet-gevonden');
  const { werkwijze, stap } = await findStand(tx, kern);
  const beside = await findBesideZaak(tx, werkprocesId);
  return ok({
    ...zaak,
    jongereKort,
    letOp: (await listBijzonderheden(tx, zaak.jongere.jongereId)).map(({ soort }) => soort),
    ...beside,
    tak: werkwijze.tak,
    werkwijze: werkwijze.naam,
    fasen: describeFasen(werkwijze, stap, beside.verloop),
    stapSinds: kern.stapSinds,
    stapBrief: deriveStapbrief(werkwijze, stap),
    stapUiterlijk: deriveUiterlijk(werkwijze, stap, kern.stapSinds),
    sluitgrond: kern.sluitgrond,
    notities: await listNotities(tx, { werkprocesId }),
    magNu: [...deriveVolgendeStappen(werkwijze, stap)],
    magMetReden: [...deriveAfwijkendeStappen(werkwijze, stap)],
  });
}

/** Opens a case; a report it starts from is taken into it, and the school hears so, in the same act. */
export async function createZaak(act: Act, zaak: InputOf<typeof createZaakEndpoint>) {
  const { tx, actor, vandaag } = act;
  if (!(await isJongereKnown(tx, zaak.jongereId))) return refuse('jongere-onbekend');
  const melding = zaak.meldingId ? await findMeldingForZaak(tx, zaak.meldingId) : undefined;
  if (zaak.meldingId) {
    if (!melding) return refuse('melding-onbekend');
    if (melding.jongereId !== zaak.jongereId) return refuse('melding-van-ander');
    if (melding.elders) return refuse('elders-behandeld');
    if (melding.werkprocesId) return refuse('melding-al-gekoppeld');
  }
  const behandelaar = zaak.behandelaar ?? actor.naam;
  const school = await findSchoolOp(tx, zaak.jongereId, vandaag);
  const made = await insertZaak(tx, {
    organisatieId: actor.organisatieId,
    jongereId: zaak.jongereId,
    soort: zaak.soort,
    vandaag,
    onderwijssoort: school?.onderwijssoort ?? null,
    behandelaar,
  });
  act.log({ id: made.werkprocesId, jongereId: zaak.jongereId });
  if (melding) await takeIntoZaak(act, melding, made.werkprocesId, behandelaar);
  if (zaak.toelichting) {
    await insertNotitie(tx, {
      organisatieId: actor.organisatieId,
      jongereId: zaak.jongereId,
      werkprocesId: made.werkprocesId,
      soort: 'notitie',
      met: null,
      resultaat: null,
      tekst: zaak.toelichting,
    });
  }
  await tellSchool(act, await getZaakVoorSchool(act, made.werkprocesId));
  return ok(made);
}

export async function assignZaak(act: Act, toewijzing: InputOf<typeof assignZaakEndpoint>) {
  const zaak = await lockZaak(act.tx, toewijzing.werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  act.log({ id: zaak.werkprocesId, jongereId: zaak.jongereId });
  const changed = await updateZaak(act.tx, zaak.werkprocesId, toewijzing.versie, {
    behandelaar: toewijzing.behandelaar,
  });
  if (!changed) return refuse('gewijzigd');
  // What was promised keeps an owner who is there.
  if (zaak.behandelaar && !zaak.totEnMet) {
    await moveActies(act.tx, [zaak.werkprocesId], zaak.behandelaar, toewijzing.behandelaar);
  }
  // The school knows who handles it: a new name is news.
  if (!zaak.totEnMet) await tellSchool(act, await getZaakVoorSchool(act, zaak.werkprocesId));
  return ok(changed);
}

/** A contact or note in a few keys, on a jongere or on one of the cases (WP-04). */
export async function createNotitie(act: Act, notitie: InputOf<typeof createNotitieEndpoint>) {
  const { tx, actor } = act;
  if (!(await isJongereKnown(tx, notitie.jongereId))) return refuse('jongere-onbekend');
  if (notitie.werkprocesId) {
    const zaak = await lockZaak(tx, notitie.werkprocesId);
    if (zaak?.jongereId !== notitie.jongereId) return refuse('zaak-onbekend');
  }
  const notitieId = await insertNotitie(tx, {
    organisatieId: actor.organisatieId,
    jongereId: notitie.jongereId,
    werkprocesId: notitie.werkprocesId ?? null,
    soort: notitie.soort,
    met: notitie.met ?? null,
    resultaat: notitie.resultaat ?? null,
    tekst: notitie.tekst,
  });
  act.log({ id: notitieId, jongereId: notitie.jongereId });
  return ok({ notitieId });
}

export async function readNotities({ tx, log }: Act, { jongereId }: { jongereId: string }) {
  log({ jongereId });
  return ok({ notities: await listNotities(tx, { jongereId }) });
}
