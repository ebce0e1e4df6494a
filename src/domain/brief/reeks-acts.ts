import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
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
  insertLedenMetZaak,
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

type Reeksvraag = {
  readonly sjabloon: string;
  readonly naam: string;
  readonly velden: Readonly<Record<string, string>>;
  readonly bron: Reeks['bron'];
};
type Waar = { readonly tx: Tx; readonly organisatieId: number; readonly vandaag: Datum };

/** The batch itself, without anybody in it yet. */
async function insertBriefreeks({ tx, organisatieId, vandaag }: Waar, vraag: Reeksvraag) {
  const bureau = await openBureau(tx, organisatieId, vandaag);
  const sjabloon = bureau.boek.find(vraag.sjabloon);
  if (!sjabloon) return refuse('sjabloon-onbekend');
  if (sjabloon.deel === 'opsporing') {
    return refuse(
      'opsporing-nodig',
      'Een brief van de opsporing gaat over één zaak. Maak hem vanuit die zaak.',
    );
  }
  if (bureau.huisstijlen.length === 0) return refuse('geen-huisstijl', GEEN_HUISSTIJL);
  return ok(await insertReeks(tx, { organisatieId, ...vraag }));
}

/** For a slice that writes to many at once: puts the letters ready as a batch, in the transaction of its own act. */
export async function openBriefreeks(
  waar: Waar,
  vraag: Reeksvraag,
  leden: readonly { readonly jongereId: string; readonly werkprocesId: string }[],
) {
  const opened = await insertBriefreeks(waar, vraag);
  if (!opened.ok) return opened;
  const { tx, organisatieId } = waar;
  const { briefreeksId } = opened.value;
  await insertLedenMetZaak(tx, organisatieId, briefreeksId, leden);
  await planReeks(tx, organisatieId, briefreeksId);
  return ok({ briefreeksId });
}

/** Puts a letter ready for many; the work in the background looks who must be held apart. */
export async function createReeks(
  { tx, actor, vandaag, log }: Act,
  { sjabloon, naam, velden, jongereIds, bron }: InputOf<typeof createReeksEndpoint>,
) {
  const { organisatieId } = actor;
  const opened = await insertBriefreeks(
    { tx, organisatieId, vandaag },
    { sjabloon, naam, velden, bron: bron ?? null },
  );
  if (!opened.ok) return opened;
  const { briefreeksId } = opened.value;
  let aantal = 0;
  if (jongereIds) aantal = await insertLeden(tx, organisatieId, briefreeksId, jongereIds);
  else if (bron === 'absoluut-verzuim')
    aantal = await insertLedenAbsoluut(tx, organisatieId, briefreeksId, sjabloon);
  if (aantal === 0) return refuse('niemand-gekozen', 'Er is niemand die deze brief nog moet krijgen.');
  await planReeks(tx, organisatieId, briefreeksId);
  log({ id: briefreeksId });
  return ok({ briefreeksId, aantal });
}

/** What the slice that the jongeren came from must do before the first letter is written. */
export type Reekshaken = Readonly<
  Record<
    NonNullable<Reeks['bron']>,
    (tx: Tx, reeks: { readonly briefreeksId: string; readonly vandaag: Datum }) => Promise<void>
  >
>;

export const stepReeks =
  (haken: Reekshaken) =>
  async (
    { tx, actor, vandaag, log }: Act,
    { briefreeksId, act, versie }: InputOf<typeof stepReeksEndpoint>,
  ) => {
    const reeks = await lockReeks(tx, briefreeksId);
    if (!reeks) return refuse('niet-gevonden');
    if (reeks.versie !== versie) return refuse('gewijzigd');
    const naar = (STAPPEN[reeks.status] as Partial<Record<typeof act, Reeks['status']>>)[act];
    if (!naar) return refuse('stap-niet-mogelijk');
    log({ id: briefreeksId });
    if (reeks.bron && !reeks.begonnen) await haken[reeks.bron](tx, { briefreeksId, vandaag });
    const set = await setReeksStatus(tx, briefreeksId, naar);
    if (naar === 'bezig') await planReeks(tx, actor.organisatieId, briefreeksId);
    return ok({ status: naar, ...set });
  };
