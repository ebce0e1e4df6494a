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

/** A sentence as text, its first letter a capital. */
export function schrijfZin(zin: Zin): string {
  const tekst = zin.map((deel) => (typeof deel === 'string' ? deel : schrijf(deel))).join('');
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
