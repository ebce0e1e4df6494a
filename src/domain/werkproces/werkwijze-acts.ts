import type { Act } from '../../platform/act.ts';
import { includeOpsporing } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type MasStap, masStappen } from '../../regels/mas/stappen.ts';
import { isSjabloon } from '../brief/index.ts';
import { getParameters } from '../parameter/index.ts';
import type { createWerkwijzeEndpoint } from './werkproces.contract.ts';
import { countLopendZonder, countStappen, insertWerkwijze, listWerkwijzen } from './werkwijze.sql.ts';

/** The method step by step, how often each step and its letter were used, and what the organisatie made of it. */
export async function readWerkwijzen({ tx, actor, vandaag }: Act) {
  const werkwijzen = await listWerkwijzen(tx);
  const nu = werkwijzen.find(({ vanaf }) => vanaf <= vandaag);
  // Numbers per step and template alone.
  await includeOpsporing(tx);
  const { zaken, brieven } = await countStappen(tx, vandaag);
  const of = (counts: readonly { naam: string; aantal: number }[], naam: string | null) =>
    counts.find((een) => een.naam === naam)?.aantal ?? 0;
  const stappen = (Object.keys(masStappen) as MasStap[]).map((stap) => {
    const { fase, nummer, termijnInDagen, isWeglaatbaar, brief } = masStappen[stap];
    return {
      ...{ stap, fase, nummer, termijnInDagen, weglaatbaar: isWeglaatbaar, brief },
      zaken: of(zaken, stap),
      brieven: of(brieven, nu?.brieven[stap] ?? brief),
    };
  });
  const { terugkoppelDagen } = await getParameters(tx, actor.organisatieId, vandaag, ['terugkoppelDagen']);
  const { lopend } = await countLopendZonder(tx);
  return ok({ stappen, terugkoppelDagen, lopendZonder: lopend, werkwijzen });
}

/** Changes the method for zaken that begin from a day on; what runs keeps its own until it ends (BH-04). */
export async function createWerkwijze(
  { tx, actor, vandaag, log }: Act,
  werkwijze: InputOf<typeof createWerkwijzeEndpoint>,
) {
  if (werkwijze.vanaf < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  const fixed = werkwijze.zonder.find((stap) => !masStappen[stap].isWeglaatbaar);
  if (fixed) return refuse('stap-niet-weglaatbaar', `De stap "${fixed}" hoort bij elke zaak.`);
  const wrong = Object.values(werkwijze.brieven).find((code) => !isSjabloon(code));
  if (wrong) return refuse('brief-onbekend', `De brief "${wrong}" bestaat niet.`);
  const made = await insertWerkwijze(tx, actor.organisatieId, werkwijze);
  if (!made)
    return refuse('bestaat-al', 'Voor die dag is al een werkwijze vastgesteld. Kies een andere dag.');
  log({ id: made.werkwijzeId });
  return ok(made);
}
