import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { controleerVerzuim } from '../src/domain/verzuimsignaal/index.ts';
import { one, run } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, ORGANISATIE, organisatieIdOf, PEILDATUM, seconds, withProgram } from './world.ts';

const FILES = [
  'personen.csv',
  'inschrijvingen.csv',
  'scholen.csv',
  'schoolvrij.csv',
  'meldingen.csv',
  'aanwezigheid.csv',
];
/** Rows of absence per jongere in half a schooljaar, beside those of the oefenregio. */
const RIJEN_PER_JONGERE = 30;
const EERDER = '2026-10-01';

/** The night over absence: everything for the first time, a night without news, an earlier day, and with bsn's for the sums. */
export const verzuimBench: Bench = {
  naam: 'verzuim',
  uitleg: 'signalen uit aanwezigheid: de eerste nacht, een nacht zonder nieuws, een eerdere dag',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const { report, invoerSeconden } = await loadWorld(program, folder, schaal, FILES);
      const organisatieId = await organisatieIdOf(program);
      const erbijStart = performance.now();
      const rijen = await addRijen(program, organisatieId);
      const erbijSeconden = seconds(performance.now() - erbijStart);
      const nacht = async (op: string, metBsn = false) => {
        const start = performance.now();
        const { totalen } = await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
          controleerVerzuim(
            tx,
            { organisatieId, organisatie: ORGANISATIE, op, metBsn, samenvatting: !metBsn },
            metBsn ? (cipher) => program.vault.decrypt(cipher) : undefined,
          ),
        );
        const duur = performance.now() - start;
        return {
          seconden: seconds(duur),
          rijenPerSeconde: Math.round((rijen / duur) * 1000),
          signalen: totalen.reduce((som, { aantal }) => som + aantal, 0),
        };
      };
      return {
        invoerSeconden,
        rijenUitOefenregio: report.bestanden.find(({ bestand }) => bestand === 'aanwezigheid.csv')?.gelezen,
        rijen,
        erbijSeconden,
        eersteNacht: await nacht(PEILDATUM),
        zonderNieuws: await nacht(PEILDATUM),
        eerdereDag: await nacht(EERDER),
        metBsn: await nacht(PEILDATUM, true),
        geheugenMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      };
    }),
};

/** Absence for everyone who is at a school, in an order that no pupil has: as schools deliver it, week by week. */
async function addRijen(program: Program, organisatieId: number): Promise<number> {
  return program.db.transact({ organisatieId, actor: 'bench' }, async (tx) => {
    await run(
      tx,
      sql`insert into verzuim_les (organisatie_id, jongere_id, school_id, dag, lesuur, minuten, oordeel, tijdsoort)
          select ${organisatieId}, jongere_id, school_id, date '2026-08-17' + (h / 97 % 78)::int, (h % 7)::int + 1, 50,
                 (array['ziek', 'ziek', 'te laat', 'ongeoorloofd', 'ongeoorloofd', 'onbekend', 'geoorloofd'])[h / 7 % 7 + 1],
                 'les'
            from (select i.jongere_id, i.school_id, n,
                         abs(hashtextextended(i.jongere_id::text, n)) as h
                    from inschrijving i, generate_series(1, ${RIJEN_PER_JONGERE}) n
                   where i.organisatie_id = ${organisatieId} and i.school_id is not null
                     and i.vanaf <= '2026-08-01' and coalesce(i.tot_en_met, 'infinity') >= ${PEILDATUM}::date) rijen
           order by h / 97 % 78
              on conflict do nothing`,
    );
    const { aantal } = await one(
      tx,
      sql<{ aantal: number }>`
        select count(*)::int as aantal from verzuim_les where organisatie_id = ${organisatieId}`,
    );
    return aantal;
  });
}
