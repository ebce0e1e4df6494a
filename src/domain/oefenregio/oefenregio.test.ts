import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBsnReeks } from './bsn-reeks.ts';
import { listScholen, planGemeenten } from './gemeenteplan.ts';
import { bestanden, generateOefenregio, kolommen, readReferentie, writeOefenregio } from './index.ts';
import { ageOn, cell, collectRegio, isBsn, optionsFor, PEILDATUM } from './oefenregio.test-help.ts';

const referentie = await readReferentie();
const scratch = await mkdtemp(join(tmpdir(), 'schoolgang-oefenregio-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function hashOf(naam: string, jongeren: number, zaad: number): Promise<string> {
  const map = join(scratch, naam);
  await writeOefenregio(map, optionsFor(jongeren, zaad));
  const hash = createHash('sha256');
  for (const file of (await readdir(map)).sort()) hash.update(file).update(await readFile(join(map, file)));
  return hash.digest('hex');
}

describe('the bytes of an oefenregio', () => {
  test('[PA-13] the same seed and day give the same bytes, another seed gives others', async () => {
    const first = await hashOf('a', 1500, 7);
    expect(await hashOf('b', 1500, 7)).toBe(first);
    expect(await hashOf('c', 1500, 8)).not.toBe(first);
  });

  test('every file of the contract is there, with its header and with as many lines as were answered', async () => {
    const map = join(scratch, 'vorm');
    const counts = await writeOefenregio(map, optionsFor(2000));
    expect((await readdir(map)).sort()).toEqual(bestanden.map((bestand) => `${bestand}.csv`).sort());
    for (const bestand of bestanden) {
      const text = await readFile(join(map, `${bestand}.csv`), 'utf8');
      const lines = text.split('\n');
      expect(lines[0]).toBe(kolommen[bestand]);
      expect(lines.at(-1)).toBe('');
      expect(lines.length - 2, bestand).toBe(counts[`${bestand}.csv`]);
      expect(text).not.toMatch(/["\r\t\uFEFF]/);
    }
  });

  test('without aanwezigheid the other files are the same', async () => {
    await writeOefenregio(join(scratch, 'met'), optionsFor(900));
    await writeOefenregio(join(scratch, 'zonder'), { ...optionsFor(900), aanwezigheid: false });
    const others = (await readdir(join(scratch, 'met'))).filter((file) => file !== 'aanwezigheid.csv');
    expect(await readdir(join(scratch, 'zonder'))).toEqual(others);
    for (const file of others) {
      const met = await readFile(join(scratch, 'met', file), 'utf8');
      expect((await readFile(join(scratch, 'zonder', file), 'utf8')) === met, file).toBe(true);
    }
  });

  test('a region that cannot be made is refused before anything is written', async () => {
    const map = join(scratch, 'niets');
    await expect(writeOefenregio(map, { ...optionsFor(10), peildatum: '2012-01-01' })).rejects.toThrow(
      RangeError,
    );
    await expect(writeOefenregio(map, optionsFor(1.5))).rejects.toThrow(RangeError);
    await expect(readdir(map)).rejects.toThrow('ENOENT');
  });
});

describe('the size of an oefenregio', () => {
  test.each([0, 1, 7, 333, 5000])(
    '%i jongeren are that many rows of personen.csv, each of 4 to 22 years',
    (jongeren) => {
      const { personen } = collectRegio(optionsFor(jongeren), referentie);
      expect(personen).toHaveLength(jongeren);
      for (const persoon of personen) {
        const age = ageOn(cell(persoon, 'geboortedatum'), PEILDATUM);
        expect(age >= 4 && age <= 22, String(age)).toBe(true);
      }
    },
  );

  test('a small region is three neighbours, the whole country is every gemeente', () => {
    const small = collectRegio(optionsFor(2000), referentie);
    expect(new Set(small.personen.map((rij) => cell(rij, 'gemeente')))).toEqual(
      new Set(['Tiel', 'West Betuwe', 'Buren']),
    );
    const country = planGemeenten(2_400_000, 1, referentie);
    expect(country).toHaveLength(referentie.gemeenten.length);
    expect(country.reduce((sum, { jongeren }) => sum + jongeren, 0)).toBe(2_400_000);
    const scholen = listScholen(country);
    expect(new Set(scholen.map(({ brin }) => brin)).size).toBe(scholen.length);
  });

  test('no more rows than some thousands wait in memory, whatever the size', () => {
    let largest = 0;
    let rows = 0;
    for (const rijen of generateOefenregio(optionsFor(2_400_000), referentie)) {
      const size = bestanden.reduce((sum, bestand) => sum + rijen[bestand].length, 0);
      largest = Math.max(largest, size);
      rows += size;
      if (rows > 250_000) break;
    }
    expect(largest).toBeLessThan(12_000);
  });
});

test('the bsn are all different and pass the elfproef, and the first 90,000 lie in the range of nobody', () => {
  const next = makeBsnReeks();
  const made = Array.from({ length: 200_000 }, next);
  expect(new Set(made).size).toBe(made.length);
  expect(made.every(isBsn)).toBe(true);
  expect(made.slice(0, 90_900).every((bsn) => bsn.startsWith('999'))).toBe(true);
  expect(made.every((bsn) => bsn.startsWith('99'))).toBe(true);
});
