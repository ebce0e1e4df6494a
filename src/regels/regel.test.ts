import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getSchoolkalender } from '../domain/kalender/index.ts';
import {
  datum,
  FeitFout,
  feit,
  getal,
  lijst,
  mogelijk,
  type Soort,
  samen,
  schooljaar,
  tekst,
} from './feit.ts';
import { leerplichtBegin } from './lpw/art03-leerplicht-begin.ts';
import { citeer } from './oordeel.ts';
import { OUDSTE_DAG, type Regel } from './regel.ts';
import { findRegel, regels } from './register.ts';
import { wetsversieOn } from './wetsversies.ts';

const kalender = await getSchoolkalender();
const dag = fc
  .date({ min: new Date('2018-07-28T00:00:00Z'), max: new Date('2030-07-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values a fact of this kind may have, from its name in the list of rules alone. */
function waarden(soort: Soort<unknown>): fc.Arbitrary<unknown> {
  if (soort.naam === 'datum') return dag;
  if (soort.naam === 'getal' || soort.naam === 'geheel getal') return fc.nat(40);
  if (soort.naam === 'true of false') return fc.boolean();
  if (soort.naam === 'tekst') return fc.constantFrom('0344', '0014', 'openbaar', 'x');
  if (soort.naam === 'schooljaar') return fc.integer({ min: 2018, max: 2029 }).map((j) => `${j}-${j + 1}`);
  if (soort.naam.startsWith('lijst van ')) return fc.constant([]);
  return fc.constantFrom(...soort.naam.split(' / '));
}

const vragen = (regel: Regel) =>
  fc.record({
    op: dag,
    feiten: fc.record(
      Object.fromEntries(Object.entries(regel.feiten).map(([naam, { soort }]) => [naam, waarden(soort)])),
      { requiredKeys: [] },
    ),
  });

describe.each(regels)('$naam', (regel) => {
  test('whatever is asked, it answers one of its outcomes or says which fact cannot be', () => {
    fc.assert(
      fc.property(vragen(regel), ({ op, feiten }) => {
        try {
          const oordeel = regel.beantwoord(feiten, op, kalender);
          expect([...regel.uitkomsten, 'onbekend', 'menselijk-oordeel']).toContain(oordeel.uitkomst);
          expect(Object.keys(oordeel.waarden)).toEqual(regel.waarden);
          expect(oordeel.ontbreekt.length > 0).toBe(oordeel.uitkomst === 'onbekend');
          expect(oordeel.versie <= op).toBe(true);
          expect(regel.beantwoord(feiten, op, kalender)).toEqual(oordeel);
        } catch (error) {
          if (!(error instanceof FeitFout)) throw error;
          expect(error.message).toMatch(/^[a-zA-Z0-9]+(\.|\[|:)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a value of the wrong type is named, never repeated', () => {
    for (const naam of Object.keys(regel.feiten)) {
      expect(() => regel.beantwoord({ [naam]: { geheim: 999990019 } }, '2026-01-01', kalender)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('999990019') }),
      );
    }
  });

  test('without any fact it says which are missing', () => {
    const verplicht = Object.keys(regel.feiten).filter((naam) => regel.feiten[naam]?.verplicht);
    const oordeel = regel.beantwoord({}, '2026-01-01', kalender);
    if (verplicht.length > 0) expect(oordeel).toMatchObject({ uitkomst: 'onbekend', ontbreekt: verplicht });
  });
});

test('every rule has its own name, found by it', () => {
  expect(new Set(regels.map(({ naam }) => naam)).size).toBe(regels.length);
  for (const regel of regels) expect(findRegel(regel.naam)).toBe(regel);
});

test('every rule stands in docs/regels.md with its article, name and question', () => {
  const page = readFileSync(new URL('../../docs/regels.md', import.meta.url), 'utf8');
  for (const { naam, vraag, grondslag, bestand } of regels) {
    expect(page).toContain(
      `| ${citeer(grondslag)} | [\`${naam}\`](../src/regels/${bestand}.ts) | ${vraag} |`,
    );
  }
});

describe('facts', () => {
  const ask =
    (feiten: unknown, op: unknown = '2026-01-01') =>
    () =>
      leerplichtBegin.beantwoord(feiten, op, kalender);

  test.each([
    ['no object', 'x', 'feiten: moet een object'],
    ['a list', [], 'feiten: moet een object'],
    ['an unknown fact', { geboren: '2020-01-01' }, 'geboren: dit feit kent deze regel niet'],
    ['a day that does not exist', { geboortedatum: '2021-02-29' }, 'geboortedatum: moet een bestaande datum'],
    ['a day the wrong way round', { geboortedatum: '01-02-2021' }, 'geboortedatum: moet een bestaande datum'],
    [
      'an unknown word',
      { vakantieregio: 'oost' },
      'vakantieregio: moet een van deze zijn: noord, midden, zuid',
    ],
    [
      'a birth after the day',
      { geboortedatum: '2026-01-02', vakantieregio: 'noord' },
      'geboortedatum: ligt na op',
    ],
  ])('%s is refused', (_geval, feiten, melding) => {
    expect(ask(feiten)).toThrow(melding);
  });

  test('null counts as absent', () => {
    expect(ask({ geboortedatum: null, vakantieregio: 'noord' })().ontbreekt).toEqual(['geboortedatum']);
  });

  test('a day before the oldest wording is refused, on that day it answers', () => {
    const feiten = { geboortedatum: '2014-01-01', vakantieregio: 'noord' };
    expect(ask(feiten, '2018-07-27')).toThrow(OUDSTE_DAG);
    expect(ask(feiten, OUDSTE_DAG)().versie).toBe(OUDSTE_DAG);
    for (const op of [null, 20260101, '2026-13-01']) expect(ask(feiten, op)).toThrow('op: moet');
  });

  test('numbers, lists and school years say what they want', () => {
    const set = samen({ soort: feit(tekst), aantal: mogelijk(getal) });
    expect(set.naam).toBe('{soort, aantal?}');
    expect(lijst(set).lees([{ soort: 'a', aantal: 0 }], 'x')).toEqual([{ soort: 'a', aantal: 0 }]);
    expect(() => lijst(set).lees([{ soort: 'a' }, { aantal: 1 }], 'x')).toThrow('x[2]: soort ontbreekt');
    expect(() => lijst(set).lees([{ soort: 'a', aantal: -1 }], 'x')).toThrow(
      'x[1].aantal: moet een getal van 0',
    );
    expect(() => lijst(datum).lees({}, 'x')).toThrow('x: moet een lijst zijn');
    expect(schooljaar.lees('2026-2027', 'x')).toBe('2026-2027');
    for (const fout of ['2026-2028', '2026', '2027-2026'])
      expect(() => schooljaar.lees(fout, 'x')).toThrow('als 2026-2027');
  });
});

test('the version of an act is the last one that began by the day', () => {
  expect(wetsversieOn('Lpw', '2018-07-28')).toBe('2018-07-28');
  expect(wetsversieOn('Lpw', '2020-06-30')).toBe('2020-04-01');
  expect(wetsversieOn('Lpw', '2020-07-01')).toBe('2020-07-01');
  expect(wetsversieOn('Lpw', '2026-07-31')).toBe('2024-01-01');
  expect(wetsversieOn('Lpw', '2026-08-01')).toBe('2026-08-01');
  expect(() => wetsversieOn('WRO', '2020-06-30')).toThrow('WRO');
});
