import { useCallback } from 'react';
import { currentTaal, type Taal, useTaal } from './taal.ts';

/**
 * The texts of one part of the program in both languages. `{naam}` is filled in; `een|meer` chooses by `{n}`;
 * in English a legal noun stands between asterisks (`*melding*`) and gets a gloss where the screen shows it rich.
 */
export type Catalogus<K extends string = string> = Readonly<Record<Taal, Readonly<Record<K, string>>>>;

/** Declares a catalogue: English must have exactly the keys of Dutch. */
export const catalogus = <K extends string>(
  nl: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Catalogus<K> => ({ nl, en });

export type Vulling = Readonly<Record<string, string | number>>;

/** A text filled in, with the marks for glosses still in it. */
export function fill(template: string, vulling: Vulling = {}): string {
  const [een = template, meer] = template.split('|');
  const chosen = meer === undefined || vulling['n'] === 1 ? een : meer;
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => String(vulling[name] ?? ''));
}

export const withoutMarks = (text: string): string => text.replace(/\*([^*]+)\*/g, '$1');

export type Vertaler<K extends string> = (key: K, vulling?: Vulling) => string;

/** The text for now, outside a component. */
export const translate = <K extends string>(texts: Catalogus<K>, key: K, vulling?: Vulling): string =>
  withoutMarks(fill(texts[currentTaal()][key], vulling));

/** `const t = useTekst(teksten)`, then `t('sleutel', { n: 3 })`. */
export function useTekst<K extends string>(texts: Catalogus<K>): Vertaler<K> {
  const taal = useTaal();
  return useCallback((key, vulling) => withoutMarks(fill(texts[taal][key], vulling)), [texts, taal]);
}

/**
 * The name of a code from a contract (`in-behandeling`), looked up as `prefix.code`; a code the catalogue
 * does not know, such as an organisation's own word, is shown as it is.
 */
export const useTerm = <K extends string>(texts: Catalogus<K>) => {
  const taal = useTaal();
  return useCallback(
    (prefix: string, code: string): string => {
      const known: Readonly<Record<string, string>> = texts[taal];
      return withoutMarks(known[`${prefix}.${code}`] ?? code);
    },
    [texts, taal],
  );
};
