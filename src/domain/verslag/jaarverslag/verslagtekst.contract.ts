/** A piece of what people write in the report: a paragraph, a list or a heading. */
export type Tekstblok =
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly punten: readonly string[] }
  | { readonly soort: 'tussenkop'; readonly tekst: string };

/**
 * Typed text as blocks, the same on the screen as in the report: an empty line begins a paragraph, lines that begin with
 * a dash are a list, a line that begins with ## is a heading.
 */
export function readTekst(tekst: string): Tekstblok[] {
  return tekst
    .split(/\n\s*\n|\n(?=\s*##\s)|(?<=^\s*##\s.*)\n/m)
    .map((stuk) => stuk.trim())
    .filter((stuk) => stuk !== '')
    .flatMap(readStuk);
}

function readStuk(stuk: string): Tekstblok[] {
  const kop = /^##\s+(.+)$/.exec(stuk)?.[1];
  if (kop !== undefined) return [{ soort: 'tussenkop', tekst: kop }];
  const regels = stuk.split('\n').map((regel) => regel.trim());
  const eerste = regels.findIndex((regel) => /^[-•]\s+/.test(regel));
  if (eerste < 0) return [{ soort: 'alinea', tekst: regels.join(' ').replaceAll(/\s+/g, ' ') }];
  const voor = regels.slice(0, eerste).join(' ');
  const punten: string[] = [];
  for (const regel of regels.slice(eerste)) {
    const punt = /^[-•]\s+(.*)$/.exec(regel)?.[1];
    if (punt === undefined) punten.push(`${punten.pop() ?? ''} ${regel}`.trim());
    else punten.push(punt);
  }
  return [...(voor === '' ? [] : [{ soort: 'alinea' as const, tekst: voor }]), { soort: 'lijst', punten }];
}
