import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { ophalen } from '../src/domain/verzuimregister/index.ts';
import { luxemelding, registermelding } from '../src/domain/verzuimregister/verzuimregister.test-help.ts';
import { one } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, seconds, withProgram } from './world.ts';

const MELDINGEN = 10_000;
/** One in so many tells of every day and lesuur, and one in so many is of a child in no register of ours. */
const LUXE = 5;
const ONBEKEND = 50;
const SCHOLEN = 200;
const BESTANDEN = ['termen.csv', 'medewerkers.csv', 'personen.csv', 'inschrijvingen.csv'];

async function readBsns(files: string): Promise<string[]> {
  const bsns: string[] = [];
  const rows = createReadStream(join(files, 'personen.csv')).pipe(
    parse({ columns: true, delimiter: ';', bom: true, to: MELDINGEN }),
  );
  for await (const { bsn } of rows as AsyncIterable<{ bsn: string }>) bsns.push(bsn);
  return bsns;
}

const toBericht = (bsn: string, n: number, laatsteMutatie: string) =>
  (n % LUXE === 0 ? luxemelding : registermelding)(n % ONBEKEND === 0 ? n / ONBEKEND : 0, {
    meldingsnummer: `BENCH${n}`,
    laatsteMutatie,
    brin: `99B${String.fromCharCode(65 + (n % 20))}`,
    vestiging: String(n % (SCHOLEN / 20)).padStart(2, '0'),
    ...(n % ONBEKEND === 0 ? {} : { persoonsgebondenNummer: bsn }),
  });

/** One delivery through the port of the register, as the job of every quarter of an hour takes it in. */
async function deliver(program: Program, organisatieId: number, berichten: readonly unknown[]) {
  const { db, vault, clock } = program;
  const work = ophalen({
    db,
    vault,
    clock,
    registers: () => ({
      haalNieuweMeldingen: async () => ({ berichten, stand: 'bench' }),
      haalMelding: () => Promise.reject(new Error('Not asked here')),
      zetStatus: () => Promise.reject(new Error('Not asked here')),
      leverVrijstelling: () => Promise.reject(new Error('Not asked here')),
    }),
  });
  const start = performance.now();
  await work({ organisatieId });
  return seconds(performance.now() - start);
}

/** Ten thousand reports at once, as after the summer or a week of silence; then the same again, and all of them changed. */
export const intakeBench: Bench = {
  naam: 'intake',
  uitleg: 'tienduizend meldingen in een levering uit het verzuimregister, met ontvangstbevestiging',
  schaal: 40_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const { files } = await loadWorld(program, folder, schaal, BESTANDEN);
      const organisatieId = await organisatieIdOf(program);
      const bsns = await readBsns(files);
      // Another moment for every run on a kept world: there each is a change.
      const moment = (seconde: number) => new Date(Date.now() + seconde * 1000).toISOString();
      const eerst = moment(0);
      const berichten = bsns.map((bsn, n) => toBericht(bsn, n, eerst));
      const nieuw = await deliver(program, organisatieId, berichten);
      const nogmaals = await deliver(program, organisatieId, berichten);
      const later = moment(60);
      const gewijzigd = await deliver(
        program,
        organisatieId,
        bsns.map((bsn, n) => toBericht(bsn, n, later)),
      );
      const staat = await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
        one(
          tx,
          sql<{ meldingen: number; ontvangsten: number; dagen: number; fouten: number }>`
            select count(*)::int as meldingen,
                   (select count(distinct b.melding_id)::int from bericht b join melding m using (melding_id)
                     where m.nummer like 'BENCH%') as ontvangsten,
                   (select count(*)::int from melding_dag) as dagen,
                   (select count(*)::int from registerfout where status = 'open') as fouten
              from melding where nummer like 'BENCH%'`,
        ),
      );
      return { nieuwSeconden: nieuw, nogmaalsSeconden: nogmaals, gewijzigdSeconden: gewijzigd, ...staat };
    }),
};
