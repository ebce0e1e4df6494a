import { addJaren, type Datum } from '../kalender/datum.ts';
import { firstSchooldag, type Schoolkalender, type Vakantieregio } from '../kalender/schooldag.ts';

const LEEFTIJD_START = 5;

/**
 * On which day does the leerplicht begin?
 *
 * The first schooldag of the month after the one in which he turns five.
 * @wet Lpw art. 3 lid 1
 * @uitleg 0001 a month without any schooldag: the first one after it
 */
export function deriveEersteDagLeerplicht(
  geboortedatum: Datum,
  kalender: Schoolkalender,
  regio: Vakantieregio,
): Datum {
  const vijf = addJaren(geboortedatum, LEEFTIJD_START);
  const jaar = Number(vijf.slice(0, 4));
  const maand = Number(vijf.slice(5, 7));
  const volgende = maand === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(maand + 1).padStart(2, '0')}-01`;
  return firstSchooldag(kalender, regio, volgende);
}
