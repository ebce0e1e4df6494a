import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { haltCriteria } from './halt-criteria.ts';

const kalender = await getSchoolkalender();
const feiten = fc.record({
  leeftijd: fc.integer({ min: 5, max: 18 }),
  plicht: fc.constantFrom('leerplichtig', 'kwalificatieplichtig', 'geen-plicht'),
  lesuren: fc.integer({ min: 0, max: 80 }),
  keerTeLaat: fc.integer({ min: 0, max: 80 }),
  maatregelenSchool: fc.boolean(),
  verwijtbaar: fc.boolean(),
  eerderHalt: fc.boolean(),
  psychischeProblemen: fc.boolean(),
});
const ask = (gegeven: object) => haltCriteria.beantwoord(gegeven, '2026-11-23', kalender);

test('Halt is advised exactly when no reason speaks against it', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      const { uitkomst, waarden } = ask(gegeven);
      expect(uitkomst === 'geen-halt').toBe((waarden.redenen as string[]).length > 0);
    }),
  );
});

test.each([
  { eerderHalt: true },
  { verwijtbaar: false },
  { maatregelenSchool: false },
  { plicht: 'geen-plicht' },
  { instemming: false },
])('with %o it is never advised, whatever else is so', (bezwaar) => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(ask({ ...gegeven, ...bezwaar }).uitkomst).toBe('geen-halt');
    }),
  );
});

test('every answer carries the day on which the criteria were compared', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(ask(gegeven).waarden.nagekeken).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
