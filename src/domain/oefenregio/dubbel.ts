import type { Jongere } from './jongere.ts';
import type { Random } from './random.ts';

/** One gezin in about a thousand has a child that was registered twice. */
const DEEL = 1 / 900;

/**
 * The same child under another bsn: same day of birth, the name spelled as somebody heard it, nothing else known.
 * It is there to be found and merged (PB-07), and until then the nightly run counts it as a child without school.
 */
export function makeDubbel(
  kinderen: readonly Jongere[],
  peil: number,
  nextBsn: () => string,
  random: Random,
): Jongere | undefined {
  if (!random.chance(DEEL)) return undefined;
  const kind = random.pick(kinderen);
  const vanaf = Math.max(kind.vanaf, peil - random.int(30, 900));
  const [roepnaam = kind.voornamen] = kind.voornamen.split(' ');
  return {
    ...kind,
    bsn: nextBsn(),
    voornamen: withoutMarks(roepnaam),
    achternaam: misspell(withoutMarks(kind.achternaam)),
    vanaf,
    tot: kind.tot > vanaf ? kind.tot : 0,
    redenTot: kind.tot > vanaf ? kind.redenTot : '',
  };
}

const withoutMarks = (naam: string) =>
  naam
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace('ł', 'l')
    .replace('Ł', 'L');
/** What is heard the same is written otherwise; a name without such a sound stays as it is. */
const misspell = (naam: string) => naam.replace(/ij|ei|ck|ou|au|ph/, (klank) => KLANKEN[klank] ?? klank);
const KLANKEN: Readonly<Record<string, string>> = {
  ij: 'ei',
  ei: 'ij',
  ck: 'k',
  ou: 'au',
  au: 'ou',
  ph: 'f',
};
