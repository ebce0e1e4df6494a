import { expect, test } from 'vitest';
import { bladNamen } from './render-werkboek.ts';

test('tables whose names begin alike have a sheet each, with a name a spreadsheet takes and the year in it', () => {
  const ids = ['2023-2024', '2024-2025', '2025-2026'].map((jaar) => `vrijstellingen-onderwijssoort-${jaar}`);
  const namen = [...bladNamen(['meldingen', ...ids]).values()];
  expect(namen).toEqual([
    'meldingen',
    'vrijstellingen-onderw~2023-2024',
    'vrijstellingen-onderw~2024-2025',
    'vrijstellingen-onderw~2025-2026',
  ]);
  const lang = ['a', 'b'].map((letter) => `jongeren-met-een-melding-per-onderwijssoort-${letter}`);
  expect([...bladNamen(lang).values()]).toEqual([
    'jongeren-met-een-melding-per-on',
    'jongeren-met-een-melding-per-~2',
  ]);
});
