import { type Datum, dagnummer, datumVanDagnummer } from '../../regels/kalender/datum.ts';

/** No such day: an empty cell. */
export const NEVER = 0;

/** Facts are made up from this schooljaar on; 21a and the terms of the Lpw are held from 2018 as well (wet.md § 1). */
export const EERSTE_JAAR = 2018;

const FIRST = dagnummer('1975-01-01');
const LAST = dagnummer('2060-12-31');

// Millions of dates are written and compared, over some thirty thousand days: every day is worked out once.
const texts: Datum[] = [];
const years = new Int16Array(LAST - FIRST + 1);
for (let dag = FIRST; dag <= LAST; dag++) {
  const text = datumVanDagnummer(dag);
  texts.push(text);
  years[dag - FIRST] = Number(text.slice(0, 4));
}
const newYear = new Map<number, number>();
for (let year = 1975; year <= 2061; year++) newYear.set(year, dagnummer(`${year}-01-01`));

/** The day as a cell of a file; empty for NEVER. */
export function cell(dag: number): string {
  if (dag === NEVER) return '';
  const text = texts[dag - FIRST];
  if (text === undefined) throw new RangeError('The oefenregio lies between 1975 and 2060');
  return text;
}

export const yearOf = (dag: number): number => years[dag - FIRST] ?? 0;

const startOf = (year: number): number => {
  const first = newYear.get(year);
  if (first === undefined) throw new RangeError('The oefenregio lies between 1975 and 2060');
  return first;
};
const isLeap = (year: number) => startOf(year + 1) - startOf(year) === 366;
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The day of a year, month (1 to 12) and day; 29 February of another year is 1 March. */
export function dayOf(year: number, month: number, day: number): number {
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return startOf(year) + (BEFORE[month - 1] ?? 0) + leap + day - 1;
}

/** The day on which somebody born on `geboren` becomes `age`. */
export function birthday(geboren: number, age: number): number {
  const text = cell(geboren);
  return dayOf(yearOf(geboren) + age, Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export const ageOn = (geboren: number, dag: number): number => {
  const age = yearOf(dag) - yearOf(geboren);
  return birthday(geboren, age) > dag ? age - 1 : age;
};

/** 1 August of the year in which a schooljaar begins. */
export const augustus = (year: number): number => dayOf(year, 8, 1);
/** The year in which the schooljaar of a day begins. */
export const schooljaarOf = (dag: number): number =>
  dag < augustus(yearOf(dag)) ? yearOf(dag) - 1 : yearOf(dag);
export const schooljaarText = (year: number): string => `${year}-${year + 1}`;

/** The day itself, or the Monday after a weekend. */
export const workday = (dag: number): number => {
  const day = weekday(dag);
  return day === 6 ? dag + 2 : day === 0 ? dag + 1 : dag;
};

/** 0 is Sunday. */
export const weekday = (dag: number): number => (((dag + 4) % 7) + 7) % 7;
