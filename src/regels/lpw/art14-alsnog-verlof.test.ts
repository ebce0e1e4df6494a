import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, datumVanDagnummer } from '../kalender/datum.ts';
import { ziekmelding } from './art12-ziekmelding.ts';
import { alsnogVerlof } from './art14-alsnog-verlof.ts';

const kalender = await getSchoolkalender();
const dag = fc.integer({ min: 17_800, max: 20_900 }).map(datumVanDagnummer);
const ask = (ontstaanVerhindering: string, redenenMeegedeeldOp: string) =>
  alsnogVerlof.beantwoord({ ontstaanVerhindering, redenenMeegedeeldOp }, redenenMeegedeeldOp, kalender);

test('reasons given up to the last day are in time, from the day after it they are not', () => {
  fc.assert(
    fc.property(dag, (begin) => {
      const uiterlijk = String(ask(begin, begin).waarden.uiterlijk);
      expect(ask(begin, uiterlijk).uitkomst).toBe('mogelijk');
      expect(ask(begin, addDagen(uiterlijk, 1)).uitkomst).toBe('niet-mogelijk');
    }),
  );
});

test('the two days run as those for reporting illness', () => {
  fc.assert(
    fc.property(dag, (begin) => {
      const ziek = ziekmelding.beantwoord({ ontstaanVerhindering: begin, gemeldOp: begin }, begin, kalender);
      expect(ask(begin, begin).waarden.uiterlijk).toBe(ziek.waarden.uiterlijk);
    }),
  );
});

test('reasons given before the hindrance are a request beforehand', () => {
  expect(() => ask('2026-11-12', '2026-11-11')).toThrow('redenenMeegedeeldOp: ligt voor de verhindering');
});
