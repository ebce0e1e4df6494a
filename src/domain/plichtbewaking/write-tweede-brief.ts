import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { openBriefreeks } from '../brief/index.ts';
import { endEersteTermijn, planAanschrijftermijn } from './aanschrijftermijn.ts';
import { type AbsoluutRij, setTweedeBrief } from './absoluut.sql.ts';
import type { writeTweedeBriefEndpoint } from './plichtbewaking.contract.ts';
import { chooseWie, type Reden, tellWie } from './wie-aanschrijven.ts';

/**
 * The second letter for all whose term passed without a school, in one act: a batch of letters in the zaak that is there, and
 * a new term. The first letter and its term stay in the follow-up as they were; who may not be written to is told apart.
 */
export async function writeTweedeBrief(
  act: Act,
  { brief, alleenBekijken, ...wie }: InputOf<typeof writeTweedeBriefEndpoint>,
) {
  const { tx, vandaag, actor, log } = act;
  const { organisatieId } = actor;
  const gekozen = await chooseWie(act, wie, 'verlopen', (een) => findReden(een, vandaag));
  if (!gekozen.ok) return gekozen;
  const { wel, termijnTot, dagen } = gekozen.value;
  if (alleenBekijken || wel.length === 0) return ok(await tellWie(act, gekozen.value, null));
  if (!brief) return refuse('brief-nodig', 'Kies de brief die zij nu krijgen.');

  const zaken = wel.flatMap(({ absoluutVerzuimId: id, jongereId, werkprocesId }) =>
    werkprocesId ? [{ id, jongereId, werkprocesId }] : [],
  );
  const reeks = await openBriefreeks(
    { tx, organisatieId, vandaag },
    { ...brief, velden: {}, bron: 'absoluut-verzuim' },
    zaken,
  );
  if (!reeks.ok) return reeks;
  const { briefreeksId } = reeks.value;
  await setTweedeBrief(
    tx,
    zaken.map(({ id }) => id),
    { op: vandaag, termijnTot, briefreeksId },
  );
  for (const zaak of zaken) {
    log({ id: zaak.id, jongereId: zaak.jongereId });
    await endEersteTermijn(tx, zaak.id, vandaag);
    await planAanschrijftermijn(tx, {
      ...zaak,
      organisatieId,
      begin: vandaag,
      dagen,
      voor: actor.naam,
      tweede: true,
    });
  }
  return ok(await tellWie(act, gekozen.value, briefreeksId));
}

/** What keeps somebody from a second letter, the first that applies. */
function findReden(een: AbsoluutRij, vandaag: Datum): Reden | null {
  if (een.aangeschrevenOp === null || een.werkprocesId === null) return 'niet-aangeschreven';
  if (een.tweedeBriefOp !== null) return 'al-tweede-brief';
  if (een.termijnTot === null || een.termijnTot >= vandaag) return 'termijn-loopt';
  if (een.zaakGesloten) return 'zaak-gesloten';
  const { stand } = een.reeks ?? {};
  return stand === 'nieuw' || stand === 'wacht' ? 'eerste-brief-wacht' : null;
}
