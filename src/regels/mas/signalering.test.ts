import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import {
  type Antwoorden,
  deriveSignaal,
  deriveWegingsverschillen,
  isAntwoord,
  STANDAARD,
  signaleringsvragen,
  vraagCodes,
  wegingVan,
} from './signalering.ts';

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
      expect(isAntwoord(vraag as keyof Antwoorden, antwoord ?? '')).toBe(true);
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
        const vragen: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> =
          signaleringsvragen;
        expect(vragen[vraag]?.[antwoord]?.[advies ?? '']).toBe(gewicht);
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

describe('own weights', () => {
  const antwoorden = { verwijtbaar: 'ja', medewerking: 'ja' };
  const zwaarder = {
    zonder: [],
    gewichten: { medewerking: { ja: { vrijwilligehulp: 9 } } },
    eigen: [],
  } as const;

  test('an answer weighs as the organisatie chose, all others as for everyone', () => {
    expect(wegingVan('medewerking', 'ja', zwaarder)).toEqual({ vrijwilligehulp: 9 });
    expect(wegingVan('medewerking', 'nee', zwaarder)).toEqual(signaleringsvragen.medewerking.nee);
    expect(wegingVan('medewerking', 'misschien', zwaarder)).toBeUndefined();
    expect(deriveSignaal(antwoorden)).toMatchObject({ advies: 'halt' });
    expect(deriveSignaal(antwoorden, zwaarder)).toMatchObject({
      advies: 'vrijwilligehulp',
      telden: [{ vraag: 'medewerking', antwoord: 'ja', gewicht: 9 }],
    });
  });

  test('a question left out neither counts nor stands open', () => {
    const zonder = { zonder: ['verwijtbaar', 'omvang'], gewichten: {}, eigen: [] } as const;
    const { telden, open } = deriveSignaal(antwoorden, zonder);
    expect(telden.map(({ vraag }) => vraag)).not.toContain('verwijtbaar');
    expect(open).toEqual(
      vraagCodes.filter((vraag) => !['verwijtbaar', 'omvang', 'medewerking'].includes(vraag)),
    );
  });

  test('differences name each weight that changes, and the questions that come and go', () => {
    expect(deriveWegingsverschillen(STANDAARD, STANDAARD)).toEqual([]);
    expect(deriveWegingsverschillen(STANDAARD, zwaarder)).toEqual([
      { soort: 'gewicht', vraag: 'medewerking', antwoord: 'ja', advies: 'afspraken', oud: 2, nieuw: 0 },
      { soort: 'gewicht', vraag: 'medewerking', antwoord: 'ja', advies: 'vrijwilligehulp', oud: 2, nieuw: 9 },
      { soort: 'gewicht', vraag: 'medewerking', antwoord: 'ja', advies: 'halt', oud: 1, nieuw: 0 },
    ]);
    const zonder = { zonder: ['hulp'], gewichten: {}, eigen: [] } as const;
    expect(deriveWegingsverschillen(STANDAARD, zonder)).toEqual([{ soort: 'weg', vraag: 'hulp' }]);
    expect(deriveWegingsverschillen(zonder, STANDAARD)).toEqual([{ soort: 'terug', vraag: 'hulp' }]);
  });

  test('a question of the organisatie itself weighs, counts and stands open as any other', () => {
    const antwoordOp = (code: string, weging: object) => ({ code, tekst: code, weging });
    const vervoer = {
      code: 'eigen-vervoer',
      vraag: 'Kan de jongere op school komen?',
      antwoorden: [antwoordOp('ja', {}), antwoordOp('nee', { vrijwilligehulp: 9 })],
    } as const;
    const eigen = { zonder: [], gewichten: {}, eigen: [vervoer] } as const;
    expect(deriveSignaal(antwoorden, eigen).open).toContain('eigen-vervoer');
    expect(deriveSignaal({ ...antwoorden, 'eigen-vervoer': 'nee' }, eigen)).toMatchObject({
      advies: 'vrijwilligehulp',
      telden: [{ vraag: 'eigen-vervoer', antwoord: 'nee', gewicht: 9 }, {}],
    });
    // An answer to a question that is no longer asked counts no more.
    expect(deriveSignaal({ ...antwoorden, 'eigen-vervoer': 'nee' })).toEqual(deriveSignaal(antwoorden));
    expect(deriveWegingsverschillen(STANDAARD, eigen)).toEqual([
      { soort: 'eigen-erbij', vraag: vervoer.vraag },
    ]);
    expect(deriveWegingsverschillen(eigen, STANDAARD)).toEqual([
      { soort: 'eigen-weg', vraag: vervoer.vraag },
    ]);
    const anders = { ...eigen, eigen: [{ ...vervoer, vraag: 'Is er vervoer?' }] };
    expect(deriveWegingsverschillen(eigen, anders)).toEqual([
      { soort: 'eigen-anders', vraag: 'Is er vervoer?' },
    ]);
  });
});
