import { deriveDubbelen } from '../src/domain/dubbel/voorstellen.sql.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, withProgram } from './world.ts';

/** Everybody compared with whoever could be the same person, and once more when nothing changed. */
export const dubbelBench: Bench = {
  naam: 'dubbel',
  uitleg: 'dubbele dossiers zoeken onder alle jongeren van een organisatie',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal, ['personen.csv', 'gezin.csv', 'inschrijvingen.csv']);
      const organisatieId = await organisatieIdOf(program);
      const times: number[] = [];
      const found: unknown[] = [];
      for (let round = 0; round < 3; round += 1) {
        const start = performance.now();
        found.push(
          await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
            deriveDubbelen(tx, organisatieId),
          ),
        );
        times.push(Math.round(performance.now() - start));
      }
      return { jongeren: schaal, ms: times, paren: found[0] };
    }),
};
