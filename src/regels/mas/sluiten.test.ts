import { expect, test } from 'vitest';
import { deriveNacontrole, needsNacontrole } from './sluiten.ts';

test('a look back comes four weeks after absence stopped, not after a move', () => {
  expect(deriveNacontrole('2026-11-02')).toBe('2026-11-30');
  expect(needsNacontrole('verzuim-gestopt')).toBe(true);
  expect(needsNacontrole('overgedragen')).toBe(false);
});
