import { isProgram } from './build.mjs';
import { runNode, tools } from './run.mjs';

/** Borders and code (oxlint), layout (biome), what nobody uses (knip). */
export const lintChecks = () => [
  {
    name: 'lint and borders (oxlint)',
    args: [tools.oxlint, '--type-aware', '--deny-warnings', '-f', 'unix'],
  },
  { name: 'format (biome)', args: [tools.biome, 'check', '--error-on-warnings', '.'] },
  { name: 'unused files and exports (knip)', args: [tools.knip, '--no-config-hints'] },
];

if (isProgram(import.meta.url)) {
  for (const { args } of lintChecks()) {
    const { code } = await runNode(args);
    if (code !== 0) process.exitCode = 1;
  }
}
