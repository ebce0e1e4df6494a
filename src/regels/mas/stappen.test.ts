import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDagen } from '../kalender/datum.ts';
import {
  deriveAfwijkendeStappen,
  deriveOvergeslagen,
  deriveStap,
  deriveTak,
  deriveTerugkoppelingDagen,
  deriveVolgendeStappen,
  deriveWerkwijze,
  drawWerkwijze,
  isMasStap,
  type MasStap,
  masStappen,
  masTakNamen,
  stappenVan,
  type Werkwijze,
} from './stappen.ts';

const BEGIN = '2026-11-02';
const alle = Object.keys(masStappen) as MasStap[];
const tak = fc.constantFrom(...masTakNamen);
/** The method with whatever an organisatie may do to it. */
const werkwijze = fc
  .record({
    tak,
    zonder: fc.subarray(alle),
    dagen: fc.dictionary(fc.constantFrom(...alle), fc.integer({ min: 1, max: 365 })),
    terugkoppeling: fc.integer({ min: 1, max: 90 }),
  })
  .map((vraag) =>
    deriveWerkwijze(vraag.tak, BEGIN, {
      zonder: vraag.zonder,
      termijnen: vraag.dagen,
      terugkoppelingDagen: { standaard: vraag.terugkoppeling },
    }),
  );

function reachesEnd(van: MasStap, wijze: Werkwijze): boolean {
  const seen = new Set<MasStap>([van]);
  for (const at of seen) for (const next of deriveVolgendeStappen(wijze, at)) seen.add(next);
  return seen.has('gesloten');
}

describe('whatever an organisatie makes of the method', () => {
  test('no sequence of allowed acts ends where nothing is advised, no day is set, or the school waits forever', () => {
    fc.assert(
      fc.property(werkwijze, fc.array(fc.nat(40), { maxLength: 30 }), (wijze, keuzes) => {
        let at: MasStap = 'nieuw';
        for (const keuze of keuzes) {
          const allowed: readonly MasStap[] = [
            ...deriveVolgendeStappen(wijze, at),
            ...deriveAfwijkendeStappen(wijze, at),
          ];
          if (at === 'gesloten') return allowed.length === 0;
          at = allowed[keuze % allowed.length]!;
          if (at === 'gesloten') continue;
          const dagen = [
            wijze.termijnen[at] ?? Number.POSITIVE_INFINITY,
            deriveTerugkoppelingDagen(wijze, null),
          ];
          if (deriveVolgendeStappen(wijze, at).length === 0 || !reachesEnd(at, wijze)) return false;
          if (!Number.isFinite(Math.min(...dagen)) || Math.min(...dagen) < 1) return false;
        }
        return true;
      }),
    );
  });

  test('an advised step needs no motive, any other does, never both, and all are of the branch', () => {
    fc.assert(
      fc.property(werkwijze, (wijze) => {
        for (const van of stappenVan(wijze).filter((one) => one !== 'gesloten')) {
          const both = [...deriveVolgendeStappen(wijze, van), ...deriveAfwijkendeStappen(wijze, van)];
          expect(new Set(both).size).toBe(both.length);
          expect([...both, van].every((one) => wijze.volgt[one] !== undefined)).toBe(true);
        }
      }),
    );
  });

  test('a step that must be taken cannot be left out', () => {
    fc.assert(
      fc.property(werkwijze, (wijze) => {
        const whole = stappenVan(deriveWerkwijze(wijze.tak, BEGIN));
        const gone = whole.filter((one) => !stappenVan(wijze).includes(one));
        expect(gone.filter((one) => !masStappen[one].isWeglaatbaar)).toEqual([]);
      }),
    );
  });

  test('the ways of working do not run back a phase along what is passed by', () => {
    fc.assert(
      fc.property(werkwijze, fc.nat(20), fc.nat(20), (wijze, i, j) => {
        const stappen = stappenVan(wijze);
        const van = stappen[i % stappen.length]!;
        const naar = stappen[j % stappen.length]!;
        const passed = deriveOvergeslagen(wijze, van, naar);
        expect(passed).not.toContain(van);
        expect(passed).not.toContain(naar);
      }),
    );
  });
});

test('luxeverzuim goes along branch B only: no talk of agreements, no choice of route', () => {
  expect(deriveTak('luxe-verzuim')).toBe('b');
  expect(stappenVan(deriveWerkwijze('b', BEGIN))).toEqual([
    'nieuw',
    'vaststelling',
    'briefgezin',
    'verhoor',
    'afdoening',
    'terugkoppeling',
    'evaluatie',
    'gesloten',
  ]);
});

test.each([
  ['relatief-verzuim', 'a'],
  ['absoluut-verzuim', 'absoluut'],
  ['zorg-en-preventie', 'a'],
])('%s belongs to branch %s', (soort, verwacht) => expect(deriveTak(soort)).toBe(verwacht));

test('what is passed by on the way from the report to the choice of route is named', () => {
  const wijze = deriveWerkwijze('a', BEGIN);
  expect(deriveOvergeslagen(wijze, 'nieuw', 'routekeuze')).toEqual([
    'inventarisatie',
    'onderzoek',
    'gesprekgepland',
    'afspraken',
  ]);
  expect(deriveOvergeslagen(wijze, 'routekeuze', 'onderzoek')).toEqual([]);
  expect(deriveOvergeslagen(wijze, 'nieuw', 'inventarisatie')).toEqual([]);
});

test('a step left out leads from what came before to what came after', () => {
  const wijze = deriveWerkwijze('a', BEGIN, { zonder: ['monitoring', 'evaluatie', 'onderzoek'] });
  expect(deriveVolgendeStappen(wijze, 'afspraken')).toEqual(['terugkoppeling', 'onderzoek', 'routekeuze']);
  expect(deriveVolgendeStappen(wijze, 'terugkoppeling')).toEqual(['gesloten']);
  expect(stappenVan(wijze)).toContain('onderzoek');
});

test('the text of the method is the one of the day the zaak began, the oldest for every earlier day', () => {
  const names = ['2010-01-01', '2017-03-16', '2018-08-31', '2018-09-01', '2020-03-31', '2020-04-01'].map(
    (dag) => deriveWerkwijze('a', dag).naam.slice(-4),
  );
  expect(names).toEqual(['2017', '2017', '2017', '2018', '2018', '2020']);
});

test('a step that is not known here stands for the beginning', () => {
  const wijze = deriveWerkwijze('b', BEGIN);
  expect(deriveStap(wijze, 'verhoor')).toBe('verhoor');
  expect(deriveStap(wijze, 'routekeuze')).toBe('nieuw');
  expect(deriveStap(wijze, 'iets anders')).toBe('nieuw');
});

test('the interval of a route goes before the one of the organisatie, and that before four weeks', () => {
  const own = deriveWerkwijze('a', BEGIN, { terugkoppelingDagen: { standaard: 21, dwangciviel: 14 } });
  expect(deriveTerugkoppelingDagen(own, 'dwangciviel')).toBe(14);
  expect(deriveTerugkoppelingDagen(own, 'halt')).toBe(21);
  expect(deriveTerugkoppelingDagen(deriveWerkwijze('a', BEGIN), 'halt')).toBe(28);
  expect(addDagen(BEGIN, 28)).toBe('2026-11-30');
});

test('a closed zaak offers nothing, and phases run from one to five', () => {
  const wijze = deriveWerkwijze('a', BEGIN);
  expect([
    ...deriveVolgendeStappen(wijze, 'gesloten'),
    ...deriveAfwijkendeStappen(wijze, 'gesloten'),
  ]).toEqual([]);
  expect([...new Set(stappenVan(wijze).map((one) => masStappen[one].fase))]).toEqual([1, 2, 3, 4, 5]);
  expect(isMasStap('toString')).toBe(false);
});

test('the diagrams in docs/uitleg/0200 are drawn from the table', () => {
  const page = readFileSync(new URL('../../../docs/uitleg/0200-mas-stappen.md', import.meta.url), 'utf8');
  for (const naam of masTakNamen) expect(page).toContain(drawWerkwijze(deriveWerkwijze(naam, BEGIN)));
});
