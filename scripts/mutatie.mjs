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
/** A test that takes this many milliseconds more than it did without a mutant hangs. */
const HANGS = 4_000;

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
        // All of it, also where only a part is asked: else nobody knows which tests run no code of the law.
        mutate: true,
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
  const asked = mutants.filter(
    ({ fileName }) => positionals.length === 0 || positionals.some((part) => fileName.includes(part)),
  );
  return { mutants: asked, tests, code };
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
  progress = new SharedArrayBuffer(4);

  constructor() {
    this.worker = new Worker(new URL('./mutatie/werker.mjs', import.meta.url), {
      workerData: { code, progress: this.progress },
    });
    this.worker.on('error', (error) => {
      throw error;
    });
    this.worker.on('message', (message) => this.settle?.(message));
    this.ready = this.next(60_000);
  }

  /** @param {number} within milliseconds for one test @returns {Promise<any>} the next message; undefined when a test hangs */
  next(within) {
    return new Promise((resolve) => {
      const begun = new Int32Array(this.progress);
      let [last, since] = [Atomics.load(begun, 0), performance.now()];
      const watch = setInterval(() => {
        const now = Atomics.load(begun, 0);
        if (now !== last) [last, since] = [now, performance.now()];
        else if (performance.now() - since > within) settle(undefined);
      }, 250);
      const settle = (/** @type {any} */ message) => {
        clearInterval(watch);
        resolve(message);
      };
      this.settle = settle;
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
const slowestOf = (/** @type {readonly string[]} */ ids) =>
  Math.max(0, ...ids.map((id) => msOf.get(id) ?? 0));
/** @param {string} mutantId */
const askedOf = (mutantId) =>
  inOrder.filter(({ id }) => coverage.perTest[id]?.[mutantId]).map(({ id }) => id);
process.stderr.write(`${tests.length} files, ${times.length} tests, ${mutants.length} mutants\n`);

const FOUND = new Set(['Killed', 'Timeout']);

/** @param {string} name @param {readonly Result[]} done @param {boolean | undefined} overlevers */
function report(name, done, overlevers = values.overlevers) {
  const missed = done.filter(({ status }) => !FOUND.has(status));
  const found = done.length - missed.length;
  process.stdout.write(
    `${name}: ${found} of ${done.length} found, ${((100 * found) / done.length).toFixed(1)} %\n`,
  );
  for (const { mutant, status } of overlevers ? missed : []) {
    const { line, column } = mutant.location.start;
    const text = (mutant.replacement ?? '').slice(0, 120).replaceAll(/\s+/g, ' ');
    process.stdout.write(`  ${line + 1}:${column + 1} ${status} ${mutant.mutatorName}: ${text}\n`);
  }
}

/** @type {Result[]} */
const results = [];
/** @type {Asker | undefined} */
let asker;
/** @type {Map<string, Mutant[]>} */
const perFile = new Map();
for (const mutant of mutants)
  if (mutant.status !== 'Ignored')
    perFile.set(mutant.fileName, [...(perFile.get(mutant.fileName) ?? []), mutant]);

/** Tests that run no code of the law, and read what stands in its tables. */
const onlyTables = inOrder.filter(({ id }) => !coverage.perTest[id]).map(({ id }) => id);

/** Tests that found a mutant of the file before: they are asked first. @type {Set<string>} */
const finders = new Set();

/**
 * @param {Mutant} mutant @param {readonly string[]} covering
 * @param {boolean} fromLoading it stands in what runs when the file is loaded, as a table of the law does
 * @returns {Promise<Result>}
 */
async function ask(mutant, covering, fromLoading) {
  const ids = [...covering.filter((id) => finders.has(id)), ...covering.filter((id) => !finders.has(id))];
  asker ??= new Asker();
  await asker.ready;
  const answer = await asker.ask({ mutant: mutant.id, ids, fromLoading }, 3 * slowestOf(ids) + HANGS);
  if (answer === undefined) {
    await asker.end();
    asker = undefined;
    return { mutant, status: 'Timeout' };
  }
  if (answer.killer !== undefined) finders.add(answer.killer);
  return { mutant, status: answer.killer === undefined ? 'Survived' : 'Killed', killer: answer.killer };
}

for (const [fileName, own] of perFile) {
  finders.clear();
  // Whoever runs anything of the file may see what stands in its tables, and so may who runs nothing.
  const near = new Set([...onlyTables, ...own.flatMap(({ id }) => askedOf(id))]);
  const readers = inOrder.filter(({ id }) => near.has(id)).map(({ id }) => id);
  const done = [];
  for (const mutant of own) {
    const ids = askedOf(mutant.id);
    if (coverage.static[mutant.id]) done.push(await ask(mutant, readers, true));
    else if (ids.length === 0) done.push({ mutant, status: 'NoCoverage' });
    else done.push(await ask(mutant, ids, false));
  }
  results.push(...done);
  report(fileName, done);
}
await asker?.end();

/** @type {Map<string, Result[]>} */
const perFolder = new Map([['alles', results]]);
for (const result of results) {
  const folder = result.mutant.fileName.split('/').slice(0, -1).join('/');
  perFolder.set(folder, [...(perFolder.get(folder) ?? []), result]);
}
for (const [name, done] of perFolder) report(name, done, false);
if (values.json) writeFileSync(values.json, JSON.stringify(results));
