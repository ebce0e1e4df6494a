import { describe, expect, test } from 'vitest';
import { dagVan, formatDatum, formatDuur, formatGetal, formatMoment } from './datum.ts';

describe('days and moments on the screen', () => {
  test.each([
    ['2026-11-16', 'ma 16-11-2026'],
    ['2026-11-22', 'zo 22-11-2026'],
    ['1969-12-31', 'wo 31-12-1969'],
  ])('%s shows as %s', (dag, shown) => {
    expect(formatDatum(dag)).toBe(shown);
  });

  test('a moment shows in Dutch time, in summer and in winter', () => {
    expect(formatMoment('2026-07-01T12:00:00Z')).toBe('wo 01-07-2026 14:00');
    expect(formatMoment('2026-12-01T12:00:00.123456+00:00')).toBe('di 01-12-2026 13:00');
    expect(formatMoment('2026-12-01T12:00:00+01:00')).toBe('di 01-12-2026 12:00');
    expect(formatMoment('2026-12-01T12:00:00-05:30')).toBe('di 01-12-2026 18:30');
  });

  test('a moment late in the evening of Greenwich belongs to the next Dutch day', () => {
    expect(dagVan('2026-11-19T23:30:00Z')).toBe('2026-11-20');
  });

  test('text that is no moment is shown as it is', () => {
    expect(formatMoment('gisteren')).toBe('gisteren');
  });

  test.each([
    ['2026-11-20', 'vandaag'],
    ['2026-11-19', '1 dag'],
    ['2026-11-07', '13 dagen'],
    ['2026-11-06', '2 weken'],
    ['2026-01-20', '9 maanden'],
  ])('since %s is %s', (vanaf, duur) => {
    expect(formatDuur(vanaf, '2026-11-20')).toBe(duur);
  });

  test('numbers are written the Dutch way', () => {
    expect(formatGetal(1234.5)).toBe('1.234,5');
  });
});
