import { renderPdfForAll } from './pdf.ts';
import { typstText as c, typstString as s } from './typst.ts';

type Page = {
  /** Of the document, as a reader of PDF lists it. */
  readonly documentTitel: string;
  readonly organisatie: string;
  readonly titel: string;
  /** At the foot of each page, as Typst. */
  readonly voet?: string;
  /** What stands under the title, as Typst. */
  readonly inhoud: string;
};

/** A few pages in the style of the house as PDF/UA-1 and PDF/A-2a: title, language, tagged headings, lists and tables. */
export function renderPage(
  { documentTitel, organisatie, titel, voet, inhoud }: Page,
  gemaaktOp: number,
): Buffer {
  const footer = voet === undefined ? '' : `, footer: ${voet}`;
  const source = `#set document(title: ${s(documentTitel)}, author: ${s(organisatie)}, date: auto)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm)${footer})
#set text(lang: "nl", region: "NL", font: "Liberation Sans", size: 10.5pt, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: none, inset: (x: 5pt, y: 4pt))
#let blauw = rgb("#154273")
#show heading: set text(fill: blauw)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em)
#set figure(numbering: none, supplement: none, gap: 0.5em)
#set figure.caption(position: top)
#show figure.caption: it => align(left, strong(it.body))

= ${c(titel)}
${inhoud}
`;
  return renderPdfForAll(source, gemaaktOp);
}

type PageTable = {
  readonly titel: string;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
  /** Per column what Typst takes for its width, and to which side its cells go. */
  readonly kolommen: readonly (readonly [breedte: string, kant: 'left' | 'right'])[];
};

/** A table with its caption above and a header row, as Typst. */
export function pageTable({ titel, koppen, rijen, kolommen }: PageTable): string {
  const cells = (cellen: readonly string[]) => cellen.map((cel) => `[${c(cel)}]`).join(', ');
  return `#figure(kind: table, caption: [${c(titel)}], table(
  columns: (${kolommen.map(([breedte]) => breedte).join(', ')},),
  align: (${kolommen.map(([, kant]) => kant).join(', ')},),
  table.header(${koppen.map((kop) => `[#strong[${c(kop)}]]`).join(', ')}, table.hline(stroke: 1pt + blauw)),
  ${rijen.map((rij) => `${cells(rij)}, table.hline(stroke: 0.4pt + gray),`).join('\n  ')}
))`;
}

export const pageList = (punten: readonly string[]): string =>
  punten.map((punt) => `- ${c(punt)}`).join('\n');
