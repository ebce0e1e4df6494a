import { addDagen, type Datum, dagnummer } from './datum.ts';

export type Vakantieregio = 'noord' | 'midden' | 'zuid';

/** When there is no school: holidays per region and public holidays. Days as in `data/referentie`. */
export type Schoolkalender = {
  readonly vakanties: readonly {
    readonly regio: string;
    readonly van: Datum;
    readonly tot: Datum;
    /** Its name in the reference data: herfst, kerst, voorjaar, mei or zomer. */
    readonly vakantie?: string;
  }[];
  readonly feestdagen: readonly Datum[];
};

type Vrij = {
  readonly vakantiedagen: ReadonlyMap<string, ReadonlySet<Datum>>;
  readonly feestdagen: ReadonlySet<Datum>;
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
  /** Years whose public holidays are held, as jjjj. */
  readonly feestjaren: ReadonlySet<string>;
};
/** One calendar is asked about many children: its free days are looked up, not searched. */
const bekend = new WeakMap<Schoolkalender, Vrij>();

function vrijVan(kalender: Schoolkalender): Vrij {
  const known = bekend.get(kalender);
  if (known) return known;
  const vakantiedagen = new Map<string, Set<Datum>>();
  let vanaf = '9999-12-31';
  let totEnMet = '0000-01-01';
  for (const { regio, van, tot } of kalender.vakanties) {
    const dagen = vakantiedagen.get(regio) ?? new Set<Datum>();
    for (let dag = van; dag <= tot; dag = addDagen(dag, 1)) dagen.add(dag);
    vakantiedagen.set(regio, dagen);
    if (van < vanaf) vanaf = van;
    if (tot > totEnMet) totEnMet = tot;
  }
  const feestjaren = new Set(kalender.feestdagen.map((dag) => dag.slice(0, 4)));
  const vrij = { vakantiedagen, feestdagen: new Set(kalender.feestdagen), vanaf, totEnMet, feestjaren };
  bekend.set(kalender, vrij);
  return vrij;
}

/** 1970-01-01 was a Thursday; Monday is 0. */
export const weekdag = (dag: Datum): number => (((dagnummer(dag) + 3) % 7) + 7) % 7;

/** Whether the holidays of this day are known; outside them a schooldag can only be guessed. */
export function isBekendeDag(kalender: Schoolkalender, dag: Datum): boolean {
  const { vanaf, totEnMet } = vrijVan(kalender);
  return vanaf <= dag && dag <= totEnMet;
}

/** Whether schools of a region give lessons that day, as far as holidays and weekends tell (wet.md § 2). */
export function isSchooldag(kalender: Schoolkalender, regio: Vakantieregio, dag: Datum): boolean {
  const { vakantiedagen, feestdagen } = vrijVan(kalender);
  return weekdag(dag) < 5 && !feestdagen.has(dag) && !vakantiedagen.get(regio)?.has(dag);
}

/** The first schooldag on or after a day. */
export function firstSchooldag(kalender: Schoolkalender, regio: Vakantieregio, vanaf: Datum): Datum {
  let dag = vanaf;
  while (!isSchooldag(kalender, regio, dag)) dag = addDagen(dag, 1);
  return dag;
}

/** A working day: no Saturday, Sunday or public holiday of the Algemene termijnenwet. */
export const isWerkdag = (kalender: Schoolkalender, dag: Datum): boolean =>
  weekdag(dag) < 5 && !vrijVan(kalender).feestdagen.has(dag);

/** Whether the public holidays around a day are known; without them the end of a term can only be guessed. */
export const isBekendJaar = (kalender: Schoolkalender, dag: Datum): boolean =>
  vrijVan(kalender).feestjaren.has(dag.slice(0, 4));

/**
 * The last day of a term that runs forward and would end on `dag`: when that is no working day, the next one.
 *
 * @wet ATW art. 1 lid 1; art. 3
 */
export function verlengdEinde(kalender: Schoolkalender, dag: Datum): Datum {
  let einde = dag;
  while (!isWerkdag(kalender, einde)) einde = addDagen(einde, 1);
  return einde;
}
