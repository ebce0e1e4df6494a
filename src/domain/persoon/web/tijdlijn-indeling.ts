import { addDagen, type Datum } from '../../../regels/kalender/datum.ts';
import { type Item, isInVenster, labelOf, type Moment, scaleOf, type Venster } from './tijdlijn.ts';

export const banen = [
  'plicht',
  'inschrijving',
  'verblijf',
  'vrijstelling',
  'thuiszitter',
  'schorsing',
  'zaak',
  'melding',
  'contact',
  'besluit',
  'overig',
] as const;
export type BaanId = (typeof banen)[number];

const BAAN_VAN_MOMENT: Readonly<Record<Moment['soort'], BaanId>> = {
  melding: 'melding',
  gesprek: 'contact',
  brief: 'contact',
  notitie: 'contact',
  waarschuwing: 'besluit',
  halt: 'besluit',
  'proces-verbaal': 'besluit',
  vrijstelling: 'besluit',
  verlof: 'besluit',
  gedoog: 'besluit',
  interventie: 'besluit',
  vsv: 'overig',
  startkwalificatie: 'overig',
  verwijdering: 'besluit',
  verhuizing: 'overig',
};
export const baanOf = (item: Item): BaanId =>
  item.vorm === 'band' ? item.band.soort : BAAN_VAN_MOMENT[item.moment.soort];

const BAND_HOOGTE = 24;
const MERK_HOOGTE = 28;
const RUIMTE = 8;
/** Width and height of a mark. */
export const MERK = 24;
const MAX_RIJEN_MERKEN = 3;
/** About the width of a letter of 12 px; good enough to decide whether a text fits. */
const LETTER = 6.6;

/** One thing drawn. A mark may stand for more than one event when they would cover each other. */
export type Geplaatst = {
  readonly sleutel: string;
  readonly items: readonly [Item, ...Item[]];
  readonly baan: BaanId;
  readonly x: number;
  readonly y: number;
  readonly breedte: number;
  readonly hoogte: number;
  /** Beside a mark, when there is room for it. */
  readonly tekst: string | null;
};
export type Baan = { readonly id: BaanId; readonly y: number; readonly hoogte: number };
export type Indeling = {
  readonly banen: readonly Baan[];
  readonly geplaatst: readonly Geplaatst[];
  readonly hoogte: number;
};

/**
 * Where everything of a window goes on a drawing `width` pixels wide. Lanes stand where the whole life has
 * something in them, so that they stay in place while zooming. What has no end runs until `heden`.
 */
export function layOut(items: readonly Item[], venster: Venster, width: number, heden: Datum): Indeling {
  const lanes: Baan[] = [];
  const geplaatst: Geplaatst[] = [];
  let y = 0;
  for (const id of banen) {
    const own = items.filter((item) => baanOf(item) === id);
    if (own.length === 0) continue;
    const visible = own.filter((item) => isInVenster(item, venster));
    const placed =
      own[0]?.vorm === 'band'
        ? placeBanden(visible, venster, width, heden)
        : placeMerken(visible, venster, width);
    const step = own[0]?.vorm === 'band' ? BAND_HOOGTE : MERK_HOOGTE;
    const rijen = Math.max(1, ...placed.map(({ rij }) => rij + 1));
    for (const { rij, ...one } of placed)
      geplaatst.push({ ...one, baan: id, y: y + RUIMTE / 2 + rij * step });
    lanes.push({ id, y, hoogte: rijen * step + RUIMTE });
    y += rijen * step + RUIMTE;
  }
  return { banen: lanes, geplaatst, hoogte: y };
}

type InRij = Omit<Geplaatst, 'baan' | 'y'> & { readonly rij: number };

function placeBanden(items: readonly Item[], venster: Venster, width: number, heden: Datum): InRij[] {
  const scale = scaleOf(venster, width);
  const ends: number[] = [];
  return items.map((item) => {
    const last =
      (item.vorm === 'band' ? item.band.totEnMet : item.vanaf) ?? (heden > item.vanaf ? heden : item.vanaf);
    const x = Math.max(0, scale(item.vanaf));
    const end = Math.min(width, Math.max(x + 6, scale(addDagen(last, 1))));
    const rij = firstFree(ends, x);
    ends[rij] = end;
    return {
      sleutel: item.sleutel,
      items: [item],
      x,
      breedte: Math.max(6, end - x - 1),
      hoogte: BAND_HOOGTE - 2,
      tekst: null,
      rij,
    };
  });
}

function placeMerken(items: readonly Item[], venster: Venster, width: number): InRij[] {
  const scale = scaleOf(venster, width);
  const ends: number[] = [];
  const placed: InRij[] = [];
  /** With a school year on the screen there is room for words. */
  const withText = scale(addDagen(venster.vanaf, 30)) > 60;
  for (const item of items) {
    const x = Math.min(Math.max(0, scale(item.vanaf) - MERK / 2), width - MERK);
    const rij = firstFree(ends, x);
    const last = placed.at(-1);
    if (rij >= MAX_RIJEN_MERKEN && last) {
      placed[placed.length - 1] = { ...last, items: [...last.items, item], tekst: null };
      continue;
    }
    const tekst = withText ? labelOf(item) : null;
    const fits = tekst !== null && x + MERK + 4 + tekst.length * LETTER <= width;
    ends[rij] = x + MERK + 3 + (fits ? tekst.length * LETTER + 8 : 0);
    placed.push({
      sleutel: item.sleutel,
      items: [item],
      x,
      breedte: MERK,
      hoogte: MERK,
      tekst: fits ? tekst : null,
      rij,
    });
  }
  return placed;
}

function firstFree(ends: readonly number[], x: number): number {
  const free = ends.findIndex((end) => end <= x);
  return free < 0 ? ends.length : free;
}

/** The kinds of marks in a set, in the order of the lanes; for the legend. */
export function soortenMerken(items: readonly Item[]): Moment['soort'][] {
  const present = new Set(items.flatMap((item) => (item.vorm === 'moment' ? [item.moment.soort] : [])));
  return (Object.keys(BAAN_VAN_MOMENT) as Moment['soort'][]).filter((soort) => present.has(soort));
}

export const isGroep = ({ items }: Geplaatst): boolean => items.length > 1;

/** The neighbour of a thing for a key: left and right in time, up and down in the nearest other lane. */
export function neighbour(all: readonly Geplaatst[], from: Geplaatst, key: string): Geplaatst | undefined {
  const byTime = all.toSorted((a, b) => a.items[0].vanaf.localeCompare(b.items[0].vanaf) || a.y - b.y);
  const at = byTime.findIndex(({ sleutel }) => sleutel === from.sleutel);
  if (key === 'ArrowRight') return byTime[at + 1];
  if (key === 'ArrowLeft') return byTime[at - 1];
  if (key === 'Home') return byTime[0];
  if (key === 'End') return byTime.at(-1);
  const own = banen.indexOf(from.baan);
  const others = all.filter(({ baan }) =>
    key === 'ArrowDown' ? banen.indexOf(baan) > own : banen.indexOf(baan) < own,
  );
  const lanes = others.map(({ baan }) => banen.indexOf(baan));
  const lane = banen[key === 'ArrowDown' ? Math.min(...lanes) : Math.max(...lanes)];
  return others
    .filter(({ baan }) => baan === lane)
    .toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}
