import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type MasStap, masStappen } from '../../regels/mas/stappen.ts';
import type { createWerkwijzeEndpoint } from './werkproces.contract.ts';
import { insertWerkwijze, listWerkwijzen } from './werkwijze.sql.ts';

export async function readWerkwijzen({ tx }: Act) {
  const stappen = (Object.keys(masStappen) as MasStap[]).map((stap) => {
    const { fase, nummer, termijnInDagen, isWeglaatbaar } = masStappen[stap];
    return { stap, fase, nummer, termijnInDagen, weglaatbaar: isWeglaatbaar };
  });
  return ok({ stappen, werkwijzen: await listWerkwijzen(tx) });
}

/** Changes the method for zaken that begin from a day on; what runs keeps its own until it ends (BH-04). */
export async function createWerkwijze(
  { tx, actor, vandaag, log }: Act,
  werkwijze: InputOf<typeof createWerkwijzeEndpoint>,
) {
  if (werkwijze.vanaf < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  const fixed = werkwijze.zonder.find((stap) => !masStappen[stap].isWeglaatbaar);
  if (fixed) return refuse('stap-niet-weglaatbaar', `De stap "${fixed}" hoort bij elke zaak.`);
  const made = await insertWerkwijze(tx, actor.organisatieId, werkwijze);
  if (!made)
    return refuse('bestaat-al', 'Voor die dag is al een werkwijze vastgesteld. Kies een andere dag.');
  log({ id: made.werkwijzeId });
  return ok(made);
}
