import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForStart, root } from './build.mjs';
import { linkProgram } from './prepare.mjs';

// In this same process, so that Ctrl-C and a stop by the service manager reach the server itself.
await buildForStart();
linkProgram();
const server = join(root, 'dist/server.js');
if (!existsSync(server)) {
  process.stderr.write('Er is geen server gebouwd: src/server.ts ontbreekt.\n');
  process.exit(1);
}
process.argv[1] = server;
await import(pathToFileURL(server).href);
