import { describe, expect, test } from 'vitest';
import { algemeen } from './algemeen.ts';
import { glossOf } from './begrippen.ts';
import { type Catalogus, fill, withoutMarks } from './catalogus.ts';
import { termen } from './termen.ts';

/** Those of the shells, and of every slice that has screens. */
const ofSlices = import.meta.glob<{ teksten: Catalogus }>('../../domain/*/web/teksten.ts', { eager: true });
const catalogi: Record<string, Catalogus> = {
  algemeen,
  termen,
  ...Object.fromEntries(
    Object.entries(ofSlices).map(([file, { teksten }]) => [file.split('/').at(-3), teksten]),
  ),
};

describe('texts of the screens', () => {
  test('the number chooses between one and more', () => {
    expect(fill('{n} zaak|{n} zaken', { n: 1 })).toBe('1 zaak');
    expect(fill('{n} zaak|{n} zaken', { n: 0 })).toBe('0 zaken');
  });

  test('marks around legal nouns do not reach plain text', () => {
    expect(withoutMarks('New *melding* of a *jongere*')).toBe('New melding of a jongere');
  });

  test.each(Object.entries(catalogi))(
    '[TT-02] %s says everything in Dutch and in English',
    (_, { nl, en }) => {
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
      for (const text of [...Object.values(nl), ...Object.values(en)]) expect(text.trim()).not.toBe('');
    },
  );

  test.each(Object.entries(catalogi))('%s fills in the same in both languages', (_, { nl, en }) => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
    for (const [key, text] of Object.entries(nl)) {
      expect([key, holes(en[key] ?? '')]).toEqual([key, holes(text)]);
    }
  });

  test.each(Object.entries(catalogi))(
    'every Dutch noun that %s marks in English has a gloss',
    (_, { en }) => {
      const marked = Object.values(en).flatMap((text) =>
        [...text.matchAll(/\*([^*]+)\*/g)].map(([, noun = '']) => noun),
      );
      for (const noun of marked) expect([noun, glossOf(noun)]).toEqual([noun, expect.any(String)]);
    },
  );
});
