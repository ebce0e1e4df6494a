import { typstText as c, typstString as s } from '../../../platform/typst.ts';
import { KERN_ID } from './delen/kern.ts';
import { schrijfGetal, schrijfZin } from './getal.ts';
import { beschrijfGrafiek, type Maat, tekenGrafiek } from './grafiek.ts';
import { groepenVan } from './groepen.ts';
import type { Blok, Cel, Grafiek, Kolom, Tabel, Zin } from './model.ts';
import { celTekst } from './render-html.ts';

/** Of the page: how many columns of text, and whether there is room to make things large. */
export type Opmaak = { readonly kolommen: 1 | 2; readonly isMagazine: boolean };

/** Columns that fit beside a wide first one at the size of the text. */
const NARROW = 3;
/** More columns than these are too wide for a column of the page. */
const WIDE = 5;
/** More columns than these only fit in small letters. */
const VERY_WIDE = 8;
/** Rows of a table that may not be broken over pages. */
const MOST_ON_A_PAGE = 18;
/** Points of a list that stay together. */
const SHORT_LIST = 8;
/** Letters in a line or two, and in a short paragraph. */
const LINE = 160;
const LINES = 420;
/** Letters of text from which a magazine sets it in two columns. */
const MUCH_TEXT = 500;

/** As far from what stands above and below as a table or chart by itself. */
const APART = 'above: 1.35em, below: 1.35em';

/** The blocks of a part, with what belongs together kept together: a table beside its chart, text in columns. */
export function renderBlokken(blokken: readonly Blok[], opmaak: Opmaak): string {
  const uit: string[] = [];
  for (let at = 0; at < blokken.length; at += 1) {
    const blok = blokken[at];
    if (!blok) continue;
    const naast = opmaak.kolommen === 1 ? besideIt(blok, blokken[at + 1]) : undefined;
    if (naast) {
      uit.push(naast);
      at += 1;
      continue;
    }
    const tekst = opmaak.isMagazine ? textFrom(blokken, at) : [];
    const inKolommen = tekst.length > 1 ? twoColumns(tekst, opmaak) : undefined;
    if (inKolommen !== undefined) {
      uit.push(inKolommen);
      at += tekst.length - 1;
      continue;
    }
    const gedrukt = renderBlok(blok, opmaak);
    uit.push(staysWithNext(blok, blokken[at + 1]) ? `#block(sticky: true)[${gedrukt}]` : gedrukt);
  }
  return uit.join('\n\n');
}

/** A line or two above a list or table are not left behind at the foot of a page. */
const staysWithNext = (blok: Blok, volgende: Blok | undefined): boolean =>
  blok.soort === 'alinea' &&
  volgende !== undefined &&
  (volgende.soort === 'lijst' || letters(blok) < (volgende.soort === 'alinea' ? LINE : LINES));

const isNarrow = (blok: Blok | undefined, most: number): blok is Tabel =>
  blok?.soort === 'tabel' &&
  blok.kolommen.length <= most &&
  blok.rijen.length <= MOST_ON_A_PAGE &&
  blok.id !== KERN_ID &&
  blok.noten.join('').length < 120;

/** Two blocks in one row of the page: a small table and its chart, or two tables of one column. */
function besideIt(een: Blok, ander: Blok | undefined): string | undefined {
  const row = (links: string, rechts: string) =>
    `#block(${APART}, width: 100%, grid(columns: (1fr, 1fr), column-gutter: 18pt, ${links}, ${rechts}))`;
  if (isNarrow(een, 2) && ander?.soort === 'grafiek' && ander.id === `${een.id}-grafiek`) {
    return row(`[${renderTabel(een, SMAL)}]`, `[${renderGrafiek(ander, 'smal')}]`);
  }
  return isNarrow(een, 1) && isNarrow(ander, 1)
    ? row(`[${renderTabel(een, SMAL)}]`, `[${renderTabel(ander, SMAL)}]`)
    : undefined;
}
const SMAL: Opmaak = { kolommen: 1, isMagazine: false };

/** The text that stands together from here on. */
function textFrom(blokken: readonly Blok[], van: number): Blok[] {
  const tot = blokken.findIndex(({ soort }, at) => at >= van && soort !== 'alinea' && soort !== 'lijst');
  return blokken.slice(van, tot < 0 ? blokken.length : tot);
}

const letters = (blok: Blok): number => {
  const zinnen: readonly Zin[] =
    blok.soort === 'alinea' ? blok.zinnen : blok.soort === 'lijst' ? blok.punten : [];
  return zinnen.reduce((sum, zin) => sum + schrijfZin(zin).length, 0);
};

/** Much text beside itself, parted where both sides are most alike; nothing when there is little, or it cannot be parted. */
function twoColumns(blokken: readonly Blok[], opmaak: Opmaak): string | undefined {
  const alle = blokken.reduce((sum, blok) => sum + letters(blok), 0);
  if (alle < MUCH_TEXT) return undefined;
  const verschil = (at: number) =>
    Math.abs(alle - 2 * blokken.slice(0, at).reduce((sum, blok) => sum + letters(blok), 0));
  const plekken = blokken
    .map((_, at) => at)
    .slice(1)
    .filter((at) => blokken[at]?.soort !== 'lijst');
  const [beste] = plekken.toSorted((a, b) => verschil(a) - verschil(b));
  if (beste === undefined || verschil(beste) > 0.5 * alle) return undefined;
  const helft = (deel: readonly Blok[]) => `[${deel.map((blok) => renderBlok(blok, opmaak)).join('\n\n')}]`;
  return `#block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 20pt, ${helft(blokken.slice(0, beste))}, ${helft(blokken.slice(beste))}))`;
}

function renderBlok(blok: Blok, opmaak: Opmaak): string {
  switch (blok.soort) {
    case 'tussenkop':
      return `=== ${c(blok.tekst)}`;
    case 'alinea':
      return c(blok.zinnen.map(schrijfZin).join(' '));
    case 'lijst': {
      const punten = blok.punten.map((punt) => `- ${c(schrijfZin(punt))}`).join('\n');
      return blok.punten.length > SHORT_LIST ? punten : `#block(breakable: false)[\n${punten}\n]`;
    }
    case 'citaat':
      return renderCitaat(blok.tekst, blok.wie, opmaak);
    case 'tabel':
      return blok.id === KERN_ID ? renderKerncijfers(blok) : renderTabel(blok, opmaak);
    case 'grafiek':
      return renderGrafiek(blok, opmaak.kolommen === 2 ? 'smal' : 'breed');
  }
}

const renderCitaat = (tekst: string, wie: string, { isMagazine }: Opmaak): string =>
  `#quote(block: true, attribution: ${s(wie)})[${isMagazine ? `#text(size: 1.45em, fill: blauw, ${s(`“${tekst}”`)})` : c(tekst)}]`;

/** The figures people ask first, large; each with the year before it. */
export function renderKerncijfers({ kolommen, rijen }: Tabel): string {
  const tegels = rijen.map(({ kop, cellen }) => {
    const nu = cellen.at(-1);
    const vorig = cellen.length > 1 ? cellen.at(-2) : undefined;
    const groot = (cel: Cel | undefined) =>
      cel && 'waarde' in cel ? schrijfGetal(cel.waarde) : cel ? celTekst(cel) : '';
    return `tegel(${s(groot(nu))}, ${s(kop)}, ${vorig ? s(`${groot(vorig)} in ${kolommen.at(-2)?.kop ?? ''}`) : 'none'})`;
  });
  return `#block(breakable: false, width: 100%, above: 1.1em, below: 1.4em, grid(columns: (1fr,) * 4, rows: 2.35cm, gutter: 7pt, ${tegels.join(', ')}))`;
}

function renderGrafiek(grafiek: Grafiek, maat: Maat): string {
  const { titel, eenheid } = grafiek;
  const alt = s(beschrijfGrafiek(grafiek));
  const svg = s(tekenGrafiek(grafiek, maat));
  return `#figure(kind: image, caption: [${c(`${titel} (${eenheid})`)}], alt: ${alt}, image(bytes(${svg}), format: "svg", width: 100%, alt: ${alt}))`;
}

function renderKop(kop: string, kolommen: readonly Kolom[]): string {
  const vet = (tekst: string) => `[#strong[${c(tekst)}]]`;
  const namen = kolommen.map((kolom) => vet(kolom.kop)).join(', ');
  const groepen = groepenVan(kolommen);
  if (!groepen) return `table.cell(align: left + bottom)${vet(kop)}, ${namen}`;
  const boven = groepen.map(({ naam, breed }) => `table.cell(colspan: ${breed}, align: center)${vet(naam)}`);
  const lijnen = groepen.map(({ breed }, at) => {
    const start = 1 + groepen.slice(0, at).reduce((sum, een) => sum + een.breed, 0);
    return `table.hline(y: 1, start: ${start}, end: ${start + breed}, stroke: 0.4pt + gray)`;
  });
  return `table.cell(rowspan: 2, align: left + bottom)${vet(kop)}, ${boven.join(', ')}, ${lijnen.join(', ')}, ${namen}`;
}

const textSize = (breed: number): string =>
  breed > VERY_WIDE ? '0.7em' : breed > NARROW ? '0.85em' : '0.92em';

function renderTabel(
  { titel, eenheid, kop, kolommen, rijen, totaal, noten }: Tabel,
  { kolommen: paginakolommen }: Opmaak,
): string {
  const cells = (cellen: readonly Cel[]) => cellen.map((cel) => `[${c(celTekst(cel))}]`).join(', ');
  const row = (kopje: string, cellen: readonly Cel[]) => `[${c(kopje)}], ${cells(cellen)},`;
  const lang = rijen.length > MOST_ON_A_PAGE;
  const koppen = groepenVan(kolommen) ? 2 : 1;
  const inset = kolommen.length > VERY_WIDE ? 'set table(inset: (x: 3pt, y: 4pt))\n' : '';
  const tabel = `{
show figure: set block(breakable: ${lang})
show table: set text(size: ${textSize(kolommen.length)}, hyphenate: false)
${inset}figure(kind: table, caption: [${c(`${titel} (${eenheid})`)}], table(
  columns: (1fr, ${kolommen.map(() => 'auto').join(', ')},),
  align: (left, ${kolommen.map(() => 'right + bottom').join(', ')},),
  fill: (_, y) => if y < ${koppen} { licht },
  table.header(table.hline(stroke: 0pt), ${renderKop(kop, kolommen)}, table.hline(stroke: 1pt + blauw)),
  ${rijen.map((rij) => `${row(rij.kop, rij.cellen)} table.hline(stroke: 0.4pt + rgb("#c5cdd6")),`).join('\n  ')}
  ${totaal ? `table.footer(repeat: false, table.hline(stroke: 1pt + blauw), ${[totaal.kop, ...totaal.cellen.map(celTekst)].map((tekst) => `[#strong[${c(tekst)}]]`).join(', ')}),` : ''}
))
${noten.map((noot) => `block(above: 0.6em, width: 100%, align(left, text(size: 8pt, fill: grijs, ${s(noot)})))`).join('\n')}
}`;
  const whole =
    lang || noten.length === 0 ? `#${tabel}` : `#block(breakable: false, width: 100%, ${APART}, ${tabel})`;
  // What is wider than a column of the page stands across both, at the top or the foot of one.
  return paginakolommen === 2 && kolommen.length > WIDE && !lang
    ? `#place(auto, float: true, scope: "parent", clearance: 1.5em, block(width: 100%, ${tabel}))`
    : whole;
}
