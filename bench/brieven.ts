import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { fillOefenhuisstijlen } from '../src/domain/brief/oefenhuisstijl.sql.ts';
import { createReeks, readReeks, stepReeks } from '../src/domain/brief/reeks-acts.ts';
import { briefreeks } from '../src/domain/brief/reeks-werk.ts';
import type { Act } from '../src/platform/act.ts';
import { one, rows } from '../src/platform/db/tx.ts';
import { addDagen } from '../src/regels/kalender/datum.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, seconds, withProgram } from './world.ts';

const BRIEVEN = 1_000;
const BESTANDEN = ['termen.csv', 'medewerkers.csv', 'personen.csv', 'gezin.csv', 'inschrijvingen.csv'];

/** A batch of letters to children of school age, worked as the worker does: who is apart first, then letter by letter. */
async function measure(program: Program, organisatieId: number) {
  const { db, clock } = program;
  const vandaag = clock.vandaag();
  const act = <T>(work: (act: Act) => Promise<T>): Promise<T> =>
    db.transact({ organisatieId, actor: 'bench' }, (tx) =>
      work({
        tx,
        actor: { id: 'bench', naam: 'Bench', rol: 'administratie', organisatieId, schoolId: null },
        vandaag,
        log: () => {},
      }),
    );
  const wie = await act(({ tx }) =>
    rows(
      tx,
      sql<{ id: string }>`
        select jongere_id as id from jongere
         where geboortedatum between ${addDagen(vandaag, -365 * 15)} and ${addDagen(vandaag, -365 * 6)}
         order by jongere_id limit ${BRIEVEN}`,
    ),
  );
  const made = await act((one) =>
    createReeks(one, {
      sjabloon: 'absoluut-1',
      naam: 'Bench',
      velden: { uiterlijk: addDagen(vandaag, 28) },
      jongereIds: wie.map(({ id }) => id),
    }),
  );
  if (!made.ok) throw new Error(made.code);
  const { briefreeksId } = made.value;
  const work = () => briefreeks({ db, clock })({ organisatieId, briefreeksId });
  const looking = performance.now();
  await work();
  const writing = performance.now();
  const read = await act((one) => readReeks(one, { briefreeksId, limiet: 1, vanaf: 0 }));
  if (!read.ok) throw new Error(read.code);
  const started = await act((one) =>
    stepReeks({ 'absoluut-verzuim': async () => {} })(one, {
      briefreeksId,
      act: 'starten',
      versie: read.value.reeks.versie,
    }),
  );
  if (!started.ok) throw new Error(started.code);
  await work();
  const done = performance.now();
  const { brieven, stukken, bytes } = await act(({ tx }) =>
    one(
      tx,
      sql<{ brieven: number; stukken: number; bytes: number }>`
        select count(distinct brief_id)::int as brieven, count(*)::int as stukken, sum(length(pdf))::bigint as bytes
          from brief_stuk`,
    ),
  );
  return {
    brieven,
    stukken,
    bytes,
    bekijkSeconden: seconds(writing - looking),
    schrijfSeconden: seconds(done - writing),
  };
}

/** A thousand letters as a batch: who must be held apart, and then each made as PDF, fixed and handed over. */
export const brievenBench: Bench = {
  naam: 'brieven',
  uitleg: 'Een reeks van 1.000 brieven: bekijken wie apart moet, dan brief voor brief als PDF',
  schaal: 4_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal, BESTANDEN);
      const organisatieId = await organisatieIdOf(program);
      await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
        fillOefenhuisstijlen(tx, organisatieId),
      );
      const figures = await measure(program, organisatieId);
      return {
        ...figures,
        msPerBrief: Math.round((figures.schrijfSeconden * 1_000) / Math.max(1, figures.brieven)),
      };
    }),
};
