import { expect, test } from 'vitest';
import { deriveRoutetaken, isMasRoute, isRouteresultaat, type MasRoute, masRoutes } from './routes.ts';

const routes = Object.keys(masRoutes) as MasRoute[];

test('every route has tasks that follow each other, a partner and more than one way to end', () => {
  for (const route of routes) {
    const { taken, partners, resultaten } = masRoutes[route];
    expect(taken.map(({ dagen }) => dagen)).toEqual(taken.map(({ dagen }) => dagen).sort((a, b) => a - b));
    expect(taken[0].dagen).toBeGreaterThan(0);
    expect(partners.length).toBeGreaterThan(0);
    expect(new Set(resultaten).size).toBe(resultaten.length);
    expect(resultaten.length).toBeGreaterThan(1);
  }
});

test('the days of the tasks count from the day the route begins', () => {
  expect(deriveRoutetaken('vrijwilligehulp', '2026-11-02').map(({ uiterlijk }) => uiterlijk)).toEqual([
    '2026-11-09',
    '2026-11-30',
  ]);
});

test('a result belongs to its own route', () => {
  expect(isRouteresultaat('halt', 'positief-afgerond')).toBe(true);
  expect(isRouteresultaat('dwangciviel', 'positief-afgerond')).toBe(false);
  expect(isMasRoute('toString')).toBe(false);
});
