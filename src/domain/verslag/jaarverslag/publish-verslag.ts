import type { Act } from '../../../platform/act.ts';
import type { InputOf } from '../../../platform/endpoint.ts';
import { ok, refuse } from '../../../platform/result.ts';
import type { publishVerslagEndpoint, withdrawVerslagEndpoint } from './jaarverslag.contract.ts';
import { makeOpenbaar } from './make-openbaar.ts';
import { insertOpenbaar, withdraw } from './openbaar.sql.ts';
import { lockVaststelling } from './vaststelling.sql.ts';

/** Where everybody can read a published report. */
export const openbaarAdres = (code: string, schooljaar: string) => `/openbaar/verslag/${code}/${schooljaar}`;

/** Puts an adopted report on the open web; what was there of that year goes (RP-11). */
export async function publishVerslag(
  { tx, actor: { organisatieId }, log }: Act,
  { vaststellingId }: InputOf<typeof publishVerslagEndpoint>,
) {
  const found = await lockVaststelling(tx, vaststellingId);
  if (!found) return refuse('niet-gevonden');
  const { verslag, hash } = found;
  await insertOpenbaar(tx, { organisatieId, vaststellingId, verslag: makeOpenbaar(verslag), hash });
  log({ id: vaststellingId });
  return ok({ adres: openbaarAdres(verslag.organisatie.code, verslag.schooljaar) });
}

export async function withdrawVerslag(
  { tx, actor: { organisatieId }, log }: Act,
  { vaststellingId }: InputOf<typeof withdrawVerslagEndpoint>,
) {
  const found = await lockVaststelling(tx, vaststellingId);
  if (!found) return refuse('niet-gevonden');
  await withdraw(tx, organisatieId, found.verslag.schooljaar);
  log({ id: vaststellingId });
  return ok({});
}
