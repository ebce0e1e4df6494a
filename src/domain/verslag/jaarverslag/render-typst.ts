import { typstText as c, typstString as s } from '../../../platform/typst.ts';
import { OVERZICHT_ID } from './cijferoverzicht.ts';
import { KERN_ID } from './delen/kern.ts';
import { schrijfZin } from './getal.ts';
import type { Blok, Deel, Jaarverslag, Tabel } from './model.ts';
import { type Opmaak, renderBlokken, renderKerncijfers } from './typst-blokken.ts';
import { isVorm, type Vorm, vormen } from './vormen.ts';

/** To look up, not to read: small, in columns, at the end. */
const NASLAG: ReadonlySet<string> = new Set(['begrippen', 'colofon']);

/** The report as a Typst document: tagged headings, lists, tables with headers, figures with their description. */
export function renderTypst(verslag: Jaarverslag): string {
  const vorm: Vorm = vormen[isVorm(verslag.vorm) ? verslag.vorm : 'raad'];
  const opmaak: Opmaak = { kolommen: vorm.kolommen, isMagazine: vorm.isMagazine === true };
  const { delen } = verslag;
  const lees = delen.filter(({ id }) => !NASLAG.has(id) && id !== KERN_ID);
  const naslag = delen.filter(({ id }) => NASLAG.has(id));
  return [
    setup(verslag, opmaak),
    opmaak.isMagazine ? omslag(verslag) : kop(verslag, vorm),
    ...lees.map((deel) => renderDeel(deel, opmaak)),
    ...(naslag.length > 0
      ? [
          opmaak.kolommen === 1
            ? '#pagebreak(weak: true)\n#set page(columns: 2)\n#set columns(gutter: 0.9cm)'
            : '',
          '#set text(size: 8.5pt)',
          ...naslag.map(renderNaslag),
        ]
      : []),
  ].join('\n\n');
}

function setup({ titel, organisatie: { naam } }: Jaarverslag, { kolommen, isMagazine }: Opmaak): string {
  return `#set document(title: ${s(`${titel} – ${naam}`)}, author: ${s(naam)}, date: auto)
#let blauw = rgb("#154273")
#let licht = rgb("#e8eef5")
#let grijs = rgb("#4a5560")
#set page(
  paper: "a4",
  margin: (x: ${kolommen === 2 ? '1.8cm' : '2.2cm'}, top: 2.2cm, bottom: 2.2cm),
  columns: ${kolommen},
  footer: context [
    #set text(size: 8.5pt, fill: grijs)
    ${c(`${naam} · ${titel}`)} #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#set text(lang: "nl", region: "NL", font: "Liberation Sans", size: ${kolommen === 2 ? 9 : 10}pt)
#set text(hyphenate: true, costs: (widow: 250%, orphan: 250%))
#set par(leading: 0.68em, spacing: 0.95em, justify: false)
#set columns(gutter: 0.9cm)
#set table(stroke: none, inset: (x: 5pt, y: 4.2pt))
#set list(indent: 0.3em, spacing: 0.75em, marker: text(fill: blauw)[•])
#show heading: set text(fill: blauw, hyphenate: false)
#show heading.where(level: 2): it => ${
    isMagazine
      ? 'block(above: 2.2em, below: 1em, width: 100%, sticky: true, { rect(width: 1.6cm, height: 3.5pt, fill: blauw); v(-0.45em); text(size: 1.25em, it) })'
      : 'block(above: 1.9em, below: 1em, width: 100%, stroke: (bottom: 1.2pt + blauw), inset: (bottom: 5pt), sticky: true, it)'
  }
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em, sticky: true)
#show figure: set block(breakable: false, above: 1.35em, below: 1.35em)
#set figure.caption(position: top)
#set figure(gap: 0.55em, numbering: none, supplement: none)
#show figure.caption: it => align(left, text(size: 0.95em, hyphenate: false, strong(it.body)))
#show quote.where(block: true): it => block(breakable: false, width: 100%, above: 1.4em, below: 1.4em, inset: (left: 12pt, y: 4pt), stroke: (left: 3pt + blauw), it)
#let tegel(getal, wat, vorig) = block(width: 100%, height: 100%, fill: licht, inset: (x: 9pt, y: 8pt))[
  #set par(leading: 0.5em, spacing: 0.55em)
  #set text(fill: black, hyphenate: false)
  #text(size: ${kolommen === 2 ? 17 : 19}pt, weight: "bold", fill: blauw, getal)

  #text(size: 9pt, wat)
  #if vorig != none [

    #text(size: 8pt, fill: grijs, vorig)
  ]
]`;
}

const isKern = (blok: Blok): blok is Tabel => blok.soort === 'tabel' && blok.id === KERN_ID;

/** What a page at a glance says, with what the team wrote beside it. */
function inHetKort(verslag: Jaarverslag, opmaak: Opmaak): string {
  const deel = verslag.delen.find(({ id }) => id === KERN_ID);
  return deel === undefined ? '' : renderDeel(deel, opmaak);
}

const gemeentenVan = ({ organisatie: { gemeenten } }: Jaarverslag): string => gemeenten.join(' · ');

/** A band across the top of the first page, the year at a glance, and what is in it. */
function kop(verslag: Jaarverslag, { kolommen, naam }: Vorm): string {
  const { titel, organisatie } = verslag;
  const marge = kolommen === 2 ? '1.8cm' : '2.2cm';
  const band = `#block(width: 100%, outset: (x: ${marge}, top: 2.2cm), fill: blauw, inset: (top: 6pt, bottom: 20pt))[
  #show heading.where(level: 1): set text(fill: white, size: 26pt)
  #show heading.where(level: 1): set block(above: 0.9em, below: 0.6em)
  #set text(fill: white, size: 12.5pt)
  #text(size: 9pt, tracking: 0.08em, ${s(naam.toUpperCase())})
= ${c(titel)}
${c(organisatie.naam)}${organisatie.gemeenten.length > 1 ? ` #linebreak() #text(size: 9.5pt, ${s(gemeentenVan(verslag))})` : ''}
]`;
  const kort = inHetKort(verslag, { kolommen, isMagazine: false });
  if (kolommen === 2) {
    return `#place(top, float: true, scope: "parent", clearance: 1.2em)[\n${band}\n\n${kort}\n]`;
  }
  return `${band}\n\n${kort}\n\n#block(fill: licht, width: 100%, inset: 12pt, above: 1.6em, breakable: false, {
  set text(size: 9.2pt)
  set par(leading: 0.58em)
  outline(title: none, depth: 2, target: heading.where(level: 2))
})`;
}

const MAGAZINE: Opmaak = { kolommen: 1, isMagazine: true };

/** A page of its own in front, with the year at a glance, and behind it what is in it. */
function omslag(verslag: Jaarverslag): string {
  const { titel, organisatie, schooljaar } = verslag;
  const kort = verslag.delen.find(({ id }) => id === KERN_ID);
  const kern = kort?.blokken.find(isKern);
  // What the team wrote beside the figures on the cover.
  const erbij = kort?.blokken.filter((blok) => !isKern(blok)) ?? [];
  return `#page(fill: blauw, margin: (x: 2.2cm, top: 4.2cm, bottom: 2.2cm), footer: none)[
  #set text(fill: white)
  #show heading.where(level: 1): set text(fill: white, size: 40pt)
  #show heading.where(level: 1): set block(above: 0em, below: 0.55em)
  #show heading.where(level: 1): set par(leading: 0.35em)
  #text(size: 15pt, tracking: 0.06em, ${s(organisatie.naam.toUpperCase())})
  #v(1.2em)
= ${c(titel.replace(` ${schooljaar}`, ''))} #linebreak() ${c(schooljaar)}
  #rect(width: 3cm, height: 5pt, fill: white)
  #v(0.6em)
  #text(size: 13pt, ${s(gemeentenVan(verslag))})
  #v(1fr)
  ${kern ? renderKerncijfers(kern) : ''}
]
#block(width: 100%)[
  #text(size: 20pt, weight: "bold", fill: blauw)[In dit verslag]
  #v(0.4em)
  #set text(size: 11pt)
  #set par(leading: 0.85em)
  #outline(title: none, depth: 2, target: heading.where(level: 2))
]
${kort && erbij.length > 0 ? renderDeel({ ...kort, blokken: erbij }, MAGAZINE) : ''}
#pagebreak(weak: true)`;
}

const renderDeel = ({ id, kop: naam, blokken }: Deel, opmaak: Opmaak): string =>
  `${id === OVERZICHT_ID ? '#pagebreak(weak: true)\n' : ''}== ${c(naam)}\n\n${renderBlokken(blokken, opmaak)}`;

/** Definitions with what is defined in bold; the colofon stays in one piece. */
function renderNaslag({ id, kop: naam, blokken }: Deel): string {
  if (id !== 'begrippen') {
    return `#block(breakable: false, above: 2em)[\n== ${c(naam)}\n\n${renderBlokken(blokken, { kolommen: 2, isMagazine: false })}\n]`;
  }
  const tekst = blokken.map((blok) => {
    if (blok.soort !== 'lijst') return renderBlokken([blok], { kolommen: 2, isMagazine: false });
    return blok.punten
      .map((punt) => {
        const [, wat = '', rest = ''] = /^(.*?\)): (.*)$/s.exec(schrijfZin(punt)) ?? [];
        return wat === '' ? `- ${c(schrijfZin(punt))}` : `- #strong[${c(wat)}] #linebreak() ${c(rest)}`;
      })
      .join('\n');
  });
  return `== ${c(naam)}\n\n${tekst.join('\n\n')}`;
}
