import type { Act } from '../../platform/act.ts';
import { includeOpsporing } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type {
  mergeDubbelEndpoint,
  refuseDubbelEndpoint,
  undoSamenvoegingEndpoint,
} from './dubbel.contract.ts';
import { lockDubbel, setDubbel } from './dubbel.sql.ts';
import {
  deleteAndTakeOver,
  insertSamenvoeging,
  lockJongeren,
  lockSamenvoeging,
  moveAll,
  restoreAll,
  setAdresAside,
} from './samenvoegen.sql.ts';

/** Two persons after all: the pair stays away until one of them changes. */
export async function refuseDubbel(
  { tx, log }: Act,
  { dubbelId, reden, versie }: InputOf<typeof refuseDubbelEndpoint>,
) {
  const dubbel = await lockDubbel(tx, dubbelId);
  if (dubbel?.status !== 'open') return refuse(dubbel ? 'gewijzigd' : 'niet-gevonden');
  log({ id: dubbelId, jongereId: dubbel.eenId });
  log({ id: dubbelId, jongereId: dubbel.anderId });
  if (dubbel.versie !== versie) return refuse('gewijzigd');
  await setDubbel(tx, dubbelId, 'geweigerd', reden);
  return ok({ dubbelId });
}

/** Makes one file of two (PB-07): every fact of both is in the one that stays, and it can be undone the same day. */
export async function mergeDubbel(
  { tx, actor, vandaag, log }: Act,
  { dubbelId, blijft, overnemen, ...gezien }: InputOf<typeof mergeDubbelEndpoint>,
) {
  const dubbel = await lockDubbel(tx, dubbelId);
  if (!dubbel) return refuse('niet-gevonden');
  const { eenId, anderId } = dubbel;
  if (blijft !== eenId && blijft !== anderId) {
    return refuse('hoort-niet-bij-paar', 'Kies als blijvend dossier een van deze twee.');
  }
  const verdwijnt = blijft === eenId ? anderId : eenId;
  const versies = new Map(
    (await lockJongeren(tx, [blijft, verdwijnt])).map(({ jongereId, versie }) => [jongereId, versie]),
  );
  log({ id: dubbelId, jongereId: blijft });
  log({ id: dubbelId, jongereId: verdwijnt });
  if (
    dubbel.status !== 'open' ||
    dubbel.versie !== gezien.versie ||
    versies.get(blijft) !== gezien.versieBlijft ||
    versies.get(verdwijnt) !== gezien.versieVerdwijnt
  ) {
    return refuse('gewijzigd');
  }
  const over = new Set(overnemen);
  await includeOpsporing(tx);
  const beide = { organisatieId: actor.organisatieId, blijftId: blijft, verdwijntId: verdwijnt };
  const samenvoegingId = await insertSamenvoeging(tx, beide, dubbelId, vandaag);
  const wie = { ...beide, samenvoegingId };
  await setAdresAside(tx, wie, over.has('adres'));
  await moveAll(tx, wie);
  await deleteAndTakeOver(tx, wie, over);
  await setDubbel(tx, dubbelId, 'samengevoegd', null);
  return ok({ samenvoegingId, jongereId: blijft });
}

/** Two files again. Later than the day itself too much stands on the merge for a machine to tell what is whose. */
export async function undoSamenvoeging(
  { tx, actor, vandaag, log }: Act,
  { samenvoegingId }: InputOf<typeof undoSamenvoegingEndpoint>,
) {
  const oud = await lockSamenvoeging(tx, samenvoegingId);
  if (!oud) return refuse('niet-gevonden');
  const { blijftId, verdwijntId, dubbelId } = oud;
  log({ id: samenvoegingId, jongereId: blijftId });
  log({ id: samenvoegingId, jongereId: verdwijntId });
  await includeOpsporing(tx);
  if (oud.ongedaan) return refuse('al-ongedaan', 'Deze samenvoeging is al ongedaan gemaakt.');
  if (oud.later) {
    return refuse(
      'later-samengevoegd',
      'Met dit dossier is daarna nog eens samengevoegd. Maak dat eerst ongedaan.',
    );
  }
  if (oud.op !== vandaag) {
    return refuse(
      'te-laat',
      'Ongedaan maken kan alleen op de dag van het samenvoegen. Leg vast wat er niet klopt en maak zo nodig een nieuw dossier.',
    );
  }
  if (oud.versieNu !== oud.blijftVersie) {
    return refuse(
      'persoon-gewijzigd',
      'De persoonsgegevens zijn na het samenvoegen veranderd. Zet die eerst terug, of corrigeer het dossier met de hand.',
    );
  }
  await restoreAll(tx, { organisatieId: actor.organisatieId, samenvoegingId, blijftId, verdwijntId });
  await setDubbel(tx, dubbelId, 'open', null);
  return ok({ samenvoegingId, jongereId: verdwijntId });
}
