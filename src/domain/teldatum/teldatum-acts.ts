import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { getParameters } from '../parameter/index.ts';
import { findJongerenKort } from '../persoon/index.ts';
import type {
  answerTeldatumEndpoint,
  askTeldatumEndpoint,
  listEigenLeerlingenEndpoint,
  listLeerlingenEndpoint,
  listTeldatumEndpoint,
  remindTeldatumEndpoint,
} from './teldatum.contract.ts';
import {
  countLeerlingen,
  countPerStand,
  insertVragen,
  listLeerlingen,
  listScholen,
  listVragenVan,
  lockVraag,
  setAntwoord,
  setHerinnerd,
} from './teldatum.sql.ts';

async function deriveUiterlijk({ tx, actor, vandaag }: Act): Promise<Datum> {
  const { teldatumTermijnDagen } = await getParameters(tx, actor.organisatieId, vandaag, [
    'teldatumTermijnDagen',
  ]);
  return addDagen(vandaag, teldatumTermijnDagen);
}

export async function readTeldatum(
  act: Act,
  { teldatum, stand, ...page }: InputOf<typeof listTeldatumEndpoint>,
) {
  const { tx, actor, vandaag } = act;
  const dag = { organisatieId: actor.organisatieId, teldatum, vandaag };
  const perStand = await countPerStand(tx, dag);
  const counted = perStand.filter((een) => !stand || een.stand === stand);
  return ok({
    scholen: await listScholen(tx, dag, stand, page),
    totaal: counted.reduce((som, { aantal }) => som + aantal, 0),
    perStand,
    uiterlijk: await deriveUiterlijk(act),
  });
}

/** Asks all schools at once; the list they look at follows from the record (SR-09). */
export async function askTeldatum(act: Act, { teldatum }: InputOf<typeof askTeldatumEndpoint>) {
  const { tx, actor, vandaag } = act;
  if (teldatum > vandaag) return refuse('teldatum-toekomst', 'Deze teldatum ligt in de toekomst.');
  const uiterlijk = await deriveUiterlijk(act);
  const dag = { organisatieId: actor.organisatieId, teldatum, vandaag };
  return ok({ gevraagd: await insertVragen(tx, dag, uiterlijk), uiterlijk });
}

export async function remindTeldatum(
  { tx, actor, vandaag }: Act,
  { teldatum }: InputOf<typeof remindTeldatumEndpoint>,
) {
  const { organisatieId } = actor;
  return ok({ herinnerd: await setHerinnerd(tx, { organisatieId, teldatum, vandaag }) });
}

/** The answer of a school, by itself or recorded for it; a later answer replaces an earlier one, which the historie keeps. */
export async function answerTeldatum(
  { tx, actor, vandaag, log }: Act,
  { teldatumvraagId, klopt, opmerking, versie }: InputOf<typeof answerTeldatumEndpoint>,
) {
  const vraag = await lockVraag(tx, teldatumvraagId);
  if (!vraag) return refuse('niet-gevonden');
  log({ id: vraag.schoolId });
  if (vraag.versie !== versie) return refuse('gewijzigd');
  if (!klopt && !opmerking) {
    return refuse('opmerking-nodig', 'Schrijf op wie er ontbreekt, of wie er niet meer op school zit.');
  }
  const doorSchool = actor.schoolId !== null;
  await setAntwoord(tx, teldatumvraagId, { klopt, opmerking: opmerking ?? null, doorSchool, vandaag });
  return ok({ teldatumvraagId });
}

export async function readLeerlingen(
  { tx, vandaag, log }: Act,
  { schoolId, teldatum, ...page }: InputOf<typeof listLeerlingenEndpoint>,
) {
  const found = await listLeerlingen(tx, schoolId, teldatum, page);
  const ids = found.map(({ jongereId }) => jongereId);
  const kort = new Map((await findJongerenKort(tx, ids, vandaag)).map((een) => [een.jongereId, een]));
  log({ id: schoolId });
  return ok({
    leerlingen: found.flatMap(({ jongereId, ...dagen }) => {
      const jongere = kort.get(jongereId);
      return jongere ? [{ jongere, ...dagen }] : [];
    }),
    totaal: await countLeerlingen(tx, schoolId, teldatum),
  });
}

export async function readEigenVragen({ tx, actor }: Act) {
  const { schoolId } = actor;
  if (schoolId === null) return ok({ vragen: [] });
  const vragen = [];
  for (const { vraag } of await listVragenVan(tx, schoolId)) {
    vragen.push({ ...vraag, leerlingen: await countLeerlingen(tx, schoolId, vraag.teldatum) });
  }
  return ok({ vragen });
}

export async function readEigenLeerlingen(act: Act, vraag: InputOf<typeof listEigenLeerlingenEndpoint>) {
  const { schoolId } = act.actor;
  return schoolId === null ? ok({ leerlingen: [], totaal: 0 }) : readLeerlingen(act, { ...vraag, schoolId });
}
