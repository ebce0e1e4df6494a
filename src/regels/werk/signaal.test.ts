import { expect, test } from 'vitest';
import { isMailAanDeBeurt, isStil, type Mailritme } from './signaal.ts';

/** Monday 2 November 2026 until Friday, at half past eight; quiet from six until seven. */
const ritme: Mailritme = { mailOm: '08:30', mailDagen: [0, 1, 2, 3, 4], stilVan: '18:00', stilTot: '07:00' };
const op = (dag: string, tijd: string) => ({ dag: `2026-11-${dag}`, tijd });

test.each([
  ['02', '06:59', true],
  ['02', '07:00', false],
  ['02', '17:59', false],
  ['02', '18:00', true],
  ['07', '12:00', true],
])('quiet hours over midnight, and a day without mail: the %sth at %s is quiet: %s', (dag, tijd, stil) => {
  expect(isStil(op(dag, tijd), ritme)).toBe(stil);
});

test('quiet hours within a day, and none at all', () => {
  expect(isStil(op('02', '13:00'), { ...ritme, stilVan: '12:00', stilTot: '14:00' })).toBe(true);
  expect(isStil(op('02', '14:00'), { ...ritme, stilVan: '12:00', stilTot: '14:00' })).toBe(false);
  expect(isStil(op('02', '03:00'), { ...ritme, stilVan: null, stilTot: null })).toBe(false);
});

test.each([
  ['before its time', op('03', '08:29'), op('02', '08:30'), false],
  ['at its time', op('03', '08:30'), op('02', '08:30'), true],
  ['not twice on one day', op('03', '12:00'), op('03', '08:30'), false],
  ['a run that came late', op('03', '09:45'), op('02', '08:45'), true],
  ['on Monday not for the weekend', op('09', '07:30'), op('06', '08:30'), false],
  ['on Monday for Monday', op('09', '08:30'), op('06', '08:30'), true],
])('the mail is due %s', (_, nu, laatste, uitkomst) => {
  expect(isMailAanDeBeurt(nu, ritme, laatste)).toBe(uitkomst);
});

test('what is planned in quiet hours comes when they end', () => {
  const laat = { ...ritme, mailOm: '20:00' };
  expect(isMailAanDeBeurt(op('02', '20:00'), laat, op('01', '20:00'))).toBe(false);
  expect(isMailAanDeBeurt(op('03', '06:45'), laat, op('01', '20:00'))).toBe(false);
  expect(isMailAanDeBeurt(op('03', '07:00'), laat, op('01', '20:00'))).toBe(true);
});

test('without a day there is no mail', () => {
  expect(isMailAanDeBeurt(op('03', '09:00'), { ...ritme, mailDagen: [] }, op('01', '08:30'))).toBe(false);
});
