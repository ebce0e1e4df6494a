import { expect, test } from 'vitest';
import { deriveNacontrole, explainNietSluiten, needsNacontrole, type SluitFeiten } from './sluiten.ts';

const DAG = '2026-11-30';
const feiten: SluitFeiten = {
  grond: 'verzuim-gestopt',
  gestoptOp: '2026-11-02',
  laatsteVerzuimOp: null,
  heeftVrijstelling: false,
  isPlichtig: true,
  nietIngetrokkenMeldingen: 1,
};

test.each<[string, Partial<SluitFeiten>, boolean]>([
  ['stopped, no absence since', {}, true],
  ['the last absence the day before it stopped', { laatsteVerzuimOp: '2026-11-01' }, true],
  ['absence on the day it stopped', { laatsteVerzuimOp: '2026-11-02' }, false],
  ['absence after it stopped', { laatsteVerzuimOp: '2026-11-20' }, false],
  ['no day said', { gestoptOp: null }, false],
  ['stopped today', { gestoptOp: DAG }, true],
  ['stops tomorrow', { gestoptOp: '2026-12-01' }, false],
  ['an exemption that holds', { grond: 'vrijstelling', heeftVrijstelling: true }, true],
  ['no exemption', { grond: 'vrijstelling' }, false],
  ['the duty ended', { grond: 'plicht-geeindigd', isPlichtig: false }, true],
  ['the duty runs', { grond: 'plicht-geeindigd' }, false],
  ['every report withdrawn', { grond: 'ingetrokken', nietIngetrokkenMeldingen: 0 }, true],
  ['a report that stands', { grond: 'ingetrokken' }, false],
  ['another gemeente has it', { grond: 'overgedragen' }, true],
])('%s', (_geval, anders, mag) => {
  expect(explainNietSluiten({ ...feiten, ...anders }, DAG) === null).toBe(mag);
});

test('a look back comes four weeks after absence stopped, not after a move', () => {
  expect(deriveNacontrole('2026-11-02')).toBe('2026-11-30');
  expect(needsNacontrole('verzuim-gestopt')).toBe(true);
  expect(needsNacontrole('overgedragen')).toBe(false);
});
