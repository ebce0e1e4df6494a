import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { readJongere } from '../src/domain/persoon/read-jongere.ts';
import { searchJongeren } from '../src/domain/persoon/search-jongeren.ts';
import type { Act } from '../src/platform/act.ts';
import { rows } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { loadWorld, organisatieIdOf, timeEach, withProgram } from './world.ts';

/** One letter dropped in the middle: the commonest typing mistake. */
const mistype = (naam: string) => naam.slice(0, naam.length >> 1) + naam.slice((naam.length >> 1) + 1);

/** Times searching and opening files in a world that is loaded, as the app with row-level security. */
export async function measureZoeken(program: Program) {
  const organisatieId = await organisatieIdOf(program);
  const actor = {
    id: 'bench',
    naam: 'Bench',
    rol: 'leerplichtambtenaar',
    organisatieId,
    schoolId: null,
  } as const;
  const act = <T>(work: (act: Act) => Promise<T>) =>
    program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
      work({ tx, actor, vandaag: program.clock.vandaag(), log: () => {} }),
    );
  const people = await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
    rows(
      tx,
      sql<{ jongereId: string; voornaam: string; achternaam: string }>`
        select jongere_id as "jongereId", split_part(voornamen, ' ', 1) as voornaam, achternaam
          from jongere order by md5(jongere_id::text) limit 200`,
    ),
  );
  const search = searchJongeren(program.vault);
  const read = readJongere(program.vault);
  let found = 0;
  const zoeken = await timeEach(people, async ({ jongereId, voornaam, achternaam }) => {
    const answer = await act((one) =>
      search(one, { vraag: `${voornaam} ${mistype(achternaam)}`, limiet: 20 }),
    );
    if (answer.value.treffers.some((treffer) => treffer.jongereId === jongereId)) found += 1;
  });
  const dossier = await timeEach(people, ({ jongereId }) => act((one) => read(one, { jongereId })));
  return { zoeken: { ...zoeken, bijEersteTwintig: found }, dossier };
}

/** Finding a child by a mistyped name, and opening the file. */
export const zoekenBench: Bench = {
  naam: 'zoeken',
  uitleg: 'een kind vinden met een tikfout in de naam, en het dossier openen',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      await loadWorld(program, folder, schaal);
      return measureZoeken(program);
    }),
};
