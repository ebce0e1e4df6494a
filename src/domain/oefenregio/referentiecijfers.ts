import { EERSTE_JAAR, schooljaarText } from './dag.ts';
import { Random } from './random.ts';
import type { Uitvoer } from './uitvoer.ts';

/** Invented, near what is published: value in the first year, change a year, decimals. */
const CIJFERS = [
  { indicator: 'voortijdig schoolverlaters', eenheid: '%', begin: 1.9, stap: 0.05, decimalen: 1 },
  { indicator: 'jongeren met melding', eenheid: '%', begin: 3.4, stap: 0.12, decimalen: 1 },
  {
    indicator: 'thuiszitters per 1.000 leerplichtigen',
    eenheid: 'jongere',
    begin: 1.7,
    stap: 0.09,
    decimalen: 2,
  },
  {
    indicator: 'absoluut verzuim per 1.000 leerplichtigen',
    eenheid: 'jongere',
    begin: 2.2,
    stap: 0.1,
    decimalen: 2,
  },
] as const;

/** Figures of elsewhere to compare with, for every closed schooljaar. */
export function writeReferentiecijfers(
  uitvoer: Uitvoer,
  gebieden: readonly string[],
  jaar: number,
  zaad: number,
): void {
  const random = new Random().open(zaad, 3, 0);
  for (let year = EERSTE_JAAR; year < jaar; year++) {
    for (const gebied of gebieden) {
      for (const { indicator, eenheid, begin, stap, decimalen } of CIJFERS) {
        const waarde = (begin + stap * (year - EERSTE_JAAR)) * (0.9 + random.int(0, 20) / 100);
        const cel = waarde.toFixed(decimalen).replace('.', ',');
        uitvoer.add(
          'referentiecijfers',
          `${schooljaarText(year)};${gebied};${indicator};${cel};${eenheid};oefenregio (verzonnen)`,
        );
      }
    }
  }
}
