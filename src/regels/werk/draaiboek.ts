import { addDagen, type Datum } from '../kalender/datum.ts';
import { isBekendJaar, isWerkdag, type Schoolkalender, type Vakantieregio } from '../kalender/schooldag.ts';
import { type Duur, deriveEinddag } from '../kalender/termijnen.ts';

/** From which day a task counts: the one it is started on, the summer of a year, or a fixed day in it. */
export const ankers = ['start', 'zomer-begin', 'zomer-einde', 'vaste-dag'] as const;
export type Anker = (typeof ankers)[number];

export type Draaiboekmoment = Duur & {
  readonly anker: Anker;
  /** Of a fixed day: mm-dd. */
  readonly dag?: string | undefined;
  readonly richting: 'vooruit' | 'terug';
};

export type Ijking = {
  readonly kalender: Schoolkalender;
  readonly regio: Vakantieregio;
  /** The day of starting. */
  readonly start: Datum;
  /** The calendar year whose summer and fixed days are meant. */
  readonly jaar: number;
};

/** The first and last day of the summer holiday of a calendar year; nothing where it is not held. */
const findZomer = ({ kalender, regio, jaar }: Pick<Ijking, 'kalender' | 'regio' | 'jaar'>) =>
  kalender.vakanties.find(
    (een) => een.vakantie === 'zomer' && een.regio === regio && een.van.startsWith(`${jaar}-`),
  );

function ankerdag({ anker, dag }: Draaiboekmoment, ijking: Ijking): Datum | undefined {
  switch (anker) {
    case 'start':
      return ijking.start;
    case 'vaste-dag':
      return dag === undefined ? undefined : `${ijking.jaar}-${dag}`;
    case 'zomer-begin':
      return findZomer(ijking)?.van;
    case 'zomer-einde':
      return findZomer(ijking)?.tot;
  }
}

/**
 * On which day a task of a draaiboek should be done: never in a weekend or on a public holiday, but the working day before
 * when it counts back, and the next one when it counts forward.
 *
 * @returns null where the calendar of that year is not held
 */
export function deriveTaakdag(moment: Draaiboekmoment, ijking: Ijking): Datum | null {
  const begin = ankerdag(moment, ijking);
  if (begin === undefined) return null;
  const { kalender, regio } = ijking;
  const { aantal, eenheid, richting } = moment;
  const { einddag } = deriveEinddag(kalender, { begin, duur: { aantal, eenheid }, richting, regio });
  if (einddag === null) return null;
  let dag = einddag;
  while (isBekendJaar(kalender, dag)) {
    if (isWerkdag(kalender, dag)) return dag;
    dag = addDagen(dag, richting === 'terug' ? -1 : 1);
  }
  return null;
}
