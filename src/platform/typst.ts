/** Text as a Typst string: nothing in it is markup. */
export const typstString = (tekst: string): string =>
  JSON.stringify(tekst).replaceAll(/\\u([0-9a-f]{4})/g, '\\u{$1}');

/** Text as content. */
export const typstText = (tekst: string): string => `#text(${typstString(tekst)})`;
