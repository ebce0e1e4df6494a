import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from './build.mjs';
import { RUN_FILE } from './reporter.mjs';

/**
 * docs/eisen.md: what the requirements ask, and which tests show that it is there.
 *
 * @typedef {{ code: string, groep: string, capability: string, imp: string, check: string }} Eis
 * @typedef {import('./reporter.mjs').Outcome} Outcome
 */

const LIST_FILE = join(root, 'docs/eisen-lijst.json');
const PAGE_FILE = join(root, 'docs/eisen.md');

/** @returns {Eis[]} */
export const readEisen = () => JSON.parse(readFileSync(LIST_FILE, 'utf8'));

/**
 * The tests that carry a code and passed. One that fails takes the claim away.
 * @param {string} code @param {readonly Outcome[]} tests
 */
function proofOf(code, tests) {
  const own = tests.filter(({ name }) => name.includes(`[${code}]`));
  return own.some(({ state }) => state === 'failed') ? [] : own.filter(({ state }) => state === 'passed');
}

/** @param {readonly Outcome[]} proof */
function citeTests(proof) {
  const files = new Map();
  for (const { file } of proof) files.set(file, (files.get(file) ?? 0) + 1);
  return [...files].map(([file, count]) => `[${file.split('/').at(-1)}](../${file}) ${count}`).join('<br>');
}

const HEAD = `# Requirements

Made by \`npm run eisen\` from the last run of \`npm test\`: do not edit by hand. A requirement \`works\` when at least
one test that carries its code passed and none failed; \`open\` says that no test shows it. The checks asked for
stand in [eisen-lijst.json](eisen-lijst.json). Imp: **M** must, **S** should, **D** differentiator.
`;

/** @param {readonly Eis[]} eisen @param {readonly Outcome[]} tests */
export function writePage(eisen, tests) {
  const proofs = new Map(eisen.map(({ code }) => [code, proofOf(code, tests)]));
  const isProven = (/** @type {Eis} */ { code }) => (proofs.get(code) ?? []).length > 0;
  const tally = ['M', 'S', 'D']
    .map((imp) => eisen.filter((eis) => eis.imp === imp))
    .map((rows) => `| ${rows[0]?.imp} | ${rows.length} | ${rows.filter(isProven).length} |`);
  const parts = [HEAD, '| imp | asked | works |\n| --- | --- | --- |', `${tally.join('\n')}\n`];

  for (const groep of new Set(eisen.map((eis) => eis.groep))) {
    parts.push(
      `## ${groep}\n\n| code | capability | imp | status | tests |\n| --- | --- | --- | --- | --- |`,
    );
    const rows = eisen.filter((eis) => eis.groep === groep);
    const lines = rows.map((eis) => {
      const status = isProven(eis) ? 'works' : 'open';
      return `| ${eis.code} | ${eis.capability} | ${eis.imp} | ${status} | ${citeTests(proofs.get(eis.code) ?? [])} |`;
    });
    parts.push(`${lines.join('\n')}\n`);
  }
  return parts.join('\n');
}

/** The codes and their status as the page has them. @returns {{ code: string, status: string }[]} */
export const readPage = () =>
  [...readFileSync(PAGE_FILE, 'utf8').matchAll(/^\| ([A-Z]{2}-\d{2}) \|.*\| (works|open) \|[^|]*\|$/gm)].map(
    ([, code = '', status = '']) => ({ code, status }),
  );

/** What the page says works while no test of this run shows it. @param {readonly Outcome[]} tests */
export const unprovenClaims = (tests) =>
  readPage()
    .filter(({ code, status }) => status === 'works' && proofOf(code, tests).length === 0)
    .map(({ code }) => code);

if (isProgram(import.meta.url)) {
  /** @type {import('./reporter.mjs').Run} */
  const run = JSON.parse(readFileSync(RUN_FILE, 'utf8'));
  writeFileSync(PAGE_FILE, writePage(readEisen(), run.tests));
  const works = readPage().filter(({ status }) => status === 'works').length;
  process.stdout.write(`docs/eisen.md: ${works} of ${readEisen().length} work\n`);
}
