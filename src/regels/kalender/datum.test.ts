import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDagen, addJaren, dagenTussen, dagnummer, datumVanDagnummer } from './datum.ts';

const dag = fc.integer({ min: -100_000, max: 100_000 });
const iso = (nummer: number) => new Date(nummer * 86_400_000).toISOString().slice(0, 10);

test('a day number is that of the proleptic Gregorian calendar, both ways', () => {
  fc.assert(
    fc.property(dag, (nummer) => {
      fc.pre(/^\d{4}-/.test(iso(nummer)));
      expect(datumVanDagnummer(nummer)).toBe(iso(nummer));
      expect(dagnummer(iso(nummer))).toBe(nummer);
    }),
  );
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2000-02-28', 2, '2000-03-01'],
  ['1900-02-28', 1, '1900-03-01'],
])('%s and %i days is %s', (vanaf, dagen, tot) => {
  expect(addDagen(vanaf, dagen)).toBe(tot);
  expect(dagenTussen(vanaf, tot)).toBe(dagen);
});

test.each([
  ['2020-02-29', 5, '2025-03-01'],
  ['2020-02-29', 4, '2024-02-29'],
  ['2020-02-28', 1, '2021-02-28'],
  ['2010-12-31', 18, '2028-12-31'],
])('who is born on %s turns %i on %s', (geboren, jaren, op) => {
  expect(addJaren(geboren, jaren)).toBe(op);
});
