import { typstText as c, typstString as s } from '../../platform/typst.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Briefblok, Ingevuld } from './compose-brief.ts';
import { type Taal, woorden } from './talen.ts';

/** Who sends. */
export type Afzender = {
  readonly afzender: string;
  readonly afdeling: string | null;
  readonly straat: string;
  readonly postcode: string;
  readonly plaats: string;
  readonly telefoon: string;
  readonly email: string;
  readonly website: string | null;
  readonly mandaat: string;
  readonly logo: string | null;
};
/** One text of a letter: the Dutch one, or a translation that goes with it. */
export type Brieftekst = Omit<Ingevuld, 'ontbreekt'> & {
  readonly taal: Taal;
  readonly datum: string;
  readonly aanhef: string;
  /** Who read the translation beside the Dutch, and the day as it is written; null: nobody yet. */
  readonly nagekeken: { readonly wie: string; readonly dag: string } | null;
};
/** Everything that stands on the paper of one recipient. */
export type Briefpapier = {
  readonly afzender: Afzender;
  readonly ontvanger: { readonly naam: string; readonly adres: readonly string[] };
  readonly dag: Datum;
  readonly kenmerk: string;
  readonly artikel: string;
  readonly behandelaar: { readonly naam: string; readonly telefoon: string };
  readonly teksten: readonly Brieftekst[];
  /** Stands across every page as long as the letter can still change. */
  readonly concept: boolean;
};

/** Where in the source of a letter what is its own begins. */
const BEGIN = '\n// brief\n';

/** The whole document for one recipient. */
export function renderBrief(papier: Briefpapier): string {
  return `#set document(title: ${s(papier.teksten[0]?.onderwerp ?? '')}, author: ${s(papier.afzender.afzender)}, date: ${moment(papier.dag)})
#set text(lang: "nl", region: "NL", font: ("Liberation Sans", "Noto Sans Arabic"), size: 10.5pt, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.1em)
#set list(indent: 0.3em, body-indent: 0.6em, spacing: 0.7em)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 1): set block(above: 1.4em, below: 1.2em)
#show heading.where(level: 2): set text(size: 10.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em)
#let grijs = rgb("#4a4a4a")${BEGIN}${renderLetter(papier)}
`;
}

/**
 * Several letters in one file for the printer, each from an odd page on: from the sources as they were kept, so that
 * what is printed is what was fixed.
 */
export function renderPrintbestand(bronnen: readonly string[]): string {
  const eigen = bronnen.map((bron) => bron.slice(bron.indexOf(BEGIN) + BEGIN.length));
  const [eerste = ''] = bronnen;
  return `${eerste.slice(0, eerste.indexOf(BEGIN)).replace(/title: "(?:[^"\\\\]|\\\\.)*"/, 'title: "Printbestand"')}
${eigen.join('\n#pagebreak(to: "odd", weak: true)\n')}`;
}

/**
 * The pages of a letter inside another document: numbered on with it, its headings one level deeper. It needs `grijs` and
 * the fonts of a letter.
 */
export const renderInBundel = (bron: string): string =>
  `#[\n#set heading(offset: 1)\n${bron.slice(bron.indexOf(BEGIN) + BEGIN.length).replace('#counter(page).update(1)', '')}\n]`;

/** The form for the archive asks for a day, the same each time it is set. */
const moment = (dag: Datum): string =>
  `datetime(year: ${Number(dag.slice(0, 4))}, month: ${Number(dag.slice(5, 7))}, day: ${Number(dag.slice(8))})`;

function renderLetter({ afzender, ontvanger, kenmerk, artikel, behandelaar, teksten, concept }: Briefpapier) {
  const mark = concept
    ? `background: rotate(-38deg, text(size: 84pt, fill: luma(232), weight: "bold", "CONCEPT")),`
    : '';
  return `#counter(page).update(1)
#set page(paper: "a4", margin: (x: 2.5cm, top: 2cm, bottom: 2.7cm), ${mark} footer: context block(width: 100%, stroke: (top: 0.5pt + luma(200)), inset: (top: 5pt), text(size: 8pt, fill: grijs)[${c(
    [afzender.afzender, afzender.telefoon, afzender.email, afzender.website].filter(Boolean).join('  ·  '),
  )} #h(1fr) ${c(kenmerk)} #h(1em) #counter(page).display()]))
${teksten
  .map((tekst, index) =>
    index === 0
      ? `${renderKop(afzender, ontvanger)}\n${renderTekst(tekst, { kenmerk, artikel, behandelaar, afzender })}`
      : `#pagebreak()\n#[\n#set text(lang: ${s(tekst.taal)}, region: none, dir: ${woorden[tekst.taal].rtl ? 'rtl' : 'ltr'})\n${renderOpmerking(tekst)}\n${renderTekst(tekst, { kenmerk, artikel, behandelaar, afzender })}\n]`,
  )
  .join('\n')}`;
}

const regels = (lines: readonly (string | null)[]) =>
  lines
    .filter((line): line is string => Boolean(line))
    .map(c)
    .join(' #linebreak() ');

/** Logo and sender, and the address where the window of an envelope is. */
const renderKop = (
  { logo, ...van }: Afzender,
  { naam, adres }: Briefpapier['ontvanger'],
) => `#block(height: 3cm, width: 100%, grid(columns: (1fr, 6.2cm),
  ${logo ? `image(bytes(${s(logo)}), format: "svg", height: 1.7cm, alt: ${s(`Logo van ${van.afzender}`)})` : `text(size: 15pt, weight: "bold")[${c(van.afzender)}]`},
  text(size: 8.5pt, fill: grijs)[${regels([van.afzender, van.afdeling, van.straat, `${van.postcode} ${van.plaats}`, van.telefoon, van.email])}]))
#block(height: 3.1cm, width: 9cm)[${regels([naam, ...adres])}]`;

function renderTekst(
  { taal, onderwerp, blokken, datum, aanhef }: Brieftekst,
  {
    kenmerk,
    artikel,
    behandelaar,
    afzender,
  }: Pick<Briefpapier, 'kenmerk' | 'artikel' | 'behandelaar' | 'afzender'>,
): string {
  const w = woorden[taal];
  const paar = (kop: string, waarde: string) =>
    `[#text(fill: grijs, size: 8.5pt)[${c(kop)}] #linebreak() #text(size: 9.5pt)[${c(waarde)}]]`;
  return `#block(below: 1.6em, grid(columns: (auto, auto, 1fr, auto), column-gutter: 1.6em,
  ${paar(w.datum, datum)}, ${paar(w.kenmerk, kenmerk)}, ${paar(w.behandeldDoor, `${behandelaar.naam}, ${behandelaar.telefoon}`)}, ${paar(w.grondslag, artikel)}))
= ${inline(onderwerp)}

${c(aanhef)}

${renderBlokken(blokken)}

#block(breakable: false, above: 1.8em)[${c(w.groet)}

${c(afzender.mandaat)}

#v(0.6cm)
${c(behandelaar.naam)}]`;
}

const renderOpmerking = ({ taal, nagekeken }: Brieftekst) =>
  `#block(fill: luma(240), inset: 8pt, radius: 2pt, width: 100%)[#strong[${c(woorden[taal].vertaling)}]${c(nagekeken ? ` ${woorden[taal].nagekeken(nagekeken.wie, nagekeken.dag)}` : ` ${woorden[taal].nietNagekeken}`)}]`;

/** Points that follow each other are one list. */
function renderBlokken(blokken: readonly Briefblok[]): string {
  return blokken
    .map(({ soort, tekst }, index) => {
      if (soort === 'kop') return `\n== ${inline(tekst)}\n`;
      if (soort === 'alinea') return `\n${inline(tekst)}\n`;
      const first = blokken[index - 1]?.soort !== 'punt';
      return `${first ? '\n' : ''}- ${inline(tekst)}`;
    })
    .join('\n');
}

/** Strong words, and what is still missing so that nobody overlooks it. */
const inline = (tekst: string): string =>
  tekst
    .split(/(\*\*.+?\*\*|⟦.+?⟧)/)
    .filter((deel) => deel !== '')
    .map((deel) => {
      if (deel.startsWith('**')) return `#strong[${c(deel.slice(2, -2))}]`;
      if (deel.startsWith('⟦')) return `#highlight(fill: rgb("#ffe08a"))[${c(`[${deel.slice(1, -1)}]`)}]`;
      return c(deel);
    })
    .join('');
