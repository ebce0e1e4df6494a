import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../domain/kalender/index.ts';
import { addDagen, datumVanDagnummer } from './kalender/datum.ts';
import { deriveDefinities, thuiszitter } from './thuiszitter.ts';

const kalender = await getSchoolkalender();
const dag = fc.integer({ min: 17_800, max: 20_800 }).map(datumVanDagnummer);
const feiten = fc.record({
  plicht: fc.constantFrom('leerplichtig' as const, 'kwalificatieplichtig' as const, 'geen-plicht' as const),
  ingeschreven: fc.boolean(),
  vrijgesteld: fc.boolean(),
  verzuimVanaf: fc.option(dag, { nil: undefined }),
  geoorloofd: fc.boolean(),
  urenInVierLesweken: fc.integer({ min: 0, max: 60 }),
});

test('(TZ-01, first part) langdurig relatief verzuim starts 28 days after the first day of full absence', () => {
  const lrvOn = (op: string) =>
    deriveDefinities(
      { plicht: 'leerplichtig', ingeschreven: true, vrijgesteld: false, verzuimVanaf: '2026-09-07' },
      op,
    ).lrv;
  expect([lrvOn('2026-10-04'), lrvOn('2026-10-05')]).toEqual([false, true]);
});

test('the national definition is absoluut or langdurig relatief verzuim, never both', () => {
  fc.assert(
    fc.property(feiten, dag, (gegeven, op) => {
      const { absoluut, lrv, landelijk } = deriveDefinities(gegeven, op);
      expect(landelijk).toBe(absoluut || lrv);
      expect(absoluut && lrv).toBe(false);
    }),
  );
});

test('whoever meets a narrow definition meets every wider one', () => {
  fc.assert(
    fc.property(feiten, dag, (gegeven, op) => {
      const { lrv, landelijk, vierWekenOfLanger, zonderDuur, breed } = deriveDefinities(gegeven, op);
      expect(!lrv || (vierWekenOfLanger && zonderDuur)).toBe(true);
      expect(!landelijk || breed).toBe(true);
    }),
  );
});

test('no exempt child and no child without duty is a thuiszitter by the national definition', () => {
  fc.assert(
    fc.property(feiten, dag, (gegeven, op) => {
      const exempt = deriveDefinities({ ...gegeven, vrijgesteld: true }, op);
      const free = deriveDefinities({ ...gegeven, plicht: 'geen-plicht' }, op);
      expect(exempt.landelijk || free.landelijk).toBe(false);
    }),
  );
});

test('who meets a definition today meets it tomorrow as long as nothing changes', () => {
  fc.assert(
    fc.property(feiten, dag, (gegeven, op) => {
      const today = deriveDefinities(gegeven, op);
      const tomorrow = deriveDefinities(gegeven, addDagen(op, 1));
      for (const naam of Object.keys(today) as (keyof typeof today)[]) {
        expect(!today[naam] || tomorrow[naam]).toBe(true);
      }
    }),
  );
});

test('the outcome names a thuiszitter exactly when the national definition does', () => {
  fc.assert(
    fc.property(feiten, dag, (gegeven, op) => {
      const { uitkomst, waarden } = thuiszitter.beantwoord(gegeven, op, kalender);
      expect(uitkomst === 'thuiszitter').toBe(waarden.landelijk);
    }),
  );
});
