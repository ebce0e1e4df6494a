/** A count below this may point at a person, so public output hides it (verslag.md § 2, own rule). */
export const KLEINSTE_OPENBAAR = 5;

/** `weg`: hidden already, for another table shows it too. */
export type Cel = {
  readonly rij: string;
  readonly kolom: string;
  readonly waarde: number;
  readonly weg?: boolean;
};
/** Sums that are hidden already. */
export type Verborgen = {
  rij(rij: string): boolean;
  kolom(kolom: string): boolean;
  readonly totaal: boolean;
};
const NIETS: Verborgen = { rij: () => false, kolom: () => false, totaal: false };
/** Which sums stand beside the cells; a list of one dimension is a table of one row without sums per column. */
export type Randen = { readonly rijen: boolean; readonly kolommen: boolean; readonly totaal: boolean };

/** A count as the public may see it; null: hidden. A count of nobody is shown, for it points at nobody. */
export type Openbaar = {
  cel(rij: string, kolom: string): number | null;
  rij(rij: string): number | null;
  kolom(kolom: string): number | null;
  readonly totaal: number | null;
  /** How many counts are hidden. */
  readonly verborgen: number;
};

/**
 * Hides every count of one to four, and as many others as it takes that no hidden count can be worked out from what
 * is shown: neither by subtraction, nor by knowing that a hidden count is at least one. Needs counts that add up; of
 * unique persons leave the sums out (`randen`).
 */
export function suppressCells(
  cellen: readonly Cel[],
  randen: Randen = { rijen: true, kolommen: true, totaal: true },
  verborgen = NIETS,
): Openbaar {
  const rijen = [...new Set(cellen.map(({ rij }) => rij))];
  const kolommen = [...new Set(cellen.map(({ kolom }) => kolom))];
  const tabel = new Tabel(rijen.length, kolommen.length);
  for (const { rij, kolom, waarde } of cellen) {
    tabel.add(rijen.indexOf(rij), kolommen.indexOf(kolom), waarde);
  }
  tabel.leaveOut(randen);
  const [onder, rechts] = [rijen.length, kolommen.length];
  tabel.hide([
    ...cellen
      .filter(({ weg }) => weg)
      .map(({ rij, kolom }) => ({ rij: rijen.indexOf(rij), kolom: kolommen.indexOf(kolom) })),
    ...rijen.flatMap((rij, at) => (verborgen.rij(rij) ? [{ rij: at, kolom: rechts }] : [])),
    ...kolommen.flatMap((kolom, at) => (verborgen.kolom(kolom) ? [{ rij: onder, kolom: at }] : [])),
    ...(verborgen.totaal ? [{ rij: onder, kolom: rechts }] : []),
  ]);
  const show = (rij: number, kolom: number) => (rij < 0 || kolom < 0 ? 0 : tabel.shown(rij, kolom));
  return {
    cel: (rij, kolom) => show(rijen.indexOf(rij), kolommen.indexOf(kolom)),
    rij: (rij) => show(rijen.indexOf(rij), rechts),
    kolom: (kolom) => show(onder, kolommen.indexOf(kolom)),
    totaal: tabel.shown(onder, rechts),
    verborgen: tabel.hidden,
  };
}

type Plek = { readonly rij: number; readonly kolom: number };

/**
 * The table with its sums as a last row and column. Counts with the sums counted negative add up to nothing along
 * every row and column, so a hidden count can be another one when a ring of hidden counts can be raised and lowered in
 * turn: that is a path between its row and its column.
 */
class Tabel {
  readonly #onder: number;
  readonly #rechts: number;
  readonly #waarden: number[][];
  /** Hidden because it is small or protects a small one, or not shown at all. */
  readonly #weg: boolean[][];
  readonly #nooit: boolean[][];

  constructor(rijen: number, kolommen: number) {
    this.#onder = rijen;
    this.#rechts = kolommen;
    const grid = <T>(value: T) =>
      Array.from({ length: rijen + 1 }, () => Array.from({ length: kolommen + 1 }, () => value));
    this.#waarden = grid(0);
    this.#weg = grid(false);
    this.#nooit = grid(false);
  }

  add(rij: number, kolom: number, waarde: number): void {
    for (const r of [rij, this.#onder]) {
      for (const k of [kolom, this.#rechts]) this.#row(this.#waarden, r)[k] = this.#at(r, k) + waarde;
    }
  }

  leaveOut({ rijen, kolommen, totaal }: Randen): void {
    for (const { rij, kolom } of this.#plekken()) {
      const som = rij === this.#onder ? (kolom === this.#rechts ? totaal : kolommen) : rijen;
      if ((rij === this.#onder || kolom === this.#rechts) && !som) {
        this.#row(this.#nooit, rij)[kolom] = true;
        this.#row(this.#weg, rij)[kolom] = true;
      }
    }
  }

  hide(already: readonly Plek[]): void {
    const queue: Plek[] = [];
    const hideOne = (plek: Plek) => {
      this.#row(this.#weg, plek.rij)[plek.kolom] = true;
      queue.push(plek);
    };
    for (const plek of already) if (!this.#isWeg(plek)) hideOne(plek);
    for (const plek of this.#plekken()) {
      const waarde = this.#at(plek.rij, plek.kolom);
      if (waarde > 0 && waarde < KLEINSTE_OPENBAAR && !this.#isWeg(plek)) hideOne(plek);
    }
    // Hiding more never gives one away that was safe, so each is looked at until it is, and no more.
    for (let plek = queue.shift(); plek; plek = queue.shift()) {
      while (!this.#mayDiffer(plek)) {
        const erbij = this.#cheapest(plek);
        if (!erbij) break;
        hideOne(erbij);
      }
    }
  }

  shown(rij: number, kolom: number): number | null {
    return this.#isWeg({ rij, kolom }) ? null : this.#at(rij, kolom);
  }

  get hidden(): number {
    return this.#plekken().filter((plek) => this.#isWeg(plek) && !this.#isNooit(plek)).length;
  }

  readonly #row = <T>(grid: T[][], rij: number): T[] => grid[rij] ?? [];
  readonly #at = (rij: number, kolom: number): number => this.#row(this.#waarden, rij)[kolom] ?? 0;
  #isWeg({ rij, kolom }: Plek): boolean {
    return this.#row(this.#weg, rij)[kolom] ?? false;
  }
  #isNooit({ rij, kolom }: Plek): boolean {
    return this.#row(this.#nooit, rij)[kolom] ?? false;
  }
  #plekken(): Plek[] {
    return this.#waarden.flatMap((row, rij) => row.map((_, kolom) => ({ rij, kolom })));
  }

  /** Whether what is shown leaves room for another count here. */
  #mayDiffer(plek: Plek): boolean {
    return this.#reaches(plek, true) || (this.#mayFall(plek) && this.#reaches(plek, false));
  }

  /** Whether a count may be lower: a hidden one is known to be at least one. A sum not shown is no count of its own. */
  #mayFall(plek: Plek): boolean {
    return this.#at(plek.rij, plek.kolom) > (this.#isNooit(plek) ? 0 : 1);
  }

  /**
   * Whether raising (or lowering) this count can be made good elsewhere: along the way from its column back to its row
   * what is passed one way falls and the other way rises, and a sum does so the other way round.
   */
  #reaches(from: Plek, omhoog: boolean): boolean {
    const rechts = this.#rechts + 1;
    const seen = new Set<number>();
    // A line is a row, or a column counted on after the rows.
    const column = (kolom: number) => this.#onder + 1 + kolom;
    const isSum = ({ rij, kolom }: Plek) => (rij === this.#onder) !== (kolom === this.#rechts);
    const begin = isSum(from) !== omhoog ? column(from.kolom) : from.rij;
    const doel = begin === from.rij ? column(from.kolom) : from.rij;
    const queue = [begin];
    for (let line = queue.pop(); line !== undefined; line = queue.pop()) {
      if (line === doel) return true;
      if (seen.has(line)) continue;
      seen.add(line);
      const isColumn = line > this.#onder;
      const length = isColumn ? this.#onder + 1 : rechts;
      for (let other = 0; other < length; other += 1) {
        const plek = isColumn ? { rij: other, kolom: line - this.#onder - 1 } : { rij: line, kolom: other };
        if (plek.rij === from.rij && plek.kolom === from.kolom) continue;
        if (!this.#isWeg(plek)) continue;
        const falls = isColumn !== isSum(plek);
        if (falls && !this.#mayFall(plek)) continue;
        queue.push(isColumn ? plek.rij : column(plek.kolom));
      }
    }
    return false;
  }

  /** The smallest count still shown in its row or column, rather than a sum; else the smallest anywhere. */
  #cheapest({ rij, kolom }: Plek): Plek | undefined {
    const open = this.#plekken().filter((plek) => !this.#isWeg(plek) && this.#at(plek.rij, plek.kolom) > 0);
    const near = open.filter((plek) => plek.rij === rij || plek.kolom === kolom);
    const cost = (plek: Plek) => {
      const isRand = plek.rij === this.#onder || plek.kolom === this.#rechts;
      return this.#at(plek.rij, plek.kolom) + (isRand ? 1e12 : 0);
    };
    return (near.length > 0 ? near : open).toSorted((a, b) => cost(a) - cost(b))[0];
  }
}
