/**
 * Mutation testing of the law: every mutant that Stryker makes of `src/regels` is asked every test and example of the law that runs
 * it, in minutes, because no runner stands between. What survives is a missing row of examples, dead code, or a mutant
 * that cannot be told from the original. A score is the share that was found out of all, also of those no test runs.
 *
 *     npm run mutatie -- [part of a path] [--overlevers] [--json file]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { strykerPlugins } from './stryker-teksten.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { overlevers: { type: 'boolean' }, json: { type: 'string' } },
});
const root = join(import.meta.dirname, '..');
const LAW = 'src/regels';
/** A mutant that takes this many milliseconds more than its tests did hangs. */
const HANGS = 5_000;

/**
 * @typedef {{ id: string, fileName: string, status?: string, mutatorName: string, replacement: string,
 *   location: { start: { line: number, column: number } } }} Mutant
 * @typedef {{ id: string, ms: number, why?: string }} Timed
 * @typedef {{ mutant: Mutant, status: string, killer?: string }} Result
 */

/** The law with all mutants in it and its tests, as the text of one function that runs them. */
async function prepare() {
  const sources = readdirSync(join(root, LAW), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${LAW}/${name.replaceAll('\\', '/')}`)
    .toSorted();
  const instrumenter = new Instrumenter(
    /** @type {any} */ ({ isDebugEnabled: () => false, debug() {}, info() {} }),
  );
  const { files, mutants } = await instrumenter.instrument(
    sources
      .filter((name) => !name.endsWith('.test.ts') && name !== `${LAW}/voorbeelden.ts`)
      .map((name) => ({
        name,
        mutate: positionals.length === 0 || positionals.some((part) => name.includes(part)),
        content: readFileSync(join(root, name), 'utf8'),
      })),
    { ignorers: strykerPlugins.map(({ value }) => value), excludedMutations: [], plugins: null },
  );
  const mutated = new Map(files.map(({ name, content }) => [join(root, name), String(content)]));
  const tests = sources.filter((name) => name.endsWith('.test.ts'));
  const { outputFiles } = await build({
    stdin: {
      contents: tests.map((name) => `import 'begin:${name}';\nimport './${name}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    plugins: [sourcesOf(mutated)],
  });
  const code = `(async (outside, begin) => {\n${outputFiles[0]?.text}\n})`;
  return { mutants, tests, code };
}

/**
 * Reads the mutated text in place of a file, keeps packages outside and says which file of tests begins.
 * @param {ReadonlyMap<string, string>} mutated @returns {import('esbuild').Plugin}
 */
const sourcesOf = (mutated) => ({
  name: 'law',
  setup(builder) {
    builder.onResolve({ filter: /^begin:/ }, ({ path }) => ({ path, namespace: 'begin' }));
    builder.onLoad({ filter: /.*/, namespace: 'begin' }, ({ path }) => ({
      contents: `begin(${JSON.stringify(path.slice('begin:'.length))});`,
    }));
    builder.onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, namespace: 'outside' }));
    builder.onLoad({ filter: /.*/, namespace: 'outside' }, ({ path }) => ({
      contents: `module.exports = outside(${JSON.stringify(path)});`,
    }));
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: (mutated.get(path) ?? readFileSync(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
});

const { mutants, tests, code } = await prepare();

/** A thread in which the law and its tests are loaded. */
class Asker {
  constructor() {
    this.worker = new Worker(new URL('./mutatie/werker.mjs', import.meta.url), { workerData: { code } });
    this.worker.on('error', (error) => {
      throw error;
    });
    this.worker.on('message', (message) => this.settle?.(message));
    this.ready = this.next(60_000);
  }

  /** @param {number} within milliseconds @returns {Promise<any>} the next message; undefined when none comes in time */
  next(within) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), within);
      this.settle = (/** @type {any} */ message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
  }

  /** @param {object} question @param {number} within */
  ask(question, within) {
    const answer = this.next(within);
    this.worker.postMessage(question);
    return answer;
  }

  end() {
    return this.worker.terminate();
  }
}

const dry = new Asker();
await dry.ready;
/** @type {{ times: Timed[], coverage: { static: Record<string, number>, perTest: Record<string, Record<string, number>> } }} */
const { times, coverage } = await dry.ask({ kind: 'dry' }, 600_000);
await dry.end();
for (const { id, why } of times) if (why) throw new Error(`without any mutant fails: ${id}: ${why}`);
const inOrder = times.toSorted((a, b) => a.ms - b.ms);
const msOf = new Map(times.map(({ id, ms }) => [id, ms]));
const totalOf = (/** @type {readonly string[]} */ ids) =>
  ids.reduce((sum, id) => sum + (msOf.get(id) ?? 0), 0);
/** @param {string} mutantId */
const askedOf = (mutantId) =>
  inOrder.filter(({ id }) => coverage.perTest[id]?.[mutantId]).map(({ id }) => id);
process.stderr.write(`${tests.length} files, ${times.length} tests, ${mutants.length} mutants\n`);

/** @type {Result[]} */
const results = [];
/** @type {Asker | undefined} */
let asker;
/** @type {Map<string, Mutant[]>} */
const perFile = new Map();
for (const mutant of mutants)
  if (mutant.status !== 'Ignored')
    perFile.set(mutant.fileName, [...(perFile.get(mutant.fileName) ?? []), mutant]);

/**
 * @param {Mutant} mutant @param {readonly string[]} ids
 * @param {boolean} fromLoading it stands in what runs when the file is loaded, as a table of the law does
 * @returns {Promise<Result>}
 */
async function ask(mutant, ids, fromLoading) {
  asker ??= new Asker();
  await asker.ready;
  const answer = await asker.ask({ mutant: mutant.id, ids, fromLoading }, 3 * totalOf(ids) + HANGS);
  if (answer === undefined) {
    await asker.end();
    asker = undefined;
    return { mutant, status: 'Timeout' };
  }
  return { mutant, status: answer.killer === undefined ? 'Survived' : 'Killed', killer: answer.killer };
}

for (const [fileName, own] of perFile) {
  const start = performance.now();
  // Whoever runs anything of the file may see what stands in its tables.
  const near = new Set(own.flatMap(({ id }) => askedOf(id)));
  const readers = near.size > 0 ? inOrder.filter(({ id }) => near.has(id)) : inOrder;
  for (const mutant of own) {
    const ids = askedOf(mutant.id);
    if (coverage.static[mutant.id])
      results.push(
        await ask(
          mutant,
          readers.map(({ id }) => id),
          true,
        ),
      );
    else if (ids.length === 0) results.push({ mutant, status: 'NoCoverage' });
    else results.push(await ask(mutant, ids, false));
  }
  process.stderr.write(`${fileName} ${Math.round((performance.now() - start) / 100) / 10} s\n`);
}
await asker?.end();

const FOUND = new Set(['Killed', 'Timeout']);
/** @type {Map<string, { asked: number, found: number, unseen: number }>} */
const table = new Map();
for (const { mutant, status } of results) {
  const name = mutant.fileName.slice(LAW.length + 1);
  for (const key of ['*', name.includes('/') ? `${name.split('/')[0]}/` : './', name]) {
    const row = table.get(key) ?? { asked: 0, found: 0, unseen: 0 };
    row.asked += 1;
    if (FOUND.has(status)) row.found += 1;
    if (status === 'NoCoverage') row.unseen += 1;
    table.set(key, row);
  }
}
for (const [name, { asked, found, unseen }] of [...table].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  process.stdout.write(
    `${name}: ${found} of ${asked} found, ${((100 * found) / asked).toFixed(1)} %; no test runs ${unseen}\n`,
  );
if (values.overlevers) {
  for (const { mutant, status } of results) {
    if (FOUND.has(status)) continue;
    const { line, column } = mutant.location.start;
    process.stdout.write(
      `${mutant.fileName}:${line + 1}:${column + 1} ${status} ${mutant.mutatorName}: ${(mutant.replacement ?? '').slice(0, 120).replaceAll(/\s+/g, ' ')}\n`,
    );
  }
}
if (values.json) writeFileSync(values.json, JSON.stringify(results));
