import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessTriage, type Triagefeiten } from './triage.ts';

const rustig: Triagefeiten = {
  soortVerzuim: 'wettelijk',
  leeftijd: 15,
  uren: 16,
  dagenWeg: 14,
  eerdereMeldingenInJaar: 0,
  eerdereMaatregelen: 0,
  veiligheid: false,
  zorgVermoed: false,
  prioriteitHoog: false,
  alleLessenGemist: false,
  zaakLoopt: false,
};
const triage = (anders: Partial<Triagefeiten>) => assessTriage({ ...rustig, ...anders });

test.each([
  ['nothing special', {}, 'groen', []],
  ['safety', { veiligheid: true }, 'rood', ['veiligheid']],
  ['27 days away from all lessons', { dagenWeg: 27, alleLessenGemist: true }, 'groen', []],
  ['28 days away from all lessons', { dagenWeg: 28, alleLessenGemist: true }, 'rood', ['dagenWeg']],
  ['28 days with some lessons missed', { dagenWeg: 28 }, 'groen', []],
  ['langdurig', { soortVerzuim: 'langdurig' }, 'rood', ['soortVerzuim']],
  ['two reports this year', { eerdereMeldingenInJaar: 2 }, 'groen', []],
  ['three reports this year', { eerdereMeldingenInJaar: 3 }, 'oranje', ['eerdereMeldingenInJaar']],
  ['39 lesuren', { uren: 39 }, 'groen', []],
  ['40 lesuren', { uren: 40 }, 'oranje', ['uren']],
  ['twelve years old', { leeftijd: 12 }, 'groen', []],
  ['eleven years old', { leeftijd: 11 }, 'oranje', ['leeftijd']],
  ['two lighter facts', { leeftijd: 11, uren: 40 }, 'oranje', ['uren', 'leeftijd']],
  [
    'three lighter facts',
    { leeftijd: 11, uren: 40, zorgVermoed: true },
    'rood',
    ['zorgVermoed', 'uren', 'leeftijd'],
  ],
] as const)('%s', (_, anders, kleur, feiten) => {
  const { kleur: gevonden, gewogen } = triage(anders);
  expect({ kleur: gevonden, feiten: gewogen.map(({ feit }) => feit) }).toEqual({ kleur, feiten });
});

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
