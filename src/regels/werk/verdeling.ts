/** Who can get work: hours a week, and what came already in the week that is shared out. */
export type Verdeelbaar = { readonly naam: string; readonly uren: number; readonly ditWeek: number };

/** One piece of work; with `vast` it goes to that person whatever the shares are. */
export type TeVerdelen = { readonly id: string; readonly vast?: string | undefined };

export type Aandeel = {
  readonly naam: string;
  readonly uren: number;
  readonly ditWeek: number;
  /** Of this batch: what a fixed rule gave, and what was shared out. */
  readonly vast: number;
  readonly vrij: number;
  /** The exact share of the week's work by hours, not rounded. */
  readonly aandeel: number;
};

export type Verdeling = {
  readonly toewijzing: ReadonlyMap<string, string>;
  readonly aandelen: readonly Aandeel[];
};

/**
 * Shares work out by hours, so that at the end of the week nobody is further than one piece from their exact share: the
 * week's work times own hours over all hours. Who has more than that by fixed rules gets nothing else, and the others
 * share the rest in the same way. With equal hours and no fixed rules the most and the least differ by one at most.
 *
 * @uitleg 0072 even is by hours, over the week, and each report counts as one
 * @throws RangeError when there is free work and nobody with hours
 */
export function deriveVerdeling(mensen: readonly Verdeelbaar[], werk: readonly TeVerdelen[]): Verdeling {
  const vast = new Map(mensen.map(({ naam }) => [naam, 0]));
  for (const { vast: naam } of werk) {
    if (naam !== undefined && vast.has(naam)) vast.set(naam, (vast.get(naam) ?? 0) + 1);
  }
  const vrij = werk.filter(({ vast: naam }) => naam === undefined || !vast.has(naam));
  const basis = mensen.map((mens) => mens.ditWeek + (vast.get(mens.naam) ?? 0));
  const aandelen = deriveAandelen(mensen, basis, vrij.length);
  const stuks = roundShares(aandelen, basis, vrij.length, mensen);

  const toewijzing = new Map<string, string>();
  for (const { id, vast: naam } of werk) if (naam !== undefined && vast.has(naam)) toewijzing.set(id, naam);
  const over = [...stuks];
  for (const { id } of vrij) {
    // Who has most left to get: the work of one school or day is spread, not dealt out in blocks.
    const at = over.indexOf(Math.max(...over));
    over[at] = (over[at] ?? 0) - 1;
    toewijzing.set(id, mensen[at]?.naam ?? '');
  }
  return {
    toewijzing,
    aandelen: mensen.map((mens, at) => ({
      ...mens,
      vast: vast.get(mens.naam) ?? 0,
      vrij: stuks[at] ?? 0,
      aandeel: aandelen[at] ?? 0,
    })),
  };
}

/**
 * The exact shares of all that there is, with what people have already as a floor: who has more than a share by hours
 * keeps that, and the others share what is left.
 */
function deriveAandelen(mensen: readonly Verdeelbaar[], basis: readonly number[], vrij: number): number[] {
  if (vrij > 0 && mensen.every(({ uren }) => uren <= 0)) {
    throw new RangeError('Nobody with hours to give work to');
  }
  const boven = new Set(mensen.flatMap(({ uren }, at) => (uren > 0 ? [] : [at])));
  for (;;) {
    const rest = sum(basis.filter((_, at) => !boven.has(at))) + vrij;
    const uren = sum(mensen.filter((_, at) => !boven.has(at)).map((mens) => mens.uren));
    const share = (at: number) => (uren === 0 ? 0 : (rest * (mensen[at]?.uren ?? 0)) / uren);
    const more = mensen.flatMap((_, at) => (!boven.has(at) && (basis[at] ?? 0) > share(at) ? [at] : []));
    if (more.length === 0) return mensen.map((_, at) => (boven.has(at) ? (basis[at] ?? 0) : share(at)));
    for (const at of more) boven.add(at);
  }
}

/** Whole pieces that add up: each share rounded down, and what is left to the largest remainders (ties: fewest hours last). */
function roundShares(
  aandelen: readonly number[],
  basis: readonly number[],
  vrij: number,
  mensen: readonly Verdeelbaar[],
): number[] {
  const stuks = aandelen.map((aandeel, at) => Math.max(0, Math.floor(aandeel + EPSILON) - (basis[at] ?? 0)));
  const rest = (at: number) => (aandelen[at] ?? 0) - Math.floor((aandelen[at] ?? 0) + EPSILON);
  const volgorde = aandelen
    .map((_, at) => at)
    .filter((at) => (aandelen[at] ?? 0) > (basis[at] ?? 0))
    .toSorted((a, b) => rest(b) - rest(a) || (mensen[b]?.uren ?? 0) - (mensen[a]?.uren ?? 0) || a - b);
  for (let over = vrij - sum(stuks), i = 0; over > 0; over -= 1, i += 1) {
    const at = volgorde[i % volgorde.length] ?? 0;
    stuks[at] = (stuks[at] ?? 0) + 1;
  }
  return stuks;
}

/** Shares are fractions: what should be whole may come out a hair below. */
const EPSILON = 1e-9;
const sum = (getallen: readonly number[]) => getallen.reduce((total, getal) => total + getal, 0);
