import type { Regel } from './regel.ts';

/** One example of a rule, as its page gives it: what was asked, what follows and why. */
export type Voorbeeld = {
  readonly geval: string;
  readonly op: string;
  readonly feiten: Readonly<Record<string, unknown>>;
  readonly uitkomst: string;
  readonly waarden: Readonly<Record<string, unknown>>;
  /** The ground as cited, where the page gives it. */
  readonly grondslag: string | null;
  readonly waarom: string;
  /** With `geen-antwoord`: how the refusal begins. */
  readonly melding: string | null;
};

/** The word in the column `uitkomst` for facts that cannot be so: the rule then refuses to answer. */
export const GEEN_ANTWOORD = 'geen-antwoord';

/** A column with this before its name holds a result, not a fact. */
const RESULTAAT = '→ ';

/**
 * The examples in the page beside a rule. A column is named after a fact, or after a result with `→ ` before it; an
 * empty cell is a fact that is absent, `–` a result that is null. A cell may hold JSON (numbers, lists) or ja and nee. A row
 * with `geen-antwoord` gives the begin of the refusal in the column `melding`.
 *
 * @throws Error naming a column that is neither a fact nor a result of the rule
 */
export function leesVoorbeelden(regel: Regel, page: string): Voorbeeld[] {
  return leesTabellen(page).map((row) => {
    const feiten: Record<string, unknown> = {};
    const waarden: Record<string, unknown> = {};
    for (const [kolom, cel] of Object.entries(row)) {
      if (VAST.has(kolom)) continue;
      if (kolom.startsWith(RESULTAAT)) {
        const naam = kolom.slice(RESULTAAT.length);
        if (!regel.waarden.includes(naam)) throw new Error(`${regel.naam}: geen resultaat "${naam}"`);
        if (cel !== '') waarden[naam] = cel === '–' ? null : waardeVan(cel);
      } else {
        if (!Object.hasOwn(regel.feiten, kolom)) throw new Error(`${regel.naam}: geen feit "${kolom}"`);
        if (cel !== '') feiten[kolom] = waardeVan(cel);
      }
    }
    const { geval = '', op = '', uitkomst = '', waarom = '', grondslag, melding } = row;
    return {
      geval,
      op,
      feiten,
      uitkomst,
      waarden,
      grondslag: grondslag || null,
      waarom,
      melding: melding || null,
    };
  });
}

const VAST: ReadonlySet<string> = new Set(['geval', 'op', 'uitkomst', 'grondslag', 'melding', 'waarom']);

function waardeVan(cel: string): unknown {
  if (cel === 'ja' || cel === 'nee') return cel === 'ja';
  try {
    return JSON.parse(cel);
  } catch {
    return cel;
  }
}

/** The rows of the tables in a page, by the names in their header. A lawyer reads the page. */
export function leesTabellen(page: string): Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = [];
  let header: string[] | undefined;
  for (const line of page.split('\n')) {
    const cells = cellsOf(line);
    if (!cells) header = undefined;
    else if (!header) header = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const names = header;
      found.push(Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])));
    }
  }
  return found;
}

const cellsOf = (line: string) =>
  line.startsWith('|')
    ? line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim())
    : undefined;
