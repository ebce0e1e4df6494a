import { type Datum, dagnummer, datumVanDagnummer } from '../kalender/datum.ts';
import { type Schoolkalender, type Vakantieregio, weekdag } from '../kalender/schooldag.ts';

/** Where a school differs from the holidays of its region; `les`: lessons in a holiday. */
export type Schoolvrij = {
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
  readonly soort: 'vrij' | 'vakantie' | 'les';
};

/**
 * The calendar of one school over a stretch of days, each known by its place: 0 is `begin`, a Monday. Counts run up to and
 * including a day, so what lies between two days is a difference.
 */
export type Lesdagen = {
  /** Day number (since 1970-01-01) of place 0. */
  readonly begin: number;
  readonly isSchooldag: Uint8Array;
  /** How many schooldagen up to and including the day. */
  readonly schooldagen: Int32Array;
  /** Place of the n-th schooldag, the first one being 0. */
  readonly plaatsen: Int32Array;
  /** How many lesweken have begun: of two schooldagen, by how many lesweken they lie apart. */
  readonly lesweek: Int32Array;
  /** How many vakantiedagen up to and including the day. */
  readonly vakantiedagen: Int32Array;
};

export type Bereik = { readonly begin: number; readonly dagen: number };

const DAGEN_PER_WEEK = 7;
const WEEKDAGEN = 5;

/** Monday on or before a day number. */
export const maandagVan = (dagnr: number): number => dagnr - weekdag(datumVanDagnummer(dagnr));

/**
 * The schooldagen, lesweken and vakantiedagen of a school (contract-controleer § 2). Lessons in a holiday are lessons, but
 * never in a weekend or on a public holiday.
 *
 * @param bereik which days; it begins on a Monday
 */
export function deriveLesdagen(
  kalender: Schoolkalender,
  regio: Vakantieregio,
  eigen: readonly Schoolvrij[],
  bereik: Bereik,
): Lesdagen {
  const { begin, dagen } = bereik;
  const soorten = placeEigen(eigen, bereik);
  const vakantie = placePerioden(
    kalender.vakanties.filter((een) => een.regio === regio),
    bereik,
  );
  const feest = placePerioden(
    kalender.feestdagen.map((dag) => ({ van: dag, tot: dag })),
    bereik,
  );
  const isSchooldag = new Uint8Array(dagen);
  const plaatsen = new Int32Array(dagen);
  const [schooldagen, lesweek, vakantiedagen] = [dagen, dagen, dagen].map((n) => new Int32Array(n)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const tot = { schooldagen: 0, lesweken: 0, vakantiedagen: 0, weekTelt: false };
  for (let at = 0; at < dagen; at += 1) {
    const inWeek = at % DAGEN_PER_WEEK;
    if (inWeek === 0) tot.weekTelt = false;
    const soort = soorten[at];
    const vakantiedag = soort === VAKANTIE || (soort !== LES && vakantie[at] === 1);
    if (vakantiedag) tot.vakantiedagen += 1;
    if (!vakantiedag && soort !== VRIJ && inWeek < WEEKDAGEN && feest[at] === 0) {
      isSchooldag[at] = 1;
      plaatsen[tot.schooldagen] = at;
      tot.schooldagen += 1;
      if (!tot.weekTelt) tot.lesweken += 1;
      tot.weekTelt = true;
    }
    schooldagen[at] = tot.schooldagen;
    lesweek[at] = tot.lesweken;
    vakantiedagen[at] = tot.vakantiedagen;
  }
  return {
    begin,
    isSchooldag,
    schooldagen,
    plaatsen: plaatsen.subarray(0, tot.schooldagen),
    lesweek,
    vakantiedagen,
  };
}

const VRIJ = 1;
const VAKANTIE = 2;
const LES = 3;
const STERKTE = { vrij: VRIJ, vakantie: VAKANTIE, les: LES } as const;

/** Per day what the school itself says of it; of periods that overlap `les` wins, then `vakantie`. */
function placeEigen(eigen: readonly Schoolvrij[], { begin, dagen }: Bereik): Uint8Array {
  const soorten = new Uint8Array(dagen);
  for (const { vanaf, totEnMet, soort } of eigen) {
    const laatste = Math.min(dagnummer(totEnMet) - begin, dagen - 1);
    for (let at = Math.max(0, dagnummer(vanaf) - begin); at <= laatste; at += 1) {
      soorten[at] = Math.max(soorten[at] ?? 0, STERKTE[soort]);
    }
  }
  return soorten;
}

/** Per day 1 where it lies in one of the periods. */
function placePerioden(perioden: readonly { readonly van: Datum; readonly tot: Datum }[], bereik: Bereik) {
  const { begin, dagen } = bereik;
  const dag = new Uint8Array(dagen);
  for (const { van, tot } of perioden) {
    dag.fill(1, Math.max(0, dagnummer(van) - begin), Math.max(0, dagnummer(tot) - begin + 1));
  }
  return dag;
}
