import { datum, een, feit } from '../feit.ts';
import { addJaren, type Datum, leesbaar } from '../kalender/datum.ts';
import {
  firstSchooldag,
  isBekendeDag,
  type Schoolkalender,
  type Vakantieregio,
} from '../kalender/schooldag.ts';
import { schooljaarVan } from '../kalender/schooljaar.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { geborenVoor } from './geboren.ts';

const LEEFTIJD_START = 5;

/**
 * On which day does the leerplicht begin?
 *
 * The first schooldag of the month after the one in which he turns five.
 * @wet Lpw art. 3 lid 1
 * @uitleg 0001 a month without any schooldag: the first one after it
 */
export const deriveEersteDagLeerplicht = (
  geboortedatum: Datum,
  kalender: Schoolkalender,
  regio: Vakantieregio,
): Datum => firstSchooldag(kalender, regio, maandNaVijf(geboortedatum));

/** First day of the month after the fifth birthday. */
export function maandNaVijf(geboortedatum: Datum): Datum {
  const vijf = addJaren(geboortedatum, LEEFTIJD_START);
  const jaar = Number(vijf.slice(0, 4));
  const maand = Number(vijf.slice(5, 7));
  return maand === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(maand + 1).padStart(2, '0')}-01`;
}

export const vakantieregio = een('noord', 'midden', 'zuid');
const LPW_3_1 = artikel('Lpw', '3', 1);

/** @wet Lpw art. 3 lid 1 */
export const leerplichtBegin = regel({
  naam: 'lpw-3-begin',
  vraag: 'Op welke dag begint de leerplicht?',
  grondslag: LPW_3_1,
  feiten: { geboortedatum: feit(datum), vakantieregio: feit(vakantieregio) },
  uitkomsten: ['bepaald'],
  waarden: ['eersteDagLeerplicht'],
  bestand: 'lpw/art03-leerplicht-begin',
  oordeel({ feiten, op, kalender }) {
    geborenVoor(feiten.geboortedatum, op);
    const maand = maandNaVijf(feiten.geboortedatum);
    const begin = firstSchooldag(kalender, feiten.vakantieregio, maand);
    if (!isBekendeDag(kalender, maand) || !isBekendeDag(kalender, begin)) {
      return onbekend(LPW_3_1, [`schoolvakanties ${schooljaarVan(maand)}`]);
    }
    return {
      uitkomst: 'bepaald',
      grondslag: LPW_3_1,
      waarden: { eersteDagLeerplicht: begin },
      motivering:
        `Vijf jaar op ${leesbaar(addJaren(feiten.geboortedatum, LEEFTIJD_START))}. De leerplicht begint op de eerste ` +
        `schooldag van de maand erna in vakantieregio ${feiten.vakantieregio}: ${leesbaar(begin)}.`,
    };
  },
});
