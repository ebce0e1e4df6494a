import { expect, test } from 'vitest';
import type { Band, Moment } from './tijdlijn.ts';
import { itemsOf, leeftijdOp, scaleOf, schooljaarVan, schooljarenIn, vensterVan } from './tijdlijn.ts';
import { isGroep, layOut, MERK, neighbour } from './tijdlijn-indeling.ts';

const band = (soort: Band['soort'], vanaf: string, totEnMet: string | null): Band => ({
  soort,
  id: vanaf,
  label: soort,
  vanaf,
  totEnMet,
  toelichting: null,
});
const moment = (soort: Moment['soort'], datum: string, id = datum): Moment => ({
  soort,
  id,
  datum,
  label: soort,
  toelichting: null,
});
const itemsFrom = (banden: Band[], momenten: Moment[]) =>
  itemsOf({ vanaf: '2015-08-01', totEnMet: '2027-07-31', banden, momenten });
const leven = { vanaf: '2015-08-01', totEnMet: '2027-07-31' };

test('31 July belongs to the old school year and 1 August to the new one', () => {
  expect(schooljaarVan('2026-07-31')).toBe('2025-2026');
  expect(schooljaarVan('2026-08-01')).toBe('2026-2027');
  expect(vensterVan('2025-2026')).toEqual({ vanaf: '2025-08-01', totEnMet: '2026-07-31' });
  expect(schooljarenIn(leven)).toHaveLength(12);
});

test('an age counts on the birthday itself', () => {
  expect(leeftijdOp('2010-05-03', '2026-05-02')).toBe(15);
  expect(leeftijdOp('2010-05-03', '2026-05-03')).toBe(16);
});

test('the first day lies at the left and the day after the last at the right edge', () => {
  const scale = scaleOf({ vanaf: '2025-08-01', totEnMet: '2026-07-31' }, 365);
  expect(scale('2025-08-01')).toBe(0);
  expect(scale('2026-08-01')).toBe(365);
});

test('two schools at the same time stand above each other, two after each other in one row', () => {
  const samen = layOut(
    itemsFrom(
      [band('inschrijving', '2020-08-01', '2022-07-31'), band('inschrijving', '2021-08-01', null)],
      [],
    ),
    leven,
    1000,
    '2026-11-01',
  );
  expect(new Set(samen.geplaatst.map(({ y }) => y)).size).toBe(2);
  const na = layOut(
    itemsFrom(
      [band('inschrijving', '2020-08-01', '2022-07-31'), band('inschrijving', '2022-08-01', null)],
      [],
    ),
    leven,
    1000,
    '2026-11-01',
  );
  expect(new Set(na.geplaatst.map(({ y }) => y)).size).toBe(1);
});

test('a period without an end runs until today and not to the edge', () => {
  const [one] = layOut(
    itemsFrom([band('zaak', '2025-08-01', null)], []),
    leven,
    1200,
    '2026-07-31',
  ).geplaatst;
  expect((one?.x ?? 0) + (one?.breedte ?? 0)).toBeCloseTo(1100, -1);
});

test('marks that would cover each other become one that says how many', () => {
  const dagen = Array.from({ length: 9 }, (_, dag) => moment('melding', `2024-03-0${dag + 1}`));
  const { geplaatst } = layOut(itemsFrom([], dagen), leven, 900, '2026-11-01');
  expect(geplaatst).toHaveLength(3);
  expect(geplaatst.flatMap(({ items }) => items)).toHaveLength(9);
  expect(geplaatst.filter(isGroep)).toHaveLength(1);
});

test('nothing is drawn outside the drawing', () => {
  const all = itemsFrom(
    [band('plicht', '2010-01-01', '2030-01-01')],
    [moment('melding', '2015-08-01'), moment('notitie', '2027-07-31')],
  );
  for (const { x, breedte } of layOut(all, leven, 800, '2026-11-01').geplaatst) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + breedte).toBeLessThanOrEqual(800);
  }
});

test('with one school year in view marks have words beside them', () => {
  const { geplaatst } = layOut(
    itemsFrom([], [moment('melding', '2025-10-01')]),
    vensterVan('2025-2026'),
    1000,
    '2026-11-01',
  );
  expect(geplaatst[0]?.tekst).toBe('melding');
  expect(
    layOut(itemsFrom([], [moment('melding', '2025-10-01')]), leven, 1000, '2026-11-01').geplaatst[0]?.tekst,
  ).toBeNull();
});

test('arrows go in time and to the nearest of the next lane', () => {
  const { geplaatst } = layOut(
    itemsFrom(
      [],
      [moment('melding', '2018-01-01'), moment('melding', '2024-01-01'), moment('halt', '2024-03-01')],
    ),
    leven,
    1000,
    '2026-11-01',
  );
  const [eerste, tweede, halt] = geplaatst;
  if (!eerste || !tweede || !halt) throw new Error('three marks expected');
  expect(neighbour(geplaatst, eerste, 'ArrowRight')).toBe(tweede);
  expect(neighbour(geplaatst, eerste, 'ArrowLeft')).toBeUndefined();
  expect(neighbour(geplaatst, halt, 'ArrowUp')).toBe(tweede);
  expect(neighbour(geplaatst, halt, 'ArrowDown')).toBeUndefined();
  expect(halt.breedte).toBe(MERK);
});
