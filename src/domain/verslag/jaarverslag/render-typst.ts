import { typstText as c, typstString as s } from '../../../platform/typst.ts';
import { schrijfZin } from './getal.ts';
import { beschrijfGrafiek, tekenGrafiek } from './grafiek.ts';
import { groepenVan } from './groepen.ts';
import type { Blok, Cel, Deel, Grafiek, Jaarverslag, Kolom, Tabel } from './model.ts';
import { celTekst } from './render-html.ts';

/** Columns that fit beside a wide first one. */
const NARROW = 3;
/** More columns than these are too wide for a column of the page. */
const WIDE = 5;
/** Letters in the heads of columns that still leave room for the first. */
const MOST_LETTERS = 64;
/** Rows of a table that may not be broken over pages. */
const MOST_ON_A_PAGE = 18;

/** The report as a Typst document: tagged headings, lists, tables with headers, figures with their description. */
export function renderTypst(verslag: Jaarverslag, kolommen: 1 | 2): string {
  const { titel, organisatie, schooljaar, delen } = verslag;
  return `#set document(title: ${s(`${titel} – ${organisatie.naam}`)}, author: ${s(organisatie.naam)}, date: auto)
#let blauw = rgb("#154273")
#let licht = rgb("#e8eef5")
#set page(
  paper: "a4",
  margin: (x: ${kolommen === 2 ? '1.8cm' : '2.3cm'}, top: 2.4cm, bottom: 2.2cm),
  columns: ${kolommen},
  footer: context [
    #set text(size: 8.5pt, fill: rgb("#4a5560"))
    ${c(`${organisatie.naam} · ${titel}`)} #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#set text(lang: "nl", region: "NL", font: "Liberation Sans", size: ${kolommen === 2 ? 9 : 10.5}pt)
#set text(hyphenate: true)
#set par(leading: 0.7em, spacing: 1em)
#set columns(gutter: 0.9cm)
#set table(stroke: none, inset: (x: 5pt, y: 4.5pt))
#set list(indent: 0.3em, spacing: 0.8em, marker: text(fill: blauw)[•])
#show heading: set text(fill: blauw)
#show heading.where(level: 2): it => block(above: 2em, below: 1em, width: 100%, stroke: (bottom: 1.2pt + blauw), inset: (bottom: 5pt), sticky: true, it)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em)
#show figure: set block(breakable: false, above: 1.5em, below: 1.2em)
#set figure.caption(position: top)
#set figure(gap: 0.6em)
#show figure.caption: it => align(left, strong(it.body))
#set figure(numbering: none, supplement: none)
#show quote.where(block: true): it => block(width: 100%, inset: (left: 10pt, y: 4pt), stroke: (left: 3pt + blauw), it)

#place(top, float: true, scope: "parent", clearance: 1.8em, block(width: 100%, fill: blauw, inset: (x: 18pt, y: 22pt))[
  #show heading.where(level: 1): set text(fill: white, size: 23pt)
  #show heading.where(level: 1): set block(above: 0em, below: 0.5em)
  #set text(fill: white, size: 13pt)
= ${c(titel)}
${c(organisatie.naam)}
])
#block(fill: licht, width: 100%, inset: 10pt, {
  set text(size: 0.92em)
  outline(title: none, depth: 2, target: heading.where(level: 2))
})

${delen.map((deel) => renderDeel(deel, kolommen)).join('\n\n')}

#metadata(${s(schooljaar)})
`;
}

const renderDeel = ({ id, kop, blokken }: Deel, kolommen: 1 | 2): string => {
  const tekst = blokken.map((blok) => renderBlok(blok, kolommen)).join('\n\n');
  // The definitions are to look up, not to read: smaller.
  return `== ${c(kop)}\n\n${id === 'begrippen' ? `#[\n#set text(size: 0.85em)\n${tekst}\n]` : tekst}`;
};

function renderBlok(blok: Blok, kolommen: 1 | 2): string {
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
      return renderTabel(blok, kolommen);
    case 'grafiek':
      return renderGrafiek(blok, kolommen);
  }
}

function renderGrafiek(grafiek: Grafiek, kolommen: 1 | 2): string {
  const { titel, eenheid } = grafiek;
  const alt = s(beschrijfGrafiek(grafiek));
  const svg = s(tekenGrafiek(grafiek, kolommen === 2 ? 'smal' : 'breed'));
  return `#figure(kind: image, caption: [${c(`${titel} (${eenheid})`)}], alt: ${alt}, image(bytes(${svg}), format: "svg", width: 100%, alt: ${alt}))`;
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

function renderTabel(
  { titel, eenheid, kop, kolommen, rijen, totaal, noten }: Tabel,
  paginakolommen: 1 | 2,
): string {
  const cells = (cellen: readonly Cel[]) => cellen.map((cel) => `[${c(celTekst(cel))}]`).join(', ');
  const row = (kopje: string, cellen: readonly Cel[]) => `[${c(kopje)}], ${cells(cellen)},`;
  const breed = kolommen.length > NARROW;
  const lang = rijen.length > MOST_ON_A_PAGE;
  const letters = kolommen.reduce((sum, kolom) => sum + kolom.kop.length, 0);
  const koppen = groepenVan(kolommen) ? 2 : 1;
  const tabel = `{
show figure: set block(breakable: ${lang})
${breed ? 'set text(size: 0.85em)\n' : ''}figure(kind: table, caption: [${c(`${titel} (${eenheid})`)}], table(
  columns: (${letters > MOST_LETTERS ? `1.8fr, ${kolommen.map(() => '1fr').join(', ')}` : `1fr, ${kolommen.map(() => 'auto').join(', ')}`},),
  align: (left, ${kolommen.map(() => 'right').join(', ')},),
  fill: (_, y) => if y < ${koppen} { licht },
  table.header(table.hline(stroke: 0pt), ${renderKop(kop, kolommen)}, table.hline(stroke: 1pt + blauw)),
  ${rijen.map((rij) => `${row(rij.kop, rij.cellen)} table.hline(stroke: 0.4pt + gray),`).join('\n  ')}
  ${totaal ? `table.footer(repeat: false, table.hline(stroke: 1pt + blauw), ${[totaal.kop, ...totaal.cellen.map(celTekst)].map((tekst) => `[#strong[${c(tekst)}]]`).join(', ')}),` : ''}
))
${noten.map((noot) => `block(above: 0.6em, width: 100%, align(left, text(size: 8pt, ${s(noot)})))`).join('\n')}
}`;
  const whole = lang || noten.length === 0 ? `#${tabel}` : `#block(breakable: false, width: 100%, ${tabel})`;
  // What is wider than a column of the page stands across both, at the top of one.
  return paginakolommen === 2 && kolommen.length > WIDE && !lang
    ? `#place(auto, float: true, scope: "parent", clearance: 1.5em, ${tabel})`
    : whole;
}
