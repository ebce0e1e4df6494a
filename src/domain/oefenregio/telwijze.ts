import { isInstelling, isPrimair, type Onderwijssoort } from './onderwijssoort.ts';
import { type Random, shares } from './random.ts';

/** How a school counts absence and under which part of Lpw art. 1 b it falls; an empty word is an empty cell. */
export type Telwijze = {
  readonly uureenheid: 'klokuur' | 'lesuur';
  /** Minutes of a lesuur, or 0 where only klokuren are counted. */
  readonly lesduur: number;
  readonly teLaatTeltMee: 'ja' | 'nee';
  /** Minutes from which a day is missed whole, or 0 for the standard. */
  readonly heleDagMinuten: number;
  readonly bekostiging: 'b1' | 'b2' | 'b3' | 'b4' | '';
};

const bekostigingen = shares<Telwijze['bekostiging']>([
  ['b1', 290],
  ['b2', 670],
  ['b3', 28],
  ['b4', 12],
]);
const LESDUUR = [45, 50, 50, 50, 60];
/** Part of the schools after primary education that keeps to klokuren all the same. */
const KLOKUUR = 0.12;
const TE_LAAT = 0.25;

export function drawTelwijze(soort: Onderwijssoort, naam: string, random: Random): Telwijze {
  const klokuur = isPrimair(soort) || random.chance(KLOKUUR);
  return {
    uureenheid: klokuur ? 'klokuur' : 'lesuur',
    lesduur: klokuur ? 0 : isInstelling(soort) ? 60 : random.pick(LESDUUR),
    teLaatTeltMee: random.chance(TE_LAAT) ? 'ja' : 'nee',
    heleDagMinuten: random.pick(isPrimair(soort) ? [0, 300, 300, 285] : [0, 240, 240, 200, 270]),
    bekostiging: isInstelling(soort) ? '' : drawBekostiging(naam, random),
  };
}

/** What the name says is so: an Obs is an openbare school, a Cbs is not. */
function drawBekostiging(naam: string, random: Random): Telwijze['bekostiging'] {
  const gewoon = random.draw(bekostigingen);
  if (naam.startsWith('Particuliere')) return 'b3';
  if (naam.startsWith('Obs')) return 'b1';
  return naam.startsWith('Cbs') ? 'b2' : gewoon;
}
