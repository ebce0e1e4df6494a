import { dagnummer } from '../../regels/kalender/datum.ts';
import type { Schoolkalender } from '../../regels/kalender/schooldag.ts';
import { type Bereik, deriveLesdagen, type Lesdagen, maandagVan } from '../../regels/verzuim/lesdagen.ts';
import { DREMPEL_UREN, VENSTER_LESWEKEN, type Verzuimparameters } from '../../regels/verzuim/parameters.ts';
import type { Schoolregels } from '../../regels/verzuim/signalen.ts';
import type { Schoolrij } from './verzuimsignaal.sql.ts';

export const UUREENHEID_STANDAARD = 'klokuur';
export const LESDUUR_STANDAARD = 60;
const MINUTEN_PER_UUR = 60;
const REGIO_STANDAARD = 'midden';
const INSTELLINGEN: readonly string[] = ['MBO', 'VAVO'];
const BASIS: readonly string[] = ['PO', 'SBO', 'SO'];

/** A schooljaar, all of the year before it for what the window reaches back to, and a summer for what comes after. */
const DAGEN_ERVOOR = 400;
const DAGEN_ERNA = 120;

export function deriveBereik(beginjaar: number): Bereik {
  const begin = maandagVan(dagnummer(`${beginjaar}-08-01`) - DAGEN_ERVOOR);
  return { begin, dagen: dagnummer(`${beginjaar + 1}-07-31`) + DAGEN_ERNA - begin };
}

/** Most schools have the calendar of their region: each calendar is worked out once. */
export function calendarsOf(kalender: Schoolkalender, bereik: Bereik) {
  const known = new Map<string, Lesdagen>();
  return ({ vakantieregio, schoolvrij }: Pick<Schoolrij, 'vakantieregio' | 'schoolvrij'>): Lesdagen => {
    const regio = vakantieregio ?? REGIO_STANDAARD;
    const sleutel = `${regio} ${JSON.stringify(schoolvrij)}`;
    const lesdagen = known.get(sleutel) ?? deriveLesdagen(kalender, regio, schoolvrij, bereik);
    known.set(sleutel, lesdagen);
    return lesdagen;
  };
}

/** How a school counts: what it delivered itself, else what holds for all. */
export function deriveSchoolregels(
  school: Schoolrij,
  lesdagen: Lesdagen,
  parameters: Verzuimparameters,
): Schoolregels {
  const soort = school.onderwijssoort ?? '';
  const lesduur = school.lesduur ?? LESDUUR_STANDAARD;
  const perLes = (school.uureenheid ?? UUREENHEID_STANDAARD) === 'lesuur';
  return {
    lesdagen,
    drempelMinuten: DREMPEL_UREN * (perLes ? lesduur : MINUTEN_PER_UUR),
    hoogstensPerRij: perLes ? lesduur : Number.POSITIVE_INFINITY,
    zonderMinuten: lesduur,
    teLaatTeltMee: school.teLaatTeltMee ?? false,
    bpvTeltMee: !INSTELLINGEN.includes(soort),
    heleDagMinuten:
      school.heleDagMinuten ??
      (BASIS.includes(soort) ? parameters.heleDagMinutenBasis : parameters.heleDagMinutenOverig),
  };
}

/** First day of which a row can still lie in the window of the first lesweek of the schooljaar. */
export function firstTelDag({ plaatsen, schooldagen, lesweek }: Lesdagen, jaarBegin: number): number {
  const eerste = plaatsen[schooldagen[jaarBegin - 1] ?? 0] ?? jaarBegin;
  const vanaf = (lesweek[eerste] ?? 0) - VENSTER_LESWEKEN + 1;
  let dag = eerste;
  while (dag > 0 && (lesweek[dag - 1] ?? 0) >= vanaf) dag -= 1;
  return dag;
}
