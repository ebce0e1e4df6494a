import { dayOf, yearOf } from './dag.ts';
import type { Schoolkalender } from './schoolkalender.ts';
import type { Vrijgesteld } from './vrijgesteld.ts';

type Tijd = { readonly vanaf: number; readonly totEnMet: number };
type Periode = Tijd & { readonly reden: string };

/** Takes the time of a vrijstelling out; a rest of less than ten days is nothing anybody would have enrolled for. */
export function cutOut<T extends Periode>(
  inschrijvingen: readonly T[],
  vrijgesteld: Vrijgesteld,
  kalender: Schoolkalender,
): readonly T[] {
  return listAfwezig(vrijgesteld).reduce((rest, tijd) => cutTijd(rest, tijd, kalender), inschrijvingen);
}

/** Who travels (art. 5A) is at a school all the same from November up to and including February. */
function listAfwezig({ artikel, vanaf, totEnMet }: Vrijgesteld): Tijd[] {
  if (artikel !== '5A') return [{ vanaf, totEnMet }];
  const list: Tijd[] = [];
  for (let year = yearOf(vanaf); year <= yearOf(totEnMet); year++) {
    const seizoen = {
      vanaf: Math.max(vanaf, dayOf(year, 3, 1)),
      totEnMet: Math.min(totEnMet, dayOf(year, 10, 31)),
    };
    if (seizoen.vanaf <= seizoen.totEnMet) list.push(seizoen);
  }
  return list;
}

function cutTijd<T extends Periode>(
  inschrijvingen: readonly T[],
  { vanaf, totEnMet }: Tijd,
  kalender: Schoolkalender,
): readonly T[] {
  // On the very day in November, whatever the calendar says: the vrijstelling is over.
  const november = totEnMet === dayOf(yearOf(totEnMet), 10, 31);
  const terug = november ? totEnMet + 1 : kalender.nextSchooldag(totEnMet + 1);
  return inschrijvingen
    .flatMap((een): T[] => {
      if (een.totEnMet < vanaf || een.vanaf > totEnMet) return [een];
      return [
        { ...een, totEnMet: vanaf - 1, reden: 'vrijstelling' },
        { ...een, vanaf: terug },
      ];
    })
    .filter((een) => een.totEnMet - een.vanaf >= 10);
}
