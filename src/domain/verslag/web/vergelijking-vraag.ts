import { type Maat, MEESTE_JAREN, maten } from '../reeks.contract.ts';
import { type Filter, type IndicatorInfo, readFilters, writeFilters } from './vraag.ts';

/** A comparison as it stands in the address. */
export type Vergelijkvraag = {
  readonly indicator: string;
  readonly jaar: string;
  readonly jaren: number;
  readonly per: string;
  readonly maat: Maat;
  readonly waar: readonly Filter[];
  /** Figures from outside that are shown beside it, by their place in the answer's words. */
  readonly naast: readonly string[];
};

type Zoek = {
  readonly indicator?: string | undefined;
  readonly jaar?: string | undefined;
  readonly jaren?: string | undefined;
  readonly per?: string | undefined;
  readonly maat?: string | undefined;
  readonly waar?: string | undefined;
  readonly naast?: string | undefined;
};

/** What the address leaves out: meldingen, five years up to the newest whole one, as a number. */
export function readVergelijkvraag(
  zoek: Zoek,
  indicatoren: readonly IndicatorInfo[],
  schooljaren: readonly string[],
): Vergelijkvraag {
  const jaren = Number(zoek.jaren);
  return {
    indicator:
      zoek.indicator ?? indicatoren.find(({ indicator }) => indicator === 'meldingen')?.indicator ?? '',
    jaar: zoek.jaar ?? schooljaren[1] ?? schooljaren[0] ?? '',
    jaren: Number.isInteger(jaren) && jaren >= 1 && jaren <= MEESTE_JAREN ? jaren : 5,
    per: zoek.per ?? '',
    maat: maten.find((maat) => maat === zoek.maat) ?? 'aantal',
    waar: readFilters(zoek.waar),
    naast: (zoek.naast ?? '').split('|').filter(Boolean),
  };
}

export const writeVergelijkvraag = (vraag: Vergelijkvraag) => ({
  indicator: vraag.indicator,
  jaar: vraag.jaar,
  jaren: String(vraag.jaren),
  ...(vraag.per ? { per: vraag.per } : {}),
  maat: vraag.maat,
  ...(vraag.waar.length > 0 ? { waar: writeFilters(vraag.waar) } : {}),
  ...(vraag.naast.length > 0 ? { naast: vraag.naast.join('|') } : {}),
});
