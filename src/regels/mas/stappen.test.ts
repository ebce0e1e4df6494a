import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDagen } from '../kalender/datum.ts';
import { deriveRoutetaken, isMasRoute, masRoutes } from './routes.ts';
import {
  deriveAfwijkendeStappen,
  deriveOvergeslagen,
  deriveStap,
  deriveTak,
  deriveTerugkoppelingDagen,
  deriveVerschillen,
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
import { deriveSchoolstand, verwachtingen } from './terugkoppeling.ts';

const BEGIN = '2026-11-02';
const alle = Object.keys(masStappen) as MasStap[];
const routes = Object.keys(masRoutes);
/** What an organisatie may choose for every report and route (parameter terugkoppelDagen). */
const overal = fc.integer({ min: 1, max: 366 });
const tak = fc.constantFrom(...masTakNamen);
/** The method with whatever an organisatie may do to it. */
const werkwijze = fc
  .record({
    tak,
    zonder: fc.subarray(alle),
    dagen: fc.dictionary(fc.constantFrom(...alle), fc.integer({ min: 1, max: 365 })),
    terugkoppeling: fc.dictionary(fc.constantFrom(...routes), fc.integer({ min: 1, max: 92 })),
  })
  .map((vraag) =>
    deriveWerkwijze(vraag.tak, BEGIN, {
      zonder: vraag.zonder,
      termijnen: vraag.dagen,
      terugkoppelingDagen: vraag.terugkoppeling,
    }),
  );

/** What the organisatie changed, read back from what came of it: a zaak keeps it when it changes branch. */
const aanpassingVan = ({ volgt, tak: van, termijnen, terugkoppelingDagen }: Werkwijze) => ({
  zonder: stappenVan(deriveWerkwijze(van, BEGIN)).filter((stap) => volgt[stap] === undefined),
  termijnen,
  terugkoppelingDagen,
});

function reachesEnd(van: MasStap, wijze: Werkwijze): boolean {
  const seen = new Set<MasStap>([van]);
  for (const at of seen) for (const next of deriveVolgendeStappen(wijze, at)) seen.add(next);
  return seen.has('gesloten');
}

describe('whatever an organisatie makes of the method', () => {
  test('no sequence of allowed acts ends where nothing is advised, a term is lost, or the school waits forever', () => {
    fc.assert(
      fc.property(
        werkwijze,
        overal,
        fc.array(fc.record({ stap: fc.nat(40), route: fc.constantFrom(null, ...routes), tak }), {
          maxLength: 30,
        }),
        (wijze, dagen, keuzes) => {
          let now = wijze;
          let at: MasStap = 'nieuw';
          let route: string | null = null;
          for (const keuze of keuzes) {
            // Now and then the officer chooses the other branch, as setTak does: the step stays where it exists there.
            if (at !== 'gesloten' && keuze.stap > 36) {
              now = deriveWerkwijze(keuze.tak, BEGIN, aanpassingVan(wijze));
              at = deriveStap(now, at);
            }
            const allowed: readonly MasStap[] = [
              ...deriveVolgendeStappen(now, at),
              ...deriveAfwijkendeStappen(now, at),
            ];
            if (at === 'gesloten') return allowed.length === 0;
            at = allowed[keuze.stap % allowed.length]!;
            // A route is chosen with the step, and stays until another is.
            route = keuze.route ?? route;
            if (at === 'gesloten') continue;
            if (deriveVolgendeStappen(now, at).length === 0 || !reachesEnd(at, now)) return false;
            // Every step but a running route has a day of its own; that one has the days of its tasks.
            const termijn = now.termijnen[at];
            if (termijn === undefined ? at !== 'routelopend' : termijn < 1) return false;
            if (at === 'routelopend' && route !== null && isMasRoute(route)) {
              if (deriveRoutetaken(route, BEGIN).length === 0) return false;
            }
            const school = deriveTerugkoppelingDagen(now, route, dagen);
            if (!(school >= 1 && school <= 366)) return false;
            // And it hears words, whatever the step and the route.
            const stand = deriveSchoolstand(at, deriveVolgendeStappen(now, at)[0] ?? null, route);
            if (!stand.laatsteStap || !stand.volgendeStap || !(stand.verwachting in verwachtingen))
              return false;
          }
          return true;
        },
      ),
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

test('the interval of a route goes before the one of the organisatie', () => {
  const own = deriveWerkwijze('a', BEGIN, { terugkoppelingDagen: { dwangciviel: 14 } });
  expect(deriveTerugkoppelingDagen(own, 'dwangciviel', 28)).toBe(14);
  expect(deriveTerugkoppelingDagen(own, 'halt', 21)).toBe(21);
  expect(deriveTerugkoppelingDagen(own, null, 28)).toBe(28);
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

test('the difference of two ways of working names each step and route that changes, and nothing else', () => {
  expect(deriveVerschillen({}, {})).toEqual([]);
  expect(
    deriveVerschillen(
      { zonder: ['monitoring'], termijnen: { onderzoek: 10 }, terugkoppelingDagen: { halt: 14 } },
      // Four weeks of research is a change, three is what the method says already.
      { termijnen: { onderzoek: 28, verhoor: 28 }, brieven: { kennisgeving: 'uitnodiging-gesprek' } },
    ),
  ).toEqual([
    { wat: 'stap', van: 'monitoring', oud: 'weg', nieuw: null },
    { wat: 'termijn', van: 'onderzoek', oud: 10, nieuw: 28 },
    { wat: 'brief', van: 'kennisgeving', oud: 'kennisgeving', nieuw: 'uitnodiging-gesprek' },
    { wat: 'terugkoppeling', van: 'halt', oud: 14, nieuw: null },
  ]);
});
