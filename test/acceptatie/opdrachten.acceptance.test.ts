import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The program as a process of its own, on a data folder of its own: what an administrator types. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-opdrachten-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 60_000);

const schoolgang = (...words: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/schoolgang.js'), ...words],
      { env: { ...process.env, SCHOOLGANG_DATA: join(folder, 'data') } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

const KOP =
  'gebeurtenis;datum_gebeurtenis;bsn;geslachtsnaam;voornamen;geboortedatum;inschrijvingnummer;brin;vestiging;schoolnaam;onderwijssoort;begindatum;einddatum';
const levering = join(folder, '20240901G0281.csv');

beforeAll(async () => {
  const map = join(folder, 'uitvoer');
  mkdirSync(map);
  writeFileSync(
    join(map, 'personen.csv'),
    'bsn;voornamen;achternaam;geboortedatum\n999990019;Emma;Jansen;2014-03-04\n999990020;Bram;Vries;2013-09-10\n',
  );
  writeFileSync(
    levering,
    [
      KOP,
      'inschrijving-toegevoegd;2024-08-01;999990019;Jansen;Emma;2014-03-04;I-1;99AA;00;De Regenboog;PO;2024-08-01;',
      'inschrijving-toegevoegd;2024-08-01;999990020;Vries;Bram;2013-09-10;I-2;99AA;00;De Regenboog;PO;2024-08-01;',
      'inschrijving-toegevoegd;2024-08-01;123;Fout;Bsn;2013-09-10;I-3;99AA;00;De Regenboog;PO;2024-08-01;',
    ].join('\r\n'),
  );
  const loaded = await schoolgang('import', map, '--organisatie', 'oefenstad');
  expect(loaded.code).toBe(0);
}, 240_000);

test('[SR-02] a delivery on the command line is looked at without writing, written once, and changes nothing again', async () => {
  const run = async (...more: string[]) => {
    const { code, stdout } = await schoolgang(
      'levering',
      levering,
      '--organisatie',
      'oefenstad',
      '--json',
      ...more,
    );
    expect(code).toBe(0);
    return JSON.parse(stdout) as {
      gedaan: number;
      bestond: boolean;
      droogloop: boolean;
      fouten: { regel: number }[];
    };
  };
  const look = await run('--droogloop');
  expect(look).toMatchObject({ droogloop: true, bestond: false, gedaan: 2 });
  expect(look.fouten.map(({ regel }) => regel)).toEqual([4]);
  // Nothing was kept: the real run does all of it.
  expect(await run()).toMatchObject({ droogloop: false, bestond: false, gedaan: 2 });
  expect(await run()).toMatchObject({ bestond: true, gedaan: 0 });
}, 240_000);

test('a delivery that cannot be is refused in words, with 1 for the matter and 2 for the use', async () => {
  const leeg = join(folder, 'leeg.csv');
  writeFileSync(leeg, '');
  const refused = await schoolgang('levering', leeg, '--organisatie', 'oefenstad');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('leeg')]);
  expect((await schoolgang('levering', '--organisatie', 'oefenstad')).code).toBe(2);
}, 240_000);

test('the login of another system is made with its rights alone, and its secret is shown once', async () => {
  const make = (...words: string[]) => schoolgang('koppeling', '--organisatie', 'oefenstad', ...words);
  const made = await make('--naam', 'Gegevensmagazijn', '--recht', 'brp.melden');
  expect(made.code).toBe(0);
  const client = JSON.parse(made.stdout) as { clientId: string; clientSecret: string; scopes: string[] };
  expect(client).toMatchObject({ scopes: ['brp.melden'] });
  expect(client.clientSecret.length).toBeGreaterThan(30);
  const wrong = await make('--naam', 'Iets', '--recht', 'alles');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Onbekend recht "alles"')]);
}, 120_000);

test('a figure is kept with its records, and later the command line tells which of them differ', async () => {
  const map = join(folder, 'meldingen');
  mkdirSync(map);
  const load = async (...regels: string[]) => {
    const kop =
      'meldingnummer;bsn;datum_melding;soort_verzuim;begin_verzuim;brin;vestiging;schoolnaam;onderwijssoort';
    writeFileSync(join(map, 'meldingen.csv'), [kop, ...regels].join('\n'));
    expect((await schoolgang('import', map, '--organisatie', 'oefenstad')).code).toBe(0);
  };
  const eerste = 'M-1;999990019;2024-10-01;wettelijk;2024-09-20;99AA;00;De Regenboog;PO';
  const cijfers = (...words: string[]) => schoolgang('cijfers', ...words, '--organisatie', 'oefenstad');
  await load(eerste);
  const kept = await cijfers('meldingen', '--schooljaar', '2024-2025', '--momentopname', 'Raadsvraag 12');
  expect([kept.code, kept.stderr]).toEqual([
    0,
    expect.stringMatching(/Vastgelegd als .*: 1 records, SHA-256/),
  ]);
  const nummer = /Vastgelegd als ([0-9a-f-]{36})/.exec(kept.stderr)?.[1] ?? '';

  await load(
    eerste.replace('wettelijk', 'luxe'),
    'M-2;999990020;2024-11-01;wettelijk;2024-10-25;99AA;00;De Regenboog;PO',
  );
  const now = await cijfers('--verschillen', nummer, '--json');
  expect(now.code).toBe(0);
  const { records, ...rest } = JSON.parse(now.stdout) as { records: { wat: string }[] };
  expect(rest).toMatchObject({
    hashKlopt: true,
    toen: { totaal: 1 },
    nu: { totaal: 2 },
    verschillen: { toegevoegd: 1, gewijzigd: 1, verdwenen: 0 },
  });
  expect(records.map(({ wat }) => wat).toSorted()).toEqual(['gewijzigd', 'toegevoegd']);
  const unknown = await cijfers(
    '--verschillen',
    nummer.replace(/./g, (c) => (c === '-' ? c : '0')),
  );
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('bestaat niet')]);
  expect((await cijfers('--verschillen', 'twaalf')).code).toBe(2);
}, 240_000);
