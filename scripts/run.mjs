import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

/** The program of a package in node_modules, started by this Node, so that no PATH is needed. */
export const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);

export const tools = {
  biome: tool('@biomejs/biome/bin/biome'),
  knip: tool('knip/bin/knip.js'),
  oxlint: tool('oxlint/bin/oxlint'),
  tsc: tool('typescript/bin/tsc'),
  tsx: tool('tsx/dist/cli.mjs'),
  vitest: tool('vitest/vitest.mjs'),
};

/**
 * Runs a Node program in the root of the checkout, without stdin.
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
