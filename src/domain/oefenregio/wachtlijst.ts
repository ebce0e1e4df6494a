import { augustus, birthday, EERSTE_JAAR, NEVER } from './dag.ts';
import { ageOf, type Jongere } from './jongere.ts';
import type { Random } from './random.ts';

/** Days on the list for a place in the internationale schakelklas, the last one NEVER while it runs. */
export type Wachttijd = { readonly van: number; readonly tot: number };

/** The schakelklas is part of voortgezet onderwijs. */
const JONGST = 12;
const DEEL = 0.5;
const AANMELDEN = 8;
const WACHTEN = [30, 300] as const;

/** How many days a newcomer from abroad waits for a place in the schakelklas, or undefined when there is no wait. */
export function drawWachttijd(jongere: Jongere, random: Random): number | undefined {
  const { gezin, vanaf } = jongere;
  const leeftijd = ageOf(jongere, vanaf);
  const nieuwkomer = gezin.uitBuitenland && vanaf >= augustus(EERSTE_JAAR);
  if (!nieuwkomer || leeftijd < JONGST || leeftijd > 17 || !random.chance(DEEL)) return undefined;
  return random.int(...WACHTEN);
}

/** From a week after arrival until the day before school, or until the duty or the stay here ended. */
export function placeWachttijd(
  jongere: Jongere,
  inschrijvingen: readonly { readonly vanaf: number }[],
  peil: number,
): Wachttijd | undefined {
  const van = jongere.vanaf + AANMELDEN;
  const einden = [inschrijvingen[0]?.vanaf ?? NEVER, jongere.tot, birthday(jongere.geboren, 18)];
  const tot = Math.min(...einden.filter((dag) => dag !== NEVER)) - 1;
  if (van > peil || tot < van) return undefined;
  return { van, tot: tot < peil ? tot : NEVER };
}
