import type { Tx } from '../../platform/db/tx.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import {
  deriveStap,
  deriveTak,
  deriveWerkwijze,
  type MasStap,
  masFasen,
  masStappen,
  stappenVan,
  type Werkwijze,
} from '../../regels/mas/stappen.ts';
import type { LockedZaak } from './werkproces.sql.ts';
import { getAanpassing } from './werkwijze.sql.ts';

/** How this zaak is handled, and at which of its steps it stands. */
export async function findStand(tx: Tx, zaak: LockedZaak): Promise<{ werkwijze: Werkwijze; stap: MasStap }> {
  const tak = zaak.tak ?? deriveTak(zaak.soort);
  const werkwijze = deriveWerkwijze(tak, zaak.vanaf, await getAanpassing(tx, zaak.werkwijzeId));
  return { werkwijze, stap: zaak.totEnMet === null ? deriveStap(werkwijze, zaak.stap) : 'gesloten' };
}

type Gang = {
  van: string;
  naar: string;
  afwijkingReden: string | null;
  overgeslagen: readonly string[];
};
type Stand = 'gedaan' | 'overgeslagen' | 'nu' | 'straks';

/** The phases with their steps: done, current, passed by with the reason, or to come. */
export function describeFasen(werkwijze: Werkwijze, now: MasStap, verloop: readonly Gang[]) {
  const visited = new Set(verloop.flatMap(({ van, naar }) => [van, naar]));
  const reasons = new Map(
    verloop.flatMap(({ overgeslagen, afwijkingReden }) => overgeslagen.map((one) => [one, afwijkingReden])),
  );
  const current = masStappen[now].fase;
  const beganHere = verloop[0]?.van === 'nieuw';
  const standOf = (stap: MasStap): Stand => {
    if (stap === now) return now === 'gesloten' ? 'gedaan' : 'nu';
    if (reasons.has(stap) && !visited.has(stap)) return 'overgeslagen';
    return visited.has(stap) ? 'gedaan' : 'straks';
  };
  return masFasen.map((fase, index) => {
    const nummer = index + 1;
    const isPast = now === 'gesloten' || nummer < current;
    const eigen = stappenVan(werkwijze).filter(
      (stap) => masStappen[stap].fase === nummer && stap !== 'gesloten',
    );
    const stappen = eigen
      .map((stap) => ({ stap, stand: standOf(stap) }))
      // What was not needed on the way taken is no step that still comes.
      .filter(({ stand }) => !(isPast && stand === 'straks'))
      .map(({ stap, stand }) => ({
        stap,
        nummer: masStappen[stap].nummer,
        stand,
        reden: stand === 'overgeslagen' ? (reasons.get(stap) ?? null) : null,
      }));
    // An imported zaak tells where it stands, not how it came there: without steps nothing is called passed by. Of one that
    // began here it is known that nothing was done in a phase.
    const isKnown = stappen.length > 0 || (beganHere && eigen.length > 0);
    const isSkipped = isKnown && stappen.every(({ stand }) => stand === 'overgeslagen');
    const stand: Stand = isPast
      ? isSkipped
        ? 'overgeslagen'
        : 'gedaan'
      : nummer === current
        ? 'nu'
        : 'straks';
    return { fase, stand, stappen };
  });
}

/** When the zaak should be past its step. */
export function deriveUiterlijk(werkwijze: Werkwijze, stap: MasStap, sinds: string): string | null {
  const dagen = werkwijze.termijnen[stap];
  return stap === 'gesloten' || dagen === undefined ? null : addDagen(sinds, dagen);
}
