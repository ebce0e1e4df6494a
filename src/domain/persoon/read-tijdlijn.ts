import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, addJaren, type Datum } from '../../regels/kalender/datum.ts';
import type { readTijdlijnEndpoint } from './persoon.contract.ts';
import { findJongere } from './persoon.sql.ts';
import { derivePlichtBanden } from './plicht.ts';
import { listBanden, listMomenten } from './tijdlijn.sql.ts';

/** The axis starts where school may start: at four. */
const LEEFTIJD_BEGIN_AS = 4;

/** Everything of a jongere on one axis; with `bekendOp` as it was recorded at the end of that day. */
export async function readTijdlijn(
  { tx, vandaag, log }: Act,
  { jongereId, bekendOp }: InputOf<typeof readTijdlijnEndpoint>,
) {
  const jongere = await findJongere(tx, jongereId, vandaag);
  if (!jongere) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });

  const moment = bekendOp ? `${addDagen(bekendOp as Datum, 1)} 00:00 Europe/Amsterdam` : undefined;
  const banden = [
    ...(await derivePlichtBanden(tx, jongereId, vandaag)),
    ...(await listBanden(tx, jongereId, moment)),
  ];
  const momenten = await listMomenten(tx, jongereId, moment);
  const first = addJaren(jongere.geboortedatum, LEEFTIJD_BEGIN_AS);
  const days = [...banden.map((band) => band.vanaf), ...momenten.map((event) => event.datum)];
  return ok({
    vanaf: days.reduce((least, day) => (day < least && day > jongere.geboortedatum ? day : least), first),
    totEnMet: days.reduce((most, day) => (day > most ? day : most), vandaag),
    banden,
    momenten,
  });
}
