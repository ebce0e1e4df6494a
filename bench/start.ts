import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgram } from '../src/cli/program.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Bench } from './bench.ts';
import { seconds } from './world.ts';

/** From nothing to a migrated database, and once more on the same data. */
export const startBench: Bench = {
  naam: 'start',
  uitleg: 'de database voor het eerst openen, en opnieuw',
  schaal: 0,
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'schoolgang-bench-'));
    const config = readConfig({ SCHOOLGANG_DATA: join(folder, 'data') });
    const open = async () => {
      const start = performance.now();
      const program = await openProgram(config);
      const took = seconds(performance.now() - start);
      await program.close();
      return took;
    };
    const eersteKeerSeconden = await open();
    const opnieuwSeconden = await open();
    await rm(folder, { recursive: true, force: true });
    return { eersteKeerSeconden, opnieuwSeconden };
  },
};
