import { expect, test } from 'vitest';
import { listRedenen } from './opschorting.ts';

test.each([
  ['klacht', ''],
  ['bezwaar', 'verzuim-herstellen'],
  ['administratief-beroep', 'verzuim-herstellen'],
  ['inzage', 'identiteit'],
  ['woo', 'aanvullen zienswijze'],
  ['onbekend', ''],
] as const)('the term of %s can stand still for: %s', (soort, redenen) => {
  expect([...listRedenen(soort)].toSorted().join(' ')).toBe(redenen);
});
