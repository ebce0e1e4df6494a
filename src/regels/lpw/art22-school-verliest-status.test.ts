import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, dagenTussen, datumVanDagnummer } from '../kalender/datum.ts';
import { weekdag } from '../kalender/schooldag.ts';
import { schoolVerliestStatus } from './art22-school-verliest-status.ts';

const kalender = await getSchoolkalender();
const dag = fc.integer({ min: 17_800, max: 20_900 }).map(datumVanDagnummer);
const ask = (feiten: object, op: string) => schoolVerliestStatus.beantwoord(feiten, op, kalender);
const text = (waarde: unknown) => String(waarde);

test('the investigation ends on a working day, four weeks after the parents were told or a few days later', () => {
  fc.assert(
    fc.property(dag, (oudersBerichtOp) => {
      const einde = text(ask({ oudersBerichtOp }, oudersBerichtOp).waarden.onderzoekUiterlijk);
      expect(weekdag(einde)).toBeLessThan(5);
      expect(dagenTussen(oudersBerichtOp, einde)).toBeGreaterThanOrEqual(28);
      expect(dagenTussen(oudersBerichtOp, einde)).toBeLessThanOrEqual(28 + 4);
    }),
  );
});

test('told later, the parents never have to enrol earlier', () => {
  fc.assert(
    fc.property(dag, fc.nat(60), (gewezenOp, later) => {
      const uiterlijk = (dagGewezen: string) =>
        text(
          ask({ oudersBerichtOp: gewezenOp, gewezenOp: dagGewezen }, dagGewezen).waarden
            .inschrijvingUiterlijk,
        );
      expect(uiterlijk(gewezenOp) <= uiterlijk(addDagen(gewezenOp, later))).toBe(true);
    }),
  );
});

test('without enrolment the term runs, then proces-verbaal follows, and never the other way round', () => {
  fc.assert(
    fc.property(dag, fc.nat(60), (gewezenOp, na) => {
      const op = addDagen(gewezenOp, na);
      const { uitkomst, waarden } = ask({ oudersBerichtOp: gewezenOp, gewezenOp }, op);
      expect(uitkomst).toBe(op < text(waarden.procesVerbaalVanaf) ? 'termijn-loopt' : 'proces-verbaal');
    }),
  );
});

test('pointing out the duty before the parents were told cannot be so', () => {
  expect(() => ask({ oudersBerichtOp: '2026-11-02', gewezenOp: '2026-11-01' }, '2026-11-23')).toThrow(
    'gewezenOp: ligt voor oudersBerichtOp',
  );
});
