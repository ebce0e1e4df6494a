import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build, isProgram, root } from './build.mjs';

/**
 * Makes `npx schoolgang` work in the checkout: npm links the programs of dependencies, not our own. A `bin` in
 * package.json is no way: npx then installs the package into its cache first, which fails offline or for a user
 * who does not own the checkout.
 */
export function linkProgram() {
  const bin = join(root, 'node_modules/.bin');
  if (!existsSync(join(root, 'node_modules')) || existsSync(join(bin, 'schoolgang'))) return;
  try {
    chmodSync(join(root, 'bin/schoolgang.js'), 0o755);
    mkdirSync(bin, { recursive: true });
    rmSync(join(bin, 'schoolgang'), { force: true });
    symlinkSync('../../bin/schoolgang.js', join(bin, 'schoolgang'));
  } catch (error) {
    // The checkout may belong to someone else; the server runs without this link.
    process.stderr.write(`npx schoolgang niet klaargezet: ${String(error)}\n`);
  }
}

/** Runs at the end of `npm ci`. */
async function prepare() {
  linkProgram();
  if (!existsSync(join(root, 'node_modules/esbuild'))) {
    process.stderr.write('prepare: zonder ontwikkelpakketten wordt er niet gebouwd\n');
    return;
  }
  // A failure here would make npm take away everything it just installed, also what is needed to find the cause.
  // It is not lost: `npm start` builds again and stops, `npm test` counts it as failed.
  await build().catch((error) => process.stderr.write(`prepare: niet gebouwd: ${String(error)}\n`));
}

if (isProgram(import.meta.url)) await prepare();
