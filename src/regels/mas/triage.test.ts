import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessTriage } from './triage.ts';

test('no fact makes a report less urgent by being there', () => {
  const zwaarte = ['groen', 'oranje', 'rood'];
  const feiten = fc.record({
    soortVerzuim: fc.constantFrom('wettelijk', 'luxe', 'langdurig'),
    leeftijd: fc.integer({ min: 4, max: 22 }),
    uren: fc.option(fc.nat(100)),
    dagenWeg: fc.option(fc.nat(100)),
    eerdereMeldingenInJaar: fc.nat(6),
    eerdereMaatregelen: fc.nat(2),
    veiligheid: fc.boolean(),
    zorgVermoed: fc.boolean(),
    prioriteitHoog: fc.boolean(),
    alleLessenGemist: fc.boolean(),
    zaakLoopt: fc.boolean(),
  });
  fc.assert(
    fc.property(feiten, (een) => {
      const meer = {
        ...een,
        uren: (een.uren ?? 0) + 10,
        eerdereMeldingenInJaar: een.eerdereMeldingenInJaar + 1,
        zorgVermoed: true,
        alleLessenGemist: true,
      };
      expect(zwaarte.indexOf(assessTriage(meer).kleur)).toBeGreaterThanOrEqual(
        zwaarte.indexOf(assessTriage(een).kleur),
      );
    }),
  );
});
