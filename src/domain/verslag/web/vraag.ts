import type { ResponseOf } from '../../../platform/endpoint.ts';
import { type Filter, writeFilters } from '../rijen-adres.contract.ts';
import type { listCijfersEndpoint, readCijferEndpoint } from '../verslag.contract.ts';

export type Cijfer = ResponseOf<typeof readCijferEndpoint>;
export type Cijferrij = Cijfer['rijen'][number];
export type IndicatorInfo = ResponseOf<typeof listCijfersEndpoint>['indicatoren'][number];

export { type Filter, writeFilters };
/** A question about figures, as it stands in the address: names of dimensions and their values, never a person. */
export type Vraag = {
  readonly indicator: string;
  readonly jaar: string;
  readonly per: readonly string[];
  readonly waar: readonly Filter[];
  readonly deelVan: string | undefined;
  /** The former school year beside it. */
  readonly vergelijk: boolean;
};

/** The other way round of `writeFilters`. */
export const readFilters = (text: string | undefined): Filter[] =>
  (text ?? '').split(';').flatMap((one) => {
    const at = one.indexOf(':');
    if (at < 1) return [];
    return [
      {
        dimensie: one.slice(0, at),
        waarde: one
          .slice(at + 1)
          .replaceAll('%3B', ';')
          .replaceAll('%25', '%'),
      },
    ];
  });

type Search = {
  readonly indicator?: string;
  readonly jaar?: string;
  readonly per?: string;
  readonly waar?: string;
  readonly deelVan?: string;
  readonly vergelijk?: string;
};

/** The question in an address; what it leaves out is the first of the list and the newest whole year. */
export function readVraag(
  search: { readonly [K in keyof Search]: string | undefined },
  indicatoren: readonly IndicatorInfo[],
  schooljaren: readonly string[],
): Vraag {
  const standaard = indicatoren.find(({ indicator }) => indicator === 'meldingen') ?? indicatoren[0];
  return {
    indicator: search.indicator ?? standaard?.indicator ?? '',
    jaar: search.jaar ?? schooljaren[1] ?? schooljaren[0] ?? '',
    per: (search.per ?? '').split(',').filter(Boolean).slice(0, 3),
    waar: readFilters(search.waar),
    deelVan: search.deelVan,
    vergelijk: search.vergelijk === '1',
  };
}

export const writeVraag = ({ indicator, jaar, per, waar, deelVan, vergelijk }: Vraag): Search => ({
  indicator,
  jaar,
  ...(per.length > 0 ? { per: per.join(',') } : {}),
  ...(waar.length > 0 ? { waar: writeFilters(waar) } : {}),
  ...(deelVan ? { deelVan } : {}),
  ...(vergelijk ? { vergelijk: '1' } : {}),
});

/** The question as the endpoint takes it. */
export const toInput = ({ indicator, jaar, per, waar, deelVan }: Vraag) => ({
  indicator,
  schooljaar: jaar,
  ...(per.length > 0 ? { per: per.join(',') } : {}),
  waar: waar.map(({ dimensie, waarde }) => `${dimensie}:${waarde}`),
  ...(deelVan ? { deelVan } : {}),
});

/** The question as the body of an act about it. */
export const toBody = ({ indicator, jaar, per, waar, deelVan }: Vraag) => ({
  indicator,
  schooljaar: jaar,
  per: [...per],
  waar: waar.map(({ dimensie, waarde }) => ({ dimensie, waarde })),
  ...(deelVan ? { deelVan } : {}),
});

/** A new indicator keeps of the question what it knows too. */
export function withIndicator(vraag: Vraag, indicator: IndicatorInfo): Vraag {
  const knows = (dimensie: string) => indicator.dimensies.includes(dimensie);
  return {
    ...vraag,
    indicator: indicator.indicator,
    per: vraag.per.filter(knows),
    waar: vraag.waar.filter(({ dimensie }) => knows(dimensie)),
    deelVan: vraag.deelVan === 'totaal' ? 'totaal' : undefined,
  };
}

/** Narrowed to one value of each of these dimensions; a wider filter on the same dimension makes way. */
export function narrow(waar: readonly Filter[], to: readonly Filter[]): Filter[] {
  return [...waar.filter(({ dimensie }) => !to.some((one) => one.dimensie === dimensie)), ...to];
}

export const vorigSchooljaar = (jaar: string): string => {
  const first = Number(jaar.slice(0, 4));
  return `${first - 1}-${first}`;
};

/** The value of a row in a dimension; an empty text for a field nobody filled in. */
export const waardeVan = (rij: Cijferrij, dimensie: string): string => String(rij[dimensie] ?? '');
export const getalVan = (rij: Cijferrij, naam: 'waarde' | 'uniek' | 'noemer'): number | null => {
  const value = rij[naam];
  return typeof value === 'number' ? value : null;
};
/** 100 × waarde / noemer; null without a denominator to divide by. */
export function procentVan(rij: Cijferrij): number | null {
  const noemer = getalVan(rij, 'noemer');
  const waarde = getalVan(rij, 'waarde');
  return noemer && waarde !== null ? (100 * waarde) / noemer : null;
}
