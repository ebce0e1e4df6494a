import { cell, NEVER, schooljaarOf } from './dag.ts';
import { type Gemeenteplan, listScholen } from './gemeenteplan.ts';
import type { School } from './scholen.ts';
import type { Schoolagenda } from './schoolagenda.ts';
import type { Uitvoer } from './uitvoer.ts';

/** Schooljaren of which the own free days are held, the running one with them: nobody counts absence further back. */
const JAREN = 3;
/** The school without status lost it this long before the peildatum. */
const STATUS_KWIJT = 60;

/** Writes scholen.csv and schoolvrij.csv; stops after each school, so that the caller can take what is there. */
export function* writeScholen(
  plannen: readonly Gemeenteplan[],
  agenda: Schoolagenda,
  uitvoer: Uitvoer,
  peil: number,
): Generator<void> {
  const zonderStatus = plannen[0]?.zonderStatus;
  for (const school of listScholen(plannen)) {
    writeSchool(uitvoer, school, school === zonderStatus ? peil - STATUS_KWIJT : NEVER);
    for (let year = schooljaarOf(peil) - JAREN + 1; year <= schooljaarOf(peil); year++) {
      for (const { van, tot, soort, naam } of agenda.listVrij(school, year)) {
        const { brin, vestiging } = school;
        uitvoer.add('schoolvrij', `${brin};${vestiging};${cell(van)};${cell(tot)};${soort};${naam}`);
      }
    }
    yield;
  }
}

function writeSchool(uitvoer: Uitvoer, { cellen, soort, kalender, telwijze }: School, tot: number): void {
  const { uureenheid, lesduur, teLaatTeltMee, heleDagMinuten, bekostiging } = telwijze;
  uitvoer.add(
    'scholen',
    `${cellen};${soort};${kalender.regio};${uureenheid};${lesduur || ''};${teLaatTeltMee};${heleDagMinuten || ''};${bekostiging};${cell(tot)}`,
  );
}
