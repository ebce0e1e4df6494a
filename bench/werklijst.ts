import type { Program } from '../src/cli/program.ts';
import { readMeldingen } from '../src/domain/melding/read-meldingen.ts';
import type { Bench } from './bench.ts';
import {
  countRows,
  loadWorld,
  organisatieIdOf,
  timeTogether,
  USERS,
  VAN_EEN_LAND,
  withProgram,
} from './world.ts';
import { measureZoeken } from './zoeken.ts';

const ROUNDS = 50;

/** Times the work list in a world that is loaded, as the app with row-level security. */
export async function measureWerklijst(program: Program) {
  const organisatieId = await organisatieIdOf(program);
  const actor = {
    id: 'bench',
    naam: 'Bench',
    rol: 'leerplichtambtenaar',
    organisatieId,
    schoolId: null,
  } as const;
  const filters = [
    { status: 'nieuw' },
    { status: 'in-behandeling' },
    {},
    { soortVerzuim: 'wettelijk' },
  ] as const;
  const together = (rounds: number, pauze: number) =>
    timeTogether(rounds, pauze, (user, round) =>
      program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
        readMeldingen(
          { tx, actor, vandaag: program.clock.vandaag(), log: () => {} },
          { ...filters[(user + round) % filters.length], limiet: 50, vanaf: 0 },
        ),
      ),
    );
  // The first counts: its connections are new and its plans not made yet. The second is how an office works all day.
  return {
    gebruikers: USERS,
    ...(await together(ROUNDS, 0)),
    warm: await together(ROUNDS, 0),
    metEenSecondeErtussen: await together(ROUNDS, 1000),
  };
}

/** The work list of fifty meldingen with row-level security, asked by twenty users at once. */
export const werklijstBench: Bench = {
  naam: 'werklijst',
  uitleg: 'de werklijst van 50 meldingen, door 20 mensen tegelijk gevraagd',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal);
      return measureWerklijst(program);
    }),
};

/** One load of a whole country, then everything measured on it. */
export const landBench: Bench = {
  naam: 'land',
  uitleg: 'een heel land inlezen, dan zoeken, dossier en werklijst daarop',
  schaal: 2_400_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const { report, schrijfSeconden, invoerSeconden } = await loadWorld(
        program,
        folder,
        schaal,
        VAN_EEN_LAND,
      );
      const rijen = countRows(report);
      return {
        rijen,
        schrijfSeconden,
        invoerSeconden,
        ...(await measureZoeken(program)),
        werklijst: await measureWerklijst(program),
      };
    }),
};
