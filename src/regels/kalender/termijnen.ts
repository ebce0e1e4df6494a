import { addDagen, addMaanden, type Datum, dagenTussen } from './datum.ts';
import {
  isBekendeDag,
  isBekendJaar,
  isSchooldag,
  isWerkdag,
  type Schoolkalender,
  type Vakantieregio,
  verlengdEinde,
} from './schooldag.ts';

export const eenheden = ['dagen', 'weken', 'maanden', 'werkdagen', 'schooldagen'] as const;
export type Eenheid = (typeof eenheden)[number];
export type Duur = { readonly aantal: number; readonly eenheid: Eenheid };

/** Days on which a term stands still, both included; without a last day it still does. */
export type Pauze = { readonly vanaf: Datum; readonly totEnMet: Datum | null };

export type Termijn = {
  /** The day of the event: the first day that counts is the next one, or backward the one before. */
  readonly begin: Datum;
  readonly duur: Duur;
  readonly richting?: 'vooruit' | 'terug';
  /** Added later, each beginning where the term would have ended. */
  readonly verlengingen?: readonly Duur[];
  readonly pauzes?: readonly Pauze[];
  /** A term the law sets: past weekends and public holidays (ATW). One agreed among ourselves ends when it ends. */
  readonly wettelijk?: boolean;
  readonly regio: Vakantieregio;
};

/** When a term ends; no day while it stands still, or where the calendar is not known. */
export type Einde = {
  readonly einddag: Datum | null;
  readonly reden: 'loopt' | 'stil' | 'kalender-onbekend';
};

const DAGEN_PER_WEEK = 7;
/** Longer ones the Algemene termijnenwet leaves alone. */
const ATW_HOOGSTENS: Readonly<Record<Eenheid, number>> = {
  dagen: 90,
  weken: 12,
  maanden: 3,
  werkdagen: 90,
  schooldagen: 90,
};
const ATW_KORTSTE = 3;
const ATW_WERKDAGEN = 2;
/** No term of ours lasts so many days; what does not end by then has an endless pause or a calendar without days. */
const HOOGSTENS_DAGEN = 3_660;

/**
 * The last day of a term: calendar, working or school days of a region, with days on which it stood still and later
 * extensions.
 *
 * @wet ATW art. 1 lid 1 and 2; art. 2; art. 4 onder a
 * @uitleg 0070 the day of the event does not count; a paused day moves the end by a day, also for weeks and months
 */
export function deriveEinddag(kalender: Schoolkalender, termijn: Termijn): Einde {
  const { begin, duur, richting = 'vooruit', verlengingen = [], pauzes = [], wettelijk = false } = termijn;
  if (richting === 'terug') return answer(walk(kalender, termijn, begin, duur, -1, []));

  let einddag: Datum | null = begin;
  for (const deel of [duur, ...verlengingen]) {
    const open = pauzes.some(({ totEnMet }) => totEnMet === null);
    const next: Datum | null = walk(kalender, termijn, einddag, deel, 1, pauzes);
    if (next === null) return open ? STIL : ONBEKEND;
    einddag = next;
  }
  if (pauzes.some(({ vanaf, totEnMet }) => totEnMet === null && vanaf <= (einddag ?? ''))) return STIL;
  if (!wettelijk || isTooLongForAtw([duur, ...verlengingen])) return answer(einddag);
  return answer(atwEinde(kalender, begin, einddag, [duur, ...verlengingen]));
}

const STIL: Einde = { einddag: null, reden: 'stil' };
const ONBEKEND: Einde = { einddag: null, reden: 'kalender-onbekend' };
const answer = (einddag: Datum | null): Einde => (einddag === null ? ONBEKEND : { einddag, reden: 'loopt' });

/** The day that many counting days after (or before) a day; null when a calendar is needed that is not held. */
function walk(
  kalender: Schoolkalender,
  { regio }: Termijn,
  vanaf: Datum,
  { aantal, eenheid }: Duur,
  stap: 1 | -1,
  pauzes: readonly Pauze[],
): Datum | null {
  const nodig = daysOf(vanaf, aantal, eenheid, stap);
  let dag = vanaf;
  for (let geteld = 0, gelopen = 0; geteld < nodig; gelopen += 1) {
    dag = addDagen(dag, stap);
    if (gelopen > HOOGSTENS_DAGEN || !isKnown(kalender, dag, eenheid)) return null;
    if (counts(kalender, regio, dag, eenheid) && !isPaused(pauzes, dag)) geteld += 1;
  }
  return dag;
}

/** Weeks and months are calendar days once it is known where they begin. */
function daysOf(vanaf: Datum, aantal: number, eenheid: Eenheid, stap: 1 | -1): number {
  if (eenheid === 'weken') return aantal * DAGEN_PER_WEEK;
  if (eenheid === 'maanden') return Math.abs(dagenTussen(vanaf, addMaanden(vanaf, stap * aantal)));
  return aantal;
}

const isPaused = (pauzes: readonly Pauze[], dag: Datum) =>
  pauzes.some(({ vanaf, totEnMet }) => vanaf <= dag && (totEnMet === null || dag <= totEnMet));

function counts(kalender: Schoolkalender, regio: Vakantieregio, dag: Datum, eenheid: Eenheid): boolean {
  switch (eenheid) {
    case 'werkdagen':
      return isWerkdag(kalender, dag);
    case 'schooldagen':
      return isSchooldag(kalender, regio, dag);
    case 'dagen':
    case 'weken':
    case 'maanden':
      return true;
  }
}

function isKnown(kalender: Schoolkalender, dag: Datum, eenheid: Eenheid): boolean {
  switch (eenheid) {
    case 'werkdagen':
      return isBekendJaar(kalender, dag);
    case 'schooldagen':
      return isBekendeDag(kalender, dag) && isBekendJaar(kalender, dag);
    case 'dagen':
    case 'weken':
    case 'maanden':
      return true;
  }
}

const isTooLongForAtw = (duren: readonly Duur[]) =>
  duren.some(({ aantal, eenheid }) => aantal > ATW_HOOGSTENS[eenheid]);

/** On to a working day; a term of three days or more holds at least two of them. */
function atwEinde(
  kalender: Schoolkalender,
  begin: Datum,
  einddag: Datum,
  duren: readonly Duur[],
): Datum | null {
  const [{ aantal, eenheid } = { aantal: 0, eenheid: 'dagen' as const }] = duren;
  const isShort = duren.length === 1 && eenheid === 'dagen' && aantal < ATW_KORTSTE;
  let einde = einddag;
  if (!isBekendJaar(kalender, einde)) return null;
  while (!isShort && countWerkdagen(kalender, begin, einde) < ATW_WERKDAGEN) einde = addDagen(einde, 1);
  einde = verlengdEinde(kalender, einde);
  return isBekendJaar(kalender, einde) ? einde : null;
}

/** Working days after `na`, up to and including a day; two are enough to know. */
function countWerkdagen(kalender: Schoolkalender, na: Datum, totEnMet: Datum): number {
  let geteld = 0;
  for (let dag = addDagen(na, 1); dag <= totEnMet && geteld < ATW_WERKDAGEN; dag = addDagen(dag, 1)) {
    if (isWerkdag(kalender, dag)) geteld += 1;
  }
  return geteld;
}
