import { readFileSync } from 'node:fs';
import { leesTabellen } from '../src/regels/voorbeelden.ts';

/** The rows of the example tables in a page beside a rule. @throws Error when there are none */
export function readVoorbeelden(page: URL): Readonly<Record<string, string>>[] {
  const found = leesTabellen(readFileSync(page, 'utf8'));
  if (found.length === 0) throw new Error(`No examples in ${page.pathname.split('/').at(-1)}`);
  return found;
}
