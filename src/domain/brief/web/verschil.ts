/** A line of two texts laid beside each other. */
export type Verschilregel = { readonly soort: 'gelijk' | 'erbij' | 'weg'; readonly tekst: string };

/** What was added and what went, line by line (longest common subsequence): letters are a page, so plain is fast enough. */
export function compareTeksten(oud: string, nieuw: string): Verschilregel[] {
  const a = oud.split('\n');
  const b = nieuw.split('\n');
  const lengte: number[][] = Array.from(
    { length: a.length + 1 },
    () => Array(b.length + 1).fill(0) as number[],
  );
  const at = (i: number, j: number) => lengte[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengte[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const regels: Verschilregel[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      regels.push({ soort: 'gelijk', tekst: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      regels.push({ soort: 'weg', tekst: a[i] ?? '' });
      i += 1;
    } else {
      regels.push({ soort: 'erbij', tekst: b[j] ?? '' });
      j += 1;
    }
  }
  return regels;
}
