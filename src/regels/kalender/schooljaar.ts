import type { Datum } from './datum.ts';

/** A school year runs from 1 August to 31 July (WPO, WVO 2020); it is named by the year it begins in. */
export const beginjaarVan = (dag: Datum): number =>
  Number(dag.slice(0, 4)) - (dag.slice(5) < '08-01' ? 1 : 0);

/** 31 July of the school year in which a day lies. */
export const eindeSchooljaar = (dag: Datum): Datum => `${beginjaarVan(dag) + 1}-07-31`;

/** The school year in which a day lies as written on paper, 2026-2027. */
export const schooljaarVan = (dag: Datum): string => `${beginjaarVan(dag)}-${beginjaarVan(dag) + 1}`;
