import { typstText as c, typstString as s } from '../../platform/typst.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { schrijfDag } from '../brief/index.ts';
import type { Inhoud, Stuk } from './collect-stukken.ts';

export type Voorblad = {
  readonly titel: string;
  readonly organisatie: string;
  readonly regels: readonly (readonly [string, string])[];
  readonly dag: Datum;
};

/** The whole as one document: what it is and for whom, the index with pages, then every piece on a page of its own. */
export function renderBundel(
  { titel, organisatie, regels, dag }: Voorblad,
  stukken: readonly Stuk[],
): { readonly bron: string; readonly files: ReadonlyMap<string, Buffer> } {
  const files = new Map(
    stukken.flatMap(({ inhoud }) =>
      inhoud.flatMap((een) => (een.soort === 'beeld' ? [[een.naam, een.bytes] as const] : [])),
    ),
  );
  const bladzijde = `context [Bladzijde #counter(page).display() van #counter(page).final().first()]`;
  const bron = `#set document(title: ${s(titel)}, author: ${s(organisatie)}, date: datetime(year: ${Number(dag.slice(0, 4))}, month: ${Number(dag.slice(5, 7))}, day: ${Number(dag.slice(8))}))
#set text(lang: "nl", region: "NL", font: ("Liberation Sans", "Noto Sans Arabic"), size: 10.5pt, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.1em)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(200)), inset: (left: 0pt, right: 1em, y: 5pt))
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set block(below: 1em)
#let grijs = rgb("#4a4a4a")
#let eigen-blad = (paper: "a4", margin: (x: 2.5cm, top: 2.4cm, bottom: 2.4cm))
#set page(..eigen-blad, header: text(size: 8pt, fill: grijs)[${c(titel)} #h(1fr) #${bladzijde}])
= ${c(titel)}

${feiten(regels)}

#heading(level: 1, outlined: false)[Inhoud]
#table(columns: (auto, 1fr, auto, auto),
  table.header([*Nr.*], [*Stuk*], [*Dag*], [*Bladzijde*]),
${stukken
  .map(
    (stuk, index) =>
      `  [${index + 1}], link(<stuk-${index + 1}>)[${c(stuk.titel)}], [${c(stuk.dag ? schrijfDag(stuk.dag, 'nl') : '')}], align(right, context counter(page).at(<stuk-${index + 1}>).first()),`,
  )
  .join('\n')}
)
${stukken.map((stuk, index) => renderStuk(stuk, index + 1)).join('\n')}
`;
  return { bron, files };
}

function renderStuk({ titel, dag, inhoud }: Stuk, nummer: number): string {
  return `#set page(..eigen-blad)
#pagebreak(weak: true)
#heading(level: 1)[${nummer}. ${c(titel)}] <stuk-${nummer}>
${dag ? `#text(fill: grijs)[${c(schrijfDag(dag, 'nl'))}]` : ''}

${inhoud.map(renderInhoud).join('\n\n')}`;
}

function renderInhoud(een: Inhoud): string {
  switch (een.soort) {
    case 'feiten':
      return feiten(een.regels);
    case 'tabel':
      return een.rijen.length === 0 ? '' : tabel(een.kop, een.rijen);
    case 'tekst':
      return een.tekst
        .split(/\n\s*\n/)
        .map((alinea) => alinea.split('\n').map(c).join(' #linebreak() '))
        .join('\n\n');
    case 'brief':
      // It brings its own paper.
      return een.typst;
    case 'beeld':
      return `#image(${s(een.naam)}, alt: ${s(een.wat)}, width: 100%, height: 23cm, fit: "contain")`;
    case 'los':
      return `#strong[${c(een.reden)}]`;
  }
}

const feiten = (regels: readonly (readonly [string, string])[]): string =>
  `#table(columns: (4cm, 1fr), ${regels.map(([kop, waarde]) => `table.cell([#text(fill: grijs)[${c(kop)}]]), [${c(waarde)}]`).join(', ')})`;

const tabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  `#table(columns: ${kop.length}, table.header(${kop.map((een) => `strong(${s(een)})`).join(', ')}),
${rijen.map((rij) => `  ${rij.map((cel) => `[${c(cel)}]`).join(', ')},`).join('\n')}
)`;
