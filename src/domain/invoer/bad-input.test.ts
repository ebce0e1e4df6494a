import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { ask, bsnOf, csv, folderOf, people, personen, report, testDatabase } from './invoer.test-help.ts';
import { ImportRefused, refusalsAsCsv } from './invoer-report.ts';

const { db, load } = await testDatabase();
let codes = 0;
/** Loads into an organisatie of its own. */
const loadNew = async (files: Parameters<typeof folderOf>[0]) => {
  codes++;
  const organisatieCode = `slecht-${codes}`;
  const result = await load(await folderOf(files), { organisatieCode });
  for (const { gelezen, nieuw, gewijzigd, ongewijzigd, geweigerd } of result.bestanden) {
    expect(gelezen).toBe(nieuw + gewijzigd + ongewijzigd + geweigerd);
  }
  expect(result.geweigerd).toHaveLength(result.bestanden.reduce((som, file) => som + file.geweigerd, 0));
  return {
    ...result,
    count: async (tabel: string) => (await ask(db, `select 1 from ${tabel}`, organisatieCode)).length,
  };
};

const inschrijvingen = (...rows: readonly (readonly string[])[]) => [
  [
    'inschrijvingnummer',
    'bsn',
    'brin',
    'vestiging',
    'schoolnaam',
    'onderwijssoort',
    'begindatum',
    'einddatum',
  ],
  ...rows,
];
const meldingen = (...rows: readonly (readonly string[])[]) => [
  [
    'meldingnummer',
    'bsn',
    'datum_melding',
    'soort_verzuim',
    'begin_verzuim',
    'einde_verzuim',
    'werkprocesnummer',
  ],
  ...rows,
];

describe('[MI-01] a row with an error is refused with file, line, column and reason; the rest goes on', () => {
  test.each([
    ['bad bsn', ['999000001', '', 'A', '2010-01-01', '', ''], 'bsn'],
    ['empty bsn', ['', '', 'A', '2010-01-01', '', ''], 'bsn'],
    ['bsn of nine zeros', ['000000000', '', 'A', '2010-01-01', '', ''], 'bsn'],
    ['day that does not exist', [bsnOf(9), '', 'A', '2011-02-29', '', ''], 'geboortedatum'],
    ['American date', [bsnOf(9), '', 'A', '05/06/2010', '', ''], 'geboortedatum'],
    ['year out of range', [bsnOf(9), '', 'A', '0210-05-06', '', ''], 'geboortedatum'],
    ['empty geboortedatum', [bsnOf(9), '', 'A', '', '', ''], 'geboortedatum'],
    ['too few cells', [bsnOf(9), 'A', '2010-01-01'], 'bsn'],
    ['too many cells', [bsnOf(9), '', 'A', '2010-01-01', '', '', 'x'], 'bsn'],
    ['gemeentecode with letters', [bsnOf(9), '', 'A', '2010-01-01', 'GM0225', ''], 'gemeentecode'],
    ['very long cell', [bsnOf(9), '', 'x'.repeat(10_001), '2010-01-01', '', ''], 'achternaam'],
  ])('%s', async (_, row, kolom) => {
    const goed = [bsnOf(1), '', 'Na', '2010-01-01', '0225', 'Druten'];
    const result = await loadNew({
      'personen.csv': personen(goed, row, [bsnOf(2), '', 'Goed', '2010-01-01', '', '']),
    });
    expect(result.geweigerd).toEqual([
      { bestand: 'personen.csv', regel: 3, kolom, reden: expect.any(String) },
    ]);
    expect(report(result, 'personen.csv')).toMatchObject({ gelezen: 3, nieuw: 2, geweigerd: 1 });
    expect(result.geweigerd[0]?.reden).not.toContain('999000001');
  });

  test('end before begin', async () => {
    const result = await loadNew({
      'personen.csv': people(1),
      'inschrijvingen.csv': inschrijvingen([
        'I1',
        bsnOf(0),
        '00AA',
        '00',
        'A',
        'VO',
        '2024-08-02',
        '2024-08-01',
      ]),
      'meldingen.csv': meldingen(['M1', bsnOf(0), '2024-08-02', 'luxe', '2024-08-02', '01-08-2024', '']),
    });
    expect(result.geweigerd.map(({ bestand, kolom }) => [bestand, kolom])).toEqual([
      ['inschrijvingen.csv', 'einddatum'],
      ['meldingen.csv', 'einde_verzuim'],
    ]);
  });

  test('a reference to nobody, to an unknown number, and to a row that was itself refused', async () => {
    const result = await loadNew({
      'personen.csv': personen(
        [bsnOf(0), '', 'A', '2010-01-01', '', ''],
        [bsnOf(1), '', 'B', 'gisteren', '', ''],
      ),
      'werkprocessen.csv': [
        ['werkprocesnummer', 'bsn', 'soort', 'startdatum'],
        ['W1', bsnOf(0), 'x', '2024-01-01'],
        ['W2', bsnOf(1), 'x', '2024-01-01'],
      ],
      'meldingen.csv': meldingen(
        ['M1', bsnOf(5), '2024-08-02', 'luxe', '', '', ''],
        ['M2', bsnOf(0), '2024-08-02', 'luxe', '', '', 'W9'],
        ['M3', bsnOf(0), '2024-08-02', 'luxe', '', '', 'W2'],
        ['M4', bsnOf(0), '2024-08-02', 'luxe', '', '', 'W1'],
      ),
      'preventieve_gesprekken.csv': [
        ['gespreknummer', 'bsn', 'datum', 'meldingnummer'],
        ['G1', bsnOf(0), '2024-08-02', 'M2'],
        ['G2', bsnOf(0), '2024-08-02', 'M4'],
      ],
    });
    expect(result.geweigerd.map(({ bestand, regel, kolom }) => [bestand, regel, kolom])).toEqual([
      ['personen.csv', 3, 'geboortedatum'],
      ['werkprocessen.csv', 3, 'bsn'],
      ['meldingen.csv', 2, 'bsn'],
      ['meldingen.csv', 3, 'werkprocesnummer'],
      ['meldingen.csv', 4, 'werkprocesnummer'],
      ['preventieve_gesprekken.csv', 2, 'meldingnummer'],
    ]);
    expect(await result.count('melding')).toBe(1);
    expect(await result.count('preventief_gesprek')).toBe(1);
  });

  test('a double key: the first row stays, the later one is refused and names the line of the first', async () => {
    const rows = people(2);
    const result = await loadNew({
      'personen.csv': [...rows, rows[1]!],
      'inschrijvingen.csv': inschrijvingen(
        ['I1', bsnOf(0), '00AA', '00', 'A', 'VO', '2024-08-01', ''],
        ['I1', bsnOf(1), '00AA', '00', 'A', 'VO', '2024-08-01', ''],
      ),
    });
    expect(result.geweigerd).toMatchObject([
      { bestand: 'personen.csv', regel: 4, kolom: 'bsn', reden: expect.stringContaining('regel 2') },
      {
        bestand: 'inschrijvingen.csv',
        regel: 3,
        kolom: 'inschrijvingnummer',
        reden: expect.stringContaining('regel 2'),
      },
    ]);
  });

  test('a value outside a closed list, while case does not matter except for artikel', async () => {
    const result = await loadNew({
      'personen.csv': people(1),
      'vrijstellingen.csv': [
        ['vrijstellingnummer', 'bsn', 'artikel', 'datum_aanvraag', 'besluit'],
        ['X1', bsnOf(0), '5A', '2024-01-01', 'VERLEEND'],
        ['X2', bsnOf(0), '5B', '2024-01-01', 'verleend'],
        ['X3', bsnOf(0), '5b', '', 'verleend'],
        ['X4', bsnOf(0), '5b', '2024-01-01', 'misschien'],
      ],
    });
    expect(result.geweigerd.map(({ regel, kolom }) => [regel, kolom])).toEqual([
      [3, 'artikel'],
      [4, 'datum_aanvraag'],
      [5, 'besluit'],
    ]);
  });

  test('a term we do not have, and a column whose terms are not mapped', async () => {
    const result = await loadNew({
      'termen.csv': [
        ['kolom', 'eigen_term', 'schoolgang_term'],
        ['werkprocessen.soort', 'a', 'relatief'],
        ['werkprocessen.kleur', 'a', 'blauw'],
        ['werkprocessen.uitkomst', 'a', 'elk woord'],
      ],
    });
    expect(result.geweigerd).toMatchObject([
      { regel: 2, kolom: 'schoolgang_term', reden: expect.stringContaining('relatief-verzuim') },
      { regel: 3, kolom: 'kolom', reden: expect.stringContaining('overige_interventies.soort') },
    ]);
  });
});

test('[MI-01] a line with a quote in the wrong place costs that line only, and lines are counted as in the file', async () => {
  const tekst = [
    'interventienummer;bsn;datum;soort;toelichting',
    `O1;${bsnOf(0)};2024-01-01;x;"twee\nregels ""met"" teken;"`,
    '',
    `O2;${bsnOf(0)};2024-01-01;x;een "los" teken`,
    `O3;${bsnOf(0)};2024-01-01;x;"niet gesloten`,
    `O4;${bsnOf(0)};2024-01-01;x;goed`,
    `O5;${bsnOf(0)};morgen;x;`,
  ].join('\r\n');
  const result = await loadNew({ 'personen.csv': people(1), 'overige_interventies.csv': `${tekst}\r\n` });
  expect(result.geweigerd.map(({ regel, kolom }) => [regel, kolom])).toEqual([
    [5, 'interventienummer'],
    [6, 'interventienummer'],
    [8, 'datum'],
  ]);
  expect(report(result, 'overige_interventies.csv')).toMatchObject({ gelezen: 5, nieuw: 2 });
});

test('[MI-01] a file without header, or without a required column, is refused whole and the other files go on', async () => {
  const result = await loadNew({
    'personen.csv': people(1),
    'verlof.csv': csv([['V1', bsnOf(0), '11g', '2024-01-01']]),
    'thuiszitters.csv': csv([
      ['thuiszitternummer', 'bsn', 'soort'],
      ['T1', bsnOf(0), 'ziekte'],
    ]),
    'halt.csv': csv([
      ['haltnummer', 'bsn', 'bsn', 'datum_verwijzing'],
      ['H1', bsnOf(0), '', '2024-01-01'],
    ]),
  });
  expect(result.geweigerd).toMatchObject([
    { bestand: 'halt.csv', regel: 1, kolom: 'bsn' },
    { bestand: 'thuiszitters.csv', regel: 1, kolom: 'begindatum' },
    { bestand: 'verlof.csv', regel: 1, kolom: 'verlofnummer' },
  ]);
  expect(report(result, 'personen.csv')).toMatchObject({ nieuw: 1 });
  expect(await result.count('thuiszitter')).toBe(0);
});

test('[MI-01] unknown columns are reported and their values kept aside; unknown files are named', async () => {
  const rows = people(2).map((row, index) => [...row, index === 0 ? 'Schoenmaat' : `4${index}`]);
  const result = await loadNew({ 'personen.csv': rows, 'notities.csv': 'a;b\n', 'LEESMIJ.txt': '' });
  expect(report(result, 'personen.csv').onbekendeKolommen).toEqual(['Schoenmaat']);
  expect(result.waarschuwingen).toHaveLength(2);
  const rest = await ask(db, `select waarden from invoer_rest order by waarden::text`, result.organisatie);
  expect(rest).toEqual([{ waarden: { Schoenmaat: '41' } }, { waarden: { Schoenmaat: '42' } }]);
});

test('[MI-01] UTF-16, NUL bytes and a broken UTF-8 file are refused with what to do', async () => {
  const text = csv(people(1));
  const result = await loadNew({
    'personen.csv': text,
    'verlof.csv': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'vsv.csv': Buffer.from('vsvnummer;bsn;schooljaar\nU1\0;1;2\n'),
    'halt.csv': Buffer.concat([
      Buffer.from('\ufeffhaltnummer;bsn;datum_verwijzing;resultaat\nH1;1;2;'),
      Buffer.from([0xe9]),
    ]),
  });
  expect(result.geweigerd.map(({ bestand, regel }) => [bestand, regel])).toEqual([
    ['halt.csv', 1],
    ['vsv.csv', 1],
    ['verlof.csv', 1],
  ]);
  for (const { reden } of result.geweigerd) expect(reden).toContain('UTF-8');
});

test('[MI-01] an empty file is reported and stops nothing; a folder without any file we know is refused', async () => {
  const result = await loadNew({ 'personen.csv': people(1), 'verlof.csv': '', 'halt.csv': '\ufeff' });
  expect(report(result, 'verlof.csv')).toMatchObject({ gelezen: 0, geweigerd: 0 });
  expect(result.waarschuwingen).toEqual([
    expect.stringContaining('halt.csv'),
    expect.stringContaining('verlof.csv'),
  ]);
  await expect(load(await folderOf({ 'x.csv': '' }), { organisatieCode: 'leeg' })).rejects.toThrow(
    ImportRefused,
  );
  await expect(load('/bestaat/niet', { organisatieCode: 'leeg' })).rejects.toThrow(ImportRefused);
  await expect(load('.', { organisatieCode: 'Met Spatie' })).rejects.toThrow(ImportRefused);
  await expect(ask(db, 'select 1', 'leeg')).rejects.toThrow();
});

test('[MI-01] one line of 96 MB is refused in little memory, and the lines after it are read', async () => {
  const folder = await folderOf({ 'personen.csv': '' });
  const [kop, ...rows] = csv(people(3)).trimEnd().split('\n');
  await pipeline(
    function* () {
      yield `${kop}\n${rows[0]}\n`;
      yield `${bsnOf(9)};`;
      for (let mb = 0; mb < 96; mb++) yield 'x'.repeat(1 << 20);
      yield `\n${rows[1]}\n${rows[2]}\n`;
    },
    createWriteStream(join(folder, 'personen.csv')),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const result = await load(folder, { organisatieCode: 'lang' });
  clearInterval(watch);
  expect(report(result, 'personen.csv')).toMatchObject({ gelezen: 4, nieuw: 3, geweigerd: 1 });
  expect(result.geweigerd).toMatchObject([{ regel: 3, reden: expect.stringContaining('te lang') }]);
  expect((peak - before) / 2 ** 20).toBeLessThan(64);

  await pipeline(
    function* () {
      for (let mb = 0; mb < 96; mb++) yield 'x'.repeat(1 << 20);
    },
    createWriteStream(join(folder, 'personen.csv')),
  );
  expect((await load(folder, { organisatieCode: 'lang' })).geweigerd).toMatchObject([{ regel: 1 }]);
});

test('[MI-01] a cell that a spreadsheet would run stays text, and is made harmless in the list to download', async () => {
  const result = await loadNew({
    'personen.csv': personen([bsnOf(0), '=1+1', '@SUM(A1)', '2010-01-01', '', '-2']),
  });
  expect(await ask(db, 'select voornamen, achternaam from jongere', result.organisatie)).toEqual([
    { voornamen: '=1+1', achternaam: '@SUM(A1)' },
  ]);
  const text = refusalsAsCsv([{ bestand: 'x.csv', regel: 2, kolom: '=cmd()', reden: '+1' }]);
  expect(text).toBe("\ufeffbestand;regel;kolom;reden\r\nx.csv;2;'=cmd();'+1\r\n");
});

test('overlapping inschrijvingen at one school are reported with number and line, and loaded', async () => {
  const result = await loadNew({
    'personen.csv': people(2),
    'inschrijvingen.csv': inschrijvingen(
      ['I1', bsnOf(0), '00AA', '00', 'A', 'VO', '2020-08-01', '2021-07-31'],
      ['I2', bsnOf(0), '00AA', '00', 'A', 'VO', '2021-07-31', ''],
      ['I3', bsnOf(0), '01BB', '00', 'B', 'VO', '2021-01-01', ''],
      ['I4', bsnOf(1), '00AA', '00', 'A', 'VO', '2020-08-01', '2021-07-31'],
      ['I5', bsnOf(1), '00AA', '00', 'A', 'VO', '2021-08-01', ''],
    ),
  });
  expect(result.waarschuwingen).toEqual([expect.stringContaining('2 inschrijvingen overlappen')]);
  expect(result.waarschuwingen[0]).toContain('I1 (regel 2), I2 (regel 3).');
  expect(await result.count('inschrijving')).toBe(5);
});
