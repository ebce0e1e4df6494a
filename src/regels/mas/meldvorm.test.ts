import { expect, test } from 'vitest';
import {
  assessLateMelding,
  deriveMeldvorm,
  deriveVormVanSoort,
  type Meldvorm,
  meldvormen,
  type Registersoort,
} from './meldvorm.ts';

const alle = Object.entries(meldvormen) as [Meldvorm, (typeof meldvormen)[Meldvorm]][];

test('[VI-03] every kind has a term, a count and a limit of its own, and letters unless it is only a signal', () => {
  for (const [vorm, { contactInWerkdagen, uiterlijkGemeldInDagen, brieven }] of alle) {
    expect(contactInWerkdagen, vorm).toBeGreaterThan(0);
    expect(uiterlijkGemeldInDagen, vorm).toBeGreaterThan(0);
    expect(brieven.length > 0, vorm).toBe(vorm !== 'signaal');
  }
});

test('[VI-03] from the register to a kind and back gives what the register said, at every age and reason', () => {
  for (const registersoort of [
    'luxe',
    'zestien-uren',
    'maand-of-langer',
    'overig',
  ] satisfies Registersoort[]) {
    for (const leeftijd of [4, 12, 17, 18, 22]) {
      for (const ziekte of [true, false]) {
        const vorm = deriveMeldvorm({ registersoort, leeftijd, ziekte });
        expect(meldvormen[vorm].registersoort).toBe(registersoort);
      }
    }
  }
});

test('[VI-03] from a kind to the register and back stays in the same count; only absoluut does not go there', () => {
  for (const [vorm, { registersoort, soortVerzuim }] of alle) {
    if (registersoort === null) {
      expect(vorm).toBe('absoluut');
      continue;
    }
    const terug = deriveMeldvorm({
      registersoort,
      leeftijd: vorm === 'wettelijk-18' ? 18 : 15,
      ziekte: vorm === 'ziekte',
    });
    expect(meldvormen[terug].soortVerzuim, vorm).toBe(soortVerzuim);
  }
});

test.each([
  ['wettelijk', 17, 'wettelijk'],
  ['wettelijk', 18, 'wettelijk-18'],
  ['overig', 12, 'beginnend'],
  ['luxe', 9, 'luxe'],
  ['absoluut', 9, 'absoluut'],
] as const)('a report that only says %s at the age of %i is %s', (soort, leeftijd, vorm) => {
  expect(deriveVormVanSoort(soort, leeftijd)).toBe(vorm);
});

test('a report is late from the day after the limit of its kind, and never when the first day is not known', () => {
  expect(assessLateMelding('luxe', 21).laat).toBe(false);
  expect(assessLateMelding('luxe', 22)).toEqual({ laat: true, grensInDagen: 21 });
  expect(assessLateMelding('langdurig', 212).laat).toBe(true);
  expect(assessLateMelding('wettelijk', null).laat).toBe(false);
});

test.each([
  ['absoluut', null, 5, 28, 'brief-absoluut-verzuim inschrijfherinnering'],
  ['wettelijk', 'zestien-uren', 5, 35, 'kennisgevingsbrief uitnodiging-gesprek'],
  ['wettelijk-18', 'zestien-uren', 10, 35, 'uitnodiging-gesprek'],
  ['langdurig', 'maand-of-langer', 2, 38, 'kennisgevingsbrief uitnodiging-gesprek'],
  ['luxe', 'luxe', 3, 21, 'uitnodiging-hoorgesprek'],
  ['beginnend', 'overig', 5, 60, 'kennisgevingsbrief'],
  ['signaal', 'overig', 10, 60, ''],
  ['te-laat', 'overig', 7, 90, 'kennisgevingsbrief uitnodiging-gesprek'],
  ['ziekte', 'overig', 4, 60, 'uitnodiging-gesprek'],
] as const)(
  'uitleg 0050: %s is %s, called within %i workdays, late after %i days, with %s',
  (vorm, soort, contact, laat, brieven) => {
    const { registersoort, contactInWerkdagen, uiterlijkGemeldInDagen, brieven: eigen } = meldvormen[vorm];
    expect([registersoort, contactInWerkdagen, uiterlijkGemeldInDagen, eigen.join(' ')]).toEqual([
      soort,
      contact,
      laat,
      brieven,
    ]);
  },
);

test.each([
  [17, 'wettelijk'],
  [18, 'wettelijk-18'],
  [19, 'wettelijk-18'],
] as const)('sixteen hours in the register at the age of %i: %s', (leeftijd, vorm) => {
  expect(deriveMeldvorm({ registersoort: 'zestien-uren', leeftijd, ziekte: false })).toBe(vorm);
});
