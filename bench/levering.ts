import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { listRegels } from '../src/domain/levering/levering.sql.ts';
import { receiveLevering } from '../src/domain/levering/receive-levering.ts';
import type { Tx } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, PEILDATUM, seconds, timeEach, withProgram } from './world.ts';

const RIJEN = 40_000;
const KEREN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const BESTANDEN = ['termen.csv', 'medewerkers.csv', 'personen.csv', 'inschrijvingen.csv'];
const KOLOMMEN = [
  'bsn',
  'inschrijvingnummer',
  'brin',
  'vestiging',
  'schoolnaam',
  'onderwijssoort',
  'begindatum',
  'einddatum',
] as const;

/** The full set of the day as DUO would give it, made of what the oefenregio wrote; one in ten begins a day later there. */
async function writeStand(files: string, pad: string): Promise<void> {
  let rij = 0;
  await pipeline(
    createReadStream(join(files, 'inschrijvingen.csv')),
    parse({ columns: true, delimiter: ';', bom: true }),
    new Transform({
      objectMode: true,
      transform(cellen: Record<string, string>, _coding, done) {
        const begin = cellen['begindatum'] ?? '';
        const loopt = begin < '2026-10-01' && (!cellen['einddatum'] || cellen['einddatum'] >= PEILDATUM);
        if (!loopt || rij >= RIJEN) return done();
        rij += 1;
        done(null, rij % 10 === 0 ? { ...cellen, begindatum: '2026-10-01' } : cellen);
      },
    }),
    stringify({ header: true, delimiter: ';', columns: [...KOLOMMEN] }),
    createWriteStream(pad),
  );
}

/** A full set of DUO read, held against the record and kept; then the first and the last lines of it. */
export const leveringBench: Bench = {
  naam: 'levering',
  uitleg: 'C-levering van 40.000 rijen: lezen, vergelijken, bewaren, en de eerste en laatste bladzijde',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const { files } = await loadWorld(program, folder, schaal, BESTANDEN);
      const organisatieId = await organisatieIdOf(program);
      const act = <T>(work: (tx: Tx) => Promise<T>) =>
        program.db.transact({ organisatieId, actor: 'bench' }, work);
      const pad = join(folder, 'stand.csv');
      await writeStand(files, pad);
      const { vault, clock } = program;
      const fasen: Record<string, number> = {};
      const start = performance.now();
      const received = await act((tx) =>
        receiveLevering(
          {
            tx,
            organisatieId,
            vault,
            vandaag: clock.vandaag(),
            onProgress: async (fase) => {
              fasen[`tot${fase}Seconden`] ??= seconds(performance.now() - start);
            },
          },
          pad,
          `20261102R0001-${Date.now()}.csv`,
        ),
      );
      if (!received.ok) throw new Error(received.detail ?? received.code);
      const samenSeconden = seconds(performance.now() - start);
      const filter = { leveringId: received.value.leveringId, alleenOpen: false };
      const page = (vanaf: number) =>
        timeEach(KEREN, () => act((tx) => listRegels(tx, filter, { limiet: 50, vanaf })));
      return {
        rijen: RIJEN,
        ...fasen,
        samenSeconden,
        eerste: await page(0),
        laatste: await page(RIJEN - 1000),
      };
    }),
};
