import { importFolder } from '../src/domain/invoer/index.ts';
import type { Bench } from './bench.ts';
import { countRows, loadWorld, ORGANISATIE, seconds, withProgram } from './world.ts';

/** Import of a whole export into an empty database, and the same files once more. */
export const invoerBench: Bench = {
  naam: 'invoer',
  uitleg: 'een uitvoer inlezen in een lege database, en nog een keer',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const world = await loadWorld(program, folder, schaal);
      const again = performance.now();
      await importFolder({
        db: program.db,
        vault: program.vault,
        clock: program.clock,
        organisatieCode: ORGANISATIE,
        folder: world.files,
        dryRun: false,
        actor: 'bench',
      });
      const rijen = countRows(world.report);
      return {
        rijen,
        schrijfSeconden: world.schrijfSeconden,
        invoerSeconden: world.invoerSeconden,
        rijenPerSeconde: Math.round(rijen / world.invoerSeconden),
        tweedeKeerSeconden: seconds(performance.now() - again),
        geweigerd: world.report.bestanden.reduce((sum, file) => sum + file.geweigerd, 0),
      };
    }),
};
