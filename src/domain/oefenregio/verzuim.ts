import { schooljaarOf } from './dag.ts';
import type { Random } from './random.ts';
import type { Schoolkalender } from './schoolkalender.ts';

/** Kinds of relatief verzuim that a school reports. */
export type SoortVerzuim = 'wettelijk' | 'overig' | 'luxe' | 'langdurig' | 'ziekte';

/** From the first day missed to the last, the lesuren of it, and the day of the melding. */
export type Verzuim = {
  readonly vanaf: number;
  readonly totEnMet: number;
  readonly uren: number;
  readonly gemeld: number;
};

/** How many days a melding is about, and how many lesuren were missed in them: lowest and highest. */
const OMVANG = {
  wettelijk: { dagen: [4, 26], uren: [16, 44] },
  overig: { dagen: [0, 24], uren: [3, 15] },
  langdurig: { dagen: [28, 90], uren: [80, 260] },
  ziekte: { dagen: [10, 60], uren: [20, 140] },
} as const;
const POGINGEN = 4;
const TREKKINGEN = 12;

/**
 * Absence of a kind that is reported on `gemeld`, a schooldag, and began no earlier than `vroegst`. Luxe lies next to a
 * holiday of that year and is reported after it, by `uiterlijk` if it can.
 */
export function drawVerzuim(
  random: Random,
  kalender: Schoolkalender,
  soort: SoortVerzuim,
  { gemeld, vroegst, uiterlijk }: { gemeld: number; vroegst: number; uiterlijk: number },
): Verzuim {
  if (soort === 'luxe') {
    let verzuim = drawLuxe(random, kalender, gemeld);
    for (let at = 1; at < POGINGEN && verzuim.gemeld > uiterlijk; at++)
      verzuim = drawLuxe(random, kalender, gemeld);
    return verzuim;
  }
  const { dagen, uren } = OMVANG[soort];
  const totEnMet = kalender.previousSchooldag(gemeld - random.int(1, 5));
  const vanaf = kalender.previousSchooldag(totEnMet - random.int(dagen[0], dagen[1]));
  return {
    vanaf: Math.max(vanaf, kalender.nextSchooldag(vroegst)),
    totEnMet,
    uren: random.int(uren[0], uren[1]),
    gemeld,
  };
}

/** A schooldag in a stretch of days, as good as uniform: school reports on the days it is open. */
export function drawSchooldag(
  random: Random,
  kalender: Schoolkalender,
  vanaf: number,
  totEnMet: number,
): number {
  for (let at = 0; at < TREKKINGEN; at++) {
    const dag = random.int(vanaf, totEnMet);
    if (kalender.isSchooldag(dag)) return dag;
  }
  return kalender.nextSchooldag(vanaf);
}

/** The last days before a holiday, or the first after it. */
function drawLuxe(random: Random, kalender: Schoolkalender, dag: number): Verzuim {
  const vakantie = random.pick(kalender.vakantiesOf(schooljaarOf(dag)));
  const dagen = random.pick([1, 1, 2, 2, 3, 4, 5]);
  const vooraf = random.chance(0.6);
  const vanaf = vooraf
    ? kalender.previousSchooldag(vakantie.vanaf - dagen)
    : kalender.nextSchooldag(vakantie.totEnMet + 1);
  const totEnMet = vooraf
    ? kalender.previousSchooldag(vakantie.vanaf - 1)
    : kalender.nextSchooldag(vanaf + dagen - 1);
  const gemeld = kalender.nextSchooldag(totEnMet + random.int(1, 9));
  return { vanaf, totEnMet, uren: dagen * random.pick([5, 6]), gemeld };
}
