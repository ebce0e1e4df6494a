import type { Datum } from './kalender/datum.ts';

/** The text an answer rests on. */
export type Grondslag = {
  readonly wet: string;
  readonly artikel: string;
  readonly lid: number | null;
  readonly onderdeel: string | null;
};

/** The answer of one rule: what follows, from which text, in which version, given which facts. */
export type Oordeel<Uitkomst extends string, Feiten, Waarden = Readonly<Record<string, unknown>>> = {
  readonly regel: string;
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
};

/**
 * The version that holds on a day; versions stand oldest first.
 * @throws RangeError on a day before the oldest: a rule never answers under a text that did not apply
 */
export function versionOn<V extends { readonly vanaf: Datum }>(versies: readonly V[], dag: Datum): V {
  const found = versies.findLast(({ vanaf }) => vanaf <= dag);
  if (!found)
    throw new RangeError(
      `Voor ${dag} is geen wettekst vastgelegd; de oudste begint op ${versies[0]?.vanaf}.`,
    );
  return found;
}
