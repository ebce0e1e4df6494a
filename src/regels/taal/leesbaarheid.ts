import { MOEILIJKE_WOORDEN } from './moeilijke-woorden.ts';

/** Something in a text that a reader with language level B1 stumbles over. */
export type Taalbevinding = {
  readonly soort: 'lange-zin' | 'moeilijk-woord' | 'lijdende-zin' | 'lang-woord';
  /** `fout`: the text is above B1 until it is changed; `let-op`: look whether it can be simpler. */
  readonly ernst: 'fout' | 'let-op';
  readonly zin: string;
  readonly woord: string | null;
  /** What people say instead. */
  readonly alternatief: string | null;
};
export type Taaloordeel = {
  readonly niveau: 'b1' | 'boven-b1';
  readonly zinnen: number;
  readonly woordenPerZin: number;
  readonly bevindingen: readonly Taalbevinding[];
};

/** Words in a sentence that people with B1 still hold together. */
export const LANGSTE_ZIN = 20;
const LANGSTE_WOORD = 22;
/** Long, but the thing itself has no shorter name. */
const BEKEND = /^(leerplicht|kwalificatieplicht|samenwerkingsverband|doorstroompunt|burgemeester)/;
const LIJDEND = /\b(word|wordt|worden|werd|werden)\b/i;
const DEELWOORD = /^(ge\p{L}{2,}(d|t|en)|(ver|be|ont|her)\p{L}{3,}(d|t))$/u;

const woorden = Object.entries(MOEILIJKE_WOORDEN).map(([woord, alternatief]) => ({
  woord: woord.replace('*', ''),
  alternatief,
  patroon: new RegExp(`(?<![\\p{L}-])${woord.replace('*', '\\p{L}*')}(?![\\p{L}-])`, 'iu'),
}));

/**
 * Is this text simple enough for language level B1? Long sentences and words of offices make it too hard; what is only
 * likely to be hard (passive sentences, long words) is shown and does not count.
 *
 * @uitleg 0061 which limits stand for B1
 */
export function assessLeesbaarheid(tekst: string): Taaloordeel {
  const zinnen = splitZinnen(tekst);
  const bevindingen = zinnen.flatMap(findInZin);
  const aantal = zinnen.reduce((som, zin) => som + splitWoorden(zin).length, 0);
  return {
    niveau: bevindingen.some(({ ernst }) => ernst === 'fout') ? 'boven-b1' : 'b1',
    zinnen: zinnen.length,
    woordenPerZin: zinnen.length === 0 ? 0 : Math.round((aantal / zinnen.length) * 10) / 10,
    bevindingen,
  };
}

/** Sentences end at . ! or ? before a space and a capital, and at the end of a line; `art. 5` and `10.30` are no end. */
export const splitZinnen = (tekst: string): string[] =>
  tekst
    .split(/\n+|(?<=[.!?])(?<!\b(?:art|nr|mw|dhr|bijv|blz|tel|t\.a\.v)\.)\s+(?=[\p{Lu}{⟦“"'])/u)
    .map((zin) => zin.replace(/^- /, '').trim())
    .filter((zin) => zin !== '');

const splitWoorden = (zin: string): string[] =>
  zin.match(/[\p{L}\d{}⟦⟧@.:'’-]*[\p{L}\d}⟧][\p{L}\d{}⟦⟧@.:'’-]*/gu) ?? [];

function findInZin(zin: string): Taalbevinding[] {
  const found: Taalbevinding[] = [];
  const add = (
    soort: Taalbevinding['soort'],
    ernst: Taalbevinding['ernst'],
    woord: string | null,
    alternatief: string | null,
  ) => found.push({ soort, ernst, zin, woord, alternatief });
  const losse = splitWoorden(zin);
  if (losse.length > LANGSTE_ZIN) add('lange-zin', 'fout', String(losse.length), null);
  for (const { woord, alternatief, patroon } of woorden) {
    if (patroon.test(zin)) add('moeilijk-woord', 'fout', woord, alternatief);
  }
  const kaal = losse.map((woord) => woord.replace(/[.:,]+$/, '').toLowerCase());
  const deelwoord = LIJDEND.test(zin) ? kaal.find((woord) => DEELWOORD.test(woord)) : undefined;
  if (deelwoord) add('lijdende-zin', 'let-op', deelwoord, null);
  for (const woord of kaal) {
    if (woord.length > LANGSTE_WOORD && !BEKEND.test(woord) && /^\p{L}+$/u.test(woord))
      add('lang-woord', 'let-op', woord, null);
  }
  return found;
}
