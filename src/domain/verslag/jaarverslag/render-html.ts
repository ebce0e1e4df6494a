import { rijenAdres } from '../rijen-adres.contract.ts';
import { schrijfDelen, schrijfGetal } from './getal.ts';
import { tekenGrafiek } from './grafiek.ts';
import { groepenVan } from './groepen.ts';
import type { Blok, Cel, Deel, Jaarverslag, Kolom, Tabel, Zin } from './model.ts';
import { escapeXml } from './xml.ts';

export const STIJL = `
:root { color-scheme: light; --blauw: #154273; }
body { font-family: "Liberation Sans", Arial, sans-serif; line-height: 1.5; color: #1a1a1a; max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { color: var(--blauw); line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--blauw); padding-bottom: .25rem; }
nav ol { columns: 2; }
.tabel { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding-bottom: .35rem; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid #c5cdd6; vertical-align: top; }
thead th { border-bottom: 2px solid var(--blauw); text-align: right; }
thead tr:first-child th:first-child { text-align: left; vertical-align: bottom; }
tbody th, tfoot th { text-align: left; font-weight: normal; }
td { text-align: right; font-variant-numeric: tabular-nums; }
tfoot th, tfoot td { font-weight: bold; border-top: 2px solid var(--blauw); }
thead th[colspan] { text-align: center; border-bottom: 1px solid #c5cdd6; }
:is(td, th, p, li) a { color: inherit; text-decoration-color: #8aa4c0; }
.noot { font-size: .875rem; color: #444; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-weight: bold; }
blockquote { border-left: 4px solid var(--blauw); margin: 1rem 0; padding: .25rem 1rem; }
.kolommen { columns: 2 18rem; column-gap: 2rem; }
.kolommen section { break-inside: auto; }
.kolommen table, .kolommen figure { break-inside: avoid; }
@media (max-width: 42rem) { .tabel { font-size: .85rem; } th, td { padding: .3rem .35rem; } }
@media print { nav { display: none; } body { max-width: none; } }
`;

/** Where the records behind a figure can be opened; nothing where the page is for others than who may. */
type Opener = (sleutel: string) => string | undefined;
const DICHT: Opener = () => undefined;

/**
 * The report as one page of its own: nothing is fetched, no script runs.
 *
 * @param kantoor where the program stands, for somebody who may see the records behind the numbers (RP-03)
 */
export function renderHtml(verslag: Jaarverslag, kolommen: 1 | 2, kantoor?: string): string {
  const { titel, organisatie, delen, cijfers } = verslag;
  const opener: Opener = (sleutel) => {
    const cijfer = cijfers[sleutel];
    return kantoor === undefined || !cijfer ? undefined : rijenAdres(kantoor, cijfer);
  };
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${titel} – ${organisatie.naam}`)}</title>
<style>${STIJL}</style>
</head>
<body>
<header><h1>${escapeXml(titel)}</h1><p>${escapeXml(organisatie.naam)}</p></header>
<nav aria-label="Inhoud"><ol>
${delen.map(({ id, kop }) => `<li><a href="#${id}">${escapeXml(kop)}</a></li>`).join('\n')}
</ol></nav>
<main${kolommen === 2 ? ' class="kolommen"' : ''}>
${delen.map((deel) => renderDeel(deel, opener)).join('\n')}
</main>
</body>
</html>
`;
}

/** A number, that leads to the records it counts where they may be opened. */
function link(tekst: string, sleutel: string, opener: Opener): string {
  const naar = opener(sleutel);
  return naar === undefined ? escapeXml(tekst) : `<a href="${escapeXml(naar)}">${escapeXml(tekst)}</a>`;
}

const renderZin = (zin: Zin, opener: Opener): string =>
  schrijfDelen(zin)
    .map((deel) => (typeof deel === 'string' ? escapeXml(deel) : link(deel.tekst, deel.cijfer, opener)))
    .join('');

export const renderDeel = ({ id, kop, blokken }: Deel, opener = DICHT): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escapeXml(kop)}</h2>
${blokken.map((blok) => renderBlok(blok, opener)).join('\n')}
</section>`;

function renderBlok(blok: Blok, opener: Opener): string {
  switch (blok.soort) {
    case 'tussenkop':
      return `<h3>${escapeXml(blok.tekst)}</h3>`;
    case 'alinea':
      return `<p>${blok.zinnen.map((zin) => renderZin(zin, opener)).join(' ')}</p>`;
    case 'lijst':
      return `<ul>${blok.punten.map((punt) => `<li>${renderZin(punt, opener)}</li>`).join('')}</ul>`;
    case 'citaat':
      return `<blockquote><p>${escapeXml(blok.tekst)}</p><footer>${escapeXml(blok.wie)}</footer></blockquote>`;
    case 'tabel':
      return renderTabel(blok, opener);
    case 'grafiek':
      return `<figure><figcaption>${escapeXml(blok.titel)} (${escapeXml(blok.eenheid)})</figcaption>
${tekenGrafiek(blok)}</figure>`;
  }
}

/** What stands in a cell; nought is a dash. */
export function celTekst(cel: Cel): string {
  if ('tekst' in cel) return cel.tekst;
  if ('verhouding' in cel) return schrijfGetal(cel.verhouding, cel.decimalen ?? 1);
  return cel.waarde === 0 ? '–' : schrijfGetal(cel.waarde, cel.decimalen);
}

const renderCellen = (cellen: readonly Cel[], opener: Opener) =>
  cellen
    .map(
      (cel) =>
        `<td>${'waarde' in cel ? link(celTekst(cel), cel.cijfer, opener) : escapeXml(celTekst(cel))}</td>`,
    )
    .join('');

/** Under a head of its own stands each group of columns. */
function renderKop(kop: string, kolommen: readonly Kolom[]): string {
  const groepen = groepenVan(kolommen);
  const namen = kolommen.map((kolom) => `<th scope="col">${escapeXml(kolom.kop)}</th>`).join('');
  if (!groepen) return `<tr><th scope="col">${escapeXml(kop)}</th>${namen}</tr>`;
  const boven = groepen.map(
    ({ naam, breed }) => `<th scope="colgroup" colspan="${breed}">${escapeXml(naam)}</th>`,
  );
  return `<tr><th scope="col" rowspan="2">${escapeXml(kop)}</th>${boven.join('')}</tr><tr>${namen}</tr>`;
}

function renderTabel({ titel, eenheid, kop, kolommen, rijen, totaal, noten }: Tabel, opener: Opener): string {
  return `<div class="tabel"><table>
<caption>${escapeXml(titel)} (${escapeXml(eenheid)})</caption>
<thead>${renderKop(kop, kolommen)}</thead>
<tbody>
${rijen.map((rij) => `<tr><th scope="row">${escapeXml(rij.kop)}</th>${renderCellen(rij.cellen, opener)}</tr>`).join('\n')}
</tbody>
${totaal ? `<tfoot><tr><th scope="row">${escapeXml(totaal.kop)}</th>${renderCellen(totaal.cellen, opener)}</tr></tfoot>` : ''}
</table>${noten.map((noot) => `<p class="noot">${escapeXml(noot)}</p>`).join('')}</div>`;
}
