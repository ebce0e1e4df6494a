import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen, type Datum, dagnummer } from '../../../regels/kalender/datum.ts';
import type { readTijdlijnEndpoint } from '../persoon.contract.ts';

export type Tijdlijn = ResponseOf<typeof readTijdlijnEndpoint>;
export type Band = Tijdlijn['banden'][number];
export type Moment = Tijdlijn['momenten'][number];

/** Both inclusive. */
export type Venster = { readonly vanaf: Datum; readonly totEnMet: Datum };

/** A school year runs from 1 August up to and including 31 July. */
export function schooljaarVan(dag: Datum): string {
  const year = Number(dag.slice(0, 4)) - (dag.slice(5) < '08-01' ? 1 : 0);
  return `${year}-${year + 1}`;
}
export const eersteDag = (schooljaar: string): Datum => `${schooljaar.slice(0, 4)}-08-01`;
export const vensterVan = (schooljaar: string): Venster => ({
  vanaf: eersteDag(schooljaar),
  totEnMet: `${schooljaar.slice(5, 9)}-07-31`,
});

/** The school years that a period touches, oldest first. */
export function schooljarenIn({ vanaf, totEnMet }: Venster): string[] {
  const first = Number(schooljaarVan(vanaf).slice(0, 4));
  const last = Number(schooljaarVan(totEnMet).slice(0, 4));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${first + index}-${first + index + 1}`,
  );
}

/** Full years lived on a day. */
export const leeftijdOp = (geboortedatum: Datum, dag: Datum): number =>
  Number(dag.slice(0, 4)) -
  Number(geboortedatum.slice(0, 4)) -
  (dag.slice(5) < geboortedatum.slice(5) ? 1 : 0);

/** Anything on the timeline: a period, or a day. */
export type Item =
  | { readonly vorm: 'band'; readonly sleutel: string; readonly vanaf: Datum; readonly band: Band }
  | { readonly vorm: 'moment'; readonly sleutel: string; readonly vanaf: Datum; readonly moment: Moment };

/** All of it in order of time. */
export function itemsOf({ banden, momenten }: Tijdlijn): Item[] {
  const items: Item[] = [
    ...banden.map((band) => ({
      vorm: 'band' as const,
      sleutel: `${band.soort}-${band.id}-${band.vanaf}`,
      vanaf: band.vanaf,
      band,
    })),
    ...momenten.map((moment) => ({
      vorm: 'moment' as const,
      sleutel: `m-${moment.soort}-${moment.id}-${moment.datum}`,
      vanaf: moment.datum,
      moment,
    })),
  ];
  return items.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf));
}

export const soortOf = (item: Item) => (item.vorm === 'band' ? item.band.soort : item.moment.soort);
export const labelOf = (item: Item): string => (item.vorm === 'band' ? item.band.label : item.moment.label);
export const toelichtingOf = (item: Item): string | null =>
  (item.vorm === 'band' ? item.band.toelichting : item.moment.toelichting) || null;
export const idOf = (item: Item): string => (item.vorm === 'band' ? item.band.id : item.moment.id);

/** Whether the item is there on some day of the window. */
export function isInVenster(item: Item, { vanaf, totEnMet }: Venster): boolean {
  if (item.vorm === 'moment') return item.vanaf >= vanaf && item.vanaf <= totEnMet;
  return item.vanaf <= totEnMet && (item.band.totEnMet ?? '9999-12-31') >= vanaf;
}

/** Days of a window to pixels; the end is the first moment after its last day. */
export function scaleOf({ vanaf, totEnMet }: Venster, width: number): (dag: Datum) => number {
  const from = dagnummer(vanaf);
  const days = Math.max(1, dagnummer(addDagen(totEnMet, 1)) - from);
  return (dag) => ((dagnummer(dag) - from) / days) * width;
}
