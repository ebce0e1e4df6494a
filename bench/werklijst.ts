import { meldingStatussen } from '../src/domain/melding/melding.contract.ts';
import { countMeldingen, countPerStatus, listMeldingen } from '../src/domain/melding/melding.sql.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, percentiles, withProgram } from './world.ts';

const USERS = 20;
const ROUNDS = 50;

/** The work list of fifty meldingen with row-level security, asked by twenty users at once. */
export const werklijstBench: Bench = {
  naam: 'werklijst',
  uitleg: 'de werklijst van 50 meldingen, door 20 mensen tegelijk gevraagd',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal);
      const organisatieId = await organisatieIdOf(program);
      const filters = [{ status: 'nieuw' }, { status: 'in-behandeling' }, {}, { soortVerzuim: 'wettelijk' }];
      const times: number[] = [];
      const user = async (first: number) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const filter = filters[(first + round) % filters.length] ?? {};
          const start = performance.now();
          await program.db.transact({ organisatieId, actor: 'bench' }, async (tx) => {
            await listMeldingen(tx, filter, { limiet: 50, vanaf: 0 }, program.clock.vandaag());
            await countMeldingen(tx, filter);
            await countPerStatus(tx, meldingStatussen);
          });
          times.push(performance.now() - start);
        }
      };
      const start = performance.now();
      await Promise.all(Array.from({ length: USERS }, (_, i) => user(i)));
      return {
        gebruikers: USERS,
        ...percentiles(times),
        perSeconde: Math.round(times.length / ((performance.now() - start) / 1000)),
      };
    }),
};
