import { augustus, birthday, schooljaarOf } from './dag.ts';
import { type Jongere, lastDayHere } from './jongere.ts';
import { type Random, shares } from './random.ts';

/** A time in somebody's life without the duty to enrol or attend, by an article of the Lpw. */
export type Vrijgesteld = {
  readonly artikel: '5a' | '5b' | '5c' | '5A' | '3a' | '3b' | '15';
  readonly vanaf: number;
  readonly totEnMet: number;
  /** Not enrolled while it lasts; with 3a and 3b one is. */
  readonly thuis: boolean;
};

/** Of all jongeren, over their whole school time: one in sixty. */
const DEEL = 0.016;
const artikelen = shares<Vrijgesteld['artikel']>([
  ['5a', 46],
  ['5b', 12],
  ['5c', 18],
  ['5A', 4],
  ['15', 16],
  ['3a', 6],
  ['3b', 5],
]);

/** Whether and when somebody is exempted; undefined when that lies wholly outside the time in this gemeente. */
export function drawVrijgesteld(jongere: Jongere, peil: number, random: Random): Vrijgesteld | undefined {
  if (!random.chance(DEEL)) return undefined;
  const artikel = random.draw(artikelen);
  const { vanaf, totEnMet } = drawTijd(artikel, jongere, random);
  const eerste = Math.max(vanaf, jongere.vanaf);
  const hier = eerste <= lastDayHere(jongere, peil) && totEnMet - eerste > 60;
  return hier ? { artikel, vanaf: eerste, totEnMet, thuis: artikel !== '3a' && artikel !== '3b' } : undefined;
}

function drawTijd(artikel: Vrijgesteld['artikel'], { geboren }: Jongere, random: Random) {
  const achttien = birthday(geboren, 18) - 1;
  const vijf = schooljaarOf(birthday(geboren, 5));
  const juli = (year: number) => Math.min(achttien, augustus(year) - 1);
  switch (artikel) {
    case '5a': {
      const jong = random.chance(0.45);
      const vanaf = jong
        ? birthday(geboren, 5) - random.int(0, 200)
        : birthday(geboren, random.int(6, 16)) + random.int(0, 300);
      return {
        vanaf,
        totEnMet: random.chance(0.6) ? achttien : juli(schooljaarOf(vanaf) + random.int(1, 5)),
      };
    }
    case '5b':
    case '5A':
      return { vanaf: birthday(geboren, 5) - 30, totEnMet: juli(vijf + random.int(4, 13)) };
    case '5c': {
      const year = vijf + random.int(1, 11);
      return { vanaf: augustus(year), totEnMet: juli(year + random.int(1, 4)) };
    }
    case '15':
      return { vanaf: birthday(geboren, 16) + random.int(60, 600), totEnMet: achttien };
    case '3a':
    case '3b': {
      const year = schooljaarOf(birthday(geboren, artikel === '3a' ? 14 : 15)) + random.int(0, 1);
      return { vanaf: augustus(year) + random.int(0, 120), totEnMet: juli(year + 1) };
    }
  }
}
