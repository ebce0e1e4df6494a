import { type Regel, VELD, type Voorwaarde } from './sjabloon.ts';

/** A part of a letter as it is read. `**words**` are strong. */
export type Briefblok = { readonly soort: 'kop' | 'alinea' | 'punt'; readonly tekst: string };
export type Ingevuld = {
  readonly onderwerp: string;
  readonly blokken: readonly Briefblok[];
  /** Fields the text asks for and nobody filled in; in the text stands what is missing, between ⟦ and ⟧. */
  readonly ontbreekt: readonly string[];
};
/** What is known: a text, true, or nothing. */
export type Feiten = Readonly<Record<string, string | boolean | undefined>>;
/** The lines of a shared block by its name. */
export type Blokken = (naam: string) => readonly Regel[];

/** Beyond this a block holds itself. */
const DEEPEST = 8;

/** Chooses what applies, puts the shared blocks in and fills the fields: the same text every time. */
export function composeBrief(
  { onderwerp, regels }: { readonly onderwerp: string; readonly regels: readonly Regel[] },
  feiten: Feiten,
  blokken: Blokken,
  show: (waarde: string) => string = (waarde) => waarde,
): Ingevuld {
  const ontbreekt = new Set<string>();
  const fill = (tekst: string) =>
    tekst.replaceAll(VELD, (_, naam: string) => {
      const waarde = feiten[naam];
      if (typeof waarde === 'string' && waarde !== '') return show(waarde);
      ontbreekt.add(naam);
      return `⟦${naam}⟧`;
    });
  const walk = (lines: readonly Regel[], diepte: number): Briefblok[] => {
    if (diepte > DEEPEST) throw new RangeError('A block of a letter holds itself');
    return lines.flatMap((regel) => {
      switch (regel.soort) {
        case 'als':
          return walk(holds(regel.voorwaarde, feiten) ? regel.dan : regel.anders, diepte + 1);
        case 'blok':
          return walk(blokken(regel.naam), diepte + 1);
        default:
          return splitLines(regel.soort, fill(regel.tekst));
      }
    });
  };
  return { onderwerp: fill(onderwerp), blokken: walk(regels, 0), ontbreekt: [...ontbreekt] };
}

/** A filled in text of several lines is as many parts; a line that begins with `- ` is a point. */
const splitLines = (soort: Briefblok['soort'], tekst: string): Briefblok[] =>
  tekst.split(/\n+/).map((regel) => {
    const punt = /^- (.+)$/.exec(regel.trim())?.[1];
    return punt === undefined ? { soort, tekst: regel.trim() } : { soort: 'punt', tekst: punt };
  });

function holds({ feit, niet, waarde }: Voorwaarde, feiten: Feiten): boolean {
  const known = feiten[feit];
  const is = waarde === null ? known !== undefined && known !== '' && known !== false : known === waarde;
  return is !== niet;
}

/** The letter as plain text: for search, for who cannot see the page, and to check its language. */
export const toTekst = ({ onderwerp, blokken }: Pick<Ingevuld, 'onderwerp' | 'blokken'>): string =>
  [onderwerp, ...blokken.map(({ soort, tekst }) => (soort === 'punt' ? `- ${tekst}` : tekst))]
    .join('\n\n')
    .replaceAll('**', '');
