import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { getParameters } from '../parameter/index.ts';
import type { readVandaagEndpoint } from './vandaag.contract.ts';
import {
  countLast,
  findAfgelopenAfwezigheid,
  findAfspraken,
  findAntwoorden,
  findBewaking,
  findGebeurd,
  findNieuweMeldingen,
  findTermijnen,
  findTerugkoppeling,
  findVrijstellingen,
  findZonderContact,
  listWaarneming,
  type Vraag,
} from './vandaag.sql.ts';

/** After an absence: what others did meanwhile, for a week. */
async function readTerug(tx: Act['tx'], { id, naam }: Act['actor'], vandaag: Act['vandaag']) {
  const periode = await findAfgelopenAfwezigheid(tx, naam, vandaag);
  return periode ? { ...periode, ...(await findGebeurd(tx, naam, id, periode)) } : null;
}

/** What is new, waits or is late, for one officer and whom that officer looks after, or for the whole team (AT-02). */
export async function readVandaag(
  { tx, actor, vandaag }: Act,
  { voor }: InputOf<typeof readVandaagEndpoint>,
) {
  const waarneming = await listWaarneming(tx, actor.naam, vandaag);
  const { terugkoppelDagen } = await getParameters(tx, actor.organisatieId, vandaag, ['terugkoppelDagen']);
  const vraag: Vraag = {
    vandaag,
    terugkoppelDagen,
    namen: voor === 'mij' ? [actor.naam, ...waarneming] : undefined,
  };
  return ok({
    blokken: [
      { blok: 'nieuwe-meldingen' as const, ...(await findNieuweMeldingen(tx, vraag)) },
      { blok: 'afspraken' as const, ...(await findAfspraken(tx, vraag)) },
      { blok: 'termijnen' as const, ...(await findTermijnen(tx, vraag, actor.naam)) },
      { blok: 'contact-met-school' as const, ...(await findZonderContact(tx, vraag)) },
      { blok: 'terugkoppeling' as const, ...(await findTerugkoppeling(tx, vraag)) },
      { blok: 'antwoorden' as const, ...(await findAntwoorden(tx, vraag)) },
      { blok: 'bewaking' as const, ...(await findBewaking(tx, vraag)) },
      { blok: 'vrijstellingen' as const, ...(await findVrijstellingen(tx, vraag)) },
    ],
    waarneming,
    terug: voor === 'mij' ? await readTerug(tx, actor, vandaag) : null,
    last: await countLast(tx, vraag),
  });
}
