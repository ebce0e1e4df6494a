import type { Getal, Zin } from './model.ts';

const WOORDEN = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** A number as Dutch writes it: 1.234,5. */
export function schrijfGetal(waarde: number, decimalen?: number): string {
  return new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimalen ?? 0,
    maximumFractionDigits: decimalen ?? 2,
    useGrouping: true,
  }).format(waarde);
}

/** In running text: words up to ten, "geen" at nought, figures above. */
export const schrijfWoord = (waarde: number): string => WOORDEN[waarde] ?? schrijfGetal(waarde);

function schrijf({ waarde, als, decimalen = 1 }: Getal): string {
  if (als === 'woord') return schrijfWoord(waarde);
  if (als === 'groei') return `${waarde > 0 ? '+' : ''}${schrijfGetal(waarde, decimalen)}%`;
  return als === 'procent' ? `${schrijfGetal(waarde, decimalen)}%` : schrijfGetal(waarde);
}

/** A sentence in pieces, its first letter a capital: text as it stands, and each number with the figure it is. */
export function schrijfDelen(zin: Zin): (string | { readonly tekst: string; readonly cijfer: string })[] {
  // At the head of a sentence één keeps one accent: Eén.
  const kapitaal = (tekst: string) =>
    tekst.startsWith('één') ? `Eén${tekst.slice(3)}` : tekst.charAt(0).toUpperCase() + tekst.slice(1);
  const eerste = zin.findIndex((deel) => (typeof deel === 'string' ? deel : schrijf(deel)) !== '');
  return zin.map((deel, at) => {
    const tekst = typeof deel === 'string' ? deel : schrijf(deel);
    const geschreven = at === eerste ? kapitaal(tekst) : tekst;
    return typeof deel === 'string' ? geschreven : { tekst: geschreven, cijfer: deel.cijfer };
  });
}

/** A sentence as text. */
export const schrijfZin = (zin: Zin): string =>
  schrijfDelen(zin)
    .map((deel) => (typeof deel === 'string' ? deel : deel.tekst))
    .join('');
