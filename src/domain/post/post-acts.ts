import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { markOpsporing } from '../handhaving/index.ts';
import { isJongereKnown } from '../persoon/index.ts';
import type {
  ActPost,
  linkPostEndpoint,
  listPostEndpoint,
  Poststuk,
  readPostEndpoint,
  stepPostEndpoint,
} from './post.contract.ts';
import {
  countPost,
  findPost,
  isZaakOf,
  linkPost,
  listBestanden,
  listPost,
  lockPost,
  markGezien,
  type PostRij,
  unlinkPost,
} from './post.sql.ts';

export async function readPost({ tx, log }: Act, vraag: InputOf<typeof listPostEndpoint>) {
  if (vraag.jongereId) log({ id: vraag.jongereId, jongereId: vraag.jongereId });
  return ok({ poststukken: await listPost(tx, vraag, vraag), ...(await countPost(tx, vraag)) });
}

export async function readPoststuk({ tx, log }: Act, { poststukId }: InputOf<typeof readPostEndpoint>) {
  const found = await findPost(tx, poststukId);
  if (!found) return refuse('niet-gevonden');
  log({ id: poststukId, ...(found.jongereId && { jongereId: found.jongereId }) });
  return ok({
    ...found,
    bestanden: await listBestanden(tx, poststukId),
    magNu: deriveActs(found),
  } satisfies Poststuk);
}

/** What may be done with it now; the screen shows exactly these. */
function deriveActs({ status, gezienOp }: Pick<PostRij, 'status' | 'gezienOp'>): ActPost[] {
  switch (status) {
    case 'te-koppelen':
      return ['koppelen', 'afwijzen'];
    case 'gekoppeld':
      return [...(gezienOp ? [] : (['gezien'] as const)), 'koppelen', 'terug'];
    case 'afgewezen':
      return ['terug'];
  }
}

/** Puts it in a file, or in another one than it was in; the history keeps where it was. */
export async function linkPoststuk(
  { tx, actor, vandaag, log }: Act,
  { poststukId, jongereId, werkprocesId, soort, opsporing, versie }: InputOf<typeof linkPostEndpoint>,
) {
  const poststuk = await lockPost(tx, poststukId);
  if (!poststuk) return refuse('niet-gevonden');
  if (poststuk.versie !== versie) return refuse('gewijzigd');
  if (!deriveActs(poststuk).includes('koppelen')) return refuse('stap-niet-mogelijk');
  if (!(await isJongereKnown(tx, jongereId))) return refuse('jongere-onbekend');
  if (werkprocesId && !(await isZaakOf(tx, werkprocesId, jongereId))) return refuse('zaak-onbekend');
  const deel = (opsporing ?? poststuk.deel === 'opsporing') ? 'opsporing' : 'toezicht';
  if (deel === 'opsporing' && !may(actor, 'opsporing.lezen')) {
    return refuse('opsporing-nodig', 'Alleen wie de opsporing mag zien, legt daar stukken neer.');
  }
  log({ id: poststukId, jongereId });
  // Who looks after the file it leaves can see that it was there.
  if (poststuk.jongereId && poststuk.jongereId !== jongereId)
    log({ id: poststukId, jongereId: poststuk.jongereId });
  const linked = await linkPost(tx, poststukId, {
    ...{ jongereId, werkprocesId: werkprocesId ?? null, soort, deel },
  });
  if (deel === 'opsporing') {
    const { organisatieId } = actor;
    await markOpsporing(tx, { organisatieId, jongereId, soort: 'post', objectId: poststukId, dag: vandaag });
  }
  return ok({ status: 'gekoppeld' as const, ...linked });
}

export async function stepPoststuk(
  { tx, log }: Act,
  { poststukId, act, reden, versie }: InputOf<typeof stepPostEndpoint>,
) {
  const poststuk = await lockPost(tx, poststukId);
  if (!poststuk) return refuse('niet-gevonden');
  if (poststuk.versie !== versie) return refuse('gewijzigd');
  if (!deriveActs(poststuk).includes(act)) return refuse('stap-niet-mogelijk');
  log({ id: poststukId, ...(poststuk.jongereId && { jongereId: poststuk.jongereId }) });
  if (act === 'gezien') return ok({ status: 'gekoppeld' as const, ...(await markGezien(tx, poststukId)) });
  if (!reden) return refuse('reden-nodig', 'Schrijf waarom.');
  const naar = act === 'terug' ? 'te-koppelen' : 'afgewezen';
  return ok({ status: naar, ...(await unlinkPost(tx, poststukId, naar, reden)) } as const);
}
