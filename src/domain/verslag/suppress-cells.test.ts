import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cel, suppressCells } from './suppress-cells.ts';

const tabelOf = (rows: readonly (readonly number[])[]): Cel[] =>
  rows.flatMap((row, rij) => row.map((waarde, kolom) => ({ rij: `r${rij}`, kolom: `k${kolom}`, waarde })));

/**
 * All tables that fit what is published, by trying: a hidden cell is one or more, as everybody knows that a count of
 * nobody is shown. Shares nothing with the code under test.
 */
function readings(
  rows: readonly (readonly number[])[],
  shown: ReturnType<typeof suppressCells>,
): number[][][] {
  // Enough to see two tables; who tries fewer finds fewer, never one too many.
  const most = Math.max(...rows.flat()) + 1;
  const found: number[][][] = [];
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const [hoogte, breedte] = [rows.length, rows[0]?.length ?? 0];
  const fits = (published: number | null, value: number) =>
    published === null ? value >= 1 : value === published;
  const build = (done: number[][], row: number[]): void => {
    if (found.length > 20_000) return;
    if (row.length === breedte) {
      if (!fits(shown.rij(`r${done.length}`), sum(row))) return;
      build([...done, row], []);
      return;
    }
    if (done.length === hoogte) {
      for (let k = 0; k < breedte; k += 1) {
        if (!fits(shown.kolom(`k${k}`), sum(done.map((one) => one[k] ?? 0)))) return;
      }
      if (fits(shown.totaal, sum(done.flat()))) found.push(done);
      return;
    }
    const cel = shown.cel(`r${done.length}`, `k${row.length}`);
    if (cel !== null) build(done, [...row, cel]);
    else for (let n = 1; n <= most; n += 1) build(done, [...row, n]);
  };
  build([], []);
  return found;
}

describe('small counts in public tables', () => {
  test('one to four is hidden, nobody and five are shown', () => {
    const shown = suppressCells(tabelOf([[0, 4, 5, 1, 20]]), {
      rijen: false,
      kolommen: false,
      totaal: false,
    });
    expect([0, 1, 2, 3, 4].map((k) => shown.cel('r0', `k${k}`))).toEqual([0, null, 5, null, 20]);
  });

  test('a hidden count cannot be had by subtracting the others from the total', () => {
    const shown = suppressCells(tabelOf([[3, 30, 12]]), { rijen: true, kolommen: false, totaal: true });
    expect([0, 1, 2].map((k) => shown.cel('r0', `k${k}`))).toEqual([null, 30, null]);
    expect(shown.rij('r0')).toBe(45);
  });

  test('two counts of one that are the whole difference are known to be one each, so a third is hidden', () => {
    const shown = suppressCells(tabelOf([[1, 1, 30, 12]]), { rijen: true, kolommen: false, totaal: false });
    expect(shown.cel('r0', 'k3')).toBeNull();
  });

  test('what another table hides stays hidden, is protected here, and takes no more than that with it', () => {
    const row = (weg: readonly number[]) =>
      tabelOf([[2000, 36, 67, 1300, 90]]).map((cel, at) => ({ ...cel, weg: weg.includes(at) }));
    const randen = { rijen: true, kolommen: false, totaal: false };
    const een = suppressCells(row([1]), randen);
    expect([0, 1, 2, 3, 4].map((k) => een.cel('r0', `k${k}`))).toEqual([2000, null, null, 1300, 90]);
    expect(een.rij('r0')).toBe(3493);
    // Two that were hidden together protect each other.
    expect(suppressCells(row([1, 2]), randen).verborgen).toBe(2);
    // A sum that is hidden elsewhere must not follow from its parts.
    const som = { rij: () => true, kolom: () => false, totaal: false };
    const metSom = suppressCells(row([]), randen, som);
    expect([metSom.rij('r0'), metSom.cel('r0', 'k1'), metSom.verborgen]).toEqual([null, null, 2]);
  });

  test('a table without small counts is shown as it is', () => {
    const rows = [
      [5, 6],
      [7, 0],
    ];
    const shown = suppressCells(tabelOf(rows));
    expect(shown.verborgen).toBe(0);
    expect(shown.totaal).toBe(18);
  });

  test('the table of a gemeente of 400 schools is worked out too', () => {
    const rows = Array.from({ length: 400 }, (_, r) =>
      Array.from({ length: 8 }, (_, k) => (r * 7 + k * 13) % 23),
    );
    expect(suppressCells(tabelOf(rows)).verborgen).toBeGreaterThan(0);
  });

  test('no hidden count, cell or sum, is the same in every table that fits what is shown', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .filter(([h, b]) => h * b <= 6 && h * b > 1)
      .chain(([h, b]) =>
        fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, 2, 3, 5), { minLength: b, maxLength: b }), {
          minLength: h,
          maxLength: h,
        }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const shown = suppressCells(tabelOf(rows));
        const all = readings(rows, shown);
        expect(all.length).toBeGreaterThan(0);
        rows.forEach((row, r) => {
          row.forEach((waarde, k) => {
            if (waarde > 0 && waarde < 5) expect(shown.cel(`r${r}`, `k${k}`)).toBeNull();
            if (shown.cel(`r${r}`, `k${k}`) !== null) return;
            expect(new Set(all.map((one) => one[r]?.[k])).size).toBeGreaterThan(1);
          });
        });
      }),
      { numRuns: 80 },
    );
  });
});
