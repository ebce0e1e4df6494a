import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import { bevoegdheden, type InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import type { saveTaalEndpoint } from './sessie.contract.ts';
import { findSchool, getGebruiker, getGemeenten, updateTaal } from './sessie.sql.ts';

/** What the screens need to know of who works in them, asked once at their start. */
export async function readSessie({ tx, actor, vandaag }: Act) {
  const { taal, ...organisatie } = await getGebruiker(tx, actor.id);
  return ok({
    naam: actor.naam,
    rol: actor.rol,
    organisatie,
    gemeenten: await getGemeenten(tx, vandaag),
    school: actor.schoolId === null ? null : ((await findSchool(tx, actor.schoolId)) ?? null),
    bevoegdheden: bevoegdheden.filter((bevoegdheid) => may(actor, bevoegdheid)),
    csrf: actor.csrf ?? null,
    taal,
    vandaag,
  });
}

export async function saveTaal({ tx, actor }: Act, { taal }: InputOf<typeof saveTaalEndpoint>) {
  await updateTaal(tx, actor.id, taal);
  return ok({ taal });
}
