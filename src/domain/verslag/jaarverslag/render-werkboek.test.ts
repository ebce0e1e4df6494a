import { expect, test } from 'vitest';
import { bladNamen } from './render-werkboek.ts';

test('tables whose names begin alike have a sheet each, with a name a spreadsheet takes', () => {
  const ids = ['2023-2024', '2024-2025', '2025-2026'].map((jaar) => `vrijstellingen-onderwijssoort-${jaar}`);
  const namen = [...bladNamen(['meldingen', ...ids]).values()];
  expect(namen).toEqual([
    'meldingen',
    'vrijstellingen-onderwijssoort-2',
    'vrijstellingen-onderwijssoor~2',
    'vrijstellingen-onderwijssoor~3',
  ]);
});
