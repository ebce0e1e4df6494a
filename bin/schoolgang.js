#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// In a checkout the program follows its sources; an installation without them runs what was built.
if (existsSync(join(root, 'src')) && existsSync(join(root, 'scripts/build.mjs'))) {
  const { buildForStart } = await import('../scripts/build.mjs');
  await buildForStart();
}
const program = join(root, 'dist/cli.js');
if (!existsSync(program)) {
  process.stderr.write('schoolgang is niet gebouwd: draai "npm run build".\n');
  process.exit(1);
}
process.argv[1] = program;
await import(pathToFileURL(program).href);
