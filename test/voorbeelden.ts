import { readFileSync } from 'node:fs';

/** The rows of the example tables in a page beside a rule, by the names in their header. A lawyer reads the page. */
export function readVoorbeelden(page: URL): Readonly<Record<string, string>>[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  const found: Record<string, string>[] = [];
  let header: string[] | undefined;
  for (const line of lines) {
    const cells = cellsOf(line);
    if (!cells) header = undefined;
    else if (!header) header = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const names = header;
      found.push(Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])));
    }
  }
  if (found.length === 0) throw new Error(`No examples in ${page.pathname.split('/').at(-1)}`);
  return found;
}

const cellsOf = (line: string) =>
  line.startsWith('|')
    ? line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim())
    : undefined;
