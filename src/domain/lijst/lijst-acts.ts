import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  type createLijstEndpoint,
  type openLijstEndpoint,
  type removeLijstEndpoint,
  type updateLijstEndpoint,
  veldenVan,
} from './lijst.contract.ts';
import {
  countEigen,
  deleteLijst,
  findLijst,
  insertLijst,
  isNaamVrij,
  type Lijstinhoud,
  type LijstRij,
  listLijsten,
  lockLijst,
  markGeopend,
  updateLijst,
} from './lijst.sql.ts';
import { derivePlan } from './signaal.ts';

const MEESTE = 100;

export async function readLijsten({ tx, actor, vandaag }: Act) {
  const lijsten = (await listLijsten(tx, actor.organisatieId, actor.id)).map((rij) => withPlan(rij, vandaag));
  return ok({
    lijsten: lijsten.toSorted((a, b) => Number(b.signaalOp !== null) - Number(a.signaalOp !== null)),
  });
}

/** A signal stands from its day until the list is opened; nothing is sent, and a missed day leaves one signal. */
function withPlan(rij: LijstRij, vandaag: Datum) {
  if (rij.ritme === null || rij.ritmeVanaf === null) return { ...rij, signaalOp: null, volgendeOp: null };
  const { laatste, volgende } = derivePlan(rij.ritme, rij.ritmeVanaf, vandaag);
  const isBeantwoord = laatste === null || (rij.geopendOp !== null && rij.geopendOp >= laatste);
  return { ...rij, signaalOp: isBeantwoord ? null : laatste, volgendeOp: volgende };
}

export async function createLijst(
  { tx, actor, vandaag, log }: Act,
  lijst: InputOf<typeof createLijstEndpoint>,
) {
  const wrong = unknownFilter(lijst);
  if (wrong) return wrong;
  if ((await countEigen(tx, actor.organisatieId, actor.id)) >= MEESTE) {
    return refuse('te-veel-lijsten', `U heeft al ${MEESTE} lijsten. Verwijder er eerst een.`);
  }
  const made = await insertLijst(tx, actor.organisatieId, actor.id, inhoudVan(lijst, vandaag));
  if (!made) return refuse('naam-bestaat', `U heeft al een lijst "${lijst.naam}".`);
  log({ id: made.lijstId });
  return ok(made);
}

export async function changeLijst(
  { tx, actor, vandaag, log }: Act,
  { lijstId, versie, ...lijst }: InputOf<typeof updateLijstEndpoint>,
) {
  const wrong = unknownFilter(lijst);
  if (wrong) return wrong;
  const known = await lockLijst(tx, lijstId, actor.id);
  if (!known) return refuse('niet-gevonden');
  if (known.versie !== versie) return refuse('gewijzigd');
  if (!(await isNaamVrij(tx, lijstId, actor.organisatieId, actor.id, lijst.naam))) {
    return refuse('naam-bestaat', `U heeft al een lijst "${lijst.naam}".`);
  }
  log({ id: lijstId });
  return ok({ lijstId, ...(await updateLijst(tx, lijstId, inhoudVan(lijst, vandaag))) });
}

export async function removeLijst({ tx, actor, log }: Act, { lijstId }: InputOf<typeof removeLijstEndpoint>) {
  if ((await deleteLijst(tx, lijstId, actor.id)) === 0) return refuse('niet-gevonden');
  log({ id: lijstId });
  return ok({ lijstId });
}

/** Answers the question of the list; the rows come from the list itself, with the rights of who opens it. */
export async function openLijst({ tx, actor, vandaag }: Act, { lijstId }: InputOf<typeof openLijstEndpoint>) {
  const found = await findLijst(tx, lijstId, actor.id);
  if (!found) return refuse('niet-gevonden');
  await markGeopend(tx, lijstId, actor.organisatieId, actor.id, vandaag);
  return ok(found);
}

type Gegeven = InputOf<typeof createLijstEndpoint>;

const inhoudVan = ({ ritme, ritmeVanaf, ...rest }: Gegeven, vandaag: Datum): Lijstinhoud => ({
  ...rest,
  ritme,
  ritmeVanaf: ritme === null ? null : (ritmeVanaf ?? vandaag),
});

/** A filter the list does not have would be kept for nothing, and the list would show more than its name says. */
function unknownFilter({ soort, filters }: Gegeven) {
  const velden = veldenVan(soort);
  for (const [naam, waarde] of Object.entries(filters)) {
    const veld = velden.find((een) => een.naam === naam);
    if (!veld) return refuse('onbekend-filter', `De lijst ${soort} heeft geen filter "${naam}".`);
    if (veld.waarden && !veld.waarden.includes(waarde)) {
      return refuse('onbekend-filter', `Het filter "${naam}" kent "${waarde}" niet.`);
    }
  }
  return undefined;
}
