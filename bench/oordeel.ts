import { getSchoolkalender } from '../src/domain/kalender/index.ts';
import { answerLine, listRegels } from '../src/domain/oordeel/index.ts';
import { findRegel } from '../src/regels/register.ts';
import type { Bench } from './bench.ts';
import { seconds } from './world.ts';

/** Asks every rule its own examples, over and over: from JSON line to JSON line, as the command line does. */
export const oordeelBench: Bench = {
  naam: 'oordeel',
  uitleg: 'regels vragen, van JSON-regel tot JSON-regel; schaal is het aantal vragen per regel',
  schaal: 100_000,
  async run(schaal) {
    const kalender = await getSchoolkalender();
    const perSeconde: Record<string, number> = {};
    for (const { regel: naam, voorbeelden } of await listRegels()) {
      const regel = findRegel(naam);
      if (!regel) continue;
      const lines = voorbeelden.map(({ op, feiten }, id) => JSON.stringify({ id, op, feiten }));
      const start = performance.now();
      for (let vraag = 0; vraag < schaal; vraag += 1) {
        answerLine(regel, lines[vraag % lines.length] ?? '', kalender);
      }
      perSeconde[naam] = Math.round(schaal / seconds(performance.now() - start));
    }
    return {
      regels: Object.keys(perSeconde).length,
      traagste: Math.min(...Object.values(perSeconde)),
      perSeconde,
    };
  },
};
