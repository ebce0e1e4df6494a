import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holdDatabase } from './schoolgang.ts';

/**
 * A region is made and loaded by the command line, with traps added to its files, and every figure asked by the
 * command line. What it should be is counted here from the files, by plain loops that share nothing with the program.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-telling-'));
const map = join(folder, 'uitvoer');
const JAAR = '2024-2025';
const [EERSTE, LAATSTE, PEIL] = ['2024-08-01', '2025-07-31', '2024-10-01'];
// Each question starts the program anew; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
holdDatabase(folder);

async function schoolgang(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'bin/schoolgang.js'), ...words],
    {
      env: { ...process.env, SCHOOLGANG_DATA: join(folder, 'data') },
      maxBuffer: 1 << 28,
    },
  );
  return stdout;
}

type Rij = Record<string, string>;
const lees = (bestand: string): Rij[] => {
  const [kop = '', ...regels] = readFileSync(join(map, `${bestand}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const namen = kop.split(';');
  return regels.map((regel) => {
    const cellen: string[] = [];
    for (const match of regel.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)) {
      cellen.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    }
    return Object.fromEntries(namen.map((naam, at) => [naam, cellen[at] ?? '']));
  });
};

/** Traps: rows on the edges of the year and of the rules; the last ones must be refused. */
function plant(bsn: string): void {
  const add = (bestand: string, ...rijen: string[]) =>
    appendFileSync(join(map, `${bestand}.csv`), `${rijen.join('\n')}\n`);
  add(
    'meldingen',
    `VAL1;${bsn};2024-07-31;luxe;;;;;;;VO;school;;`,
    `VAL2;${bsn};2024-08-01;luxe;;;;;;;VO;school;;`,
    `VAL3;${bsn};2025-07-31;wettelijk;;;;;;;;school;preventiespreekuur;`,
    `VAL4;${bsn};2025-08-01;wettelijk;;;;;;;VO;school;;`,
    `VAL3;${bsn};2025-01-01;luxe;;;;;;;VO;school;;`,
    'VAL5;999999999;2025-01-01;luxe;;;;;;;VO;school;;',
    `VAL6;${bsn};2025-02-30;luxe;;;;;;;VO;school;;`,
    `VAL7;${bsn};2025-01-01;onbekend;;;;;;;VO;school;;`,
    `VAL8;${bsn};2025-01-10;luxe;2025-01-09;2025-01-08;;;;;VO;school;;`,
  );
  add(
    'thuiszitters',
    `VALT1;${bsn};wettelijk;2024-11-01;2024-11-28;terug naar school;VO`,
    `VALT2;${bsn};wettelijk;2024-11-01;2024-11-29;verhuisd;VO`,
    `VALT3;${bsn};ziekte;2024-11-01;2025-03-01;terug naar school;VO`,
    `VALT4;${bsn};wettelijk;2024-07-01;2024-10-01;18 jaar geworden;VO`,
    `VALT5;${bsn};wettelijk;2024-07-01;2024-10-02;vrijstelling;VO`,
    `VALT6;${bsn};wettelijk;2025-05-01;2025-07-31;terug naar school;VO`,
    `VALT7;${bsn};wettelijk;2025-05-01;2025-08-01;terug naar school;VO`,
    `VALT8;${bsn};wettelijk;2023-01-01;;;VO`,
  );
  add(
    'vrijstellingen',
    `VALV1;${bsn};5a;eerste;2024-07-15;2024-08-01;verleend;2024-08-01;2025-07-31;VO;`,
    `VALV2;${bsn};5A;eerste;2024-09-15;2024-10-01;verleend;2024-10-01;2025-07-31;VO;`,
    `VALV3;${bsn};11g;eerste;2024-09-15;2024-10-01;verleend;2024-10-01;2024-10-20;VO;`,
    `VALV4;${bsn};5b;verlenging;2024-09-15;2024-10-01;afgewezen;;;VO;`,
  );
}

const inJaar = (dag: string) => dag >= EERSTE && dag <= LAATSTE;
const perWaarde = (rijen: readonly Rij[], sleutel: (rij: Rij) => string): Record<string, number> => {
  const telling: Record<string, number> = {};
  for (const rij of rijen) telling[sleutel(rij)] = (telling[sleutel(rij)] ?? 0) + 1;
  return telling;
};
const uniek = (rijen: readonly Rij[]) => new Set(rijen.map(({ bsn }) => bsn)).size;
const verjaard = (geboren: string, jaren: number) => {
  const jaar = Number(geboren.slice(0, 4)) + jaren;
  const schrikkel = jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
  return geboren.endsWith('02-29') && !schrikkel ? `${jaar}-03-01` : `${jaar}${geboren.slice(4)}`;
};
const leeftijd = (geboren: string, dag: string) => {
  let jaren = 0;
  while (verjaard(geboren, jaren + 1) <= dag) jaren += 1;
  return jaren;
};
const dagen = (van: string, tot: string) => Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000);
const drieMaandenLater = (dag: string) => {
  const [jaar = 0, maand = 0, dagVan = 0] = dag.split('-').map(Number);
  const eersteVanMaand = new Date(Date.UTC(jaar, maand - 1 + 3, 1));
  const laatste = new Date(
    Date.UTC(eersteVanMaand.getUTCFullYear(), eersteVanMaand.getUTCMonth() + 1, 0),
  ).getUTCDate();
  eersteVanMaand.setUTCDate(Math.min(dagVan, laatste));
  return eersteVanMaand.toISOString().slice(0, 10);
};

type Antwoord = { rijen: Record<string, string | number | null>[]; totaal: number; uniek: number };
const vraag = async (indicator: string, ...meer: string[]): Promise<Antwoord> =>
  JSON.parse(
    await schoolgang(
      'cijfers',
      indicator,
      '--schooljaar',
      JAAR,
      '--organisatie',
      'telling',
      '--json',
      ...meer,
    ),
  );
const alsTabel = ({ rijen }: Antwoord, dimensie: string) =>
  Object.fromEntries(rijen.map((rij) => [rij[dimensie], rij['waarde']]));

let personen: Rij[];
let meldingen: Rij[];
type Verslag = {
  geweigerd: { bestand: string; regel: number; kolom: string }[];
  bestanden: Record<string, number>[];
};
let eerste: Verslag;

beforeAll(async () => {
  await schoolgang(
    'oefenregio',
    '--jongeren',
    '1500',
    '--zaad',
    '7',
    '--peildatum',
    '2026-10-15',
    '--map',
    map,
  );
  const bsn =
    lees('personen').find((rij) => leeftijd(rij['geboortedatum'] ?? '', PEIL) === 14)?.['bsn'] ?? '';
  plant(bsn);
  eerste = JSON.parse(await schoolgang('import', map, '--organisatie', 'telling', '--json'));
  personen = lees('personen');
  const gezien = new Set<string>();
  const geweigerd = ['VAL5', 'VAL6', 'VAL7', 'VAL8'];
  meldingen = lees('meldingen').filter(({ meldingnummer = '' }) => {
    const dubbel = gezien.has(meldingnummer);
    gezien.add(meldingnummer);
    return !dubbel && !geweigerd.includes(meldingnummer);
  });
}, 300_000);

describe('[MI-01] the import', () => {
  test('refuses exactly the planted rows, and names the column', () => {
    expect(eerste.geweigerd.map(({ bestand, kolom }) => `${bestand} ${kolom}`).toSorted()).toEqual([
      'meldingen.csv bsn',
      'meldingen.csv datum_melding',
      'meldingen.csv einde_verzuim',
      'meldingen.csv meldingnummer',
      'meldingen.csv soort_verzuim',
    ]);
  });

  test('counts every row once', () => {
    for (const { gelezen, nieuw, gewijzigd, ongewijzigd, geweigerd } of eerste.bestanden) {
      expect((nieuw ?? 0) + (gewijzigd ?? 0) + (ongewijzigd ?? 0) + (geweigerd ?? 0)).toBe(gelezen);
    }
  });

  test('of the same files again changes nothing', async () => {
    const tweede: Verslag = JSON.parse(await schoolgang('import', map, '--organisatie', 'telling', '--json'));
    for (const { nieuw, gewijzigd } of tweede.bestanden) expect([nieuw, gewijzigd]).toEqual([0, 0]);
  });
});

describe('[RP-08] the figures equal a count of the files', () => {
  const vanJaar = () => meldingen.filter(({ datum_melding = '' }) => inJaar(datum_melding));

  test('[VI-06] meldingen and jongeren apart, per soort', async () => {
    const antwoord = await vraag('meldingen', '--per', 'soort-verzuim');
    expect(alsTabel(antwoord, 'soort-verzuim')).toEqual(
      perWaarde(vanJaar(), ({ soort_verzuim = '' }) => soort_verzuim),
    );
    expect(antwoord).toMatchObject({ totaal: vanJaar().length, uniek: uniek(vanJaar()) });
    expect((await vraag('jongeren-met-melding')).totaal).toBe(uniek(vanJaar()));
  });

  test('recidive: two or more in the year', async () => {
    const perJongere = Object.values(perWaarde(vanJaar(), ({ bsn = '' }) => bsn));
    expect((await vraag('recidive')).totaal).toBe(perJongere.filter((aantal) => aantal > 1).length);
  });

  test('meldingen per onderwijssoort, vervolg and leeftijd', async () => {
    expect(alsTabel(await vraag('meldingen', '--per', 'onderwijssoort'), 'onderwijssoort')).toEqual(
      perWaarde(vanJaar(), (rij) => rij['onderwijssoort'] || 'onbekend'),
    );
    expect(alsTabel(await vraag('meldingen', '--per', 'vervolg'), 'vervolg')).toEqual(
      perWaarde(vanJaar(), (rij) => rij['vervolg'] || 'geen'),
    );
    const geboren = new Map(personen.map((rij) => [rij['bsn'], rij['geboortedatum'] ?? '']));
    expect(alsTabel(await vraag('meldingen', '--per', 'leeftijd'), 'leeftijd')).toEqual(
      perWaarde(vanJaar(), (rij) =>
        String(leeftijd(geboren.get(rij['bsn']) ?? '', rij['datum_melding'] ?? '')),
      ),
    );
  });

  test('leerlingen: living here on 1 October, five to seventeen, per gemeente', async () => {
    const leerlingen = personen.filter((rij) => {
      const jaren = leeftijd(rij['geboortedatum'] ?? '', PEIL);
      const uit = rij['datum_uitschrijving_brp'] ?? '';
      return (
        (rij['datum_inschrijving_brp'] ?? '') <= PEIL &&
        (uit === '' || uit > PEIL) &&
        jaren >= 5 &&
        jaren <= 17
      );
    });
    expect(alsTabel(await vraag('leerlingen', '--per', 'gemeentecode'), 'gemeentecode')).toEqual(
      perWaarde(leerlingen, ({ gemeentecode = '' }) => gemeentecode),
    );
    expect((await vraag('jongeren-met-melding', '--deel-van', 'leerlingen')).rijen[0]?.['noemer']).toBe(
      leerlingen.length,
    );
  });

  test('zaken by start and uitstroom by end', async () => {
    const zaken = lees('werkprocessen');
    expect((await vraag('zaken')).totaal).toBe(zaken.filter((rij) => inJaar(rij['startdatum'] ?? '')).length);
    expect((await vraag('uitstroom')).totaal).toBe(
      zaken.filter((rij) => inJaar(rij['einddatum'] ?? '')).length,
    );
  });

  test('waarschuwingen, Halt and processen-verbaal stay apart', async () => {
    const tel = (bestand: string, datum: string) => lees(bestand).filter((rij) => inJaar(rij[datum] ?? ''));
    expect((await vraag('waarschuwingen')).totaal).toBe(tel('waarschuwingen', 'datum').length);
    expect((await vraag('halt')).totaal).toBe(tel('halt', 'datum_verwijzing').length);
    expect(alsTabel(await vraag('processen-verbaal', '--per', 'soort-verzuim'), 'soort-verzuim')).toEqual(
      perWaarde(tel('processen_verbaal', 'datum'), ({ soort_verzuim = '' }) => soort_verzuim),
    );
  });

  test('vrijstellingen: granted ones by their decision, 5a is not 5A, 11g is leave', async () => {
    const rijen = lees('vrijstellingen');
    const verleend = rijen.filter(
      (rij) =>
        rij['besluit'] === 'verleend' && rij['artikel'] !== '11g' && inJaar(rij['datum_besluit'] ?? ''),
    );
    expect(alsTabel(await vraag('vrijstellingen', '--per', 'artikel'), 'artikel')).toEqual(
      perWaarde(verleend, ({ artikel = '' }) => artikel),
    );
    const verlof = lees('verlof').filter((rij) => inJaar(rij['aanvraagdatum'] ?? '')).length;
    const verlof11g = rijen.filter(
      (rij) => rij['artikel'] === '11g' && inJaar(rij['datum_aanvraag'] ?? ''),
    ).length;
    expect((await vraag('verlof')).totaal).toBe(verlof + verlof11g);
  });

  test('[TZ-02] thuiszitters as a flow table that closes', async () => {
    const stand: Record<string, number> = {};
    const tel = (naam: string) => {
      stand[naam] = (stand[naam] ?? 0) + 1;
    };
    for (const rij of lees('thuiszitters')) {
      const [begin = '', eind = ''] = [rij['begindatum'], rij['einddatum']];
      if (rij['soort'] !== 'wettelijk' || begin > LAATSTE || (eind !== '' && eind < EERSTE)) continue;
      if (dagen(begin, eind || LAATSTE) < 28) continue;
      tel(begin < EERSTE ? 'aanvang' : 'nieuw');
      const open = eind === '' || eind > LAATSTE;
      if ((open ? LAATSTE : eind) > drieMaandenLater(begin)) tel('langer-dan-3-maanden');
      const reden = rij['reden_einde'] ?? '';
      if (open) tel('eind');
      else if (reden === 'verhuisd') tel('verhuisd');
      else if (reden === '18 jaar geworden') tel('18-geworden');
      else if (reden === 'vrijstelling') tel('vrijgesteld');
      else tel('opgelost');
    }
    const antwoord = alsTabel(await vraag('thuiszitters', '--per', 'stand'), 'stand') as Record<
      string,
      number
    >;
    expect(antwoord).toEqual(stand);
    const of = (naam: string) => antwoord[naam] ?? 0;
    expect(of('aanvang') + of('nieuw')).toBe(
      of('opgelost') + of('verhuisd') + of('18-geworden') + of('vrijgesteld') + of('eind'),
    );
  });

  test('gesprekken, gedoog, interventies and vsv', async () => {
    const gesprekken = lees('preventieve_gesprekken').filter((rij) => inJaar(rij['datum'] ?? ''));
    expect((await vraag('preventieve-gesprekken')).totaal).toBe(gesprekken.length);
    expect((await vraag('gesproken-jongeren')).totaal).toBe(uniek(gesprekken));
    const gedoog = lees('gedoogbeschikkingen').filter(
      (rij) => rij['besluit'] === 'verleend' && inJaar(rij['datum_besluit'] ?? ''),
    );
    expect((await vraag('gedoog')).totaal).toBe(uniek(gedoog));
    const interventies = lees('overige_interventies').filter((rij) => inJaar(rij['datum'] ?? ''));
    expect((await vraag('interventies')).totaal).toBe(interventies.length);
    const vsv = lees('vsv').filter((rij) => rij['schooljaar'] === JAAR && rij['startkwalificatie'] === 'nee');
    expect((await vraag('vsv')).totaal).toBe(uniek(vsv));
  });
});

test('the command line refuses a percentage of mixed units with 1, and what does not exist with 2', async () => {
  const refused = async (...woorden: string[]) => {
    const { code, stderr } = await schoolgang(
      'cijfers',
      ...woorden,
      '--schooljaar',
      JAAR,
      '--organisatie',
      'telling',
    ).then(
      () => ({ code: 0, stderr: '' }),
      (fout: { code: number; stderr: string }) => fout,
    );
    return [code, stderr] as const;
  };
  const [eenheden, uitleg] = await refused('zaken', '--deel-van', 'leerlingen');
  expect([eenheden, uitleg]).toEqual([1, expect.stringMatching(/zaak.*jongere/)]);
  for (const [woorden, bestaat] of [
    [['meldingen', '--per', 'kleur'], 'soort-verzuim'],
    [['meldingen', '--waar', 'soort-verzuim=spijbelen'], 'luxe'],
  ] as const) {
    const [code, tekst] = await refused(...woorden);
    expect([woorden, code, tekst]).toEqual([woorden, 2, expect.stringContaining(bestaat)]);
  }
});
