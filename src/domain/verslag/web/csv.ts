type Cel = string | number | null | undefined;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function write(cel: Cel): string {
  if (cel === null || cel === undefined) return '';
  const text = typeof cel === 'number' ? String(cel).replace('.', ',') : harmless(cel);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV the way a Dutch spreadsheet reads it: semicolons, decimal comma. */
export const writeCsv = (rijen: readonly (readonly Cel[])[]): string =>
  `${rijen.map((rij) => rij.map(write).join(';')).join('\r\n')}\r\n`;
