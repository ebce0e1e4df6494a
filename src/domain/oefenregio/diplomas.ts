import type { DIPLOMASOORTEN } from '../../regels/lpw/diploma.ts';
import { dayOf } from './dag.ts';
import type { Random } from './random.ts';

export type Diplomasoort = (typeof DIPLOMASOORTEN)[number];

/** From here on a getuigschrift no longer ends the kwalificatieplicht, and schools give a schooldiploma or verklaring. */
const SCHOOLDIPLOMA_VANAF = dayOf(2022, 8, 1);

/** The day in June or July on which diplomas of a year are given. */
export const examendag = (year: number, random: Random): number => dayOf(year, 6, 14) + random.int(0, 24);

export function drawPraktijkdiploma(dag: number, random: Random): Diplomasoort {
  const verklaring = random.chance(0.15);
  if (dag < SCHOOLDIPLOMA_VANAF) return 'praktijkonderwijs-getuigschrift';
  return verklaring ? 'praktijkonderwijs-verklaring' : 'praktijkonderwijs-schooldiploma';
}
