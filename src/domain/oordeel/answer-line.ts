import { FeitFout } from '../../regels/feit.ts';
import type { Schoolkalender } from '../../regels/kalender/schooldag.ts';
import type { Regel } from '../../regels/regel.ts';

/** The answer to one JSON line, as one JSON line without its end; `ok` is false when it holds a `fout`. */
export type LineAnswer = { readonly text: string; readonly ok: boolean };

/**
 * Asks a rule one question given as a JSON line `{"id", "op", "feiten"}` (contract § 5). A line that cannot be
 * answered gives `{"id", "fout"}` and never stops the lines after it.
 */
export function answerLine(regel: Regel, line: string, kalender: Schoolkalender): LineAnswer {
  let vraag: unknown;
  try {
    vraag = JSON.parse(line);
  } catch {
    return refused(null, 'Deze regel is geen JSON.');
  }
  if (typeof vraag !== 'object' || vraag === null || Array.isArray(vraag)) {
    return refused(null, 'Deze regel is geen object met id, op en feiten.');
  }
  const { id = null, op, feiten } = vraag as { id?: unknown; op?: unknown; feiten?: unknown };
  try {
    return { text: JSON.stringify({ id, ...regel.beantwoord(feiten, op, kalender) }), ok: true };
  } catch (error) {
    if (error instanceof FeitFout) return refused(id, error.message);
    throw error;
  }
}

const refused = (id: unknown, fout: string): LineAnswer => ({
  text: JSON.stringify({ id, fout }),
  ok: false,
});
