import { type Datum, isDatum } from './kalender/datum.ts';

/** What kind of value a fact is, in words for the list of rules, and how a given value is read. */
export type Soort<T> = {
  readonly naam: string;
  /** @throws FeitFout naming what is wrong with the value; never repeats the value itself */
  lees(waarde: unknown, feit: string): T;
  /** The facts of each item, where the value is made of things with facts of their own. */
  readonly velden?: Feitenset;
};

/** A fact that cannot be so: of the wrong type, no day of the calendar, not one of the words, unknown to the rule. */
export class FeitFout extends Error {}

const of = <T>(naam: string, lees: Soort<T>['lees'], velden?: Feitenset): Soort<T> => ({
  naam,
  lees,
  ...(velden && { velden }),
});

/** A day as jjjj-mm-dd that exists. */
export const datum: Soort<Datum> = of('datum', (waarde, feit) => {
  if (typeof waarde === 'string' && isDatum(waarde)) return waarde;
  throw new FeitFout(`${feit}: moet een bestaande datum zijn, als jjjj-mm-dd`);
});

export const getal: Soort<number> = of('getal', (waarde, feit) => {
  if (typeof waarde === 'number' && Number.isFinite(waarde) && waarde >= 0) return waarde;
  throw new FeitFout(`${feit}: moet een getal van 0 of meer zijn`);
});

export const geheel: Soort<number> = of('geheel getal', (waarde, feit) => {
  if (Number.isInteger(getal.lees(waarde, feit))) return waarde as number;
  throw new FeitFout(`${feit}: moet een geheel getal zijn`);
});

export const jaNee: Soort<boolean> = of('true of false', (waarde, feit) => {
  if (typeof waarde === 'boolean') return waarde;
  throw new FeitFout(`${feit}: moet true of false zijn`);
});

export const tekst: Soort<string> = of('tekst', (waarde, feit) => {
  if (typeof waarde === 'string' && waarde.trim() !== '') return waarde;
  throw new FeitFout(`${feit}: moet een tekst zijn`);
});

/** A school year as written on paper, 2026-2027. */
export const schooljaar: Soort<string> = of('schooljaar', (waarde, feit) => {
  const [, eerste, tweede] = (typeof waarde === 'string' && /^(\d{4})-(\d{4})$/.exec(waarde)) || [];
  if (eerste !== undefined && Number(tweede) === Number(eerste) + 1) return `${eerste}-${tweede}`;
  throw new FeitFout(`${feit}: moet een schooljaar zijn, als 2026-2027`);
});

/** One of these words. */
export function een<const W extends string>(...woorden: readonly W[]): Soort<W> {
  const known: ReadonlySet<unknown> = new Set(woorden);
  return of(woorden.join(' / '), (waarde, feit) => {
    if (known.has(waarde)) return waarde as W;
    throw new FeitFout(`${feit}: moet een van deze zijn: ${woorden.join(', ')}`);
  });
}

export const lijst = <T>(van: Soort<T>): Soort<readonly T[]> =>
  of(
    `lijst van ${van.naam}`,
    (waarde, feit) => {
      if (!Array.isArray(waarde)) throw new FeitFout(`${feit}: moet een lijst zijn`);
      return waarde.map((one, at) => van.lees(one, `${feit}[${at + 1}]`));
    },
    van.velden,
  );

/** A fact as a rule declares it. An optional one may be absent and then counts as none, 0 or not so. */
export type Feit<T, Verplicht extends boolean = boolean> = {
  readonly soort: Soort<T>;
  readonly verplicht: Verplicht;
  /** What it is, where the name does not say it. */
  readonly uitleg: string | null;
};

export const feit = <T>(soort: Soort<T>, uitleg: string | null = null): Feit<T, true> => ({
  soort,
  verplicht: true,
  uitleg,
});
export const mogelijk = <T>(soort: Soort<T>, uitleg: string | null = null): Feit<T, false> => ({
  soort,
  verplicht: false,
  uitleg,
});

export type Feitenset = Readonly<Record<string, Feit<unknown>>>;
export type FeitenVan<S extends Feitenset> = {
  readonly [K in keyof S as S[K] extends Feit<unknown, true> ? K : never]: S[K] extends Feit<infer T>
    ? T
    : never;
} & {
  readonly [K in keyof S as S[K] extends Feit<unknown, true> ? never : K]?: S[K] extends Feit<infer T>
    ? T | undefined
    : never;
};

/** An object with facts of its own, as an item of a list. */
export const samen = <S extends Feitenset>(set: S): Soort<FeitenVan<S>> =>
  of(
    `{${Object.entries(set)
      .map(([naam, { verplicht }]) => (verplicht ? naam : `${naam}?`))
      .join(', ')}}`,
    (waarde, naam) => {
      const { feiten, ontbreekt } = leesFeiten(set, waarde, `${naam}.`);
      if (ontbreekt.length > 0) throw new FeitFout(`${naam}: ${ontbreekt.join(', ')} ontbreekt`);
      return feiten as FeitenVan<S>;
    },
    set,
  );

/**
 * Reads facts as given. Null counts as absent.
 * @returns the facts, typed, and the names of the required ones that are absent
 * @throws FeitFout for what is no object, a fact the rule does not know or a value that cannot be
 */
export function leesFeiten(
  set: Feitenset,
  gegeven: unknown,
  pad = '',
): { readonly feiten: Readonly<Record<string, unknown>>; readonly ontbreekt: string[] } {
  if (typeof gegeven !== 'object' || gegeven === null || Array.isArray(gegeven)) {
    throw new FeitFout(`${pad.slice(0, -1) || 'feiten'}: moet een object met feiten zijn`);
  }
  const feiten: Record<string, unknown> = {};
  for (const naam of Object.keys(gegeven)) {
    const known = Object.hasOwn(set, naam) ? set[naam] : undefined;
    if (!known)
      throw new FeitFout(`${pad}${naam}: dit feit kent deze regel niet; wel ${Object.keys(set).join(', ')}`);
    const waarde = (gegeven as Record<string, unknown>)[naam];
    if (waarde !== null && waarde !== undefined) feiten[naam] = known.soort.lees(waarde, pad + naam);
  }
  const ontbreekt = Object.keys(set).filter((naam) => set[naam]?.verplicht && feiten[naam] === undefined);
  return { feiten, ontbreekt };
}
