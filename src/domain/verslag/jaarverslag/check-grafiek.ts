import { checkWaarde, fout } from './bevinding.ts';
import type { Bevinding, Grafiek, Jaarverslag } from './model.ts';

/** Each series names its year, is of that year, and shows what was counted. */
export function checkGrafiek(
  { titel, reeksen }: Grafiek,
  plaats: string,
  { cijfers }: Jaarverslag,
): Bevinding[] {
  return reeksen.flatMap(({ naam, schooljaar, punten }) => {
    const jaren = new Set(punten.flatMap(({ cijfer }) => cijfers[cijfer]?.schooljaar ?? []));
    const genoemd = [...jaren].every((jaar) => naam.includes(jaar) || titel.includes(jaar));
    return [
      ...(genoemd
        ? []
        : [fout('jaar-ontbreekt', plaats, `Bij de reeks ${naam} staat niet van welk jaar die is.`)]),
      ...(jaren.size > 1 || (schooljaar !== '' && jaren.size === 1 && !jaren.has(schooljaar))
        ? [fout('verkeerd-jaar', plaats, `De reeks ${naam} heeft cijfers van ${[...jaren].join(' en ')}.`)]
        : []),
      ...punten.flatMap((punt) => checkWaarde(punt, `${plaats}, reeks ${naam}`, cijfers)),
    ];
  });
}
