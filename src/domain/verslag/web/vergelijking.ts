import { type Cijfer, type Cijferrij, getalVan, type IndicatorInfo, type Vraag, waardeVan } from './vraag.ts';

/** What every view of an answer gets. */
export type UitkomstProps = {
  readonly vraag: Vraag;
  readonly cijfer: Cijfer;
  /** The same question for the school year before, when asked. */
  readonly vorig: Cijfer | undefined;
  readonly indicatoren: readonly IndicatorInfo[];
};

const keyOf = (per: readonly string[], rij: Cijferrij): string =>
  JSON.stringify(per.map((naam) => waardeVan(rij, naam)));

/**
 * The rows of both years together: those of this year in their order, then values only the former year had. A value
 * that is absent in a year counts nothing there.
 */
export function joinJaren(
  cijfer: Cijfer,
  vorig: Cijfer | undefined,
): readonly { rij: Cijferrij; vorige: number | null }[] {
  if (!vorig) return cijfer.rijen.map((rij) => ({ rij, vorige: null }));
  const { per } = cijfer;
  const former = new Map(vorig.rijen.map((rij) => [keyOf(per, rij), rij]));
  const now = new Set(cijfer.rijen.map((rij) => keyOf(per, rij)));
  const gone = vorig.rijen.filter((rij) => !now.has(keyOf(per, rij)));
  return [
    ...cijfer.rijen.map((rij) => {
      const one = former.get(keyOf(per, rij));
      return { rij, vorige: one ? getalVan(one, 'waarde') : 0 };
    }),
    ...gone.map((rij) => ({
      rij: { ...rij, waarde: 0, uniek: 0, noemer: null },
      vorige: getalVan(rij, 'waarde'),
    })),
  ];
}
