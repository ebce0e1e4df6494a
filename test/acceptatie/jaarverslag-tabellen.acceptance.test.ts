import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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

type Rij = Record<string, string>;
const gelezen = new Map<string, Rij[]>();
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

type Waar = Record<string, string | string[]>;
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

/** One thing that happened to a jongere, or a person who works here, with what it can be split by. */
type Feit = { bsn: string } & Record<string, string>;

const leeftijdOp = (geboren: string, dag: string) =>
  Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4)) - (dag.slice(5) < geboren.slice(5) ? 1 : 0);
const groep = (jaren: number) =>
  jaren < 5
    ? '0-4'
    : jaren < 13
      ? '5-12'
      : jaren < 16
        ? '13-15'
        : jaren < 18
          ? '16-17'
          : jaren < 23
            ? '18-22'
            : '23+';
/** What an own word of the region is called by the program. */
const vertaal = (kolom: string, woord: string) =>
  lees('termen').find((rij) => rij['kolom'] === kolom && rij['eigen_term'] === woord)?.['schoolgang_term'] ??
  woord;

const perBsn = new Map<string, Rij[]>();
function gemeenteOp(bsn: string, dag: string): string {
  if (perBsn.size === 0) {
    for (const rij of lees('personen')) {
      perBsn.set(rij['bsn'] ?? '', [...(perBsn.get(rij['bsn'] ?? '') ?? []), rij]);
    }
  }
  const hier = perBsn
    .get(bsn)
    ?.find(
      (rij) =>
        (rij['datum_inschrijving_brp'] ?? '') <= dag &&
        (rij['datum_uitschrijving_brp'] === '' || (rij['datum_uitschrijving_brp'] ?? '') > dag),
    );
  return hier?.['gemeente'] ?? 'onbekend';
}

const geteld = new Map<string, Feit[]>();
/** All facts of an indicator in a school year, each with where the jongere lived. */
function feiten(indicator: string, schooljaar: string): Feit[] {
  const key = `${indicator} ${schooljaar}`;
  const known =
    geteld.get(key) ??
    leesFeiten(indicator, schooljaar).map((feit) => ({
      ...feit,
      gemeente: gemeenteOp(feit.bsn, feit['dag'] ?? ''),
    }));
  geteld.set(key, known);
  return known;
}

function leesFeiten(indicator: string, schooljaar: string): Feit[] {
  const [begin, eind] = schooljaar.split('-');
  const [van, tot, peil] = [`${begin}-08-01`, `${eind}-07-31`, `${begin}-10-01`];
  const inJaar = (dag = '') => dag >= van && dag <= tot;
  const of = (
    bestand: string,
    datum: string,
    dims: (rij: Rij) => Record<string, string>,
    welke: (rij: Rij) => boolean = () => true,
  ): Feit[] =>
    lees(bestand)
      .filter((rij) => inJaar(rij[datum]) && welke(rij))
      .map((rij) => ({
        bsn: rij['bsn'] ?? '',
        dag: rij[datum] ?? '',
        onderwijssoort: rij['onderwijssoort'] || 'onbekend',
        ...dims(rij),
      }));
  const zaak = (datum: string) =>
    of('werkprocessen', datum, (rij) => ({
      'soort-zaak': vertaal('werkprocessen.soort', rij['soort'] ?? ''),
      uitkomst: vertaal('werkprocessen.uitkomst', rij['uitkomst'] || 'onbekend'),
    }));
  const soort = (rij: Rij) => ({ 'soort-verzuim': rij['soort_verzuim'] || 'onbekend' });
  const meldingen = () => of('meldingen', 'datum_melding', soort);
  switch (indicator) {
    case 'leerlingen':
      return lees('personen')
        .filter((rij) => gemeenteOp(rij['bsn'] ?? '', peil) === rij['gemeente'])
        .filter((rij) => {
          const jaren = leeftijdOp(rij['geboortedatum'] ?? '', peil);
          return jaren >= 5 && jaren <= 17;
        })
        .map((rij) => ({
          bsn: rij['bsn'] ?? '',
          dag: peil,
          leeftijdsgroep: groep(leeftijdOp(rij['geboortedatum'] ?? '', peil)),
        }));
    case 'meldingen':
    case 'jongeren-met-melding':
      return meldingen();
    case 'absoluut':
      return meldingen().filter((feit) => feit['soort-verzuim'] === 'absoluut');
    case 'zaken':
      return zaak('startdatum');
    case 'uitstroom':
      return zaak('einddatum');
    case 'waarschuwingen':
      return of('waarschuwingen', 'datum', () => ({}));
    case 'halt':
      return of('halt', 'datum_verwijzing', soort);
    case 'processen-verbaal':
      return of('processen_verbaal', 'datum', (rij) => ({
        ...soort(rij),
        afdoening: vertaal('processen_verbaal.afdoening', rij['afdoening'] || 'onbekend'),
      }));
    case 'vrijstellingen':
      return of(
        'vrijstellingen',
        'datum_besluit',
        (rij) => ({ artikel: rij['artikel'] ?? '', 'soort-aanvraag': rij['soort_aanvraag'] || 'onbekend' }),
        (rij) => rij['besluit'] === 'verleend' && rij['artikel'] !== '11g',
      );
    case 'verlof':
      return [
        ...of('verlof', 'aanvraagdatum', (rij) => ({
          grond: rij['grond'] ?? '',
          besluit: rij['besluit'] || 'onbekend',
        })),
        ...of(
          'vrijstellingen',
          'datum_aanvraag',
          (rij) => ({ grond: '11g', besluit: rij['besluit'] || 'onbekend' }),
          (rij) => rij['artikel'] === '11g',
        ),
      ];
    case 'preventieve-gesprekken':
    case 'gesproken-jongeren':
      return of('preventieve_gesprekken', 'datum', () => ({}));
    case 'gedoog':
      return of(
        'gedoogbeschikkingen',
        'datum_besluit',
        () => ({}),
        (rij) => rij['besluit'] === 'verleend',
      );
    case 'interventies':
      return of('overige_interventies', 'datum', (rij) => ({
        'soort-interventie': vertaal('overige_interventies.soort', rij['soort'] ?? ''),
      }));
    case 'vsv':
      return lees('vsv')
        .filter((rij) => rij['schooljaar'] === schooljaar && rij['startkwalificatie'] === 'nee')
        .map((rij) => {
          const geboren = lees('personen').find(({ bsn }) => bsn === rij['bsn'])?.['geboortedatum'] ?? '';
          return {
            bsn: rij['bsn'] ?? '',
            dag: rij['datum_uitval'] ?? '',
            onderwijssoort: rij['onderwijssoort'] || 'onbekend',
            leeftijdsgroep: groep(leeftijdOp(geboren, rij['datum_uitval'] ?? '')),
          };
        });
    case 'thuiszitters':
      return thuiszitters(van, tot);
    default:
      throw new Error(`Nobody counts ${indicator} here`);
  }
}

const dagen = (van: string, tot: string) => Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000);

/** Each episode that touches the year, once for every stand it is in. */
function thuiszitters(van: string, tot: string): Feit[] {
  return lees('thuiszitters').flatMap((rij) => {
    const [begin = '', eind = ''] = [rij['begindatum'], rij['einddatum']];
    if (rij['soort'] !== 'wettelijk' || begin > tot || (eind !== '' && eind < van)) return [];
    if (dagen(begin, eind || tot) < 28) return [];
    const open = eind === '' || eind > tot;
    const jaar = Number(begin.slice(0, 4)) + (Number(begin.slice(5, 7)) > 9 ? 1 : 0);
    const maand = ((Number(begin.slice(5, 7)) + 2) % 12) + 1;
    const laatste = new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
    const grens = `${jaar}-${String(maand).padStart(2, '0')}-${String(Math.min(Number(begin.slice(8)), laatste)).padStart(2, '0')}`;
    const weg: Record<string, string> = {
      verhuisd: 'verhuisd',
      '18 jaar geworden': '18-geworden',
      vrijstelling: 'vrijgesteld',
    };
    const standen = [
      begin < van ? 'aanvang' : 'nieuw',
      open ? 'eind' : (weg[rij['reden_einde'] ?? ''] ?? 'opgelost'),
      ...((open ? tot : eind) > grens ? ['langer-dan-3-maanden'] : []),
    ];
    return standen.map((stand) => ({
      bsn: rij['bsn'] ?? '',
      dag: begin,
      stand,
      onderwijssoort: rij['onderwijssoort'] || 'onbekend',
    }));
  });
}

/** People are counted once, records each. */
const PER_JONGERE = new Set([
  'leerlingen',
  'jongeren-met-melding',
  'absoluut',
  'gesproken-jongeren',
  'gedoog',
  'vsv',
]);
/** By law and by register: counted apart in controleer-plicht and in the tests of the figures. */
const ELDERS = new Set(['plicht']);

function tel(indicator: string, schooljaar: string, waar: Waar): number {
  const passend = feiten(indicator, schooljaar).filter((feit) =>
    Object.entries(waar).every(([dimensie, waarden]) => [waarden].flat().includes(feit[dimensie] ?? '')),
  );
  return PER_JONGERE.has(indicator) ? new Set(passend.map(({ bsn }) => bsn)).size : passend.length;
}

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
}, 180_000);

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
    const wrong: string[] = [];
    let counted = 0;
    for (const { id, rijen, totaal } of tabellenVan(vorm)) {
      for (const { kop, cellen } of [...rijen, ...(totaal ? [totaal] : [])]) {
        for (const { waarde, cijfer = '' } of cellen) {
          const { indicator = '', schooljaar = '', waar = {} } = cijfers[cijfer] ?? {};
          if (waarde === undefined || indicator === 'referentiecijfers') continue;
          if (Object.keys(waar).some((naam) => ELDERS.has(naam))) continue;
          if (indicator === 'absoluut' && 'stand' in waar) continue;
          if (indicator === 'thuiszitters' && !('stand' in waar)) continue;
          if (indicator === 'leerlingen' && 'onderwijssoort' in waar) continue;
          counted += 1;
          const moet = tel(indicator, schooljaar, waar);
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
