import type { Datum } from './kalender/datum.ts';

/** The text an answer rests on. */
export type Grondslag = {
  readonly wet: string;
  readonly artikel: string;
  readonly lid: number | null;
  readonly onderdeel: string | null;
};

/** Sources that have numbers of their own in place of articles. */
const ZONDER_ARTIKELEN: ReadonlySet<string> = new Set(['OM', 'Kamerstukken']);

/** A ground as people cite it: Lpw art. 6 lid 2 onder a; OM 2017R002. */
export const citeer = ({ wet, artikel, lid, onderdeel }: Grondslag): string =>
  [
    wet,
    ZONDER_ARTIKELEN.has(wet) ? artikel : `art. ${artikel}`,
    lid === null ? '' : `lid ${lid}`,
    onderdeel === null ? '' : `onder ${onderdeel}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** The answer of one rule: what follows, from which text, in which version, given which facts. */
export type Oordeel<
  Uitkomst extends string = string,
  Feiten = Readonly<Record<string, unknown>>,
  Waarden = Readonly<Record<string, unknown>>,
> = {
  readonly regel: string;
  /** One of the rule's own words, or `onbekend` (facts are missing) or `menselijk-oordeel` (the law leaves it to a person). */
  readonly uitkomst: Uitkomst;
  readonly grondslag: Grondslag;
  /** First day of the consolidated act in force on the day that decides. */
  readonly versie: Datum;
  readonly peildatum: Datum;
  readonly feiten: Feiten;
  /** Named results (contract-details § 5). */
  readonly waarden: Waarden;
  /** Why, in plain Dutch, written from the facts. */
  readonly motivering: string;
  /** The facts without which it cannot be said; empty unless `onbekend`. */
  readonly ontbreekt: readonly string[];
};
