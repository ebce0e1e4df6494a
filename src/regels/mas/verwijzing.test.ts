import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDagen, type Datum } from '../kalender/datum.ts';
import {
  type ActVerwijzing,
  actenVerwijzing,
  deriveOpvolging,
  deriveVerwijsacten,
  deriveVerwijsstand,
  isToestemmingGenoeg,
  lastDag,
  type Verwijsfeiten,
} from './verwijzing.ts';

const dag = (n: number) => addDagen('2026-11-02' as Datum, n);
const verzonden: Verwijsfeiten = {
  verzondenOp: dag(0),
  aanvaardOp: null,
  geweigerdOp: null,
  begonnenOp: null,
  beeindigdOp: null,
  ingetrokkenOp: null,
};

describe('where a referral stands', () => {
  test.each([
    [{}, 'verzonden'],
    [{ aanvaardOp: dag(1) }, 'aanvaard'],
    [{ geweigerdOp: dag(1) }, 'geweigerd'],
    [{ aanvaardOp: dag(1), geweigerdOp: dag(3) }, 'geweigerd'],
    [{ aanvaardOp: dag(1), begonnenOp: dag(2) }, 'loopt'],
    [{ aanvaardOp: dag(1), begonnenOp: dag(2), beeindigdOp: dag(9) }, 'beeindigd'],
    [{ aanvaardOp: dag(1), ingetrokkenOp: dag(2) }, 'ingetrokken'],
  ] as const)('%o: %s', (feiten, stand) => {
    expect(deriveVerwijsstand({ ...verzonden, ...feiten })).toBe(stand);
  });

  const COLUMN: Readonly<Record<ActVerwijzing, keyof Verwijsfeiten>> = {
    aanvaarden: 'aanvaardOp',
    weigeren: 'geweigerdOp',
    beginnen: 'begonnenOp',
    beeindigen: 'beeindigdOp',
    intrekken: 'ingetrokkenOp',
  };
  test('every row of acts that may be done ends, and each act moves it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actenVerwijzing), { maxLength: 12 }), (acten) => {
        let feiten = verzonden;
        let done = 0;
        for (const act of acten) {
          if (!deriveVerwijsacten(feiten).includes(act)) continue;
          const before = deriveVerwijsstand(feiten);
          feiten = { ...feiten, [COLUMN[act]]: dag(++done) };
          if (deriveVerwijsstand(feiten) === before) return false;
        }
        return done <= 4 && lastDag(verzonden) === dag(0);
      }),
    );
  });
});

describe('without an answer', () => {
  const uiterlijk = dag(14);
  const bewaking = { antwoordUiterlijk: uiterlijk, herinnerdOp: null, opgeschaaldOp: null };
  test.each([
    ['on the last day nothing', {}, bewaking, dag(14), undefined],
    ['the day after a reminder', {}, bewaking, dag(15), 'herinneren'],
    ['on the seventh day after it nothing', {}, { ...bewaking, herinnerdOp: dag(15) }, dag(22), undefined],
    ['then the manager', {}, { ...bewaking, herinnerdOp: dag(15) }, dag(23), 'opschalen'],
    ['once', {}, { ...bewaking, herinnerdOp: dag(15), opgeschaaldOp: dag(23) }, dag(60), undefined],
    ['nothing to who answered', { aanvaardOp: dag(20) }, bewaking, dag(40), undefined],
    ['nothing to who was told that it is off', { ingetrokkenOp: dag(3) }, bewaking, dag(40), undefined],
  ] as const)('%s', (_naam, feiten, stand, vandaag, uitkomst) => {
    expect(deriveOpvolging({ ...verzonden, ...feiten }, stand, vandaag, 7)).toBe(uitkomst);
  });
});

test.each([
  ['ouders', 15, true],
  ['jongere', 15, false],
  ['jongere', 16, true],
  ['ouders', 16, false],
  ['jongere-en-ouders', 15, true],
  ['jongere-en-ouders', 17, true],
] as const)('consent of %s at %i: %s', (van, leeftijd, genoeg) => {
  expect(isToestemmingGenoeg(van, leeftijd)).toBe(genoeg);
});

test.each([
  [{}, 'aanvaarden weigeren beginnen intrekken'],
  [{ aanvaardOp: dag(1) }, 'beginnen weigeren intrekken'],
  [{ aanvaardOp: dag(1), begonnenOp: dag(2) }, 'beeindigen'],
  [{ geweigerdOp: dag(1) }, ''],
  [{ begonnenOp: dag(2), beeindigdOp: dag(9) }, ''],
  [{ ingetrokkenOp: dag(2) }, ''],
] as const)('with %o may be recorded: %s', (feiten, acten) => {
  expect(deriveVerwijsacten({ ...verzonden, ...feiten }).join(' ')).toBe(acten);
});

test.each([
  [{}, 0],
  [{ aanvaardOp: dag(3) }, 3],
  [{ aanvaardOp: dag(3), begonnenOp: dag(5) }, 5],
  [{ aanvaardOp: dag(5), begonnenOp: dag(3) }, 5],
  [{ begonnenOp: dag(-2) }, 0],
] as const)('with %o the last day is %i after it was sent', (feiten, na) => {
  expect(lastDag({ ...verzonden, ...feiten })).toBe(dag(na));
});
