import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, datumVanDagnummer } from '../kalender/datum.ts';
import { weekdag } from '../kalender/schooldag.ts';
import { verstrekking } from './art46-verstrekking.ts';

const kalender = await getSchoolkalender();
const dag = fc.integer({ min: 20_454, max: 20_900 }).map(datumVanDagnummer);
const ask = (feiten: object, op: string) => verstrekking.beantwoord(feiten, op, kalender);

test('the last day is a working day after the recording', () => {
  fc.assert(
    fc.property(dag, (opgenomenOp) => {
      const uiterlijk = String(ask({ opgenomenOp }, opgenomenOp).waarden.uiterlijk);
      expect(uiterlijk > opgenomenOp && weekdag(uiterlijk) < 5).toBe(true);
    }),
  );
});

test('what is too late stays too late, also when the data come after all', () => {
  fc.assert(
    fc.property(dag, fc.nat(10), fc.nat(10), (opgenomenOp, wacht, later) => {
      const op = addDagen(opgenomenOp, wacht);
      fc.pre(ask({ opgenomenOp }, op).uitkomst === 'te-laat');
      const morgen = addDagen(op, later);
      expect(ask({ opgenomenOp }, morgen).uitkomst).toBe('te-laat');
      expect(ask({ opgenomenOp, verstrektOp: morgen }, morgen).uitkomst).toBe('te-laat');
    }),
  );
});

test('data given before they were recorded cannot be so', () => {
  expect(() => ask({ opgenomenOp: '2026-11-20', verstrektOp: '2026-11-19' }, '2026-11-23')).toThrow(
    'verstrektOp: ligt voor opgenomenOp',
  );
});
