import { computeCijfers } from '../src/domain/verslag/compute-cijfers.ts';
import { composeJaarverslag } from '../src/domain/verslag/jaarverslag/compose-jaarverslag.ts';
import { findBevindingen } from '../src/domain/verslag/jaarverslag/find-bevindingen.ts';
import { renderVerslag } from '../src/domain/verslag/jaarverslag/render.ts';
import { listRijen } from '../src/domain/verslag/list-rijen.ts';
import type { Tx } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, ORGANISATIE, organisatieIdOf, seconds, timeEach, withProgram } from './world.ts';

const SCHOOLJAAR = '2025-2026';
const KEREN = [1, 2, 3, 4, 5];

/** The whole jaarverslag of a region with its files, a cross table, and the rows behind one number. */
export const verslagBench: Bench = {
  naam: 'verslag',
  uitleg: 'het jaarverslag van een regio met alle tabellen, als PDF, en de rijen achter een cijfer',
  schaal: 40_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal);
      const organisatieId = await organisatieIdOf(program);
      const organisatie = { organisatieId, code: ORGANISATIE, naam: 'Bench' };
      const ask = <T>(work: (tx: Tx) => Promise<T>) =>
        program.db.transact({ organisatieId, actor: 'bench' }, work);
      const compose = () =>
        ask((tx) => composeJaarverslag(tx, { organisatie, schooljaar: SCHOOLJAAR, vorm: 'raad' }));
      const verslag = await compose();
      const files: Record<string, number> = {};
      for (const soort of ['html', 'pdf', 'docx', 'ods', 'xlsx'] as const) {
        const start = performance.now();
        renderVerslag(verslag, soort, 0);
        files[`${soort}Seconden`] = seconds(performance.now() - start);
      }
      const vraag = { indicator: 'leerlingen', schooljaar: SCHOOLJAAR, waar: [], organisatieId };
      return {
        cijfers: Object.keys(verslag.cijfers).length,
        bevindingen: findBevindingen(verslag).length,
        opstellen: await timeEach(KEREN, compose),
        ...files,
        kruistabel: await timeEach(KEREN, () =>
          ask((tx) => computeCijfers(tx, { ...vraag, per: ['gemeente', 'onderwijssoort'] })),
        ),
        rijenAchterCijfer: await timeEach(KEREN, () =>
          ask((tx) => listRijen(tx, { ...vraag, per: [], limit: 100 })),
        ),
      };
    }),
};
