import { datum, een, FeitFout, feit, mogelijk, schooljaar } from '../feit.ts';
import { addMaanden, type Datum, leesbaar } from '../kalender/datum.ts';
import { firstSchooldag, isBekendeDag, type Schoolkalender, verlengdEinde } from '../kalender/schooldag.ts';
import { schooljaarVan } from '../kalender/schooljaar.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { maandNaVijf, vakantieregio } from './art03-leerplicht-begin.ts';
import { geborenVoor } from './geboren.ts';

const EERSTE = artikel('Lpw', '6', 2, 'a');
const JAARLIJKS = artikel('Lpw', '6', 2, 'b');
const MAANDEN_VOOR_AANVANG = 1;
/** "Voor 1 juli": the last day of a yearly notice. */
const LAATSTE_DAG = '06-30';

/**
 * Is the notice of an exemption in time? At the latest a month before the leerplicht begins, and in later years before
 * 1 July. Both run backward from a day and are not extended by weekends.
 *
 * @wet Lpw art. 6 lid 2; ATW art. 1 lid 2
 * @uitleg 0012 a first notice after the leerplicht has begun fits neither part of lid 2
 * @uitleg 0013 "voor 1 juli" when 30 June is a Saturday or Sunday
 */
export const kennisgevingTijdig = regel({
  naam: 'lpw-6-kennisgeving-tijdig',
  vraag: 'Is de kennisgeving van een vrijstelling op tijd?',
  grondslag: artikel('Lpw', '6', 2),
  feiten: {
    soort: feit(een('eerste', 'jaarlijks')),
    kennisgevingOntvangen: feit(datum),
    geboortedatum: mogelijk(datum, 'verplicht bij een eerste kennisgeving'),
    vakantieregio: mogelijk(vakantieregio, 'verplicht bij een eerste kennisgeving'),
    voorSchooljaar: mogelijk(schooljaar, 'verplicht bij een jaarlijkse kennisgeving'),
  },
  uitkomsten: ['tijdig', 'te-laat'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art06-kennisgeving-tijdig',
  oordeel({ feiten, op, kalender }) {
    const { soort, kennisgevingOntvangen: ontvangen, geboortedatum, voorSchooljaar } = feiten;
    if (soort === 'jaarlijks') {
      return voorSchooljaar === undefined
        ? onbekend(JAARLIJKS, ['voorSchooljaar'])
        : assessJaarlijks(ontvangen, `${voorSchooljaar.slice(0, 4)}-${LAATSTE_DAG}`, kalender);
    }
    if (geboortedatum === undefined || feiten.vakantieregio === undefined) {
      return onbekend(
        EERSTE,
        (['geboortedatum', 'vakantieregio'] as const).filter((naam) => feiten[naam] === undefined),
      );
    }
    geborenVoor(geboortedatum, op);
    if (ontvangen < geboortedatum) throw new FeitFout('kennisgevingOntvangen: ligt voor de geboorte');
    const maand = maandNaVijf(geboortedatum);
    const begin = firstSchooldag(kalender, feiten.vakantieregio, maand);
    if (!isBekendeDag(kalender, maand) || !isBekendeDag(kalender, begin)) {
      return onbekend(EERSTE, [`schoolvakanties ${schooljaarVan(maand)}`]);
    }
    return assessEerste(ontvangen, begin);
  },
});

function assessEerste(ontvangen: Datum, begin: Datum) {
  const uiterlijk = addMaanden(begin, -MAANDEN_VOOR_AANVANG);
  const feiten = `De leerplicht begint op ${leesbaar(begin)}; de eerste kennisgeving moet er uiterlijk ${leesbaar(uiterlijk)} zijn. Ontvangen op ${leesbaar(ontvangen)}`;
  if (ontvangen >= begin) {
    return {
      uitkomst: 'menselijk-oordeel' as const,
      grondslag: artikel('Lpw', '6', 2),
      waarden: { uiterlijk },
      motivering: `${feiten}, toen de leerplicht al liep. Voor een eerste beroep tijdens de leerplicht noemt de wet geen termijn.`,
    };
  }
  return timely(EERSTE, ontvangen, uiterlijk, feiten);
}

function assessJaarlijks(ontvangen: Datum, uiterlijk: Datum, kalender: Schoolkalender) {
  const feiten = `De jaarlijkse kennisgeving moet er voor 1 juli zijn, uiterlijk ${leesbaar(uiterlijk)}. Ontvangen op ${leesbaar(ontvangen)}`;
  if (ontvangen > uiterlijk && ontvangen <= verlengdEinde(kalender, uiterlijk)) {
    return {
      uitkomst: 'menselijk-oordeel' as const,
      grondslag: JAARLIJKS,
      waarden: { uiterlijk },
      motivering: `${feiten}. Of de termijn doorloopt als 30 juni in het weekend valt, is niet beslist.`,
    };
  }
  return timely(JAARLIJKS, ontvangen, uiterlijk, feiten);
}

function timely(grondslag: typeof EERSTE, ontvangen: Datum, uiterlijk: Datum, feiten: string) {
  const tijdig = ontvangen <= uiterlijk;
  return {
    uitkomst: tijdig ? ('tijdig' as const) : ('te-laat' as const),
    grondslag,
    waarden: { uiterlijk },
    motivering: `${feiten}: ${tijdig ? 'op tijd' : 'te laat'}.`,
  };
}
