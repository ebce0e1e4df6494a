import { type Feitenset, type FeitenVan, FeitFout, leesFeiten } from './feit.ts';
import { type Datum, isDatum } from './kalender/datum.ts';
import type { Schoolkalender } from './kalender/schooldag.ts';
import type { Grondslag, Oordeel } from './oordeel.ts';
import { eersteDagVan, type Wet, wetsversieOn } from './wetsversies.ts';

/** What a rule decides, from facts that are all there. */
export type Uitspraak<Uitkomst extends string, Waarde extends string> = {
  readonly uitkomst: Uitkomst | 'menselijk-oordeel' | 'onbekend';
  readonly grondslag: Grondslag & { readonly wet: Wet };
  readonly waarden?: { readonly [W in Waarde]?: unknown };
  readonly motivering: string;
  /** With `onbekend`: the facts without which it cannot be said. */
  readonly ontbreekt?: readonly string[];
};

export type Vraag<S extends Feitenset> = {
  readonly feiten: FeitenVan<S>;
  /** The day of the question; it chooses the version of the law. */
  readonly op: Datum;
  readonly kalender: Schoolkalender;
};

/** A rule as it is asked by name, with facts that came from outside. */
export type Regel = {
  readonly naam: string;
  readonly vraag: string;
  readonly grondslag: Grondslag;
  readonly feiten: Feitenset;
  readonly uitkomsten: readonly string[];
  readonly waarden: readonly string[];
  /** File of the rule from `src/regels`, without ending; its examples stand beside it in `.voorbeelden.md`. */
  readonly bestand: string;
  /** @throws FeitFout when a fact cannot be so, or `op` lies before the oldest wording */
  beantwoord(gegeven: unknown, op: unknown, kalender: Schoolkalender): Oordeel;
};

/** Makes a rule askable: checks the facts, names the missing ones, adds version and day to what it decides. */
export function regel<S extends Feitenset, const U extends string, const W extends string = never>(spec: {
  readonly naam: string;
  readonly vraag: string;
  readonly grondslag: Grondslag & { readonly wet: Wet };
  /** The ground on days before the act of `grondslag` existed. */
  readonly grondslagEerder?: Grondslag & { readonly wet: Wet };
  readonly feiten: S;
  readonly uitkomsten: readonly U[];
  readonly waarden?: readonly W[];
  readonly bestand: string;
  oordeel(vraag: Vraag<S>): Uitspraak<U, W>;
}): Regel {
  const { naam, uitkomsten, waarden: namen = [] } = spec;
  return {
    naam,
    vraag: spec.vraag,
    grondslag: spec.grondslag,
    feiten: spec.feiten,
    uitkomsten,
    waarden: namen,
    bestand: spec.bestand,
    beantwoord(gegeven, dag, kalender) {
      const op = readOp(dag);
      const { feiten, ontbreekt } = leesFeiten(spec.feiten, gegeven);
      const uitspraak: Uitspraak<U, W> =
        ontbreekt.length > 0
          ? onbekend(groundOn(spec, op), ontbreekt)
          : spec.oordeel({ feiten: feiten as FeitenVan<S>, op, kalender });
      return {
        regel: naam,
        uitkomst: uitspraak.uitkomst,
        grondslag: uitspraak.grondslag,
        versie: wetsversieOn(uitspraak.grondslag.wet, op),
        peildatum: op,
        feiten,
        waarden: fillWaarden(namen, uitspraak.waarden ?? {}),
        motivering: uitspraak.motivering,
        ontbreekt: uitspraak.ontbreekt ?? [],
      };
    },
  };
}

type Grond = Grondslag & { readonly wet: Wet };
const groundOn = (spec: { readonly grondslag: Grond; readonly grondslagEerder?: Grond }, op: Datum): Grond =>
  spec.grondslagEerder && op < eersteDagVan(spec.grondslag.wet) ? spec.grondslagEerder : spec.grondslag;

/** The answer when facts are missing. */
export const onbekend = (grondslag: Grondslag & { readonly wet: Wet }, ontbreekt: readonly string[]) => ({
  uitkomst: 'onbekend' as const,
  grondslag,
  ontbreekt,
  motivering: `Dit is niet te zeggen zonder: ${ontbreekt.join(', ')}.`,
});

/** An article as ground. */
export const artikel = (
  wet: Wet,
  nummer: string,
  lid: number | null = null,
  onderdeel: string | null = null,
) => ({ wet, artikel: nummer, lid, onderdeel });

/** The day before which no rule answers: the oldest wording we hold (lpw/versies). */
export const OUDSTE_DAG: Datum = '2018-07-28';

function readOp(op: unknown): Datum {
  if (typeof op !== 'string' || !isDatum(op))
    throw new FeitFout('op: moet een bestaande datum zijn, als jjjj-mm-dd');
  if (op < OUDSTE_DAG) {
    throw new FeitFout(`op: voor deze dag is geen wettekst vastgelegd; de oudste geldt vanaf ${OUDSTE_DAG}`);
  }
  return op;
}

const fillWaarden = <W extends string>(namen: readonly W[], given: { readonly [K in W]?: unknown }) =>
  Object.fromEntries(namen.map((naam) => [naam, given[naam] ?? null]));
