export type Filter = { readonly dimensie: string; readonly waarde: string };

/** `dimensie:waarde` with a semicolon between; a value may hold both, so those of its own are escaped. */
export const writeFilters = (filters: readonly Filter[]): string =>
  filters
    .map(({ dimensie, waarde }) => `${dimensie}:${waarde.replaceAll('%', '%25').replaceAll(';', '%3B')}`)
    .join(';');

type Cijfer = {
  readonly indicator: string;
  readonly schooljaar: string;
  readonly waar: Readonly<Record<string, string | readonly string[]>>;
  readonly waarde: number;
};

/** Figures that are a measure or came from outside: nothing stands behind them to open. */
export const ZONDER_RIJEN: ReadonlySet<string> = new Set([
  'recidive',
  'doorlooptijd',
  'referentiecijfers',
  'medewerkers',
]);

export const filtersVan = ({ waar }: Pick<Cijfer, 'waar'>): Filter[] =>
  Object.entries(waar).flatMap(([dimensie, waarden]) =>
    [waarden].flat().map((waarde) => ({ dimensie, waarde })),
  );

/** Where the records behind a figure stand, for who may see them: the address that the screens write too. */
export function rijenAdres(kantoor: string, cijfer: Cijfer): string | undefined {
  const { indicator, schooljaar, waarde } = cijfer;
  if (waarde === 0 || ZONDER_RIJEN.has(indicator)) return undefined;
  const filters = writeFilters(filtersVan(cijfer));
  const zoek = new URLSearchParams({
    indicator,
    jaar: schooljaar,
    ...(filters === '' ? {} : { waar: filters }),
    rijen: filters,
    zegt: String(waarde),
  });
  return `${kantoor}/cijfers/rijen?${zoek.toString()}`;
}
