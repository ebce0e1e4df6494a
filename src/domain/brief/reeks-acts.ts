import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { openBureau } from './compose-samenstel.ts';
import { GEEN_HUISSTIJL } from './preview-brief.ts';
import type {
  createReeksEndpoint,
  listReeksenEndpoint,
  Reeks,
  readReeksEndpoint,
  stepReeksEndpoint,
} from './reeks.contract.ts';
import {
  countLeden,
  countReeksen,
  findReeks,
  insertLeden,
  insertLedenAbsoluut,
  insertReeks,
  listLeden,
  listReeksen,
  lockReeks,
  type ReeksRij,
  setReeksStatus,
} from './reeks.sql.ts';
import { planReeks } from './reeks-werk.ts';
import { getSjablonen } from './standaard-sjablonen.ts';

/** A batch: which act leads where. */
const STAPPEN = {
  klaargezet: { starten: 'bezig' },
  bezig: { stoppen: 'gestopt' },
  gestopt: { verder: 'bezig' },
  bekijken: {},
  klaar: {},
} as const satisfies Readonly<
  Record<Reeks['status'], Partial<Record<Reeks['magNu'][number], Reeks['status']>>>
>;

const magNu = (status: Reeks['status']) => Object.keys(STAPPEN[status]) as Reeks['magNu'];

const toReeks = (reeks: ReeksRij): Reeks => ({
  ...reeks,
  sjabloonNaam: getSjablonen().get(reeks.sjabloon)?.naam ?? reeks.sjabloon,
  magNu: magNu(reeks.status),
});

export async function readReeksen({ tx }: Act, page: InputOf<typeof listReeksenEndpoint>) {
  return ok({ reeksen: (await listReeksen(tx, page)).map(toReeks), totaal: await countReeksen(tx) });
}

export async function readReeks(
  { tx, log }: Act,
  { briefreeksId, stand, ...page }: InputOf<typeof readReeksEndpoint>,
) {
  const reeks = await findReeks(tx, briefreeksId);
  if (!reeks) return refuse('niet-gevonden');
  log({ id: briefreeksId });
  return ok({
    reeks: toReeks(reeks),
    leden: await listLeden(tx, briefreeksId, stand, page),
    totaal: await countLeden(tx, briefreeksId, stand),
  });
}

/** Puts a letter ready for many; the work in the background looks who must be held apart. */
export async function createReeks(
  { tx, actor, vandaag, log }: Act,
  { sjabloon, naam, velden, jongereIds, bron }: InputOf<typeof createReeksEndpoint>,
) {
  const { organisatieId } = actor;
  const bureau = await openBureau(tx, organisatieId, vandaag);
  if (!bureau.boek.find(sjabloon)) return refuse('sjabloon-onbekend');
  if (bureau.huisstijlen.length === 0) return refuse('geen-huisstijl', GEEN_HUISSTIJL);
  const { briefreeksId } = await insertReeks(tx, { organisatieId, sjabloon, naam, velden });
  let aantal = 0;
  if (jongereIds) aantal = await insertLeden(tx, organisatieId, briefreeksId, jongereIds);
  else if (bron === 'absoluut-verzuim')
    aantal = await insertLedenAbsoluut(tx, organisatieId, briefreeksId, sjabloon);
  if (aantal === 0) return refuse('niemand-gekozen', 'Er is niemand die deze brief nog moet krijgen.');
  await planReeks(tx, organisatieId, briefreeksId);
  log({ id: briefreeksId });
  return ok({ briefreeksId, aantal });
}

export async function stepReeks(
  { tx, actor, log }: Act,
  { briefreeksId, act, versie }: InputOf<typeof stepReeksEndpoint>,
) {
  const reeks = await lockReeks(tx, briefreeksId);
  if (!reeks) return refuse('niet-gevonden');
  if (reeks.versie !== versie) return refuse('gewijzigd');
  const naar = (STAPPEN[reeks.status] as Partial<Record<typeof act, Reeks['status']>>)[act];
  if (!naar) return refuse('stap-niet-mogelijk');
  log({ id: briefreeksId });
  const set = await setReeksStatus(tx, briefreeksId, naar);
  if (naar === 'bezig') await planReeks(tx, actor.organisatieId, briefreeksId);
  return ok({ status: naar, ...set });
}
