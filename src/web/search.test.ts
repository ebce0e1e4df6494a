import { expect, test } from 'vitest';
import { readSearch, withoutUndefined } from './search.ts';

test('only named search parameters with a value are read, as text', () => {
  const read = readSearch('status', 'vanaf', 'school');
  expect(read({ status: 'nieuw', vanaf: 50, school: '', anders: 'x' })).toEqual({
    status: 'nieuw',
    vanaf: '50',
  });
});

test('a search parameter that is undefined does not stand in the address', () => {
  expect(Object.keys(withoutUndefined({ status: undefined, vanaf: '50' }))).toEqual(['vanaf']);
});
