import { expect, test } from 'vitest';
import { isBsn, normaliseBsn } from './bsn.ts';

test.each(['999990019', '999990020', '999990056'])('%s passes the elfproef', (bsn) => {
  expect(isBsn(bsn)).toBe(true);
});

test.each(['999990018', '123456789', '000000000', '99999001', '9999900190', '99999001x', ''])(
  '%s is no bsn',
  (bsn) => {
    expect(isBsn(bsn)).toBe(false);
  },
);

test('changing one digit of a bsn never gives a bsn', () => {
  for (let at = 0; at < 9; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const other = `${'999990019'.slice(0, at)}${digit}${'999990019'.slice(at + 1)}`;
      expect(isBsn(other)).toBe(other === '999990019');
    }
  }
});

test('eight digits miss their leading zero', () => {
  expect(normaliseBsn(' 12345672 ')).toBe('012345672');
  expect(isBsn('12345672')).toBe(true);
});
