import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import { addDagen, addJaren, dagnummer, datumVanDagnummer } from '../kalender/datum.ts';
import { assessPlicht, derivePlichtperioden, type PlichtFeiten } from './art03-plicht.ts';
import type { Schoolperiode } from './volle-schooljaren.ts';

const referentie = (naam: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/referentie/${naam}.json`, import.meta.url), 'utf8'));
const kalender = {
  vakanties: referentie('schoolvakanties').perioden,
  feestdagen: referentie('feestdagen').feestdagen.map(({ datum }: { datum: string }) => datum),
};

/** The day whose text of the law is asked. */
const PEILDAG = '2026-11-22';

/** "PO 2014-2021": enrolled from 1 August 2014 to 31 July 2022. */
const readSchool = (text: string): Schoolperiode[] =>
  [...text.matchAll(/([A-Z]+) (\d{4})-(\d{4})/g)].map(([, onderwijssoort = '', eerste, laatste]) => ({
    onderwijssoort,
    vanaf: `${eerste}-08-01`,
    totEnMet: `${Number(laatste) + 1}-07-31`,
  }));

const feiten = (geboortedatum: string, meer: Partial<PlichtFeiten> = {}): PlichtFeiten => ({
  geboortedatum,
  startkwalificatieOp: null,
  diplomas: [],
  vsoUitstroomprofiel: null,
  inschrijvingen: [],
  vakantieregio: 'midden',
  ...meer,
});

describe('(PB-02, first part) the examples', () => {
  test.each(readVoorbeelden(new URL('./art03-plicht.voorbeelden.md', import.meta.url)))(
    '$geval: born $geboren: $waarom',
    ({ geboren = '', school = '', startkwalificatie = '-', kwalificatieplicht, ...rij }) => {
      const perioden = derivePlichtperioden(
        feiten(geboren, {
          inschrijvingen: readSchool(school),
          startkwalificatieOp: startkwalificatie === '-' ? null : startkwalificatie,
        }),
        kalender,
        PEILDAG,
      );
      expect(perioden.leerplicht.totEnMet).toBe(rij['leerplicht tot en met']);
      const { vanaf, totEnMet } = perioden.kwalificatieplicht ?? { vanaf: '-', totEnMet: '' };
      expect(`${vanaf} ${totEnMet}`.trim()).toBe(kwalificatieplicht);
    },
  );
});

describe('a school year is full', () => {
  const eindeBij = (inschrijvingen: Schoolperiode[]) =>
    derivePlichtperioden(feiten('2010-08-15', { inschrijvingen }), kalender, PEILDAG).leerplicht.totEnMet;
  const twaalf = (laatste: { vanaf: string; totEnMet: string | null }) => [
    ...readSchool('PO 2014-2021, VO 2022-2024'),
    { onderwijssoort: 'VO', ...laatste },
  ];
  test.each([
    ['2025-09-01', '2026-06-30', '2026-07-31'],
    ['2025-09-02', '2026-06-30', '2027-07-31'],
    ['2025-09-01', '2026-06-29', '2027-07-31'],
    ['2025-08-25', null, '2026-07-31'],
    ['2026-01-05', null, '2027-07-31'],
  ])('enrolled from %s to %s: leerplicht to %s', (vanaf, totEnMet, einde) => {
    expect(eindeBij(twaalf({ vanaf, totEnMet }))).toBe(einde);
  });

  test('also across a change of school, but not with a day between', () => {
    const wissel = (tweede: string) =>
      eindeBij([
        ...twaalf({ vanaf: '2025-08-01', totEnMet: '2026-01-31' }),
        { onderwijssoort: 'VSO', vanaf: tweede, totEnMet: '2026-07-31' },
      ]);
    expect(wissel('2026-02-01')).toBe('2026-07-31');
    expect(wissel('2026-02-02')).toBe('2027-07-31');
  });
});

describe('the answer', () => {
  const op = (dag: string, meer: Partial<PlichtFeiten> = {}) =>
    assessPlicht(feiten('2010-07-31', meer), kalender, dag);
  test.each([
    ['2026-07-31', 'leerplichtig', '3', 'b', 'Leerplichtig tot en met 31-07-2026'],
    ['2026-08-01', 'kwalificatieplichtig', '4a', null, 'Kwalificatieplichtig tot en met 30-07-2028'],
    ['2028-07-30', 'kwalificatieplichtig', '4a', null, 'Kwalificatieplichtig'],
    ['2028-07-31', 'geen-plicht', '4b', null, 'sinds 31-07-2028 achttien'],
  ])('on %s is %s by art. %s and says so', (dag, uitkomst, artikel, onderdeel, woorden) => {
    const oordeel = op(dag);
    expect(oordeel).toMatchObject({
      uitkomst,
      grondslag: { wet: 'Lpw', artikel, onderdeel },
      peildatum: dag,
    });
    expect(oordeel.motivering).toContain(woorden);
  });

  test('names the startkwalificatie that ended the duty', () => {
    expect(op('2027-06-20', { startkwalificatieOp: '2027-06-20' }).motivering).toContain(
      'startkwalificatie sinds 20-06-2027',
    );
  });

  test('names twelve school years when these ended the leerplicht', () => {
    const oordeel = assessPlicht(
      feiten('2010-08-15', { inschrijvingen: readSchool('PO 2014-2021, VO 2022-2025') }),
      kalender,
      '2026-07-31',
    );
    expect(oordeel).toMatchObject({
      grondslag: { onderdeel: 'a' },
      motivering: expect.stringContaining('twaalf volledige'),
    });
  });

  test('before the first schooldag says when the duty begins', () => {
    expect(assessPlicht(feiten('2021-08-31'), kalender, '2026-08-31')).toMatchObject({
      uitkomst: 'geen-plicht',
      motivering: expect.stringContaining('01-09-2026'),
    });
  });

  test('is given under the text of that day, and refused before the oldest', () => {
    expect(op('2026-07-31').versie).toBe('2024-01-01');
    expect(op('2026-08-01').versie).toBe('2026-08-01');
    expect(() => assessPlicht(feiten('2010-07-31'), kalender, '2018-07-27')).toThrow(RangeError);
    expect(assessPlicht(feiten('2010-07-31'), kalender, '2018-07-28').versie).toBe('2018-07-28');
  });
});

describe('properties', () => {
  const geboren = fc
    .integer({ min: dagnummer('2004-01-01'), max: dagnummer('2020-12-31') })
    .map(datumVanDagnummer);
  const behaald = fc.option(fc.integer({ min: 15 * 365, max: 19 * 365 }), { nil: null });

  test('leerplicht and kwalificatieplicht meet: no day between, no day in both', () => {
    fc.assert(
      fc.property(geboren, behaald, (dag, na) => {
        const { leerplicht, kwalificatieplicht } = derivePlichtperioden(
          feiten(dag, { startkwalificatieOp: na === null ? null : addDagen(dag, na) }),
          kalender,
          PEILDAG,
        );
        return !kwalificatieplicht || kwalificatieplicht.vanaf === addDagen(leerplicht.totEnMet, 1);
      }),
    );
  });

  test('no duty lasts beyond the day before the eighteenth birthday', () => {
    fc.assert(
      fc.property(geboren, (dag) => {
        const { leerplicht, kwalificatieplicht } = derivePlichtperioden(feiten(dag), kalender, PEILDAG);
        const achttien = addJaren(dag, 18);
        return leerplicht.totEnMet < achttien && (kwalificatieplicht?.totEnMet ?? '') < achttien;
      }),
    );
  });

  test('who is born later does not end his leerplicht earlier', () => {
    fc.assert(
      fc.property(geboren, fc.nat(400), (dag, later) => {
        const einde = (wie: string) =>
          derivePlichtperioden(feiten(wie), kalender, PEILDAG).leerplicht.totEnMet;
        return einde(dag) <= einde(addDagen(dag, later));
      }),
    );
  });

  test('the order of enrolments makes no difference', () => {
    const all = readSchool('PO 2014-2021, VO 2022-2025');
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 2 }), (shuffled) => {
        const { leerplicht } = derivePlichtperioden(
          feiten('2010-08-15', { inschrijvingen: shuffled }),
          kalender,
          PEILDAG,
        );
        return leerplicht.totEnMet === '2026-07-31';
      }),
    );
  });
});

describe('what art. 4a lid 2 frees from the kwalificatieplicht', () => {
  const praktijk = [{ soort: 'praktijkonderwijs-schooldiploma', behaaldOp: '2026-07-01' }] as const;
  test.each([
    ['the day before the diploma', { diplomas: praktijk }, '2026-06-30', 'kwalificatieplichtig', null],
    ['on its day', { diplomas: praktijk }, '2026-07-01', 'geen-plicht', 'praktijkonderwijs'],
    ['up to eighteen', { diplomas: praktijk }, '2027-04-30', 'geen-plicht', 'praktijkonderwijs'],
    ['from eighteen on age is the reason', { diplomas: praktijk }, '2027-05-01', 'geen-plicht', null],
    ['during the leerplicht', { vsoUitstroomprofiel: 'arbeidsmarkt' }, '2025-07-31', 'leerplichtig', null],
    [
      'vso after it',
      { vsoUitstroomprofiel: 'arbeidsmarkt' },
      '2025-08-01',
      'geen-plicht',
      'vso-uitstroomprofiel',
    ],
    [
      'a startkwalificatie came first',
      { diplomas: praktijk, startkwalificatieOp: '2026-01-01' },
      '2026-11-22',
      'geen-plicht',
      null,
    ],
    [
      'a startkwalificatie came later',
      { diplomas: praktijk, startkwalificatieOp: '2026-09-01' },
      '2026-11-22',
      'geen-plicht',
      'praktijkonderwijs',
    ],
  ] as const)('%s', (_geval, meer, dag, uitkomst, uitzondering) => {
    const oordeel = assessPlicht(feiten('2009-05-01', meer), kalender, dag);
    expect([oordeel.uitkomst, oordeel.waarden.uitzondering]).toEqual([uitkomst, uitzondering]);
  });
});
