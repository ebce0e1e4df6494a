import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { listInzage } from './inzage.sql.ts';
import type { readInzageEndpoint } from './persoon.contract.ts';

/** Who saw or changed this file in a period (PA-03); asking is itself written to the logboek. */
export async function readInzage(
  { tx, log }: Act,
  { jongereId, vanaf, totEnMet }: InputOf<typeof readInzageEndpoint>,
) {
  log({ id: jongereId, jongereId });
  return ok({ regels: await listInzage(tx, jongereId, vanaf as Datum, addDagen(totEnMet as Datum, 1)) });
}
