import { schrijfBreuk } from './breuken.ts';
import { schrijfGetal } from './getal.ts';
import type { Grafiek, Grafiekpunt } from './model.ts';
import { escapeXml } from './xml.ts';

/** How wide the drawing is, and its labels: across a page, in a column of it, or beside its table. */
const MATEN = {
  breed: { breed: 640, label: 210, tekens: 34 },
  smal: { breed: 400, label: 150, tekens: 23 },
} as const;
export type Maat = keyof typeof MATEN;
const RUIMTE_VOOR_GETAL = 56;
const BALK = 14;
const TUSSEN = 9;
const LEGENDA = 26;
const REGEL = 15;
/** Letters of a note to a hundred points of width. */
const TEKENS_PER_HONDERD = 18;

/** Fills that stay apart in black and white: filled, hatched, dotted, open. The year of the report is the filled one. */
const VULLINGEN = ['#154273', 'url(#streep)', 'url(#stip)', '#ffffff'] as const;
const patronen = (id: string) => `<defs>
<pattern id="${id}-streep" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#154273"/></pattern>
<pattern id="${id}-stip" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.6" fill="#154273"/></pattern>
</defs>`;

const bijschrift = (punt: Grafiekpunt | undefined): string =>
  punt?.verborgen ? 'niet getoond' : schrijfGetal(punt?.waarde ?? 0);

/** The chart in words, for who cannot see it: every category with its values, and where the series breaks. */
export const beschrijfGrafiek = ({ titel, eenheid, categorieen, reeksen, breuken = [] }: Grafiek): string =>
  [
    `Staafdiagram: ${titel}, in ${eenheid}. ${categorieen
      .map(
        (categorie, at) =>
          `${categorie}: ${reeksen.map(({ naam, punten }) => `${reeksen.length > 1 ? `${naam} ` : ''}${bijschrift(punten[at])}`).join(', ')}`,
      )
      .join('; ')}.`,
    ...breuken.map(schrijfBreuk),
  ].join(' ');

/**
 * The chart as SVG: lying bars with their number, legible in black and white; the table stands beside it. Series from
 * both sides of a break are kept apart by a broken line, and the break is told under the bars.
 */
export function tekenGrafiek(grafiek: Grafiek, maat: Maat = 'breed'): string {
  const { breed, label, tekens } = MATEN[maat];
  const { titel, categorieen, reeksen, id, breuken = [] } = grafiek;
  const most = Math.max(1, ...reeksen.flatMap(({ punten }) => punten.map(({ waarde }) => waarde)));
  const schaal = (breed - label - RUIMTE_VOOR_GETAL) / most;
  const groep = reeksen.length * BALK + TUSSEN;
  const boven = reeksen.length > 1 ? LEGENDA : 4;
  const onder = boven + categorieen.length * groep;
  const noten = breuken.flatMap((een) => wrap(`* ${schrijfBreuk(een)}`, (breed / 100) * TEKENS_PER_HONDERD));
  const hoog = onder + (noten.length > 0 ? 8 + noten.length * REGEL : 0);
  const vulling = (nummer: number) =>
    (VULLINGEN[(reeksen.length - 1 - nummer) % VULLINGEN.length] ?? '#ffffff').replace('#st', `#${id}-st`);
  // Between the last series before a break and the first after it.
  const grenzen = breuken.flatMap(({ schooljaar }) => {
    const at = reeksen.findIndex((reeks) => reeks.schooljaar >= schooljaar);
    return at > 0 ? [at] : [];
  });
  const balken = categorieen.flatMap((categorie, at) => {
    const y = boven + at * groep;
    return [
      ...labelOf(categorie, y + (reeksen.length * BALK) / 2, label, tekens),
      ...reeksen.map(({ punten }, nummer) => {
        const waarde = punten[at]?.waarde ?? 0;
        const lengte = Math.max(waarde > 0 ? 1 : 0, waarde * schaal);
        const top = y + nummer * BALK;
        return `<rect x="${label}" y="${top + 1}" width="${lengte.toFixed(1)}" height="${BALK - 3}" fill="${vulling(nummer)}" stroke="#154273"/><text x="${(label + lengte + 5).toFixed(1)}" y="${top + BALK - 4}" font-size="11">${bijschrift(punten[at])}</text>`;
      }),
      ...grenzen.map(
        (nummer) =>
          `<line x1="${label}" y1="${y + nummer * BALK}" x2="${breed}" y2="${y + nummer * BALK}" stroke="#4a5560" stroke-dasharray="4 3"/>`,
      ),
    ];
  });
  const gebroken = new Set(grenzen.flatMap((van) => reeksen.slice(van).map(({ schooljaar }) => schooljaar)));
  const legenda =
    reeksen.length > 1
      ? reeksen.map(
          ({ naam, schooljaar }, nummer) =>
            `<rect x="${label + nummer * 110}" y="4" width="14" height="12" fill="${vulling(nummer)}" stroke="#154273"/><text x="${label + nummer * 110 + 20}" y="14" font-size="12">${escapeXml(naam)}${gebroken.has(schooljaar) ? '*' : ''}</text>`,
        )
      : [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breed} ${hoog}" width="${breed}" height="${hoog}" role="img" aria-labelledby="${id}-titel ${id}-uitleg" font-family="Liberation Sans, Arial, sans-serif">
<title id="${id}-titel">${escapeXml(titel)}</title>
<desc id="${id}-uitleg">${escapeXml(beschrijfGrafiek(grafiek))}</desc>
${patronen(id)}
${[...legenda, ...balken].join('\n')}
<line x1="${label}" y1="${boven}" x2="${label}" y2="${onder}" stroke="#154273"/>
${noten.map((regel, at) => `<text x="0" y="${onder + 18 + at * REGEL}" font-size="11.5">${escapeXml(regel)}</text>`).join('\n')}
</svg>`;
}

/** A label in one line, or two when it is long. */
function labelOf(tekst: string, midden: number, label: number, tekens: number): string[] {
  const regels = splitLabel(tekst, tekens);
  return regels.map(
    (regel, at) =>
      `<text x="${label - 8}" y="${(midden + 4 + (at - (regels.length - 1) / 2) * 12).toFixed(1)}" font-size="12" text-anchor="end">${escapeXml(regel)}</text>`,
  );
}

function splitLabel(tekst: string, most: number): string[] {
  const [eerste = '', ...rest] = wrap(tekst, most);
  if (rest.length === 0) return [eerste];
  const tweede = rest.join(' ');
  return [eerste, tweede.length > most ? `${tweede.slice(0, most - 1)}…` : tweede];
}

/** Text in lines of at most so many letters, broken between words. */
function wrap(tekst: string, most: number): string[] {
  const regels: string[] = [];
  for (const woord of tekst.split(' ')) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && laatste.length + 1 + woord.length <= most)
      regels[regels.length - 1] = `${laatste} ${woord}`;
    else regels.push(woord);
  }
  return regels;
}
