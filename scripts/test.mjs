import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { unprovenClaims } from './eisen.mjs';
import { lintChecks } from './lint.mjs';
import { RUN_FILE } from './reporter.mjs';
import { runNode, tools } from './run.mjs';
import { typeChecks } from './types.mjs';

/**
 * `npm test`: everything. Each check counts as one test; the last line gives the sum, and one failure anywhere
 * makes the exit code 1.
 */
const total = { passed: 0, failed: 0, skipped: 0 };
const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

/** @param {string} name @param {number} start @param {boolean} good @param {string} output */
function tell(name, start, good, output) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total[good ? 'passed' : 'failed'] += 1;
  say(`${good ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!good) say(output.trimEnd());
}

/** @param {{ name: string, args: string[] }} check */
async function runCheck({ name, args }) {
  const start = performance.now();
  const { code, output } = await runNode(args, { quiet: true });
  tell(name, start, code === 0, output);
}

/** Two at a time: most of them use one core. @param {{ name: string, args: string[] }[]} checks */
async function runChecks(checks) {
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(check);
  };
  await Promise.all([work(), work()]);
}

async function runBuild() {
  const start = performance.now();
  const problem = await build().then(
    () => '',
    (error) => String(error),
  );
  tell('build', start, problem === '', problem);
}

/** @returns {import('./reporter.mjs').Run} */
function readRun() {
  try {
    return JSON.parse(readFileSync(RUN_FILE, 'utf8'));
  } catch {
    return { tests: [], broken: ['vitest left no report: it stopped before the end'] };
  }
}

/** @param {import('./reporter.mjs').Run} run @param {number} code */
function count(run, code) {
  for (const { state } of run.tests) total[state] += 1;
  const broken = new Set(run.broken);
  if (code !== 0 && broken.size === 0 && !run.tests.some(({ state }) => state === 'failed')) {
    broken.add(`vitest ended with code ${code} without naming a failed test`);
  }
  for (const { name, file, state, reason } of run.tests) {
    if (state === 'failed') say(`FAILED ${file} > ${name}`);
    if (state === 'skipped') say(`skipped ${file} > ${name}: ${reason || 'NO REASON GIVEN'}`);
    if (state === 'skipped' && !reason)
      broken.add(`${file} > ${name}: a skip must say why (ctx.skip('why'))`);
  }
  for (const problem of broken) {
    total.failed += 1;
    say(`FAILED ${problem}`);
  }
}

/** @param {import('./reporter.mjs').Run} run */
function checkClaims({ tests }) {
  const claims = unprovenClaims(tests);
  const advice = `docs/eisen.md says that these work, this run does not show it: ${claims.join(', ')}`;
  tell('docs/eisen.md claims no more than the tests show', performance.now(), claims.length === 0, advice);
}

async function runVitest() {
  rmSync(RUN_FILE, { force: true });
  const browser = ensureBrowser();
  if ('reason' in browser) say(`no browser: ${browser.reason}`);
  const env = {
    ...process.env,
    ...('path' in browser ? { CHROME_PATH: browser.path } : { NO_BROWSER: browser.reason }),
  };
  const reporters = ['--reporter=dot', '--reporter=json', '--outputFile.json=reports/vitest.json'];
  const args = [tools.vitest, 'run', '--allowOnly=false', ...reporters, '--reporter=./scripts/reporter.mjs'];
  const chosen = process.argv.slice(2);
  const { code } = await runNode([...args, ...chosen], { env });
  const run = readRun();
  count(run, code);
  if (chosen.length === 0) checkClaims(run);
}

await runBuild();
await runChecks([...lintChecks(), ...typeChecks()]);
await runVitest();

say('');
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
