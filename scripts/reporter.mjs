import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './build.mjs';

/**
 * What scripts/test.mjs and scripts/eisen.mjs need to know of a run.
 *
 * @typedef {{ name: string, file: string, project: string, state: 'passed' | 'failed' | 'skipped', reason: string }} Outcome
 * @typedef {{ tests: Outcome[], broken: string[] }} Run `broken`: what went wrong outside a test
 */

/** Where the outcome of the last run stands. */
export const RUN_FILE = join(root, 'reports/run.json');

/** A reporter for vitest that writes RUN_FILE; vitest's own JSON leaves out why a test was skipped. */
export default class HuisReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message: string }[]} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {Run} */
    const run = { tests: [], broken: errors.map((error) => error.message) };
    for (const module of modules) {
      const file = relative(root, module.moduleId).split(sep).join('/');
      run.broken.push(...module.errors().map((error) => `${file}: ${error.message}`));
      for (const suite of module.children.allSuites()) {
        run.broken.push(...suite.errors().map((error) => `${file} > ${suite.fullName}: ${error.message}`));
      }
      for (const test of module.children.allTests()) run.tests.push(outcomeOf(test, file));
    }
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(RUN_FILE, JSON.stringify(run, null, 1));
  }
}

/** @param {import('vitest/node').TestCase} test @param {string} file @returns {Outcome} */
function outcomeOf(test, file) {
  const result = test.result();
  const state = result.state === 'pending' ? 'skipped' : result.state;
  const reason = result.state === 'skipped' ? (result.note ?? '') : '';
  return { name: test.fullName, file, project: test.project.name, state, reason };
}
