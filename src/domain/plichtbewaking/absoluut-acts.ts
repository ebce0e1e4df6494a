import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addJaren, type Datum } from '../../regels/kalender/datum.ts';
import { deriveEersteDagLeerplicht } from '../../regels/lpw/art03-leerplicht-begin.ts';
import { BEWAKINGSUITKOMSTEN } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { openBriefreeks } from '../brief/index.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { explainSituaties } from '../onderwijssituatie/index.ts';
import { getParameters } from '../parameter/index.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { openZaken } from '../werkproces/index.ts';
import { planAanschrijftermijn } from './aanschrijftermijn.ts';
import {
  type AbsoluutRij,
  countStanden,
  countWachtlijst,
  findLaatstePeiling,
  listAbsoluut,
  listKinderen,
  lockAbsoluut,
  setAangeschreven,
  setWachten,
} from './absoluut.sql.ts';
import { countPerGemeente } from './bewaking.sql.ts';
import { peilPlicht } from './controleer-plicht.ts';
import { describeParameters, getBewakingsparameters } from './parameters.ts';
import { derivePeilgrenzen } from './peilgrenzen.ts';
import type {
  listAbsoluutEndpoint,
  listKinderenEndpoint,
  listStraksEndpoint,
  readTrechterEndpoint,
  setWachtenEndpoint,
  writeAbsoluutEndpoint,
} from './plichtbewaking.contract.ts';
import { refreshPlichtfeiten } from './plichtfeiten.sql.ts';
import { listStraks } from './straks.sql.ts';
import { explainKind } from './waarom.ts';
import { chooseWie, type Reden, tellWie } from './wie-aanschrijven.ts';

/** Beyond this no holidays are known, and a duty can only be guessed. */
const LAATSTE_DAG: Datum = '2030-07-31';

/** How everyone of the BRP divides over the stages on a day. */
export async function readTrechter(
  { tx, actor, vandaag }: Act,
  { op = vandaag, gemeente }: InputOf<typeof readTrechterEndpoint>,
) {
  if (!isInReach(op)) return refuse('dag-buiten-bereik', OUT_OF_REACH);
  const { organisatieId } = actor;
  const { parameters } = await peilPlicht(tx, organisatieId, op, gemeente);
  const telling = await countPerGemeente(tx);
  const gemeenten = new Map<string | null, { absoluut: number; jongeren: number }>();
  for (const { gemeentecode, uitkomst, aantal } of telling) {
    const som = gemeenten.get(gemeentecode) ?? { absoluut: 0, jongeren: 0 };
    som.jongeren += aantal;
    if (uitkomst === 'absoluut') som.absoluut += aantal;
    gemeenten.set(gemeentecode, som);
  }
  return ok({
    op,
    uitkomsten: BEWAKINGSUITKOMSTEN.map((uitkomst) => ({
      uitkomst,
      aantal: telling.reduce((som, een) => som + (een.uitkomst === uitkomst ? een.aantal : 0), 0),
    })),
    perGemeente: [...gemeenten].map(([gemeentecode, som]) => ({ gemeentecode, ...som })),
    bijgewerktOp: (await findLaatstePeiling(tx, organisatieId)).gedaanOp,
    parameters: { ...describeParameters(parameters), karenstijdMaanden: [...parameters.karenstijdMaanden] },
  });
}

/** Who stands in one stage, each with the reason. */
export async function readKinderen(
  { tx, actor, vandaag }: Act,
  { op = vandaag, gemeente, uitkomst, ...page }: InputOf<typeof listKinderenEndpoint>,
) {
  if (!isInReach(op)) return refuse('dag-buiten-bereik', OUT_OF_REACH);
  const { peiling } = await peilPlicht(tx, actor.organisatieId, op, gemeente);
  const found = await listKinderen(tx, peiling, uitkomst, page);
  const telling = await countPerGemeente(tx);
  const jongeren = await kortById(tx, found, vandaag);
  const situaties = await explainSituaties({ tx }, idsOf(found), op);
  return ok({
    kinderen: found.flatMap((kind) => {
      const jongere = jongeren.get(kind.jongereId);
      const { plicht, sinds } = kind;
      return jongere
        ? [
            {
              jongere,
              uitkomst,
              plicht,
              sinds,
              reden: explainKind(kind, jongere.schoolnaam, situaties.get(kind.jongereId)),
            },
          ]
        : [];
    }),
    totaal: telling.reduce((som, een) => som + (een.uitkomst === uitkomst ? een.aantal : 0), 0),
  });
}

/** Who is about to become leerplichtig without a school: looked at before it is absence (SR-05). */
export async function readStraks(
  { tx, actor, vandaag }: Act,
  { gemeente, ...page }: InputOf<typeof listStraksEndpoint>,
) {
  const { organisatieId } = actor;
  const kalender = await getSchoolkalender();
  const grenzen = derivePeilgrenzen(
    vandaag,
    kalender,
    await getBewakingsparameters(tx, organisatieId, vandaag),
  );
  const { straksDagen } = await getParameters(tx, organisatieId, vandaag, ['straksDagen']);
  await refreshPlichtfeiten(tx, organisatieId);
  const found = await listStraks(tx, { organisatieId, grenzen, gemeentecode: gemeente }, straksDagen, page);
  const jongeren = await kortById(tx, found, vandaag);
  return ok({
    kinderen: found.flatMap(({ jongereId, geboortedatum, vakantieregio }) => {
      const jongere = jongeren.get(jongereId);
      const leerplichtigVanaf = deriveEersteDagLeerplicht(geboortedatum, kalender, vakantieregio);
      return jongere ? [{ jongere, wordtVijfOp: addJaren(geboortedatum, 5), leerplichtigVanaf }] : [];
    }),
    totaal: found[0]?.totaal ?? 0,
  });
}

export async function readAbsoluut({ tx, vandaag }: Act, vraag: InputOf<typeof listAbsoluutEndpoint>) {
  const found = await listAbsoluut(tx, vraag, vraag, vandaag);
  const jongeren = await kortById(tx, found, vandaag);
  const situaties = await explainSituaties({ tx }, idsOf(found), vandaag);
  return ok({
    absoluut: found.flatMap(({ jongereId, vrijstellingGevraagd: _, situatieVastgelegd: __, ...een }) => {
      const jongere = jongeren.get(jongereId);
      return jongere ? [{ ...een, jongere, situatie: situaties.get(jongereId) ?? null }] : [];
    }),
    standen: await countStanden(tx, vandaag, vraag.gemeente),
    wachtlijst: await countWachtlijst(tx, vandaag),
  });
}

/**
 * Sets the term, opens a zaak and puts the letter ready for all that may be written to, in one act; who may not be is
 * told apart with the reason. The letters are a batch, which looks once more who must be held apart.
 */
export async function writeAbsoluut(
  act: Act,
  { brief, alleenBekijken, ...wie }: InputOf<typeof writeAbsoluutEndpoint>,
) {
  const { tx, vandaag, actor, log } = act;
  const gekozen = await chooseWie(act, wie, 'te-onderzoeken', findReden);
  if (!gekozen.ok) return gekozen;
  const { wel, termijnTot, dagen } = gekozen.value;
  const { organisatieId } = actor;
  let briefreeksId: string | null = null;
  if (!alleenBekijken && wel.length > 0) {
    const zaakVan = await openZaken(tx, {
      organisatieId,
      jongereIds: wel.map(({ jongereId }) => jongereId),
      soort: 'absoluut-verzuim',
      behandelaar: actor.naam,
      vandaag,
    });
    const zaken = wel.flatMap(({ absoluutVerzuimId: id, jongereId }) => {
      log({ id, jongereId });
      const werkprocesId = zaakVan.get(jongereId);
      return werkprocesId ? [{ id, jongereId, werkprocesId }] : [];
    });
    if (brief) {
      const reeks = await openBriefreeks(
        { tx, organisatieId, vandaag },
        { ...brief, velden: {}, bron: 'absoluut-verzuim' },
        zaken,
      );
      if (!reeks.ok) return reeks;
      briefreeksId = reeks.value.briefreeksId;
    }
    await setAangeschreven(tx, zaken, { op: vandaag, termijnTot, briefreeksId });
    for (const zaak of zaken) {
      await planAanschrijftermijn(tx, { ...zaak, organisatieId, begin: vandaag, dagen, voor: actor.naam });
    }
  }
  return ok(await tellWie(act, gekozen.value, briefreeksId));
}

/** Why someone is kept out of a mailing, the first that applies. */
function findReden(een: AbsoluutRij): Reden | null {
  if (een.aangeschrevenOp !== null) return 'al-aangeschreven';
  return een.lopendeZaak ? 'lopende-zaak' : null;
}

/** What there is while a child waits for a place, and when to look again (SR-06). */
export async function setWachtend(
  { tx, vandaag, log }: Act,
  { absoluutVerzuimId: id, overbrugging, controleOp, versie }: InputOf<typeof setWachtenEndpoint>,
) {
  const [een] = await lockAbsoluut(tx, [id], vandaag);
  if (!een) return refuse('niet-gevonden');
  log({ id, jongereId: een.jongereId });
  if (een.versie !== versie) return refuse('gewijzigd');
  const changed = await setWachten(tx, id, overbrugging || null, controleOp ?? null);
  return changed ? ok(changed) : refuse('niet-gevonden');
}

const OUT_OF_REACH = `Kies een dag van ${OUDSTE_DAG} tot en met ${LAATSTE_DAG}: alleen daarvan zijn de wet en de schoolvakanties vastgelegd.`;
const isInReach = (op: Datum): boolean => OUDSTE_DAG <= op && op <= LAATSTE_DAG;

const idsOf = (found: readonly { jongereId: string }[]) => found.map(({ jongereId }) => jongereId);

async function kortById(tx: Act['tx'], found: readonly { jongereId: string }[], vandaag: Datum) {
  return new Map((await findJongerenKort(tx, idsOf(found), vandaag)).map((een) => [een.jongereId, een]));
}
