import type { Datum } from '../../regels/kalender/datum.ts';
import type { Signaalcode } from '../../regels/verzuim/signalen.ts';

/** A signal by its days, as it follows from the facts. */
export type Bevinding = {
  readonly code: Signaalcode;
  readonly stap: number;
  readonly van: Datum | null;
  readonly datum: Datum;
  readonly minuten: number | null;
};

/** What a day is told of a signal. */
export type Stand = Bevinding & {
  readonly stand: 'geldig' | 'vervallen';
  readonly vorigeDatum: Datum | null;
};

/** How a signal stands in the database, for the days from `vanaf` until `tot`. */
export type Vastgelegd = Stand & { readonly id: string; readonly vanaf: Datum; readonly tot: Datum };

export type Wijziging =
  | { readonly soort: 'nieuw'; readonly stand: Stand; readonly vanaf: Datum; readonly tot: Datum }
  | { readonly soort: 'anders'; readonly id: string; readonly stand: Stand }
  | { readonly soort: 'tot'; readonly id: string; readonly tot: Datum };

export const sleutelVan = ({ code, stap, van }: Pick<Bevinding, 'code' | 'stap' | 'van'>): string =>
  `${code}/${stap}/${van ?? ''}`;

/**
 * Holds what follows from the facts on a day against what was told before, of one pupil at one school.
 *
 * Same facts and day give the same answer, whatever day was asked about in between: what is told of a day is kept for that
 * day until the next one that was asked about. What was told of another day matters only where the facts have changed since:
 * then it was told, and it may have been sent.
 *
 * @param vastgelegd oldest first
 * @param volgende the first later day that was asked about before, or `infinity`; what holds there stays
 * @param opDag what follows from the facts of now on another day
 */
export function reconcile(
  bevindingen: readonly Bevinding[],
  vastgelegd: readonly Vastgelegd[],
  op: Datum,
  volgende: Datum,
  opDag: (dag: Datum) => readonly Bevinding[],
): { readonly standen: readonly Stand[]; readonly wijzigingen: readonly Wijziging[] } {
  const standen: Stand[] = [];
  const wijzigingen: Wijziging[] = [];
  const nu = new Map(bevindingen.map((een) => [sleutelVan(een), een]));
  const eerder = new Map<string, Vastgelegd[]>();
  for (const rij of vastgelegd) {
    const rijen = eerder.get(sleutelVan(rij));
    if (rijen) rijen.push(rij);
    else eerder.set(sleutelVan(rij), [rij]);
  }
  for (const sleutel of new Set([...nu.keys(), ...eerder.keys()])) {
    const rijen = eerder.get(sleutel) ?? [];
    const geldend = rijen.findLast(({ vanaf, tot }) => vanaf <= op && op < tot);
    const bevinding = nu.get(sleutel);
    const stand = next(bevinding, geldend ?? findTold(rijen, bevinding, op, opDag));
    if (!stand) continue;
    standen.push(stand);
    if (!geldend) wijzigingen.push({ soort: 'nieuw', stand, vanaf: op, tot: volgende });
    else if (!isSame(geldend, stand)) wijzigingen.push(...change(geldend, stand, op, volgende));
  }
  return { standen, wijzigingen };
}

function next(nu: Bevinding | undefined, voorheen: Stand | undefined): Stand | undefined {
  if (!nu) return voorheen && { ...withoutPeriod(voorheen), stand: 'vervallen' };
  const vorigeDatum = !voorheen || voorheen.datum === nu.datum ? voorheen?.vorigeDatum : voorheen.datum;
  return { ...nu, stand: 'geldig', vorigeDatum: vorigeDatum ?? null };
}

const withoutPeriod = ({ code, stap, van, datum, minuten, stand, vorigeDatum }: Stand): Stand => ({
  code,
  stap,
  van,
  datum,
  minuten,
  stand,
  vorigeDatum,
});

/**
 * Of a day that was not asked about before, or of a signal that was not told of it: what was told of the nearest day, if it
 * was told on facts that have changed since. What follows on one day and not on another with no fact changed was not told.
 */
function findTold(
  rijen: readonly Vastgelegd[],
  nu: Bevinding | undefined,
  op: Datum,
  opDag: (dag: Datum) => readonly Bevinding[],
): Stand | undefined {
  const eerder = rijen.findLast(({ tot }) => tot <= op);
  const later = rijen.find(({ vanaf, datum }) => vanaf > op && datum <= op);
  return [eerder, later].find((told) => told && (told.stand === 'vervallen' || isOfOtherFacts(told)));

  function isOfOtherFacts(told: Vastgelegd): boolean {
    if (nu?.datum === told.datum) return true;
    const daar = opDag(told.vanaf).find((een) => sleutelVan(een) === sleutelVan(told));
    return daar?.datum !== told.datum;
  }
}

const isSame = (een: Stand, ander: Stand) =>
  een.datum === ander.datum &&
  een.minuten === ander.minuten &&
  een.stand === ander.stand &&
  een.vorigeDatum === ander.vorigeDatum;

/** The row is split where its days and the days of the change part. */
function change(geldend: Vastgelegd, stand: Stand, op: Datum, volgende: Datum): Wijziging[] {
  const tot = geldend.tot < volgende ? geldend.tot : volgende;
  const wijzigingen: Wijziging[] = [];
  if (geldend.vanaf === op) {
    wijzigingen.push({ soort: 'anders', id: geldend.id, stand });
    if (tot < geldend.tot) wijzigingen.push({ soort: 'tot', id: geldend.id, tot });
  } else {
    wijzigingen.push({ soort: 'tot', id: geldend.id, tot: op }, { soort: 'nieuw', stand, vanaf: op, tot });
  }
  if (tot < geldend.tot) {
    wijzigingen.push({ soort: 'nieuw', stand: withoutPeriod(geldend), vanaf: tot, tot: geldend.tot });
  }
  return wijzigingen;
}
