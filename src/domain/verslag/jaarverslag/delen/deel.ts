import type { Cijferbron } from '../cijferbron.ts';
import type { Alinea, Blok, Deel, Lijst, Zin } from '../model.ts';
import type { Referentie } from '../referentie.sql.ts';

/** Of what a part of the report is made. */
export type Context = {
  readonly bron: Cijferbron;
  readonly schooljaar: string;
  readonly vorig: string;
  /** Up to four school years with figures, oldest first; the last is the year of the report. */
  readonly jaren: readonly string[];
  /** A short report leaves out the tables that are wide or go into detail. */
  readonly isKort: boolean;
  readonly referenties: readonly Referentie[];
  readonly organisatie: {
    readonly code: string;
    readonly naam: string;
    readonly gemeenten: readonly string[];
  };
};
/** Makes one part; nothing when there is nothing to say. */
export type MaakDeel = (context: Context) => Promise<Deel | null>;

export const alinea = (...zinnen: readonly Zin[]): Alinea => ({ soort: 'alinea', zinnen });
/** Fixed text, a sentence or more to the paragraph. */
export const vast = (...teksten: readonly string[]): Alinea[] =>
  teksten.map((tekst) => ({ ...alinea([tekst]), vast: true }));
export const vasteLijst = (...punten: readonly Zin[]): Lijst => ({ ...lijst(...punten), vast: true });
export const lijst = (...punten: readonly Zin[]): Lijst => ({ soort: 'lijst', punten });
export const deel = (id: string, kop: string, blokken: readonly Blok[]): Deel => ({ id, kop, blokken });
