import { typstString } from '../../platform/typst.ts';

/** What stands in the place of words that were taken out: the same for one word as for ten. */
export const GELAKT = '[gelakt]';

/** Words in the source of a letter: what is set as text, and what names the document or a picture. Nothing else is touched. */
const WOORDEN = /(#text\(|title: |alt: )("(?:[^"\\]|\\.)*")/g;

const read = (literal: string): string =>
  JSON.parse(literal.replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => `\\u${hex.padStart(4, '0')}`));

/** All words of a source, in order. */
const wordsOf = (bron: string): string[] =>
  [...bron.matchAll(WOORDEN)].map(([, , literal = '""']) => read(literal));

const without = (tekst: string, weg: readonly string[]): string =>
  weg.reduce((rest, woorden) => rest.replaceAll(woorden, GELAKT), tekst);

export type Gelakt =
  | { readonly bron: string; readonly tekst: string }
  /** Which of `weg` does not stand in the letter; or stands partly in bold, so that it would not wholly go. */
  | { readonly ontbreekt: number }
  | { readonly blijft: number };

/**
 * The source of a letter with these words taken out of it, wherever they stand: the words are gone, not covered. The longest go
 * first, or a name inside a sentence would save the rest of it.
 */
export function lakBrief(
  { bron, tekst }: { readonly bron: string; readonly tekst: string },
  weg: readonly string[],
): Gelakt {
  const before = joined(bron);
  const ontbreekt = weg.findIndex((woorden) => !before.some((een) => een.includes(woorden)));
  if (ontbreekt >= 0) return { ontbreekt };
  const order = weg.toSorted((a, b) => b.length - a.length);
  const next = bron.replaceAll(
    WOORDEN,
    (_, begin: string, literal: string) => begin + typstString(without(read(literal), order)),
  );
  const blijft = weg.findIndex((woorden) => joined(next).some((een) => een.includes(woorden)));
  if (blijft >= 0) return { blijft };
  return { bron: next, tekst: without(tekst, order) };
}

/** With and without a space between what is set apart: a sentence with a bold word is read as one. */
const joined = (bron: string): readonly string[] => {
  const words = wordsOf(bron);
  return [words.join(''), words.join(' ')];
};
