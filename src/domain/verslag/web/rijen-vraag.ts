import {
  type Cijfer,
  type Cijferrij,
  type IndicatorInfo,
  narrow,
  type Vraag,
  waardeVan,
  writeVraag,
} from './vraag.ts';

/** The same question, plus which rows it opens and what the figure said. */
export type RijenZoek = ReturnType<typeof writeVraag> & {
  readonly zegt?: string;
  readonly rijen?: string;
  readonly van?: string;
};

/** An episode stands in more than one stand; these two together hold each once. */
const STANDEN_SAMEN = ['aanvang', 'nieuw'].map((waarde) => ({ dimensie: 'stand', waarde }));
/** Counts within a row only: its rows do not add up to a set that can be opened. */
const TELT_BINNEN_RIJ = new Set(['recidive']);

const open = (vraag: Vraag, rijen: Vraag['waar'], zegt: number | null, van?: string): RijenZoek => ({
  ...writeVraag(vraag),
  rijen: writeVraag({ ...vraag, waar: rijen }).waar ?? '',
  ...(zegt === null ? {} : { zegt: String(zegt) }),
  ...(van ? { van } : {}),
});

/** The records behind one cell. */
export const openRij = (
  vraag: Vraag,
  per: readonly string[],
  rij: Cijferrij,
  zegt: number | null,
): RijenZoek =>
  open(
    vraag,
    narrow(
      vraag.waar,
      per.map((dimensie) => ({ dimensie, waarde: waardeVan(rij, dimensie) })),
    ),
    zegt,
  );

/** The records behind the denominator of a cell: those of the other indicator, in so far as it knows the dimensions. */
export function openNoemer(
  vraag: Vraag,
  per: readonly string[],
  rij: Cijferrij,
  zegt: number | null,
  indicatoren: readonly IndicatorInfo[],
): RijenZoek | undefined {
  if (vraag.deelVan === 'totaal' || vraag.deelVan === undefined) return undefined;
  const other = indicatoren.find(({ indicator }) => indicator === vraag.deelVan);
  if (!other) return undefined;
  const filters = narrow(
    vraag.waar,
    per.map((dimensie) => ({ dimensie, waarde: waardeVan(rij, dimensie) })),
  );
  const known = filters.filter(({ dimensie }) => other.dimensies.includes(dimensie));
  return open(vraag, known, zegt, other.indicator);
}

/**
 * The records behind the whole answer: of records their sum, of jongeren the distinct ones. Undefined where no set
 * of records stands behind the number.
 */
export function openTotaal(
  vraag: Vraag,
  { per, definitie, totaal, uniek }: Cijfer,
): { soort: 'totaal' | 'uniek'; zoek: RijenZoek } | undefined {
  if (totaal === null || (TELT_BINNEN_RIJ.has(vraag.indicator) && per.length > 0)) return undefined;
  const metStand = per.includes('stand') && !vraag.waar.some(({ dimensie }) => dimensie === 'stand');
  const filters = metStand ? [...vraag.waar, ...STANDEN_SAMEN] : vraag.waar;
  const soort =
    definitie.eenheid === 'jongere' && uniek !== null && !per.includes('stand') ? 'uniek' : 'totaal';
  return { soort, zoek: open(vraag, filters, soort === 'uniek' ? uniek : totaal) };
}
