import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isProgram, root } from './build.mjs';
import { runNode, tools } from './run.mjs';

/** A zone is checked when it has files; an empty one would make the compiler fail. */
const zones = [
  { config: 'tsconfig.json', files: /^./ },
  { config: 'tsconfig.regels.json', files: /^regels\// },
  { config: 'tsconfig.web.json', files: /^(web|domain\/[^/]+\/web)\// },
];

const sources = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file));

/** The zones of TypeScript, each with what exists there: no Node in regels and screens, no DOM on the server. */
export const typeChecks = () =>
  zones
    .filter(({ files }) => sources().some((file) => files.test(file)))
    .map(({ config }) => ({ name: `types ${config}`, args: [tools.tsc, '-p', config, '--pretty', 'false'] }));

if (isProgram(import.meta.url)) {
  for (const { args } of typeChecks()) {
    const { code } = await runNode(args);
    if (code !== 0) process.exitCode = 1;
  }
}
