import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { getParameters } from '../parameter/index.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { type AbsoluutFilter, type AbsoluutRij, findLangst, lockAbsoluut } from './absoluut.sql.ts';
import type { redenenNiet, writeAbsoluutEndpoint } from './plichtbewaking.contract.ts';

export type Reden = (typeof redenenNiet)[number];
type Wie = Pick<InputOf<typeof writeAbsoluutEndpoint>, 'ids' | 'selectie'>;
type Apart = { readonly absoluutVerzuimId: string; readonly jongereId: string | null; readonly reden: Reden };

export type Gekozen = {
  readonly wel: readonly AbsoluutRij[];
  readonly apart: readonly Apart[];
  readonly termijnTot: Datum;
  readonly dagen: number;
};

/**
 * Who of these, or of everybody in a list, gets the letter, and who is kept apart and why. All are held for the act.
 *
 * @param ownReden what keeps somebody apart from this letter alone
 */
export async function chooseWie(
  { tx, vandaag, actor }: Act,
  { ids: given, selectie }: Wie,
  stand: AbsoluutFilter['stand'],
  ownReden: (een: AbsoluutRij) => Reden | null,
) {
  if (!given === !selectie) {
    return refuse('niemand-gekozen', 'Geef de jongeren die u kiest (ids), of een selectie; niet allebei.');
  }
  const ids = given ?? (await findLangst(tx, { stand, gemeente: selectie?.gemeente }, vandaag));
  const known = new Map(
    (await lockAbsoluut(tx, ids, vandaag)).map((een) => [een.absoluutVerzuimId, een] as const),
  );
  const wel: AbsoluutRij[] = [];
  const apart: Apart[] = [];
  for (const id of new Set(ids)) {
    const een = known.get(id);
    const reden = een ? findReden(een, ownReden) : 'onbekend';
    if (een && !reden) wel.push(een);
    else apart.push({ absoluutVerzuimId: id, jongereId: een?.jongereId ?? null, reden: reden ?? 'onbekend' });
  }
  const { aanschrijftermijnDagen: dagen } = await getParameters(tx, actor.organisatieId, vandaag, [
    'aanschrijftermijnDagen',
  ]);
  return ok({ wel, apart, termijnTot: addDagen(vandaag, dagen), dagen });
}

/** The first reason that applies: what keeps anybody out, then what keeps out of this letter, then with care. */
function findReden(een: AbsoluutRij, ownReden: (een: AbsoluutRij) => Reden | null): Reden | null {
  if (een.geslotenOp !== null) return 'gesloten';
  if (een.uitkomst === 'absoluut-wachtlijst') return 'wachtlijst';
  if (een.uitkomst === 'absoluut-karenstijd') return 'karenstijd';
  const own = ownReden(een);
  if (own) return own;
  if (een.vrijstellingGevraagd) return 'vrijstelling-gevraagd';
  if (een.situatieVastgelegd) return 'situatie-vastgelegd';
  return een.geheimAdres ? 'geheim-adres' : null;
}

/** What the act did, or would do, with the names of who is kept apart. */
export async function tellWie(
  { tx, vandaag }: Act,
  { wel, apart, termijnTot }: Gekozen,
  briefreeksId: string | null,
) {
  const jongeren = await findJongerenKort(
    tx,
    apart.flatMap(({ jongereId }) => jongereId ?? []),
    vandaag,
  );
  const naamVan = new Map(jongeren.map(({ jongereId, naam }) => [jongereId, naam]));
  return {
    aangeschreven: wel.map(({ absoluutVerzuimId }) => absoluutVerzuimId),
    termijnTot,
    uitzonderingen: apart.map((een) => ({ ...een, naam: naamVan.get(een.jongereId ?? '') ?? null })),
    briefreeksId,
  };
}
