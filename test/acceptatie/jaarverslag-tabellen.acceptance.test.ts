import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INDICATOREN, openNarekening, type Rij, type Waar } from './narekenen.ts';

/**
 * The jaarverslag of an invented region, made by the command line in each form, held against the files the region came
 * from: every cell of every table is counted here again by plain loops that share nothing with the program.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-jaarverslag-'));
const map = join(folder, 'uitvoer');
const JAAR = '2024-2025';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schoolgang = (...words: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'bin/schoolgang.js'), ...words], {
    env: { ...process.env, SCHOOLGANG_DATA: join(folder, 'data') },
    maxBuffer: 1 << 28,
  });

const gelezen = new Map<string, Rij[]>();
/** The files of an oefenregio hold no quotes, so a row is what stands between the semicolons. */
function lees(bestand: string): Rij[] {
  const known = gelezen.get(bestand);
  if (known) return known;
  const [kop = '', ...regels] = readFileSync(join(map, `${bestand}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const namen = kop.split(';');
  const rijen = regels.map((regel) => {
    const cellen = regel.split(';');
    return Object.fromEntries(namen.map((naam, at) => [naam, cellen[at] ?? '']));
  });
  gelezen.set(bestand, rijen);
  return rijen;
}

type Cel = { waarde?: number; cijfer?: string };
type Regel = { kop: string; cellen: Cel[] };
type Tabel = {
  soort: string;
  id: string;
  kolommen: { kop: string; groep?: string; schooljaar?: string }[];
  rijen: Regel[];
  totaal: Regel | null;
};
type Verslag = {
  delen: { id: string; blokken: Tabel[] }[];
  cijfers: Record<string, { indicator: string; schooljaar: string; waar: Waar; waarde: number }>;
};

const verslagen = new Map<string, Verslag>();
const bevindingen = new Map<string, string>();
beforeAll(async () => {
  await schoolgang(
    'oefenregio',
    '--jongeren',
    '1500',
    '--zaad',
    '11',
    '--peildatum',
    '2026-10-15',
    '--map',
    map,
  );
  await schoolgang('import', map, '--organisatie', 'regio');
  for (const vorm of ['raad', 'compact', 'regio', 'cijfers']) {
    const naar = join(folder, `${vorm}.json`);
    const { stderr } = await schoolgang(
      ...['verslag', '--organisatie', 'regio', '--schooljaar', JAAR, '--vorm', vorm, '--naar', naar],
    );
    bevindingen.set(vorm, stderr);
    verslagen.set(vorm, JSON.parse(readFileSync(naar, 'utf8')));
  }
}, 400_000);

const tabellenVan = (vorm: string) =>
  (verslagen.get(vorm)?.delen ?? []).flatMap(({ blokken }) =>
    blokken.filter(({ soort }) => soort === 'tabel'),
  );

describe.each([
  // Source 0: pupils by age, processes and outflow over two years, by sector, vsv beside region and country.
  [
    'compact',
    'leerlingen-leeftijd zaken-soort uitstroom-uitkomst zaken-onderwijssoort vsv-onderwijssoort vsv-leeftijd thuiszitters-plicht thuiszitters-uitkomst',
  ],
  // Source 2: pupils and cases per gemeente over two years, by duty, processes with "waarvan" Halt and pv.
  ['regio', 'zaken-per-honderd leerlingen-gemeente zaken-gemeente'],
  // Source 3: three years, kinds by sector and gemeente, movement of thuiszitters, pv matrix, exemptions, gedoog.
  [
    'cijfers',
    'absoluut-onderwijssoort absoluut-gemeente jongeren-soort jongeren-soort-onderwijssoort jongeren-soort-gemeente thuiszitters-stand thuiszitters-groep pv-onderwijssoort pv-gemeente vrijstellingen-artikel vrijstellingen-gemeente gesproken-onderwijssoort',
  ],
  // Source 4: pupils over four years, meldingen and pv with Halt over two, exemptions per article over two.
  [
    'raad',
    `leerlingen-onderwijssoort meldingen-onderwijssoort pv-onderwijssoort vrijstellingen-onderwijssoort-2023-2024 vrijstellingen-onderwijssoort-${JAAR} vrijstellingen-soort`,
  ],
])('[RP-01] form %s', (vorm, namen) => {
  test('holds the tables of its source', () => {
    const found = tabellenVan(vorm).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(namen.split(' ')));
    expect(found).toEqual(expect.arrayContaining(['referentie-1']));
  });

  test('every cell and every total equals a count of the files', () => {
    const cijfers = verslagen.get(vorm)?.cijfers ?? {};
    const { antwoord } = openNarekening(lees);
    const wrong: string[] = [];
    let counted = 0;
    for (const { id, rijen, totaal } of tabellenVan(vorm)) {
      for (const { kop, cellen } of [...rijen, ...(totaal ? [totaal] : [])]) {
        for (const { waarde, cijfer = '' } of cellen) {
          const { indicator = '', schooljaar = '', waar = {} } = cijfers[cijfer] ?? {};
          if (waarde === undefined || indicator === 'referentiecijfers') continue;
          // Counted by definitions of its own (uitleg 0102), in the tests of those.
          if (indicator === 'kinderen-thuis') continue;
          expect(Object.keys(INDICATOREN)).toContain(indicator);
          counted += 1;
          const moet = antwoord(indicator, schooljaar, [], waar).rijen['']?.waarde;
          if (waarde !== moet) wrong.push(`${id}, ${kop}: ${cijfer} is ${waarde}, counted ${moet}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(counted).toBeGreaterThan(80);
  });

  test('what is split adds up, and the checks find no mistake', () => {
    for (const { id, rijen, totaal } of tabellenVan(vorm)) {
      if (!/^leerlingen/.test(id) || !totaal) continue;
      for (const [at, { waarde }] of totaal.cellen.entries()) {
        expect(rijen.reduce((sum, { cellen }) => sum + (cellen[at]?.waarde ?? 0), 0)).toBe(waarde);
      }
    }
    expect(bevindingen.get(vorm)).not.toContain('FOUT');
  });
});
