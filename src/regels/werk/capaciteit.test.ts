import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveCapaciteit } from './capaciteit.ts';

const norm = { leerplichtigenPerFte: 3800, kwalificatieplichtigenPerFte: 1900, urenPerFte: 36 };

test.each([
  ['exactly enough', 7600, 0, 72, [2, 2, 0, 0]],
  ['half an fte too little', 7600, 0, 54, [2, 1.5, -0.5, -18]],
  ['kwalificatieplichtigen by their own norm', 3800, 1900, 108, [2, 3, 1, 36]],
  ['nobody to serve', 0, 0, 36, [0, 1, 1, 36]],
  ['a team without hours', 3800, 0, 0, [1, 0, -1, -36]],
  ['rounded at the end: a third', 1267, 0, 12, [0.33, 0.33, 0, 0]],
])(
  '%s',
  (_, leerplichtigen, kwalificatieplichtigen, teamUren, [
    nodigFte,
    aanwezigFte,
    verschilFte,
    verschilUren,
  ]) => {
    expect(deriveCapaciteit({ leerplichtigen, kwalificatieplichtigen, teamUren }, norm)).toEqual({
      nodigFte,
      aanwezigFte,
      verschilFte,
      verschilUren,
    });
  },
);

test('a norm of zero is a mistake', () => {
  const vraag = { leerplichtigen: 1, kwalificatieplichtigen: 1, teamUren: 1 };
  for (const naam of Object.keys(norm)) {
    expect(() => deriveCapaciteit(vraag, { ...norm, [naam]: 0 })).toThrow('above zero');
  }
});

test('more young people never need less, and more hours never leave a larger gap', () => {
  const getal = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(
      getal,
      getal,
      getal,
      fc.integer({ min: 1, max: 5000 }),
      (leerplichtigen, kwalificatieplichtigen, teamUren, meer) => {
        const vraag = { leerplichtigen, kwalificatieplichtigen, teamUren };
        const nu = deriveCapaciteit(vraag, norm);
        expect(
          deriveCapaciteit({ ...vraag, leerplichtigen: leerplichtigen + meer }, norm).nodigFte,
        ).toBeGreaterThanOrEqual(nu.nodigFte);
        expect(
          deriveCapaciteit({ ...vraag, teamUren: teamUren + meer }, norm).verschilFte,
        ).toBeGreaterThanOrEqual(nu.verschilFte);
      },
    ),
  );
});
