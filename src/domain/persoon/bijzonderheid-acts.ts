import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { endBijzonderheid, insertBijzonderheid, lockBijzonderheid } from './bijzonderheid.sql.ts';
import type { createBijzonderheidEndpoint, endBijzonderheidEndpoint } from './persoon.contract.ts';
import { isJongereKnown } from './persoon.sql.ts';

/** Records what everyone must know before a visit, a call or a letter (PB-11). */
export async function createBijzonderheid(
  { tx, actor, vandaag, log }: Act,
  { jongereId, soort, toelichting, vanaf = vandaag }: InputOf<typeof createBijzonderheidEndpoint>,
) {
  if (!(await isJongereKnown(tx, jongereId))) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  if (soort !== 'geheim-adres' && soort !== 'tolk' && !toelichting) {
    return refuse(
      'toelichting-nodig',
      'Schrijf op wat een collega moet weten: om wie het gaat en wat die doet.',
    );
  }
  const bijzonderheidId = await insertBijzonderheid(tx, {
    organisatieId: actor.organisatieId,
    jongereId,
    soort,
    toelichting: toelichting ?? null,
    vanaf,
  });
  if (bijzonderheidId) return ok({ bijzonderheidId });
  return refuse('bestaat-al', 'Dit staat al in het dossier. Beëindig dat eerst als er iets anders geldt.');
}

/** Ends one; it stays in the history. What the BRP tells ends with the BRP. */
export async function endBijzonderheidAct(
  { tx, vandaag, log }: Act,
  { bijzonderheidId, tot = vandaag, versie }: InputOf<typeof endBijzonderheidEndpoint>,
) {
  const een = await lockBijzonderheid(tx, bijzonderheidId);
  if (!een || een.tot !== null) return refuse('niet-gevonden');
  log({ id: bijzonderheidId, jongereId: een.jongereId });
  if (een.versie !== versie) return refuse('gewijzigd');
  if (een.soort === 'geheim-adres' && een.uitLevering) {
    return refuse('uit-brp', 'Dat het adres geheim is, komt uit de BRP. Het eindigt als de BRP dat meldt.');
  }
  if (tot < een.vanaf) return refuse('einde-voor-begin', 'De laatste dag ligt voor de eerste.');
  await endBijzonderheid(tx, bijzonderheidId, tot);
  return ok({ bijzonderheidId });
}
