import { expect, test } from 'vitest';
import { findHerleidbaar } from './les.ts';

test.each([
  ['Bel de school binnen een week terug.', undefined],
  ['Emma had eerder gehoord moeten worden.', 'naam'],
  ['Vraag het altijd ook aan EMMA.', 'naam'],
  ['Vraag ook de familie Vries.', 'naam'],
  // "de" is part of a name, and says nothing.
  ['Nodig de ouders samen uit.', undefined],
  ['Zie dossier 999990019.', 'nummer'],
  ['Bel 06 0001 2345.', 'nummer'],
  ['Mail naar x@voorbeeld.example.', 'e-mail'],
  ['Sinds 04-03-2012 speelt dit.', 'datum'],
  ['Op 2026-11-02 gebeld.', 'datum'],
  ['123456', 'nummer'],
  ['12345', undefined],
  ['…', undefined],
  ['Na 16 uren in 4 weken meteen bellen.', undefined],
  ['In schooljaar 2025-2026 anders.', undefined],
] as const)('%s: %s', (tekst, gevonden) => {
  expect(findHerleidbaar(tekst, ['Emma Jansen', 'Bram de Vries', '–'])).toBe(gevonden);
});
