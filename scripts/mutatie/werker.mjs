/**
 * Asks mutants one after another, in a thread that can be ended when one of them never comes to an end.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const ofVitest = createRequire(require.resolve('vitest/package.json'));
/** @param {string} name */
const load = (name) => import(pathToFileURL(ofVitest.resolve(name)).href);
const { JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await load('@vitest/expect');
const chai = await load('chai');
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string | undefined} */ message) => chai.expect(value, message),
  chai.expect,
);

const { code, progress } = workerData;
/** Counts the tests begun, so that who waits sees that one does not come to an end. */
const begun = new Int32Array(progress);
/** The law and its tests, compiled once; each run of it is a law that was just loaded. */
const script = new Script(code);
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
/** More runs of one mutant than this is a loop without end. */
const MOST_HITS = 3_000_000;

/** @type {any} What Stryker's instrumented code reads and writes. */
const state = { activeMutant: undefined, currentTestId: undefined, mutantCoverage: undefined };
/** @type {any} */
const shared = globalThis;
shared.__stryker__ = state;

/** @returns {Promise<Map<string, () => unknown>>} the tests by name, of a law loaded under the mutant that is on now */
async function loadLaw() {
  /** @type {Map<string, () => unknown>} */
  const found = new Map();
  let file = '';
  /** @type {string[]} */
  let groups = [];
  /** @param {string} name @param {() => unknown} run */
  const test = (name, run) => {
    found.set([file, ...groups, name].join(' > '), run);
  };
  /** @param {string} name @param {() => void} body */
  const describe = (name, body) => {
    groups = [...groups, name];
    body();
    groups = groups.slice(0, -1);
  };
  /** What the tests of the law use of vitest, without its runner: a test takes as long as its body. */
  const each =
    (/** @type {(name: string, run: () => any) => void} */ make) =>
    (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ name, /** @type {(...row: unknown[]) => any} */ run) => {
      for (const [at, row] of rows.entries())
        make(`${name} [${at}]`, () => (Array.isArray(row) ? run(...row) : run(row)));
    };
  const vitest = {
    expect,
    test: Object.assign(test, { each: each(test) }),
    describe: Object.assign(describe, { each: each(describe) }),
  };
  const outside = (/** @type {string} */ name) => (name === 'vitest' ? vitest : require(name));
  await script.runInThisContext()(outside, (/** @type {string} */ name) => {
    file = name;
  });
  return found;
}

/** @param {(() => unknown) | undefined} run @returns {Promise<string | undefined>} why it fails */
async function failure(run) {
  Atomics.add(begun, 0, 1);
  try {
    await run?.();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 300) || 'failed';
  }
}

let tests = await loadLaw();
port.postMessage({ ready: true });

/** Every test once, without a mutant: how long it takes and what it runs. */
async function runDry() {
  const times = [];
  for (const [id, run] of tests) {
    state.currentTestId = id;
    const start = performance.now();
    const why = await failure(run);
    times.push({ id, ms: performance.now() - start, why });
  }
  state.currentTestId = undefined;
  return { times, coverage: state.mutantCoverage };
}

/** @param {{ mutant: string, ids: readonly string[], fromLoading: boolean }} question */
async function askMutant({ mutant, ids, fromLoading }) {
  state.activeMutant = mutant;
  state.hitCount = 0;
  state.hitLimit = MOST_HITS;
  let killer;
  try {
    const own = fromLoading ? await loadLaw() : tests;
    for (const id of ids) {
      if ((await failure(own.get(id) ?? (() => Promise.reject(new Error('is gone'))))) === undefined)
        continue;
      killer = id;
      break;
    }
  } catch {
    killer = 'it does not load';
  }
  state.activeMutant = undefined;
  state.hitCount = undefined;
  return { mutant, killer };
}

port.on('message', async (question) => {
  port.postMessage(question.kind === 'dry' ? await runDry() : await askMutant(question));
});
