import { expect, test } from 'vitest';
import { deriveVervolgNietVerschenen } from './niet-verschenen.ts';
import { deriveBewaaktTotEnMet } from './waarschuwing.ts';

test.each([
  [0, 'tweede-oproep', 'gesprek', 'uitnodiging-tweede-oproep'],
  [1, 'huisbezoek', 'huisbezoek', 'aankondiging-huisbezoek'],
  [2, 'gevolg-bepalen', null, 'mededeling-niet-verschenen'],
  [7, 'gevolg-bepalen', null, 'mededeling-niet-verschenen'],
] as const)('after %i times before it is %s (uitleg 0071)', (eerder, stap, soort, brief) => {
  expect(deriveVervolgNietVerschenen(eerder)).toEqual({ stap, soort, schooldagen: 5, brief });
});

test('a warning is watched for eight weeks (mas.md § 2)', () => {
  expect(deriveBewaaktTotEnMet('2026-11-02')).toBe('2026-12-28');
});
