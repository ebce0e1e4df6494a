import { datum, type FeitenVan, FeitFout, feit, jaNee, mogelijk, schooljaar } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { type Schoolkalender, verlengdEinde } from '../kalender/schooldag.ts';
import { artikel, regel } from '../regel.ts';

const LPW_25_1 = artikel('Lpw', '25', 1);
const LAATSTE_DAG = '09-30';

const feiten = {
  schooljaar: feit(schooljaar, 'het laatst afgesloten school- of cursusjaar'),
  uitgebrachtOp: mogelijk(datum),
  beleid: mogelijk(jaNee, 'beschrijft het verslag het gevoerde beleid?'),
  resultaten: mogelijk(jaNee, 'beschrijft het verslag de resultaten daarvan?'),
};
type Feiten = FeitenVan<typeof feiten>;

/** Last day on which the yearly report over a school year may reach the raad. */
const uiterlijkVan = (over: string): Datum => `${over.slice(5)}-${LAATSTE_DAG}`;

/**
 * Is the yearly report of the college to the raad there in time, and does it hold both subjects of the act: the policy on
 * enforcing leerplicht and kwalificatieplicht, and its results? No other contents are prescribed.
 *
 * @wet Lpw art. 25 lid 1
 * @uitleg 0030 30 September on a Saturday or Sunday
 */
export const jaarverslag = regel({
  naam: 'lpw-25-jaarverslag',
  vraag: 'Is het jaarverslag leerplicht op tijd en volledig?',
  grondslag: LPW_25_1,
  feiten,
  uitkomsten: ['voldoet', 'te-laat', 'onvolledig', 'nog-uit-te-brengen'],
  waarden: ['uiterlijk', 'tijdig', 'ontbrekendeOnderwerpen'],
  bestand: 'lpw/art25-jaarverslag',
  oordeel({ feiten: gegeven, op, kalender }) {
    const uiterlijk = uiterlijkVan(gegeven.schooljaar);
    const dag = leesbaar(uiterlijk);
    const { uitgebrachtOp } = gegeven;
    if (uitgebrachtOp !== undefined && uitgebrachtOp <= `${gegeven.schooljaar.slice(5)}-07-31`) {
      throw new FeitFout(
        'uitgebrachtOp: ligt voor het einde van het schooljaar; het verslag gaat over een afgesloten jaar',
      );
    }
    if (uitgebrachtOp === undefined || uitgebrachtOp > op) {
      const verstreken = op > uiterlijk;
      return {
        uitkomst: verstreken && !nogTeVerdedigen(kalender, uiterlijk, op) ? 'te-laat' : 'nog-uit-te-brengen',
        grondslag: LPW_25_1,
        waarden: { uiterlijk },
        motivering: `Het verslag over ${gegeven.schooljaar} moet uiterlijk ${dag} bij de raad zijn en is er nog niet.`,
      };
    }
    const ontbrekendeOnderwerpen = findMissing(gegeven);
    const tijdig = uitgebrachtOp <= uiterlijk;
    const waarden = { uiterlijk, tijdig, ontbrekendeOnderwerpen };
    if (!tijdig && nogTeVerdedigen(kalender, uiterlijk, uitgebrachtOp)) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_25_1,
        waarden: { uiterlijk, ontbrekendeOnderwerpen },
        motivering: `${dag} is een zaterdag of zondag. Of de termijn dan doorloopt tot de volgende werkdag, is niet beslist.`,
      };
    }
    if (!tijdig) {
      return {
        uitkomst: 'te-laat',
        grondslag: LPW_25_1,
        waarden,
        motivering: `Uitgebracht op ${leesbaar(uitgebrachtOp)}; dat had uiterlijk ${dag} gemoeten.`,
      };
    }
    return {
      uitkomst: ontbrekendeOnderwerpen.length > 0 ? 'onvolledig' : 'voldoet',
      grondslag: LPW_25_1,
      waarden,
      motivering:
        ontbrekendeOnderwerpen.length > 0
          ? `Op tijd, maar in het verslag ontbreekt: ${ontbrekendeOnderwerpen.join(' en ')}.`
          : `Op tijd (uiterlijk ${dag}), met het beleid en de resultaten daarvan.`,
    };
  },
});

const findMissing = ({ beleid, resultaten }: Feiten): string[] => [
  ...(beleid ? [] : ['beleid']),
  ...(resultaten ? [] : ['resultaten']),
];

/** After a 30 September in the weekend, up to the next working day, it can be argued that the report is in time. */
const nogTeVerdedigen = (kalender: Schoolkalender, uiterlijk: Datum, dag: Datum): boolean =>
  uiterlijk < dag && dag <= verlengdEinde(kalender, uiterlijk);
