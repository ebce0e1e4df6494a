/** The words of `aanwezigheid.csv`, in the order in which a packed row numbers them. */
export const OORDELEN = ['geoorloofd', 'ongeoorloofd', 'te laat', 'ziek', 'onbekend'] as const;
export const TIJDSOORTEN = ['les', 'praktijk', 'bpv'] as const;
export type Oordeelwoord = (typeof OORDELEN)[number];
export type Tijdsoort = (typeof TIJDSOORTEN)[number];

export const ONGEOORLOOFD = OORDELEN.indexOf('ongeoorloofd');
export const TE_LAAT = OORDELEN.indexOf('te laat');
export const ZIEK = OORDELEN.indexOf('ziek');
export const ONBEKEND = OORDELEN.indexOf('onbekend');
export const BPV = TIJDSOORTEN.indexOf('bpv');

/** Stands for a row that does not say how many minutes were missed. */
export const MINUTEN_ONBEKEND = 0xffff;
export const MEESTE_MINUTEN = MINUTEN_ONBEKEND - 1;

/*
 * One missed lesuur in one number: the place of its day, oordeel, tijdsoort and minuten, the day in the highest bits, so
 * that numbers sort as days do; 1024 days fit in what is left of 31 bits. Millions of rows pass by without an object for each.
 */
export const DAG_SHIFT = 21;
export const OORDEEL_SHIFT = 18;
export const TIJDSOORT_SHIFT = 16;
export const packGemist = (dag: number, oordeel: number, tijdsoort: number, minuten: number): number =>
  (dag << DAG_SHIFT) | (oordeel << OORDEEL_SHIFT) | (tijdsoort << TIJDSOORT_SHIFT) | minuten;

export const dagVan = (rij: number): number => rij >>> DAG_SHIFT;
export const oordeelVan = (rij: number): number => (rij >>> OORDEEL_SHIFT) & 7;
export const tijdsoortVan = (rij: number): number => (rij >>> TIJDSOORT_SHIFT) & 3;
export const minutenVan = (rij: number): number => rij & 0xffff;
