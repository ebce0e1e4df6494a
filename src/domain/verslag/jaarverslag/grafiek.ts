import { schrijfGetal } from './getal.ts';
import type { Grafiek, Grafiekpunt } from './model.ts';
import { escapeXml } from './xml.ts';

/** How wide the drawing is, and its labels: across a page, or in a column of it. */
const MATEN = {
  breed: { breed: 640, label: 210, tekens: 32 },
  smal: { breed: 400, label: 150, tekens: 22 },
} as const;
export type Maat = keyof typeof MATEN;
const RUIMTE_VOOR_GETAL = 56;
const BALK = 16;
const TUSSEN = 14;
const LEGENDA = 26;

/** Fills that stay apart in black and white: filled, hatched, dotted, open. */
const VULLINGEN = ['#154273', 'url(#streep)', 'url(#stip)', '#ffffff'] as const;
const PATRONEN = `<defs>
<pattern id="streep" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#154273"/></pattern>
<pattern id="stip" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.6" fill="#154273"/></pattern>
</defs>`;

const bijschrift = (punt: Grafiekpunt | undefined): string =>
  punt?.verborgen ? 'niet getoond' : schrijfGetal(punt?.waarde ?? 0);

/** The chart in words, for who cannot see it: every category with its values. */
export const beschrijfGrafiek = ({ titel, eenheid, categorieen, reeksen }: Grafiek): string =>
  `Staafdiagram: ${titel}, in ${eenheid}. ${categorieen
    .map(
      (categorie, at) =>
        `${categorie}: ${reeksen.map(({ naam, punten }) => `${reeksen.length > 1 ? `${naam} ` : ''}${bijschrift(punten[at])}`).join(', ')}`,
    )
    .join('; ')}.`;

/** The chart as SVG: lying bars with their number, legible in black and white; the table stands beside it. */
export function tekenGrafiek(grafiek: Grafiek, maat: Maat = 'breed'): string {
  const { breed, label, tekens } = MATEN[maat];
  const { titel, categorieen, reeksen, id } = grafiek;
  const most = Math.max(1, ...reeksen.flatMap(({ punten }) => punten.map(({ waarde }) => waarde)));
  const schaal = (breed - label - RUIMTE_VOOR_GETAL) / most;
  const groep = reeksen.length * BALK + TUSSEN;
  const boven = reeksen.length > 1 ? LEGENDA : 4;
  const hoog = boven + categorieen.length * groep;
  const balken = categorieen.flatMap((categorie, at) => {
    const y = boven + at * groep;
    return [
      ...labelOf(categorie, y + (reeksen.length * BALK) / 2, label, tekens),
      ...reeksen.map(({ punten }, nummer) => {
        const waarde = punten[at]?.waarde ?? 0;
        const lengte = Math.max(waarde > 0 ? 1 : 0, waarde * schaal);
        const top = y + nummer * BALK;
        return `<rect x="${label}" y="${top + 1}" width="${lengte.toFixed(1)}" height="${BALK - 3}" fill="${VULLINGEN[nummer % 4]}" stroke="#154273"/><text x="${(label + lengte + 5).toFixed(1)}" y="${top + BALK - 4}" font-size="11">${bijschrift(punten[at])}</text>`;
      }),
    ];
  });
  const legenda =
    reeksen.length > 1
      ? reeksen.map(
          ({ naam }, nummer) =>
            `<rect x="${label + nummer * 110}" y="4" width="14" height="12" fill="${VULLINGEN[nummer % 4]}" stroke="#154273"/><text x="${label + nummer * 110 + 20}" y="14" font-size="12">${escapeXml(naam)}</text>`,
        )
      : [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breed} ${hoog}" width="${breed}" height="${hoog}" role="img" aria-labelledby="${id}-titel ${id}-uitleg" font-family="Liberation Sans, Arial, sans-serif">
<title id="${id}-titel">${escapeXml(titel)}</title>
<desc id="${id}-uitleg">${escapeXml(beschrijfGrafiek(grafiek))}</desc>
${PATRONEN}
${[...legenda, ...balken].join('\n')}
<line x1="${label}" y1="${boven}" x2="${label}" y2="${hoog}" stroke="#154273"/>
</svg>`;
}

/** A label in one line, or two when it is long. */
function labelOf(tekst: string, midden: number, label: number, tekens: number): string[] {
  const regels = splitLabel(tekst, tekens);
  return regels.map(
    (regel, at) =>
      `<text x="${label - 8}" y="${(midden + 4 + (at - (regels.length - 1) / 2) * 13).toFixed(1)}" font-size="12" text-anchor="end">${escapeXml(regel)}</text>`,
  );
}

function splitLabel(tekst: string, most: number): string[] {
  if (tekst.length <= most) return [tekst];
  const break_ = tekst.lastIndexOf(' ', most);
  if (break_ <= 0) return [tekst];
  const rest = tekst.slice(break_ + 1);
  return [tekst.slice(0, break_), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
