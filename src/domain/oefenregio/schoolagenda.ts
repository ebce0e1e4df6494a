import { cell, dayOf, schooljaarOf, weekday } from './dag.ts';
import { Random } from './random.ts';
import type { School } from './scholen.ts';

/** Days on which a school differs from its region, both ends included. */
export type Schoolvrij = {
  readonly van: number;
  readonly tot: number;
  readonly soort: 'vrij' | 'vakantie' | 'les';
  readonly naam: string;
};

const AGENDA = 7;
/** Part of the schools with a second week in May, and that moves the autumn holiday, whose week is advice only. */
const TWEEDE_MEIWEEK = 0.3;
const ANDERE_HERFST = 0.03;
const STUDIEDAGEN = [3, 5] as const;

/** The free days of every school, drawn apart per school and year, so that they hang on nothing else. */
export class Schoolagenda {
  readonly #zaad: number;
  readonly #random = new Random();
  readonly #known = new Map<number, readonly Schoolvrij[]>();

  constructor(zaad: number) {
    this.#zaad = zaad;
  }

  /** What a school has of its own in the schooljaar that begins in `year`. */
  listVrij(school: School, year: number): readonly Schoolvrij[] {
    const sleutel = school.nummer * 100 + (year % 100);
    let list = this.#known.get(sleutel);
    if (!list) {
      list = drawSchoolvrij(school, year, this.#random.open(this.#zaad, AGENDA, sleutel));
      this.#known.set(sleutel, list);
    }
    return list;
  }

  isSchooldag(school: School, dag: number): boolean {
    const eigen = this.listVrij(school, schooljaarOf(dag)).filter(({ van, tot }) => van <= dag && dag <= tot);
    // A week of lessons lies in October, where no public holiday is.
    if (eigen.some(({ soort }) => soort === 'les')) return weekday(dag) % 6 !== 0;
    return eigen.length === 0 && school.kalender.isSchooldag(dag);
  }
}

function drawSchoolvrij({ kalender }: School, year: number, random: Random): Schoolvrij[] {
  const vakanties = kalender.vakantiesOf(year);
  const inMaand = (...maanden: string[]) =>
    vakanties.find(({ vanaf }) => maanden.includes(cell(vanaf).slice(5, 7)));
  const list: Schoolvrij[] = [];

  const mei = inMaand('04', '05');
  if (random.chance(TWEEDE_MEIWEEK) && mei) {
    const maandag = mei.totEnMet + 1;
    list.push({ van: maandag, tot: maandag + 4, soort: 'vakantie', naam: 'tweede week meivakantie' });
  }
  const herfst = inMaand('10');
  if (random.chance(ANDERE_HERFST) && herfst) {
    const maandag = herfst.vanaf + 2;
    list.push(
      { van: maandag - 7, tot: maandag - 3, soort: 'vakantie', naam: 'herfstvakantie van de school' },
      { van: maandag, tot: maandag + 4, soort: 'les', naam: 'les in de herfstvakantie van de regio' },
    );
  }

  const aantal = random.int(...STUDIEDAGEN);
  const eerste = dayOf(year, 9, 10);
  const stuk = Math.floor((dayOf(year + 1, 6, 20) - eerste) / aantal);
  let vorige = 0;
  for (let at = 0; at < aantal; at++) {
    const dag = kalender.nextSchooldag(eerste + at * stuk + random.int(0, stuk - 1));
    if (dag <= vorige || list.some(({ van, tot }) => van <= dag && dag <= tot)) continue;
    list.push({ van: dag, tot: dag, soort: 'vrij', naam: 'studiedag' });
    vorige = dag;
  }
  return list;
}
