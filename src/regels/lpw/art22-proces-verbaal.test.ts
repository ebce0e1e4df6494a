import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { procesVerbaal } from './art22-proces-verbaal.ts';
import { strafmaat } from './art26-strafmaat.ts';

const kalender = await getSchoolkalender();
const OP = '2026-11-23';
const feiten = fc.record({
  tegen: fc.constantFrom('ouders', 'jongere'),
  verzuim: fc.constantFrom('absoluut', 'relatief', 'luxe'),
  plicht: fc.constantFrom('leerplichtig', 'kwalificatieplichtig', 'geen-plicht'),
  vrijgesteld: fc.boolean(),
  gehoord: fc.boolean(),
  weigering: fc.boolean(),
  leeftijd: fc.integer({ min: 4, max: 18 }),
  dagen: fc.constantFrom(0.5, 1, 2, 10),
  eerderLuxeverzuim: fc.boolean(),
  aangekondigd: fc.boolean(),
  meerDanVerleend: fc.boolean(),
});
const uitkomst = (gegeven: object) => procesVerbaal.beantwoord(gegeven, OP, kalender).uitkomst;

test('nobody is reported while exempt or without duty', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(uitkomst({ ...gegeven, vrijgesteld: true })).toBe('geen');
      expect(uitkomst({ ...gegeven, plicht: 'geen-plicht' })).toBe('geen');
    }),
  );
});

test('a jongere who was not heard is never reported', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      expect(uitkomst({ ...gegeven, tegen: 'jongere', gehoord: false })).not.toBe('proces-verbaal');
    }),
  );
});

test('hearing and obeying never leads to proces-verbaal, but for luxeverzuim of parents', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      fc.pre(gegeven.verzuim !== 'luxe' || gegeven.tegen === 'jongere');
      expect(uitkomst({ ...gegeven, gehoord: true, weigering: false })).toBe('geen');
    }),
  );
});

test('whoever is reported could be punished for it', () => {
  fc.assert(
    fc.property(feiten, (gegeven) => {
      fc.pre(uitkomst(gegeven) === 'proces-verbaal');
      const { tegen: wie, verzuim, plicht, leeftijd } = gegeven;
      const verplichting = verzuim === 'absoluut' ? 'inschrijving' : 'geregeld-bezoek';
      expect(strafmaat.beantwoord({ wie, verplichting, plicht, leeftijd }, OP, kalender).uitkomst).toBe(
        'strafbaar',
      );
    }),
  );
});
