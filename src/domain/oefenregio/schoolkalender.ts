import { dagnummer } from '../../regels/kalender/datum.ts';
import { augustus, dayOf, weekday } from './dag.ts';
import type { Referentie, Vakantieregio } from './referentie.ts';

export type Vakantie = { readonly vanaf: number; readonly totEnMet: number };

/** When there is school in a vakantieregio. Days are day numbers; a year is the one in which a schooljaar begins. */
export type Schoolkalender = {
  readonly regio: Vakantieregio;
  isSchooldag(dag: number): boolean;
  /** The day itself, or else the first schooldag after it. */
  nextSchooldag(dag: number): number;
  previousSchooldag(dag: number): number;
  /** The holidays that begin in a schooljaar. */
  vakantiesOf(year: number): readonly Vakantie[];
};

const FIRST_YEAR = 1995;
const LAST_YEAR = 2050;

/** A summer for years of which no regeling is held: near enough for where a career of years ago changed school. */
const unknownYear = (year: number): Vakantie[] => [
  { vanaf: dayOf(year, 12, 23), totEnMet: dayOf(year + 1, 1, 6) },
  { vanaf: dayOf(year + 1, 7, 15), totEnMet: dayOf(year + 1, 8, 26) },
];

export function makeSchoolkalender(regio: Vakantieregio, referentie: Referentie): Schoolkalender {
  const known = new Map<number, Vakantie[]>();
  for (const periode of referentie.schoolvakanties) {
    if (periode.regio !== regio) continue;
    const year = Number(periode.schooljaar.slice(0, 4));
    const list = known.get(year) ?? [];
    list.push({ vanaf: dagnummer(periode.van), totEnMet: dagnummer(periode.tot) });
    known.set(year, list);
  }
  const vakantiesOf = (year: number) => known.get(year) ?? unknownYear(year);

  const first = augustus(FIRST_YEAR);
  const open = new Uint8Array(augustus(LAST_YEAR) - first);
  for (let at = 0; at < open.length; at++) {
    const dayOfWeek = weekday(first + at);
    open[at] = dayOfWeek === 0 || dayOfWeek === 6 ? 0 : 1;
  }
  for (let year = FIRST_YEAR - 1; year < LAST_YEAR; year++) {
    for (const { vanaf, totEnMet } of vakantiesOf(year)) {
      if (totEnMet >= first) open.fill(0, Math.max(0, vanaf - first), totEnMet - first + 1);
    }
  }
  for (const { datum } of referentie.feestdagen) open[dagnummer(datum) - first] = 0;

  const isSchooldag = (dag: number) => open[dag - first] === 1;
  const walk = (dag: number, step: 1 | -1) => {
    let at = dag;
    while (!isSchooldag(at)) {
      at += step;
      if (at < first || at - first >= open.length) throw new RangeError('No schooldag in the calendar');
    }
    return at;
  };
  return {
    regio,
    isSchooldag,
    nextSchooldag: (dag) => walk(dag, 1),
    previousSchooldag: (dag) => walk(dag, -1),
    vakantiesOf,
  };
}
