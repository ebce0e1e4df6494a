import { randomInt } from 'node:crypto';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, addMaanden, type Datum } from '../../regels/kalender/datum.ts';
import { isSchooldag } from '../../regels/kalender/schooldag.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import { getParameters } from '../parameter/index.ts';
import { isJongereKnown } from '../persoon/index.ts';
import type {
  bookPlekEndpoint,
  cancelGesprekEndpoint,
  createSpreekuurEndpoint,
  dropPlekEndpoint,
  finishGesprekEndpoint,
  listPlekkenEndpoint,
} from './spreekuur.contract.ts';
import {
  countPlekken,
  dropPlek,
  findInschrijving,
  findPlek,
  findSchoolgemeente,
  insertGesprek,
  insertPlekken,
  listPlekken,
  lockGesprek,
  setStatus,
} from './spreekuur.sql.ts';

const WEEK = 7;
const UUR = 60;
const TEKENS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTE = 8;
const makeCode = (): string =>
  Array.from({ length: CODE_LENGTE }, () => TEKENS[randomInt(TEKENS.length)]).join('');

const minutesOf = (tijd: string): number => Number(tijd.slice(0, 2)) * UUR + Number(tijd.slice(3));
const tijdOf = (minuten: number): string =>
  `${String(Math.floor(minuten / UUR)).padStart(2, '0')}:${String(minuten % UUR).padStart(2, '0')}`;

/** The note is of the gemeente; a school reads that the talk was held and nothing of it. */
export async function readPlekken(
  { tx, actor, vandaag, log }: Act,
  { voor, van = vandaag, schoolId, ...page }: InputOf<typeof listPlekkenEndpoint>,
) {
  const filter = { van, schoolId, ...(voor === 'mij' && { voor: actor.naam }) };
  const found = await listPlekken(tx, filter, page);
  for (const { gesprek } of found) {
    if (gesprek) log({ id: gesprek.spreekuurgesprekId, jongereId: gesprek.jongereId });
  }
  const plekken =
    actor.rol === 'school'
      ? found.map((plek) => ({ ...plek, gesprek: plek.gesprek && { ...plek.gesprek, notitie: null } }))
      : found;
  return ok({ plekken, totaal: await countPlekken(tx, filter) });
}

/** A row of slots on one day or on every so many weeks; days without school are left out and named. */
export async function createSpreekuur(
  { tx, actor, vandaag, log }: Act,
  input: InputOf<typeof createSpreekuurEndpoint>,
) {
  const { schoolId, dag, minuten, keren, weken } = input;
  const [begin, eind] = [minutesOf(input.van), minutesOf(input.tot)];
  if (dag < vandaag) return refuse('dag-voorbij', 'Kies een dag die nog komt.');
  if (begin + minuten > eind) return refuse('past-niet', 'Tussen deze tijden past geen gesprek.');
  const school = await findSchoolgemeente(tx, schoolId);
  if (!school) return refuse('school-onbekend');
  const kalender = await getSchoolkalender();
  const regio = await getVakantieregio(school.gemeentecode);
  const alle = Array.from({ length: keren }, (_, keer) => addDagen(dag, keer * weken * WEEK));
  const dagen = alle.filter((een) => isSchooldag(kalender, regio, een));
  const tijden = Array.from({ length: Math.floor((eind - begin) / minuten) }, (_, nr) =>
    tijdOf(begin + nr * minuten),
  );
  const plekken = dagen.flatMap((een) => tijden.map((tijd) => ({ code: makeCode(), dag: een, tijd })));
  if (plekken.length === 0) return refuse('past-niet', 'Op deze dagen is er geen school.');
  const made = await insertPlekken(
    tx,
    { organisatieId: actor.organisatieId, schoolId, minuten, plaats: input.plaats ?? null, voor: actor.naam },
    plekken,
  );
  if (made < plekken.length) {
    return refuse('al-bezet', 'U hebt op een van deze tijden al een spreekuur. Kies andere tijden.');
  }
  log({ id: schoolId });
  return ok({ plekken: made, dagen, overgeslagen: alle.filter((een) => !dagen.includes(een)) });
}

export async function removePlek(
  { tx, vandaag, log }: Act,
  { spreekuurplekId }: InputOf<typeof dropPlekEndpoint>,
) {
  const plek = await findPlek(tx, spreekuurplekId);
  if (!plek) return refuse('niet-gevonden');
  if (plek.bezet) return refuse('al-geboekt', 'Er is een leerling aangemeld. Zeg dat eerst af.');
  await dropPlek(tx, spreekuurplekId, vandaag);
  log({ id: spreekuurplekId });
  return ok({ spreekuurplekId });
}

/** The first day on which the record of a talk is gone: so many months after it, as holds on its day (PR-02). */
const deriveVerwijderen = async ({ tx, actor }: Act, dag: Datum): Promise<Datum> => {
  const { spreekuurBewaarMaanden } = await getParameters(tx, actor.organisatieId, dag, [
    'spreekuurBewaarMaanden',
  ]);
  return addMaanden(dag, spreekuurBewaarMaanden);
};

/** A school books one of its pupils; no melding comes of it. */
export async function bookPlek(
  act: Act,
  { spreekuurplekId, jongereId, ...boeking }: InputOf<typeof bookPlekEndpoint>,
) {
  const { tx, actor, vandaag, log } = act;
  const plek = await findPlek(tx, spreekuurplekId);
  if (!plek) return refuse('niet-gevonden');
  if (!(await isJongereKnown(tx, jongereId))) return refuse('jongere-onbekend');
  if (plek.dag < vandaag) return refuse('dag-voorbij', 'Deze plek is al geweest.');
  const inschrijving = await findInschrijving(tx, jongereId, plek.schoolId, plek.dag);
  if (!inschrijving) {
    return refuse('niet-ingeschreven', 'Deze leerling staat op die dag niet bij deze school ingeschreven.');
  }
  const verwijderenVanaf = await deriveVerwijderen(act, plek.dag);
  const made = await insertGesprek(tx, {
    ...boeking,
    ...inschrijving,
    organisatieId: actor.organisatieId,
    spreekuurplekId,
    schoolId: plek.schoolId,
    jongereId,
    dag: plek.dag,
    verwijderenVanaf,
  });
  if (!made) return refuse('al-geboekt', 'Deze plek is net vergeven. Kies een andere.');
  log({ id: made.id, jongereId });
  return ok({ spreekuurgesprekId: made.id, verwijderenVanaf });
}

/** The record of this act, still to come. */
async function claim({ tx, log }: Act, id: string, versie: number) {
  const gesprek = await lockGesprek(tx, id);
  if (!gesprek) return refuse('niet-gevonden');
  log({ id, jongereId: gesprek.jongereId });
  if (gesprek.versie !== versie) return refuse('gewijzigd');
  return gesprek.status === 'geboekt'
    ? ok(gesprek)
    : refuse('niet-meer-geboekt', 'Hiervan is al vastgelegd hoe het ging.');
}

export async function finishGesprek(
  act: Act,
  { spreekuurgesprekId, afloop, notitie, versie }: InputOf<typeof finishGesprekEndpoint>,
) {
  const claimed = await claim(act, spreekuurgesprekId, versie);
  if (!claimed.ok) return claimed;
  if (afloop !== 'afgezegd' && claimed.value.dag > act.vandaag) {
    return refuse('nog-niet-geweest', 'Dit gesprek moet nog komen.');
  }
  return ok(await setStatus(act.tx, spreekuurgesprekId, afloop, notitie ?? null));
}

export async function cancelGesprek(
  act: Act,
  { spreekuurgesprekId, versie }: InputOf<typeof cancelGesprekEndpoint>,
) {
  const claimed = await claim(act, spreekuurgesprekId, versie);
  if (!claimed.ok) return claimed;
  return ok(await setStatus(act.tx, spreekuurgesprekId, 'afgezegd', null));
}
