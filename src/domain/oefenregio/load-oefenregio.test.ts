import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase, testKey } from '../../../test/database.ts';
import { openBsnVault } from '../../platform/bsn-vault.ts';
import { fixedClock } from '../../platform/clock.ts';
import { importFolder } from '../invoer/index.ts';
import { writeOefenregio } from './index.ts';
import { optionsFor, PEILDATUM } from './oefenregio.test-help.ts';

const { db } = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'schoolgang-oefenregio-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = () =>
  importFolder({
    db,
    vault: openBsnVault(testKey),
    clock: fixedClock(PEILDATUM),
    organisatieCode: 'oefenregio',
    folder,
    dryRun: false,
    actor: 'test',
  });

test('[PA-13] an oefenregio goes in by the same door as real data: no row is refused, and twice changes nothing', async () => {
  const counts = await writeOefenregio(folder, optionsFor(3000));
  const first = await load();
  expect(first.geweigerd).toEqual([]);
  expect(first.waarschuwingen).toEqual([]);
  expect(Object.fromEntries(first.bestanden.map(({ bestand, nieuw }) => [bestand, nieuw]))).toEqual(counts);
  expect(first.bestanden.flatMap(({ onbekendeKolommen }) => onbekendeKolommen)).toEqual([]);
  expect(first.onbekendeTermen.map(({ term }) => term).sort()).toEqual(
    ['Afgesloten zonder vervolg', 'Overleg samenwerkingsverband', 'Huisbezoek'].sort(),
  );

  const second = await load();
  const changed = second.bestanden.map(({ nieuw, gewijzigd }) => nieuw + gewijzigd);
  expect(changed.every((aantal) => aantal === 0)).toBe(true);
});
