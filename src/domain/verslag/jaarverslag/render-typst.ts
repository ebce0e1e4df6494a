import { typstText as c, typstString as s } from '../../../platform/typst.ts';
import { schrijfZin } from './getal.ts';
import { beschrijfGrafiek, tekenGrafiek } from './grafiek.ts';
import { groepenVan } from './groepen.ts';
import type { Blok, Cel, Deel, Jaarverslag, Kolom, Tabel } from './model.ts';
import { celTekst } from './render-html.ts';

/** Columns that fit beside a wide first one. */
const NARROW = 3;
/** Rows of a table that may not be broken over pages. */
const MOST_ON_A_PAGE = 18;

/** The report as a Typst document: tagged headings, lists, tables with headers, figures with their description. */
export function renderTypst(verslag: Jaarverslag, kolommen: 1 | 2): string {
  const { titel, organisatie, schooljaar, delen } = verslag;
  return `#set document(title: ${s(`${titel} – ${organisatie.naam}`)}, author: ${s(organisatie.naam)}, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2.4cm), numbering: "1", columns: ${kolommen})
#set text(lang: "nl", region: "NL", font: "Liberation Sans", size: ${kolommen === 2 ? 9 : 10.5}pt)
#set text(hyphenate: true)
#set par(leading: 0.7em, spacing: 1em)
#set columns(gutter: 1cm)
#set table(stroke: none, inset: (x: 5pt, y: 4pt))
#let blauw = rgb("#154273")
#show heading: set text(fill: blauw)
#show heading.where(level: 1): set block(above: 0em, below: 0.8em)
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.9em, width: 100%, stroke: (bottom: 1pt + blauw), inset: (bottom: 4pt), it)
#show figure: set block(breakable: false)
#set figure.caption(position: top)
#set figure(gap: 0.6em)
#show figure.caption: it => align(left, strong(it.body))
#set figure(numbering: none, supplement: none)

#place(top, float: true, scope: "parent", clearance: 1.5em, block(width: 100%)[
= ${c(titel)}
${c(organisatie.naam)}
])
#outline(title: none, depth: 2, target: heading.where(level: 2))

${delen.map(renderDeel).join('\n\n')}

#metadata(${s(schooljaar)})
`;
}

const renderDeel = ({ kop, blokken }: Deel): string =>
  `== ${c(kop)}\n\n${blokken.map(renderBlok).join('\n\n')}`;

function renderBlok(blok: Blok): string {
  switch (blok.soort) {
    case 'tussenkop':
      return `=== ${c(blok.tekst)}`;
    case 'alinea':
      return c(blok.zinnen.map(schrijfZin).join(' '));
    case 'lijst':
      return blok.punten.map((punt) => `- ${c(schrijfZin(punt))}`).join('\n');
    case 'citaat':
      return `#quote(block: true, attribution: ${s(blok.wie)})[${c(blok.tekst)}]`;
    case 'tabel':
      return renderTabel(blok);
    case 'grafiek':
      return `#figure(kind: image, caption: [${c(`${blok.titel} (${blok.eenheid})`)}], alt: ${s(beschrijfGrafiek(blok))}, image(bytes(${s(tekenGrafiek(blok))}), format: "svg", width: 100%, alt: ${s(beschrijfGrafiek(blok))}))`;
  }
}

function renderKop(kop: string, kolommen: readonly Kolom[]): string {
  const vet = (tekst: string) => `[#strong[${c(tekst)}]]`;
  const namen = kolommen.map((kolom) => vet(kolom.kop)).join(', ');
  const groepen = groepenVan(kolommen);
  if (!groepen) return `${vet(kop)}, ${namen}`;
  const boven = groepen.map(({ naam, breed }) => `table.cell(colspan: ${breed}, align: center)${vet(naam)}`);
  const lijnen = groepen.map(({ breed }, at) => {
    const start = 1 + groepen.slice(0, at).reduce((sum, een) => sum + een.breed, 0);
    return `table.hline(y: 1, start: ${start}, end: ${start + breed}, stroke: 0.4pt + gray)`;
  });
  return `table.cell(rowspan: 2, align: left + bottom)${vet(kop)}, ${boven.join(', ')}, ${lijnen.join(', ')}, ${namen}`;
}

function renderTabel({ titel, eenheid, kop, kolommen, rijen, totaal, noten }: Tabel): string {
  const cells = (cellen: readonly Cel[]) => cellen.map((cel) => `[${c(celTekst(cel))}]`).join(', ');
  const row = (kopje: string, cellen: readonly Cel[]) => `[${c(kopje)}], ${cells(cellen)},`;
  const breed = kolommen.length > NARROW;
  const lang = rijen.length > MOST_ON_A_PAGE ? 'true' : 'false';
  return `#{
show figure: set block(breakable: ${lang})
${breed ? 'set text(size: 0.85em)\n' : ''}figure(kind: table, caption: [${c(`${titel} (${eenheid})`)}], table(
  columns: (${breed ? `1.6fr, ${kolommen.map(() => '1fr').join(', ')}` : `1fr, ${kolommen.map(() => 'auto').join(', ')}`},),
  align: (left, ${kolommen.map(() => 'right').join(', ')},),
  table.header(table.hline(stroke: 0pt), ${renderKop(kop, kolommen)}, table.hline(stroke: 1pt + blauw)),
  ${rijen.map((rij) => `${row(rij.kop, rij.cellen)} table.hline(stroke: 0.4pt + gray),`).join('\n  ')}
  ${totaal ? `table.footer(repeat: false, table.hline(stroke: 1pt + blauw), ${[totaal.kop, ...totaal.cellen.map(celTekst)].map((tekst) => `[#strong[${c(tekst)}]]`).join(', ')}),` : ''}
))
}
${noten.map((noot) => `#text(size: 8.5pt)[${c(noot)}]`).join('\n')}`;
}
