import { expect, test } from 'vitest';
import type { Schoolkalender } from '../kalender/schooldag.ts';
import { type Draaiboekmoment, deriveTaakdag } from './draaiboek.ts';
import { standaardDraaiboeken } from './standaard-draaiboeken.ts';

/** 2027 in zuid; 5 May 2027 is a Wednesday, the summer begins on a Saturday and ends on a Sunday. */
const kalender: Schoolkalender = {
  vakanties: [
    { regio: 'zuid', vakantie: 'kerst', van: '2026-12-19', tot: '2027-01-03' },
    { regio: 'zuid', vakantie: 'voorjaar', van: '2027-02-06', tot: '2027-02-14' },
    { regio: 'zuid', vakantie: 'zomer', van: '2027-07-24', tot: '2027-09-05' },
    { regio: 'noord', vakantie: 'zomer', van: '2027-07-10', tot: '2027-08-22' },
    { regio: 'zuid', vakantie: 'herfst', van: '2027-10-23', tot: '2027-10-31' },
  ],
  feestdagen: ['2027-01-01', '2027-05-05', '2027-12-25', '2027-12-26'],
};
const dag = (moment: Partial<Draaiboekmoment>, meer: Partial<{ regio: 'noord'; jaar: number }> = {}) =>
  deriveTaakdag(
    { anker: 'start', aantal: 0, eenheid: 'dagen', richting: 'vooruit', ...moment },
    { kalender, regio: 'zuid', start: '2027-02-03', jaar: 2027, ...meer },
  );

test.each([
  ['the day of starting itself', {}, '2027-02-03'],
  [
    'school days skip the holiday of the region',
    { aantal: 3, eenheid: 'schooldagen' as const },
    '2027-02-15',
  ],
  ['working days do not', { aantal: 3, eenheid: 'werkdagen' as const }, '2027-02-08'],
  ['a Saturday counted to becomes the Monday after', { aantal: 3 }, '2027-02-08'],
  ['counted back it becomes the Friday before', { aantal: 3, richting: 'terug' as const }, '2027-01-29'],
  ['a fixed day', { anker: 'vaste-dag' as const, dag: '05-04' }, '2027-05-04'],
  [
    'a fixed day that is a public holiday is the next one',
    { anker: 'vaste-dag' as const, dag: '05-05' },
    '2027-05-06',
  ],
  [
    'weeks before the summer',
    { anker: 'zomer-begin' as const, aantal: 4, eenheid: 'weken' as const, richting: 'terug' as const },
    '2027-06-25',
  ],
  [
    'school days after the summer',
    { anker: 'zomer-einde' as const, aantal: 10, eenheid: 'schooldagen' as const },
    '2027-09-17',
  ],
])('%s', (_, moment, uitkomst) => {
  expect(dag(moment)).toBe(uitkomst);
});

test('the summer is that of the region', () => {
  expect(dag({ anker: 'zomer-einde', aantal: 1, eenheid: 'schooldagen' }, { regio: 'noord' })).toBe(
    '2027-08-23',
  );
});

test('of a year whose calendar is not held there is no day, and none is guessed', () => {
  expect(dag({ anker: 'zomer-begin' }, { jaar: 2040 })).toBeNull();
  expect(dag({ anker: 'vaste-dag', dag: '04-01' }, { jaar: 2040 })).toBeNull();
});

test('every task that is shipped falls on a working day of the year, in the order it is written', () => {
  for (const { code, taken } of standaardDraaiboeken) {
    const dagen = taken.map((taak) => dag(taak));
    expect(dagen, code).not.toContain(null);
    expect(dagen, code).toEqual(dagen.toSorted());
  }
});
