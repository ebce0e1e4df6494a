import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { readVandaag } from '../src/domain/vandaag/read-vandaag.ts';
import { one, run } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, seconds, timeTogether, USERS, withProgram } from './world.ts';

const ROUNDS = 40;
const TEAM = 40;
const OPEN_PER_MEDEWERKER = 120;
const HISTORISCH = 1_000_000;
/** Enough files to hang a million old matters on; how many there are matters little to one officer's day. */
const BESTANDEN = ['termen.csv', 'medewerkers.csv', 'personen.csv', 'inschrijvingen.csv'];

/** Filled once in a kept folder (`BENCH_DATA`). */
const isFilled = (program: Program, organisatieId: number) =>
  program.db.transact(
    { organisatieId, actor: 'bench' },
    async (tx) =>
      (await one(tx, sql<{ er: boolean }>`select exists (select from melding where nummer = 'BM-1') as er`))
        .er,
  );

/** A team of forty with 120 open matters each (half zaken, half meldingen) among a million that are done. */
async function fillTeam(program: Program, organisatieId: number): Promise<number> {
  const start = performance.now();
  await program.db.transact({ organisatieId, actor: 'bench' }, async (tx) => {
    const { aantal } = await one(tx, sql<{ aantal: number }>`select count(*)::int as aantal from jongere`);
    const kinderen = sql`(select jongere_id, row_number() over (order by jongere_id) - 1 as nr from jongere)`;
    const open = TEAM * OPEN_PER_MEDEWERKER;
    await run(
      tx,
      sql`
        insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, status, behandelaar, schoolnaam)
        select ${organisatieId}, k.jongere_id, 'BM-' || n, '2026-10-30'::date - (n % 40) - case when n > ${open / 2} then 60 + n % 2000 else 0 end,
               'wettelijk', case when n > ${open / 2} then 'afgesloten' when n % 12 = 0 then 'nieuw' else 'in-behandeling' end,
               'Medewerker ' || n % ${TEAM}, 'Benchschool'
          from generate_series(1, ${HISTORISCH / 2}) n join ${kinderen} k on k.nr = n % ${aantal}`,
    );
    await run(
      tx,
      sql`
        insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, tot_en_met, behandelaar)
        select ${organisatieId}, k.jongere_id, 'BZ-' || n, 'relatief-verzuim', '2026-10-01'::date - (n % 300),
               case when n > ${open / 2} then '2026-10-20'::date end, 'Medewerker ' || n % ${TEAM}
          from generate_series(1, ${HISTORISCH / 2}) n join ${kinderen} k on k.nr = n % ${aantal}`,
    );
    await run(
      tx,
      sql`
        insert into bericht (organisatie_id, melding_id, stap, tekst, created_at)
        select organisatie_id, melding_id, 'nieuw', 'Ontvangen', gemeld_op from melding where nummer like 'BM-%'`,
    );
    await run(
      tx,
      sql`
        insert into notitie (organisatie_id, jongere_id, soort, tekst, op)
        select organisatie_id, jongere_id, 'telefoon', 'Gebeld', gemeld_op + 2 from melding
         where nummer like 'BM-%' and status = 'in-behandeling' and melding_id::text > '8'`,
    );
    await run(
      tx,
      sql`
        with benchschool as (
          insert into school (organisatie_id, brin, naam) values (${organisatieId}, '99ZZ', 'Benchschool') returning school_id)
        insert into terugkoppeling (organisatie_id, jongere_id, werkproces_id, school_id, op, status, laatste_stap, verwachting,
                                    behandelaar, volgende_datum)
        select w.organisatie_id, w.jongere_id, w.werkproces_id, s.school_id, w.vanaf + 28 * n, 'loopt', 'gesprek', 'Wij bellen',
               w.behandelaar, w.vanaf + 28 * (n + 1)
          from werkproces w, generate_series(1, 3) n, benchschool s
         where w.nummer like 'BZ-%' and w.tot_en_met is null`,
    );
  });
  return seconds(performance.now() - start);
}

/** Twenty officers who open their day at the same moment, again and again, as the app with row-level security. */
const measure = (program: Program, organisatieId: number, voor: 'mij' | 'team', pauze = 0) =>
  timeTogether(ROUNDS, pauze, (nummer) => {
    const actor = {
      id: 'bench',
      naam: `Medewerker ${nummer}`,
      rol: 'leerplichtambtenaar',
      organisatieId,
      schoolId: null,
    } as const;
    return program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
      readVandaag({ tx, actor, vandaag: program.clock.vandaag(), log: () => {} }, { voor }),
    );
  });

/** The start screen of an officer in a team of forty among a million matters that are done. */
export const vandaagBench: Bench = {
  naam: 'vandaag',
  uitleg:
    'Vandaag van een medewerker met 120 open zaken, team van 40, een miljoen afgesloten, 20 mensen tegelijk',
  schaal: 20_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal, BESTANDEN);
      const organisatieId = await organisatieIdOf(program);
      const vulSeconden = (await isFilled(program, organisatieId))
        ? null
        : await fillTeam(program, organisatieId);
      const eerste = await measure(program, organisatieId, 'mij');
      return {
        historisch: HISTORISCH,
        team: TEAM,
        openPerMedewerker: OPEN_PER_MEDEWERKER,
        vulSeconden,
        gebruikers: USERS,
        eerste,
        warm: await measure(program, organisatieId, 'mij'),
        metEenSecondeErtussen: await measure(program, organisatieId, 'mij', 1000),
        team20: await measure(program, organisatieId, 'team'),
      };
    }),
};
