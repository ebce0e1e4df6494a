import { renderPdfForAll } from '../../platform/pdf.ts';
import { typstText as c, typstString as s } from '../../platform/typst.ts';
import { type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import {
  type Advies,
  type Antwoorden,
  deriveSignaal,
  type Vraagcode,
  vragenVan,
  type Weegschaal,
} from '../../regels/mas/signalering.ts';
import { signaleringswoorden } from '../../regels/mas/signalering-woorden.ts';

export type Signaleringsblad = {
  readonly organisatie: string;
  readonly nummer: string;
  readonly antwoorden: Antwoorden;
  readonly ingevuldOp: Datum;
  readonly weegschaal: Weegschaal;
  /** From which day on the organisatie weighs like this; null: as it is for everyone. */
  readonly wegingVanaf: Datum | null;
  readonly dag: Datum;
};

const woorden: Readonly<Record<string, string>> = signaleringswoorden;
const woord = (sleutel: string): string => woorden[sleutel] ?? sleutel;

const vraagTekst = (code: Vraagcode, { eigen }: Weegschaal): string =>
  eigen.find((een) => een.code === code)?.vraag ?? woord(`vraag.${code}`);

const antwoordTekst = (vraag: Vraagcode, antwoord: string, { eigen }: Weegschaal): string =>
  eigen.find(({ code }) => code === vraag)?.antwoorden.find(({ code }) => code === antwoord)?.tekst ??
  woord(`antwoord.${vraag}.${antwoord}`);

const routeTekst = (advies: Advies | null): string =>
  advies ? woord(`route.${advies}`) : 'Nog geen richting';

/**
 * The answers on paper: where they point, how sure that is, which of them counted and for how much, and which did not. No name:
 * the number of the zaak says whose it is to who may know.
 */
export function renderSignalering(blad: Signaleringsblad, gemaaktOp: number): Buffer {
  const { antwoorden, weegschaal } = blad;
  const { advies, onzekerheid, daarna, telden, open } = deriveSignaal(antwoorden, weegschaal);
  const gewicht = new Map<string, number>(telden.map((een) => [een.vraag, een.gewicht]));
  const gegeven = vragenVan(weegschaal).flatMap(({ code }) => {
    const antwoord = antwoorden[code];
    return antwoord === undefined || open.includes(code)
      ? []
      : [{ code, tekst: antwoordTekst(code, antwoord, weegschaal), gewicht: gewicht.get(code) ?? 0 }];
  });
  const rij = (cellen: readonly string[]) => cellen.map((cel) => `[${c(cel)}]`).join(', ');
  const titel = `Signalering van zaak ${blad.nummer}`;
  const source = `#set document(title: ${s(titel)}, author: ${s(blad.organisatie)}, date: auto)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm), footer: context text(size: 8.5pt)[${c(`${titel}, gemaakt op ${leesbaar(blad.dag)}`)} #h(1fr) Bladzijde #counter(page).display() van #counter(page).final().first()])
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
${c(`Ingevuld op ${leesbaar(blad.ingevuldOp)}. ${blad.organisatie}.`)}

== Waar de antwoorden naar wijzen
#strong[${c(routeTekst(advies))}]

${c(
  onzekerheid === 'groot'
    ? 'Onzeker: er zijn vragen open, of een andere route ligt dichtbij.'
    : 'De antwoorden wijzen duidelijk één kant op.',
)}${daarna ? ` ${c(`Daarna: ${routeTekst(daarna)}.`)}` : ''}

== Welke antwoorden telden
${
  gegeven.length === 0
    ? c('Er is nog geen vraag beantwoord.')
    : `#figure(kind: table, caption: [${c(advies ? `Wat elk antwoord weegt voor: ${routeTekst(advies)}` : 'De antwoorden')}], table(
  columns: (1.6fr, 1fr, auto),
  align: (left, left, right),
  table.header(${['Vraag', 'Antwoord', 'Gewicht'].map((kop) => `[#strong[${c(kop)}]]`).join(', ')}, table.hline(stroke: 1pt + blauw)),
  ${[...gegeven]
    .sort((a, b) => b.gewicht - a.gewicht)
    .map(
      ({ code, tekst, gewicht: telt }) =>
        `${rij([vraagTekst(code, weegschaal), tekst, telt > 0 ? String(telt) : 'telde niet mee'])}, table.hline(stroke: 0.4pt + gray),`,
    )
    .join('\n  ')}
))`
}
${
  open.length > 0
    ? `
== Nog niet beantwoord
${open.map((code) => `- ${c(vraagTekst(code, weegschaal))}`).join('\n')}
`
    : ''
}
== Hoe is dit geteld
${c(
  `Dezelfde antwoorden geven steeds hetzelfde advies. ${
    blad.wegingVanaf
      ? `De gewichten zijn die van uw organisatie vanaf ${leesbaar(blad.wegingVanaf)}.`
      : 'De gewichten zijn die van het instrument, zonder wijziging van uw organisatie.'
  } De ambtenaar beslist. Van een kind wordt geen score bewaard, alleen de antwoorden.`,
)}
`;
  return renderPdfForAll(source, gemaaktOp);
}
