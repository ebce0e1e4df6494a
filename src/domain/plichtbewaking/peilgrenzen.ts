import { addDagen, addJaren, type Datum, isDatum } from '../../regels/kalender/datum.ts';
import {
  firstSchooldag,
  isSchooldag,
  type Schoolkalender,
  type Vakantieregio,
} from '../../regels/kalender/schooldag.ts';
import { beginjaarVan } from '../../regels/kalender/schooljaar.ts';
import type { Bewakingsparameters } from '../../regels/lpw/art19-absoluut-verzuim.ts';

const REGIOS: readonly Vakantieregio[] = ['noord', 'midden', 'zuid'];
/** Oldest school start that may matter for a child in duty: thirteen years of it and a year to spare. */
const JAREN_TERUG = 14;

/** What the law makes of one day, as plain limits that a set of children can be held against. */
export type Peilgrenzen = {
  readonly op: Datum;
  /** Born on this day or later: the leerplicht has not begun on `op` (by region). */
  readonly nogNietVanaf: Readonly<Record<Vakantieregio, Datum>>;
  /** Born on this day or earlier: eighteen on `op`. */
  readonly achttienTotEnMet: Datum;
  /** Born on this day or earlier: the leerplicht ended by age before `op`. */
  readonly zestienTotEnMet: Datum;
  /** Absent only since after this day: still in the karenstijd (by region); null outside its months. */
  readonly karensNa: Readonly<Record<Vakantieregio, Datum>> | null;
  /** First schooldag on or after the first of each month, for the day on which a leerplicht began. */
  readonly maanden: readonly {
    readonly regio: Vakantieregio;
    readonly maand: Datum;
    readonly begin: Datum;
  }[];
};

/** The limits of one day under the parameters of an organisation. */
export function derivePeilgrenzen(
  op: Datum,
  kalender: Schoolkalender,
  { karenstijdMaanden, karenstijdSchooldagen }: Bewakingsparameters,
): Peilgrenzen {
  const maanden = REGIOS.flatMap((regio) =>
    maandenTot(op).map((maand) => ({ regio, maand, begin: firstSchooldag(kalender, regio, maand) })),
  );
  const perRegio = (of: (regio: Vakantieregio) => Datum) => ({
    noord: of('noord'),
    midden: of('midden'),
    zuid: of('zuid'),
  });
  return {
    op,
    nogNietVanaf: perRegio((regio) =>
      // The last month whose first schooldag has come: who turned five before it has begun.
      firstBirthTooLate(maanden.findLast((een) => een.regio === regio && een.begin <= op)?.maand ?? op),
    ),
    achttienTotEnMet: lastBirthOfAge(op, 18),
    zestienTotEnMet: addJaren(`${beginjaarVan(op)}-07-31`, -16),
    karensNa: karenstijdMaanden.includes(Number(op.slice(5, 7)))
      ? perRegio((regio) => schooldagenBack(kalender, regio, op, karenstijdSchooldagen + 1))
      : null,
    maanden,
  };
}

/** First days of the months up to and including that of a day. */
function maandenTot(op: Datum): Datum[] {
  const laatste = Number(op.slice(0, 4)) * 12 + Number(op.slice(5, 7)) - 1;
  return Array.from({ length: JAREN_TERUG * 12 }, (_, at) => {
    const maand = laatste - JAREN_TERUG * 12 + 1 + at;
    return `${String(Math.floor(maand / 12)).padStart(4, '0')}-${String((maand % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** The first birth date that turns five on or after the first of a month; who is born on 29 February does on 1 March. */
function firstBirthTooLate(maand: Datum): Datum {
  const jaar = String(Number(maand.slice(0, 4)) - 5).padStart(4, '0');
  const schrikkeldag = `${jaar}-02-29`;
  return maand.endsWith('-03-01') && isDatum(schrikkeldag) ? schrikkeldag : `${jaar}${maand.slice(4)}`;
}

/** The last birth date that has had this birthday on a day. */
function lastBirthOfAge(op: Datum, leeftijd: number): Datum {
  const zelfdeDag = `${String(Number(op.slice(0, 4)) - leeftijd).padStart(4, '0')}${op.slice(4)}`;
  return isDatum(zelfdeDag) ? zelfdeDag : `${zelfdeDag.slice(0, 4)}-02-28`;
}

/** The day on which the `aantal`-th schooldag back from a day lies, that day counted. */
function schooldagenBack(kalender: Schoolkalender, regio: Vakantieregio, op: Datum, aantal: number): Datum {
  let dag = addDagen(op, 1);
  for (let geteld = 0; geteld < aantal; ) {
    dag = addDagen(dag, -1);
    if (isSchooldag(kalender, regio, dag)) geteld += 1;
  }
  return dag;
}
