import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('a text that starts like a formula is written as text', () => {
  expect(writeCsv([['=SOM(A1)', '+31', '-x', '@a', 'gewoon']])).toBe("'=SOM(A1);'+31;'-x;'@a;gewoon\r\n");
});

test('a negative number stays a number, with a decimal comma', () => {
  expect(writeCsv([[-1.5, 1000, null]])).toBe('-1,5;1000;\r\n');
});

test('a text with a semicolon, a quote or a new line stays in one cell', () => {
  expect(writeCsv([['a;b', 'zegt "ja"', 'x\ny']])).toBe('"a;b";"zegt ""ja""";"x\ny"\r\n');
});
