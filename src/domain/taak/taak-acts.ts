import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findJongerenKort } from '../persoon/index.ts';
import type { listTakenEndpoint, setTaakEndpoint } from './taak.contract.ts';
import { countPerSoort, countTaken, listTaken, lockTaak, updateTaak } from './taak.sql.ts';

export async function readTaken({ tx, vandaag }: Act, vraag: InputOf<typeof listTakenEndpoint>) {
  const filter = { ...vraag, vandaag };
  const found = await listTaken(tx, filter, vraag);
  const ids = found.map(({ jongereId }) => jongereId);
  const jongeren = new Map(
    (await findJongerenKort(tx, ids, vandaag)).map((jongere) => [jongere.jongereId, jongere]),
  );
  return ok({
    taken: found.flatMap(({ jongereId, ...taak }) => {
      const jongere = jongeren.get(jongereId);
      return jongere ? [{ ...taak, jongere }] : [];
    }),
    totaal: await countTaken(tx, filter),
    perSoort: await countPerSoort(tx, { status: vraag.status, vandaag }),
  });
}

/** Ends a task, or opens it again; what was done can be told in a few words. */
export async function setTaak(
  { tx, log }: Act,
  { taakId, status, toelichting, versie }: InputOf<typeof setTaakEndpoint>,
) {
  const taak = await lockTaak(tx, taakId);
  if (!taak) return refuse('niet-gevonden');
  log({ id: taakId, jongereId: taak.jongereId });
  if (taak.versie !== versie) return refuse('gewijzigd');
  return ok({ taakId, status, ...(await updateTaak(tx, taakId, status, toelichting || null)) });
}
