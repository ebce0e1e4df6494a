import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { openProgram, type Program } from '../src/cli/program.ts';
import { type ImportReport, importFolder } from '../src/domain/invoer/index.ts';
import { writeOefenregio } from '../src/domain/oefenregio/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { one } from '../src/platform/db/tx.ts';
import type { Datum } from '../src/regels/kalender/datum.ts';

export const PEILDATUM = '2026-11-02' as Datum;
export const ORGANISATIE = 'bench';
/** What a whole country is made of here: its parents alone would double the rows. One load serves every bench of a country. */
export const VAN_EEN_LAND: readonly string[] = [
  'termen.csv',
  'medewerkers.csv',
  'scholen.csv',
  'personen.csv',
  'inschrijvingen.csv',
  'vrijstellingen.csv',
  'diplomas.csv',
  'wachtlijst.csv',
  'werkprocessen.csv',
  'meldingen.csv',
];
/** Above so many jongeren a world is a country: the file of one region says nothing there, and takes long. */
export const MEESTE_VAN_EEN_REGIO = 400_000;

/**
 * A program on an empty data folder of its own (durable, as in real use), thrown away afterwards. With `BENCH_DATA` a
 * folder that is kept, so that a world of millions is loaded once.
 */
export async function withProgram<T>(work: (program: Program, folder: string) => Promise<T>): Promise<T> {
  const kept = process.env['BENCH_DATA'];
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'schoolgang-bench-')));
  const config = readConfig({
    SCHOOLGANG_DATA: join(folder, 'data'),
    SCHOOLGANG_VANDAAG: PEILDATUM,
    SCHOOLGANG_LOG: 'silent',
    ...(process.env['BENCH_DATABASE_URL'] ? { DATABASE_URL: process.env['BENCH_DATABASE_URL'] } : {}),
  });
  const program = await openProgram(config);
  try {
    return await work(program, folder);
  } finally {
    await program.close();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

type World = {
  readonly files: string;
  readonly report: ImportReport;
  readonly schrijfSeconden: number;
  readonly invoerSeconden: number;
};

/**
 * Writes an oefenregio of `jongeren` and imports it, or `only` these files of it; answers the seconds of each. A world
 * that a kept folder already holds is not loaded again; another one than is asked is refused.
 */
export async function loadWorld(
  program: Program,
  folder: string,
  jongeren: number,
  only?: readonly string[],
): Promise<World> {
  const asked = JSON.stringify({ jongeren, only });
  const note = join(folder, 'geladen.json');
  if (existsSync(note)) {
    const { asked: held, ...world } = JSON.parse(await readFile(note, 'utf8')) as World & { asked: string };
    if (held !== asked) throw new Error(`${folder} holds another world: ${held}, not ${asked}`);
    return world;
  }
  const world = await makeWorld(program, folder, jongeren, only);
  await writeFile(note, JSON.stringify({ asked, ...world }));
  return world;
}

async function makeWorld(
  program: Program,
  folder: string,
  jongeren: number,
  only?: readonly string[],
): Promise<World> {
  const files = join(folder, 'uitvoer');
  const writing = performance.now();
  await writeOefenregio(files, { jongeren, zaad: 1969, peildatum: PEILDATUM, organisatie: ORGANISATIE });
  for (const name of await readdir(files)) {
    if (only && !only.includes(name)) await rm(join(files, name));
  }
  const importing = performance.now();
  const report = await importFolder({
    db: program.db,
    vault: program.vault,
    clock: program.clock,
    organisatieCode: ORGANISATIE,
    folder: files,
    dryRun: false,
    actor: 'bench',
  });
  const done = performance.now();
  return {
    files,
    report,
    schrijfSeconden: seconds(importing - writing),
    invoerSeconden: seconds(done - importing),
  };
}

export const countRows = (report: ImportReport): number =>
  report.bestanden.reduce((sum, { gelezen }) => sum + gelezen, 0);

export const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;

/** Runs `work` for each input and answers the times in milliseconds: median, 95th and 99th percentile. */
export async function timeEach<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>) {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return percentiles(times);
}

export function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { keren: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** People who work at the same moment. */
export const USERS = 20;

/**
 * Times `work` as asked by twenty people at once, `rounds` times each. Without a pause both cores are full all the time;
 * with one (in ms, half to one and a half of it) it is an office in which everybody opens a screen every so often.
 */
export async function timeTogether(
  rounds: number,
  pauze: number,
  work: (user: number, round: number) => Promise<unknown>,
) {
  const times: number[] = [];
  const user = async (nummer: number) => {
    for (let round = 0; round < rounds; round += 1) {
      if (pauze > 0) await setTimeout(pauze * (0.5 + Math.random()));
      const start = performance.now();
      await work(nummer, round);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: USERS }, (_, nummer) => user(nummer)));
  return {
    ...percentiles(times),
    perSeconde: Math.round(times.length / ((performance.now() - start) / 1000)),
  };
}

export async function organisatieIdOf(program: Program): Promise<number> {
  const { id } = await program.db.transact({ organisatieId: null, actor: 'bench' }, (tx) =>
    one(tx, sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${ORGANISATIE}`),
  );
  return id;
}
