/** What in a text could tell whom it is about. */
export const herleidbaar = ['naam', 'nummer', 'e-mail', 'datum'] as const;
export type Herleidbaar = (typeof herleidbaar)[number];

const WOORD = /[\p{L}'’-]+/gu;
/** Short particles say nothing: "de", "van". */
const KORTSTE_NAAM = 3;

/**
 * The first thing in a lesson that points at somebody: a name of the zaak it came from, a number of six digits or more, an
 * address or a whole date. What is left is for the officer to judge; this only stops what can be seen.
 *
 * @param namen of everybody in the zaak, as recorded
 */
export function findHerleidbaar(tekst: string, namen: readonly string[]): Herleidbaar | undefined {
  const delen = new Set(
    namen
      .flatMap((naam) => naam.toLowerCase().match(WOORD) ?? [])
      .filter(({ length }) => length >= KORTSTE_NAAM),
  );
  const woorden = tekst.toLowerCase().match(WOORD) ?? [];
  if (woorden.some((woord) => delen.has(woord))) return 'naam';
  if (/\S@\S+\.\S/.test(tekst)) return 'e-mail';
  if (/\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/.test(tekst)) return 'datum';
  // A schooljaar is two years with a dash, and no number of anybody.
  return /\d(?:[\s-]?\d){5,}/.test(tekst.replaceAll(/\b20\d\d-20\d\d\b/g, '')) ? 'nummer' : undefined;
}
