import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { lezerVan, vraagVan } from './count-vandaag.ts';
import { findKeuze } from './signaal.sql.ts';
import { blokken, type readVandaagEndpoint } from './vandaag.contract.ts';
import { findAfgelopenAfwezigheid, findGebeurd, findVandaag } from './vandaag.sql.ts';

/** Not every team has trainees, draaiboeken or specialists: an empty block would ask a question nobody has. */
const ALLEEN_ALS_ER_IS: readonly string[] = ['vrijgave', 'draaiboeken', 'advies'];

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
  const { vraag, waarneming } = await vraagVan(tx, actor, vandaag, voor);
  const { last, ...perBlok } = await findVandaag(tx, vraag, lezerVan(actor));
  // Of the team nobody hides anything: only of what is their own.
  const keuzes = voor === 'mij' ? ((await findKeuze(tx, actor.id))?.keuzes ?? {}) : {};
  const found = blokken.map((blok) => ({ blok, ...perBlok[blok] }));
  const verborgen = found.filter(({ blok }) => keuzes[blok] === 'geen');
  return ok({
    blokken: found
      .filter((een) => !verborgen.includes(een))
      .filter(({ blok, aantal }) => aantal > 0 || !ALLEEN_ALS_ER_IS.includes(blok)),
    verborgen: {
      aantal: verborgen.reduce((sum, { aantal }) => sum + aantal, 0),
      teLaat: verborgen.reduce((sum, { teLaat }) => sum + teLaat, 0),
    },
    waarneming,
    terug: voor === 'mij' ? await readTerug(tx, actor, vandaag) : null,
    last,
  });
}
