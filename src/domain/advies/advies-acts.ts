import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { listWaarneming } from '../medewerker/index.ts';
import { findZaakKern, holdOpen } from '../werkproces/index.ts';
import type {
  answerAdviesEndpoint,
  askAdviesEndpoint,
  changeThemaEndpoint,
  closeAdviesEndpoint,
  createThemaEndpoint,
  setZaakThemasEndpoint,
} from './advies.contract.ts';
import {
  insertThema,
  insertVraag,
  isNaamBezet,
  listKeuze,
  listThemas,
  listThemasVan,
  listVragen,
  lockThema,
  lockVraag,
  markGezien,
  replaceThemas,
  updateThema,
  withdrawVraag,
  writeAntwoord,
} from './advies.sql.ts';

const ANTWOORD_DAGEN = 7;
const BESTAAT = 'Dit thema staat al op de lijst.';

export async function readThemas({ tx, vandaag }: Act) {
  return ok({ themas: await listThemas(tx, vandaag) });
}

export async function createThema(
  { tx, actor, log }: Act,
  { naam, uitleg, artikelen }: InputOf<typeof createThemaEndpoint>,
) {
  const made = await insertThema(tx, actor.organisatieId, { naam, uitleg: uitleg ?? null, artikelen });
  if (!made) return refuse('bestaat-al', BESTAAT);
  log({ id: made.themaId });
  return ok(made);
}

export async function changeThema(
  { tx, vandaag, log }: Act,
  { themaId, naam, uitleg, artikelen, gestopt, versie }: InputOf<typeof changeThemaEndpoint>,
) {
  const thema = await lockThema(tx, themaId);
  if (!thema) return refuse('niet-gevonden');
  if (thema.versie !== versie) return refuse('gewijzigd');
  if (await isNaamBezet(tx, naam, themaId)) return refuse('bestaat-al', BESTAAT);
  log({ id: themaId });
  const gestoptOp = gestopt ? (thema.gestoptOp ?? vandaag) : null;
  return ok(await updateThema(tx, themaId, { naam, uitleg: uitleg ?? null, artikelen, gestoptOp }));
}

/** The themes of a zaak with who can advise, and what was asked; who is asked may answer, and whoever looks after them. */
export async function readZaakAdvies(
  { tx, actor, vandaag, log }: Act,
  { werkprocesId }: { werkprocesId: string },
) {
  const zaak = await findZaakKern(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  const namen = [actor.naam, ...(await listWaarneming(tx, actor.naam, vandaag))];
  const themas = await listThemasVan(tx, werkprocesId, vandaag);
  return ok({
    themas: themas.map(({ vanzelf: _, ...thema }) => thema),
    vanzelf: themas.filter(({ vanzelf }) => vanzelf).map(({ themaId }) => themaId),
    keuze: await listKeuze(tx),
    vragen: (await listVragen(tx, werkprocesId)).map((vraag) => {
      const waits = vraag.beantwoordOp === null && vraag.ingetrokkenOp === null;
      return {
        ...vraag,
        magAntwoorden: waits && namen.includes(vraag.aan),
        magIntrekken: waits && vraag.van === actor.naam,
        magGelezen: vraag.beantwoordOp !== null && vraag.gezienOp === null && vraag.van === actor.naam,
      };
    }),
  });
}

export async function setZaakThemas(
  act: Act,
  { werkprocesId, themaIds }: InputOf<typeof setZaakThemasEndpoint>,
) {
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  const known = new Set([
    ...(await listKeuze(act.tx)).map(({ themaId }) => themaId),
    // What was chosen before may stay, also when nobody chooses it any more.
    ...(await listThemasVan(act.tx, werkprocesId, act.vandaag)).map(({ themaId }) => themaId),
  ]);
  if (themaIds.some((id) => !known.has(id))) {
    return refuse('thema-onbekend', 'Dit thema staat niet op de lijst van uw organisatie.');
  }
  await replaceThemas(act.tx, held.value, themaIds);
  return ok({ themas: new Set(themaIds).size });
}

/** Asks somebody who is specialist of a theme that lies on the zaak. */
export async function askAdvies(
  act: Act,
  { werkprocesId, themaId, aan, vraag, uiterlijk }: InputOf<typeof askAdviesEndpoint>,
) {
  const { tx, actor, vandaag } = act;
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  const thema = (await listThemasVan(tx, werkprocesId, vandaag)).find((een) => een.themaId === themaId);
  if (!thema) return refuse('thema-onbekend', 'Kies eerst dit thema bij de zaak.');
  if (aan === actor.naam) return refuse('zichzelf', 'U bent het zelf. Vraag een collega.');
  if (!thema.specialisten.some(({ naam }) => naam === aan)) {
    return refuse('geen-specialist', `Kies iemand die bij Medewerkers het thema "${thema.naam}" heeft.`);
  }
  if (uiterlijk !== undefined && uiterlijk < vandaag) {
    return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  }
  return ok(
    await insertVraag(tx, held.value, {
      themaId,
      van: actor.naam,
      aan,
      vraag,
      op: vandaag,
      uiterlijk: uiterlijk ?? addDagen(vandaag, ANTWOORD_DAGEN),
    }),
  );
}

export async function answerAdvies(
  { tx, actor, vandaag, log }: Act,
  { collegavraagId, antwoord, versie }: InputOf<typeof answerAdviesEndpoint>,
) {
  const vraag = await lockVraag(tx, collegavraagId);
  if (!vraag) return refuse('niet-gevonden');
  if (vraag.aan !== actor.naam && !(await listWaarneming(tx, actor.naam, vandaag)).includes(vraag.aan)) {
    return refuse('niet-van-u', 'Deze vraag is aan een collega gesteld.');
  }
  if (vraag.versie !== versie) return refuse('gewijzigd');
  if (vraag.beantwoordOp !== null || vraag.ingetrokkenOp !== null) {
    return refuse('al-klaar', 'Deze vraag is al beantwoord of ingetrokken.');
  }
  log({ id: vraag.werkprocesId, jongereId: vraag.jongereId });
  return ok(await writeAntwoord(tx, collegavraagId, { antwoord, door: actor.naam, op: vandaag }));
}

/** By whom asked: takes back what waits, or notes that the answer was read. */
export async function closeAdvies(
  { tx, actor, vandaag, log }: Act,
  { collegavraagId, versie }: InputOf<typeof closeAdviesEndpoint>,
) {
  const vraag = await lockVraag(tx, collegavraagId);
  if (!vraag) return refuse('niet-gevonden');
  if (vraag.van !== actor.naam) return refuse('niet-van-u', 'Een collega stelde deze vraag.');
  if (vraag.versie !== versie) return refuse('gewijzigd');
  if (vraag.ingetrokkenOp !== null || vraag.gezienOp !== null) {
    return refuse('al-klaar', 'Deze vraag is al afgerond.');
  }
  log({ id: vraag.werkprocesId, jongereId: vraag.jongereId });
  return ok(
    vraag.beantwoordOp === null
      ? await withdrawVraag(tx, collegavraagId, vandaag)
      : await markGezien(tx, collegavraagId, vandaag),
  );
}
