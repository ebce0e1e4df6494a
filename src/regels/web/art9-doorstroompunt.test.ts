import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, datumVanDagnummer } from '../kalender/datum.ts';
import { DIPLOMASOORTEN } from '../lpw/diploma.ts';
import { doorstroompunt } from './art9-doorstroompunt.ts';

const kalender = await getSchoolkalender();
const OP = '2026-11-23';
const dag = (min: number, max: number) => fc.integer({ min, max }).map(datumVanDagnummer);
const diplomas = fc.array(
  fc.record({ soort: fc.constantFrom(...DIPLOMASOORTEN), behaaldOp: dag(19_000, 20_700) }),
  { maxLength: 4 },
);
const feiten = fc.record({
  geboortedatum: dag(10_000, 14_500),
  plicht: fc.constantFrom('kwalificatieplichtig', 'geen-plicht'),
  ingeschreven: fc.boolean(),
  verzuimVanaf: fc.option(dag(20_700, 20_780), { nil: undefined }),
  diplomas,
});
const ask = (gegeven: object, op = OP) => doorstroompunt.beantwoord(gegeven, op, kalender);

test('nobody to whom the Leerplichtwet applies belongs to the group', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(ask({ ...gegeven, plicht: 'kwalificatieplichtig' }).uitkomst).toBe('geen-doelgroep');
    }),
  );
});

test('one startkwalificatie is enough to leave the group, whatever other diplomas there are', () => {
  fc.assert(
    fc.property(feiten, fc.constantFrom('havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4'), (gegeven, soort) => {
      const erbij = [...gegeven.diplomas, { soort, behaaldOp: '2026-06-20' }];
      expect(ask({ ...gegeven, diplomas: erbij }).waarden.redenen).toContain('startkwalificatie');
    }),
  );
});

test('the order of diplomas makes no difference', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      const { uitkomst, waarden } = ask({ ...gegeven, diplomas: [...gegeven.diplomas].reverse() });
      expect({ uitkomst, waarden }).toMatchObject({
        uitkomst: ask(gegeven).uitkomst,
        waarden: ask(gegeven).waarden,
      });
    }),
  );
});

test('absence that lasts longer never takes an enrolled person out of the group', () => {
  fc.assert(
    fc.property(feiten, fc.nat(30), (gegeven, later) => {
      fc.pre(ask(gegeven).uitkomst === 'doelgroep');
      const { redenen } = ask(gegeven, addDagen(OP, later)).waarden;
      expect((redenen as string[]).filter((reden) => reden !== 'leeftijdsgrens')).toEqual([]);
    }),
  );
});

test('a report is made only of who is enrolled', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(ask({ ...gegeven, ingeschreven: false }).waarden.melding).toBe(false);
    }),
  );
});

test('a period set by the bevoegd gezag is not longer than that of the act', () => {
  const gegeven = { geboortedatum: '2007-03-01', plicht: 'geen-plicht', ingeschreven: true };
  expect(() => ask({ ...gegeven, korterePeriodeDagen: 29 })).toThrow('korterePeriodeDagen: moet korter');
});
