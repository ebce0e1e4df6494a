import { expect, test } from 'vitest';
import { assessLeesbaarheid, LANGSTE_ZIN, splitZinnen } from './leesbaarheid.ts';

const woorden = (aantal: number) => Array.from({ length: aantal }, () => 'school').join(' ');

test('a sentence may have twenty words, not twenty-one', () => {
  expect(LANGSTE_ZIN).toBe(20);
  expect(assessLeesbaarheid(`${woorden(20)}.`).niveau).toBe('b1');
  expect(assessLeesbaarheid(`${woorden(21)}.`)).toMatchObject({
    niveau: 'boven-b1',
    bevindingen: [{ soort: 'lange-zin', ernst: 'fout', woord: '21' }],
  });
});

test.each([
  ['Indien u niet komt, bel dan.', 'indien', 'als'],
  ['Wij sturen dit ten behoeve van u.', 'ten behoeve van', 'voor'],
  ['De belanghebbenden krijgen bericht.', 'belanghebbende', 'u'],
  ['U DIENT TE komen.', 'dient te', 'moet'],
])('"%s" holds a word of offices, and the page says what people say', (zin, woord, alternatief) => {
  expect(assessLeesbaarheid(zin)).toMatchObject({
    niveau: 'boven-b1',
    bevindingen: [{ soort: 'moeilijk-woord', zin, woord, alternatief }],
  });
});

test('a word that only begins or ends alike is left alone', () => {
  expect(assessLeesbaarheid('Wij dochten aan de mitsen en welkeen.').bevindingen).toEqual([]);
});

test('a passive sentence is shown and does not make the text too hard', () => {
  expect(assessLeesbaarheid('Uw kind wordt door ons uitgenodigd en gehoord.')).toMatchObject({
    niveau: 'b1',
    bevindingen: [{ soort: 'lijdende-zin', ernst: 'let-op', woord: 'gehoord' }],
  });
  expect(assessLeesbaarheid('Emma wordt in mei zestien.').bevindingen).toEqual([]);
});

test('points, numbers and abbreviations do not cut a sentence', () => {
  expect(splitZinnen('Kom om 10.30 uur. Zie art. 22 van de wet.\n- Een punt\nNog iets? Ja!')).toEqual([
    'Kom om 10.30 uur.',
    'Zie art. 22 van de wet.',
    'Een punt',
    'Nog iets?',
    'Ja!',
  ]);
});

test('an empty text has no level to fear', () => {
  expect(assessLeesbaarheid('')).toEqual({ niveau: 'b1', zinnen: 0, woordenPerZin: 0, bevindingen: [] });
});
