import { expect, test } from 'vitest';
import { soortenPartner } from './partners.ts';
import { masRoutes } from './routes.ts';

test('every partner of a route is a kind that can be recorded', () => {
  const named = Object.values(masRoutes).flatMap(({ partners }) => [...partners]);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((een) => !soortenPartner.some((soort) => soort === een))).toEqual([]);
});
