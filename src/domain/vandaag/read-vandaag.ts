import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { listWaarneming } from '../medewerker/index.ts';
import { getParameters } from '../parameter/index.ts';
import { blokken, type readVandaagEndpoint } from './vandaag.contract.ts';
import { findAfgelopenAfwezigheid, findGebeurd, findVandaag, type Vraag } from './vandaag.sql.ts';

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
  const { last, ...perBlok } = await findVandaag(tx, vraag, {
    naam: actor.naam,
    rol: actor.rol,
    verdeelt: may(actor, 'verzoek.verdelen'),
  });
  return ok({
    blokken: blokken
      .map((blok) => ({ blok, ...perBlok[blok] }))
      // Only where there are trainees, or where a draaiboek asks for something.
      .filter(({ blok, aantal }) => (blok !== 'vrijgave' && blok !== 'draaiboeken') || aantal > 0),
    waarneming,
    terug: voor === 'mij' ? await readTerug(tx, actor, vandaag) : null,
    last,
  });
}
