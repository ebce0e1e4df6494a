import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask, bsnOf, folderOf, people, report, testDatabase } from './invoer.test-help.ts';

const { db, appUrl, load } = await testDatabase();
const at = (path: string) => new URL(path, import.meta.url).href;

/** A process of its own that loads a folder and says so when it has begun to. */
const child = (folder: string) => `
  const { openDb } = await import('${at('../../platform/db/pool.ts')}');
  const { openBsnVault } = await import('${at('../../platform/bsn-vault.ts')}');
  const { fixedClock } = await import('${at('../../platform/clock.ts')}');
  const { importFolder } = await import('${at('./index.ts')}');
  await importFolder({
    db: openDb('${appUrl}', { max: 3 }), vault: openBsnVault(new Uint8Array(32).fill(7)),
    clock: fixedClock('2026-09-01'), organisatieCode: 'onderbroken', folder: '${folder}', actor: 'kind',
    onProgress: ({ fase }) => console.log(fase),
  });
  process.exit(0);`;

test('[MI-01] kill -9 half-way leaves nothing of the load, and the next run does all of it', {
  timeout: 60_000,
}, async () => {
  const rijen = 60_000;
  const folder = await folderOf({
    'personen.csv': people(300),
    'overige_interventies.csv': [
      ['interventienummer', 'bsn', 'datum', 'soort', 'toelichting'],
      ...Array.from({ length: rijen }, (_, i) => [
        `O${i}`,
        bsnOf(i % 300),
        '2024-01-01',
        'x',
        'y'.repeat(200),
      ]),
    ],
  });
  const script = join(folder, '.kind.mts');
  await writeFile(script, child(folder));
  const proces = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(proces.stdout, 'data');
  await setTimeout(150);
  proces.kill('SIGKILL');
  await once(proces, 'exit');
  expect(proces.signalCode).toBe('SIGKILL');

  for (const tabel of ['jongere', 'interventie']) {
    expect(await ask(db, `select count(*)::int as n from ${tabel}`, 'onderbroken')).toEqual([{ n: 0 }]);
  }
  const result = await load(folder, { organisatieCode: 'onderbroken' });
  expect(report(result, 'overige_interventies.csv')).toMatchObject({ gelezen: rijen, nieuw: rijen });
  expect(await ask(db, `select status from invoer order by begonnen_op`, 'onderbroken')).toEqual([
    { status: 'mislukt' },
    { status: 'klaar' },
  ]);
});
