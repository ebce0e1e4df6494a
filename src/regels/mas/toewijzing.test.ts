import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveToewijzing, type Toewijzingsregel } from './toewijzing.ts';

const regel = (anders: Partial<Toewijzingsregel>): Toewijzingsregel => ({
  schoolId: null,
  gemeentecode: null,
  leeftijdVanaf: null,
  leeftijdTotEnMet: null,
  onderwijssoorten: null,
  soorten: null,
  behandelaar: 'iemand',
  andereUitvoerder: null,
  vanaf: '2026-08-01',
  totEnMet: null,
  ...anders,
});
const feiten = {
  schoolId: 'school-a',
  gemeentecode: '0281',
  leeftijd: 15,
  onderwijssoort: 'VO',
  soortVerzuim: 'wettelijk',
};
const wie = (regels: readonly Toewijzingsregel[], anders: object = {}, op = '2026-11-02') =>
  deriveToewijzing(regels, { ...feiten, ...anders }, op)?.behandelaar;

const contact = regel({ schoolId: 'school-a', behandelaar: 'contact van A' });
const gemeente = regel({ gemeentecode: '0281', behandelaar: 'regio Tiel' });
const luxe = regel({ gemeentecode: '0281', soorten: ['luxe'], behandelaar: 'luxe Tiel' });

test.each([
  ['the contactambtenaar of the school, when no rule says more', [gemeente, contact], {}, 'contact van A'],
  [
    'the rule of where the jongere lives, at another school',
    [gemeente, contact],
    { schoolId: 'b' },
    'regio Tiel',
  ],
  ['the rule with most conditions', [contact, luxe], { soortVerzuim: 'luxe' }, 'luxe Tiel'],
  ['nobody, when no rule fits', [luxe], {}, undefined],
])('%s', (_, regels, anders, verwacht) => {
  expect(wie(regels, anders)).toBe(verwacht);
});

test('a rule holds from its first to its last day', () => {
  const een = regel({ vanaf: '2026-11-02', totEnMet: '2026-11-03' });
  expect(['01', '02', '03', '04'].map((dag) => wie([een], {}, `2026-11-${dag}`))).toEqual([
    undefined,
    'iemand',
    'iemand',
    undefined,
  ]);
});

test('an age limit holds on both its ends', () => {
  const een = regel({ leeftijdVanaf: 16, leeftijdTotEnMet: 17 });
  expect([15, 16, 17, 18].map((leeftijd) => wie([een], { leeftijd }))).toEqual([
    undefined,
    'iemand',
    'iemand',
    undefined,
  ]);
});

test('of equal rules the newest wins, in whatever order they are asked', () => {
  const oud = regel({ schoolId: 'school-a', behandelaar: 'oud' });
  const nieuw = regel({ schoolId: 'school-a', behandelaar: 'nieuw', vanaf: '2026-10-01' });
  fc.assert(
    fc.property(fc.shuffledSubarray([oud, nieuw, gemeente, regel({})], { minLength: 4 }), (regels) => {
      expect(wie(regels)).toBe('nieuw');
    }),
  );
});
