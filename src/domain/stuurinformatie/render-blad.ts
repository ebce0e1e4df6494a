import { renderPdfForAll } from '../../platform/pdf.ts';
import { typstText as c, typstString as s } from '../../platform/typst.ts';
import type { Blad, Bladdeel } from './blad.contract.ts';

/** The page as PDF/UA-1 and PDF/A-2a: title, language, tagged headings, lists, and tables with their header row. */
export function renderBlad(blad: Blad, organisatie: string, gemaaktOp: number): Buffer {
  const source = `#set document(title: ${s(`${blad.titel} – ${organisatie}`)}, author: ${s(organisatie)}, date: auto)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm))
#set text(lang: "nl", region: "NL", font: "Liberation Sans", size: 10.5pt, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: none, inset: (x: 5pt, y: 4pt))
#let blauw = rgb("#154273")
#show heading: set text(fill: blauw)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em)
#set figure(numbering: none, supplement: none, gap: 0.5em)
#set figure.caption(position: top)
#show figure.caption: it => align(left, strong(it.body))

= ${c(blad.titel)}
${c(blad.ondertitel)}

${blad.delen.map(renderDeel).join('\n\n')}

#v(0.6em)
#text(size: 8.5pt)[${c(blad.voet)}]
`;
  return renderPdfForAll(source, gemaaktOp);
}

function renderDeel({ kop, alineas, tabel, lijst }: Bladdeel): string {
  return [
    `== ${c(kop)}`,
    ...alineas.map(c),
    ...(tabel ? [renderTabel(tabel)] : []),
    ...(lijst.length > 0 ? [lijst.map((punt) => `- ${c(punt)}`).join('\n')] : []),
  ].join('\n\n');
}

function renderTabel({ titel, koppen, rijen }: NonNullable<Bladdeel['tabel']>): string {
  const cells = (cellen: readonly string[]) => cellen.map((cel) => `[${c(cel)}]`).join(', ');
  return `#figure(kind: table, caption: [${c(titel)}], table(
  columns: (1fr, ${koppen
    .slice(1)
    .map(() => 'auto')
    .join(', ')},),
  align: (left, ${koppen
    .slice(1)
    .map(() => 'right')
    .join(', ')},),
  table.header(${koppen.map((kop) => `[#strong[${c(kop)}]]`).join(', ')}, table.hline(stroke: 1pt + blauw)),
  ${rijen.map((rij) => `${cells(rij)}, table.hline(stroke: 0.4pt + gray),`).join('\n  ')}
))`;
}
