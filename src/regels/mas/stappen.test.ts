import { expect, test } from 'vitest';
import {
  deriveAfwijkendeStappen,
  deriveVolgendeStappen,
  isMasStap,
  type MasStap,
  masStappen,
} from './stappen.ts';

const stappen = Object.keys(masStappen) as MasStap[];

test('every step but the last leads on, and only to steps that exist', () => {
  for (const stap of stappen) {
    const next = deriveVolgendeStappen(stap);
    expect(next.every(isMasStap)).toBe(true);
    expect(next.length > 0).toBe(stap !== 'gesloten');
  }
});

test('from every step the case can be closed along advised steps', () => {
  const reaches = (stap: MasStap, seen: Set<MasStap> = new Set()): boolean =>
    stap === 'gesloten' ||
    (!seen.has(stap) && deriveVolgendeStappen(stap).some((next) => reaches(next, new Set([...seen, stap]))));
  expect(stappen.filter((stap) => !reaches(stap))).toEqual([]);
});

test('an advised step needs no motive, any other does, and never both', () => {
  for (const stap of stappen.filter((one) => one !== 'gesloten')) {
    const advised = deriveVolgendeStappen(stap);
    const deviating = deriveAfwijkendeStappen(stap);
    expect([...advised, ...deviating, stap].sort()).toEqual([...stappen].sort());
  }
});

test('a closed case offers nothing', () => {
  expect(deriveVolgendeStappen('gesloten')).toEqual([]);
  expect(deriveAfwijkendeStappen('gesloten')).toEqual([]);
});

test('phases run from one to five in the order of the advised steps', () => {
  expect([...new Set(stappen.map((stap) => masStappen[stap].fase))]).toEqual([1, 2, 3, 4, 5]);
});
