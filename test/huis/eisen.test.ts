import { expect, test } from 'vitest';
import { readEisen, readPage, unprovenClaims, writePage } from '../../scripts/eisen.mjs';
import { files, findAll } from './files.ts';

const codes = readEisen().map(({ code }) => code);
const outcome = (name: string, state: 'passed' | 'failed' | 'skipped') => ({
  name,
  file: 'src/a.test.ts',
  project: 'unit',
  state,
  reason: '',
});
const statusOf = (code: string, tests: Parameters<typeof writePage>[1]) =>
  new RegExp(`^\\| ${code} \\|.*\\| (works|open) \\|`, 'm').exec(writePage(readEisen(), tests))?.[1];

test('docs/eisen.md lists every requirement once', () => {
  expect(readPage().map(({ code }) => code)).toEqual(codes);
});

test('every code in the name of a test is a requirement', () => {
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/huis/'));
  expect(findAll(tests, /\[([A-Z]{2}-\d{2})\]/g).filter(({ group }) => !codes.includes(group))).toEqual([]);
});

test('a requirement works when a test with its code passed', () => {
  expect(statusOf('PB-01', [outcome('[PB-01] opens', 'passed')])).toBe('works');
  expect(statusOf('PB-01', [outcome('[PB-02] opens', 'passed')])).toBe('open');
});

test('a requirement is open when its tests were skipped or one of them failed', () => {
  expect(statusOf('PB-01', [outcome('[PB-01] opens', 'skipped')])).toBe('open');
  expect(statusOf('PB-01', [outcome('[PB-01] opens', 'passed'), outcome('[PB-01] shuts', 'failed')])).toBe(
    'open',
  );
});

test('a claim of the page without a passing test is seen', () => {
  const claimed = readPage().filter(({ status }) => status === 'works');
  expect(unprovenClaims([])).toEqual(claimed.map(({ code }) => code));
});
