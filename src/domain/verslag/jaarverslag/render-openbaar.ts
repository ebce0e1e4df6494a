import type { Deel, Jaarverslag, Tabel } from './model.ts';
import { celTekst, renderDeel } from './render-html.ts';
import { escapeXml } from './xml.ts';

export type Openbaar = { readonly verslag: Jaarverslag; readonly hash: string; readonly dag: string };

/** What can be opened: a part of the report, or one gemeente in all tables. */
type Blad = { readonly adres: string; readonly naam: string; render(): string };

/** A name as it can stand in an address. */
const adresVan = (naam: string): string =>
  naam
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

const bladen = ({ delen, organisatie: { gemeenten } }: Jaarverslag): Blad[] => [
  ...delen.map((deel) => ({ adres: deel.id, naam: deel.kop, render: () => renderDeel(deel) })),
  ...(gemeenten.length > 1
    ? gemeenten.map((gemeente) => ({
        adres: `gemeente-${adresVan(gemeente)}`,
        naam: gemeente,
        render: () => renderGemeente(gemeente, delen),
      }))
    : []),
];

/**
 * A page of the public report: one part, or one gemeente, with the others a link away. Works without script.
 *
 * @returns nothing when there is no such page
 */
export function renderOpenbaar({ verslag, hash, dag }: Openbaar, blad: string | undefined): string | null {
  const alle = bladen(verslag);
  const gekozen = blad === undefined ? alle[0] : alle.find(({ adres }) => adres === blad);
  if (!gekozen) return null;
  const { titel, organisatie, schooljaar } = verslag;
  const basis = `/openbaar/verslag/${organisatie.code}/${schooljaar}`;
  const link = ({ adres, naam }: Blad) =>
    `<li><a href="${basis}/${adres}"${adres === gekozen.adres ? ' aria-current="page"' : ''}>${escapeXml(naam)}</a></li>`;
  const isGemeente = ({ adres }: Blad) => adres.startsWith('gemeente-');
  const gemeenten = alle.filter(isGemeente);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${gekozen.naam} – ${titel} – ${organisatie.naam}`)}</title>
<link rel="stylesheet" href="/openbaar/verslag.css">
</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
<header class="kop"><h1>${escapeXml(titel)}</h1><p>${escapeXml(organisatie.naam)}</p></header>
<div class="blad">
<nav aria-label="Onderdelen">
<h2>Onderwerpen</h2>
<ul>${alle
    .filter((een) => !isGemeente(een))
    .map(link)
    .join('')}</ul>
${gemeenten.length > 0 ? `<h2>Per gemeente</h2>\n<ul>${gemeenten.map(link).join('')}</ul>` : ''}
</nav>
<main id="inhoud">
${gekozen.render()}
</main>
</div>
<footer><p>Gepubliceerd op ${escapeXml(dag)}. Kleine aantallen staan hier niet, zodat niemand te herkennen is.</p>
<p>Kenmerk van het vastgestelde verslag: <span class="hash">${escapeXml(hash)}</span></p></footer>
</body>
</html>
`;
}

/** All that the tables tell of one gemeente, a table to each. */
function renderGemeente(gemeente: string, delen: readonly Deel[]): string {
  const tabellen = delen.flatMap(({ blokken }) =>
    blokken.filter((blok): blok is Tabel => blok.soort === 'tabel' && blok.kop === 'Gemeente'),
  );
  const stukken = tabellen.flatMap(({ titel, eenheid, kolommen, rijen, noten }) => {
    const rij = rijen.find(({ kop }) => kop === gemeente);
    if (!rij) return [];
    const regels = kolommen.map(
      ({ kop, groep }, at) =>
        `<tr><th scope="row">${escapeXml([groep, kop].filter(Boolean).join(', '))}</th><td>${escapeXml(celTekst(rij.cellen[at] ?? { tekst: '' }))}</td></tr>`,
    );
    return [
      `<div class="tabel"><table><caption>${escapeXml(`${titel} (${eenheid})`)}</caption><thead><tr><th scope="col">Wat</th><th scope="col">Aantal</th></tr></thead><tbody>${regels.join('')}</tbody></table>${noten.map((noot) => `<p class="noot">${escapeXml(noot)}</p>`).join('')}</div>`,
    ];
  });
  return `<section aria-labelledby="gemeente"><h2 id="gemeente">${escapeXml(gemeente)}</h2>${stukken.join('\n')}</section>`;
}
