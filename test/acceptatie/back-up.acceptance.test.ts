import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../src/domain/invoer/index.ts';
import type { Manifest } from '../../src/platform/exit/exit-format.ts';

/** The program as a process of its own: what an administrator types, on two machines that know nothing of each other. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-back-up-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 60_000);

const at = (machine: string, ...words: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/schoolgang.js'), ...words],
      { env: { ...process.env, SCHOOLGANG_DATA: join(folder, machine), SCHOOLGANG_VANDAAG: '2026-11-02' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
const file = (naam: string) => join(folder, naam);
const manifestOf = (naam: string): Manifest =>
  JSON.parse(readFileSync(file(`${naam}/manifest.json`), 'utf8'));
const vraag = [
  'cijfers',
  'meldingen',
  '--schooljaar',
  '2025-2026',
  '--per',
  'soort-verzuim,gemeente',
  '--json',
];

beforeAll(async () => {
  const made = await at('hier', 'oefenregio', '--jongeren', '300', '--zaad', '5');
  expect(made.stderr + made.code).toMatch(/0$/);
  const kept = await at('hier', 'back-up', file('maandag.backup'), '--sleutel', file('sleutel'));
  expect(kept).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ rijen uit \d+ tabellen.*nagelezen/),
  });
}, 240_000);

test('[PA-12] a back-up goes to another machine: each record, the key of the bsn apart, and the same figures', async () => {
  const restored = await at(
    'daar',
    'herstel',
    file('maandag.backup'),
    '--sleutel',
    file('sleutel'),
    '--json',
  );
  expect(restored.stderr + restored.code).toMatch(/0$/);
  expect(JSON.parse(restored.stdout)).toMatchObject({ vergeleken: true });
  const [here, there] = [await at('hier', ...vraag), await at('daar', ...vraag)];
  expect(JSON.parse(there.stdout)).toEqual(JSON.parse(here.stdout));
  expect(JSON.parse(here.stdout).totaal).toBeGreaterThan(10);
  // Saved there again it holds the same: only when it was made differs.
  await at('daar', 'back-up', file('terug.backup'));
  const [first, again] = ['maandag.backup', 'terug.backup'].map((naam) =>
    gunzipSync(readFileSync(file(naam)))
      .toString('utf8')
      .split('\n')
      .slice(1),
  );
  expect(again).toEqual(first);
}, 240_000);

test('the key is not in the back-up, both are for their owner only, and neither is ever overwritten', async () => {
  const key = readFileSync(file('sleutel'), 'utf8').trim();
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  const text = gunzipSync(readFileSync(file('maandag.backup'))).toString('utf8');
  expect(text).not.toContain(key);
  expect(text).not.toMatch(/\b999\d{6}\b/);
  for (const naam of ['maandag.backup', 'sleutel']) expect(statSync(file(naam)).mode & 0o077).toBe(0);
  const again = await at('hier', 'back-up', file('maandag.backup'));
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('bestaat al') });
}, 120_000);

test('[MI-05] the exit of an organisatie is imported by another machine, and exported there again it is the same', async () => {
  const written = await at('hier', 'uitvoer', file('uitvoer'), '--organisatie', 'oefenregio', '--json');
  expect(written.stderr + written.code).toMatch(/0$/);
  const rijen = JSON.parse(written.stdout).rijen;
  expect(rijen).toBeGreaterThan(1000);

  const imported = await at('elders', 'import', file('uitvoer'), '--organisatie', 'oefenregio', '--json');
  expect(imported.code, imported.stderr).toBe(0);
  const { bestanden, geweigerd } = JSON.parse(imported.stdout) as ImportReport;
  expect(geweigerd).toEqual([]);
  expect(bestanden.reduce((sum, { nieuw }) => sum + nieuw, 0)).toBe(rijen);
  const [here, there] = [await at('hier', ...vraag), await at('elders', ...vraag)];
  expect(JSON.parse(there.stdout)).toEqual(JSON.parse(here.stdout));

  await at('elders', 'uitvoer', file('weer'), '--organisatie', 'oefenregio');
  const { gemaaktOp: first, ...whole } = manifestOf('uitvoer');
  const { gemaaktOp: again, ...same } = manifestOf('weer');
  expect(same).toEqual(whole);
  expect([first, again].every((moment) => typeof moment === 'string')).toBe(true);
  for (const { bestand } of whole.tabellen) {
    expect(
      readFileSync(file(`weer/${bestand}`)).equals(readFileSync(file(`uitvoer/${bestand}`))),
      bestand,
    ).toBe(true);
  }
  // The folder is for its owner only, and never written over.
  expect(statSync(file('uitvoer')).mode & 0o077).toBe(0);
  expect(await at('hier', 'uitvoer', file('uitvoer'), '--organisatie', 'oefenregio')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('staat al iets'),
  });
}, 240_000);

test('refused, and nothing done: no key, another key, a database in use, half a file, a changed figure, no back-up', async () => {
  writeFileSync(file('andere'), Buffer.alloc(32, 1).toString('base64'));
  const whole = readFileSync(file('maandag.backup'));
  writeFileSync(file('half'), whole.subarray(0, whole.length >> 1));
  const text = gunzipSync(whole).toString('utf8');
  writeFileSync(file('veranderd'), gzipSync(text.replace('relatief-verzuim', 'absoluut-verzuim')));
  writeFileSync(file('geen'), 'hallo');
  const sleutel = ['--sleutel', file('sleutel')];
  const cases: [machine: string, words: string[], says: RegExp][] = [
    ['leeg', [file('maandag.backup')], /Noem met --sleutel/],
    ['leeg', [file('maandag.backup'), '--sleutel', file('andere')], /hoort niet bij deze back-up/],
    ['hier', [file('maandag.backup')], /wordt al gewerkt/],
    ['leeg', [file('half'), ...sleutel], /geen hele back-up/],
    ['leeg', [file('veranderd'), ...sleutel], /zijn veranderd/],
    ['leeg', [file('geen'), ...sleutel], /geen hele back-up/],
    ['leeg', [file('bestaat-niet'), ...sleutel], /bestaat niet/],
  ];
  for (const [machine, words, says] of cases) {
    const answer = await at(machine, 'herstel', ...words);
    expect(answer, words.join(' ')).toMatchObject({ code: 1, stderr: expect.stringMatching(says) });
  }
  // Nothing was opened: what is refused leaves nothing behind.
  expect(existsSync(file('leeg'))).toBe(false);
}, 240_000);
