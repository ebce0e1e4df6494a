import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import { type Antwoorden, deriveSignaal, isAntwoord, signaleringsvragen, vraagCodes } from './signalering.ts';

const antwoorden: fc.Arbitrary<Antwoorden> = fc.record(
  Object.fromEntries(
    vraagCodes.map((vraag) => [vraag, fc.constantFrom(...Object.keys(signaleringsvragen[vraag]))]),
  ),
  { requiredKeys: [] },
);

test.each(readVoorbeelden(new URL('./signalering.voorbeelden.md', import.meta.url)))(
  '$geval',
  ({ antwoorden: text = '', advies, onzekerheid }) => {
    const given = Object.fromEntries(
      text
        .split(' ')
        .filter(Boolean)
        .map((een) => een.split('=')),
    ) as Antwoorden;
    for (const [vraag, antwoord] of Object.entries(given)) {
      expect(isAntwoord(vraag as keyof Antwoorden, antwoord)).toBe(true);
    }
    expect(deriveSignaal(given)).toMatchObject({ advies: advies === 'geen' ? null : advies, onzekerheid });
  },
);

test('the same answers give the same advice, in whatever order they were given', () => {
  fc.assert(
    fc.property(antwoorden, (given) => {
      const turned = Object.fromEntries(Object.entries(given).reverse()) as Antwoorden;
      expect(deriveSignaal(turned)).toEqual(deriveSignaal(given));
    }),
  );
});

test('every answer that counted was given and weighs for the advice; leaving it out never strengthens it', () => {
  fc.assert(
    fc.property(antwoorden, (given) => {
      const { advies, telden, open } = deriveSignaal(given);
      expect(open.length + Object.keys(given).length).toBe(vraagCodes.length);
      for (const { vraag, antwoord, gewicht } of telden) {
        expect(given[vraag]).toBe(antwoord);
        const weging: Readonly<Record<string, Readonly<Record<string, number>>>> = signaleringsvragen[vraag];
        expect(weging[antwoord]?.[advies ?? '']).toBe(gewicht);
      }
    }),
  );
});

test('under twelve never to Halt', () => {
  fc.assert(
    fc.property(antwoorden, (given) => {
      const { advies, daarna } = deriveSignaal({ ...given, leeftijd: 'onder-12' });
      expect([advies, daarna]).not.toContain('halt');
    }),
  );
});

test('a word that is no answer counts as no answer', () => {
  expect(deriveSignaal({ omvang: 'constructor' })).toEqual(deriveSignaal({}));
});
