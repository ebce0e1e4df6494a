import { datum, feit, getal, jaNee, mogelijk } from '../feit.ts';
import { addMaanden, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const REGELING_21 = artikel('Regeling ROD', '21');
const LPW_21A = artikel('Lpw', '21a');
const DREMPEL_UREN = 16;
const MAANDEN = 1;

/**
 * Of which legal kind is this absence? The list has four; the first that fits, in the order luxe, a month or longer, sixteen
 * hours, overig. Practice knows more kinds; these are what the register asks.
 *
 * @wet Regeling register onderwijsdeelnemers art. 21; Lpw art. 21a
 * @uitleg 0027 the order of the kinds, and when a month is full
 */
export const verzuimsoort = regel({
  naam: 'regeling-rod-21-verzuimsoort',
  vraag: 'Van welke wettelijke soort is dit verzuim?',
  grondslag: REGELING_21,
  grondslagEerder: LPW_21A,
  feiten: {
    luxeverzuim: feit(jaNee, 'weg voor vakantie of vrije tijd zonder verlof'),
    urenInVierLesweken: feit(getal, 'ongeoorloofde uren, in de vier opeenvolgende lesweken met de meeste'),
    verzuimVanaf: mogelijk(datum, 'eerste dag van onafgebroken ongeoorloofd verzuim, als dat nog loopt'),
  },
  uitkomsten: ['luxe-verzuim', 'maand-of-langer', 'zestien-uren', 'overig-verzuim'],
  waarden: ['maandVanaf'],
  bestand: 'regeling-rod/art21-verzuimsoort',
  oordeel({ feiten, op }) {
    const { verzuimVanaf } = feiten;
    const maandVanaf = verzuimVanaf === undefined ? null : addMaanden(verzuimVanaf, MAANDEN);
    const waarden = { maandVanaf };
    if (op < REGISTER) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_21A,
        waarden,
        motivering: `De lijst van soorten geldt sinds ${leesbaar(REGISTER)}. Welke soorten het oude meldingsregister kende, is niet vastgelegd.`,
      };
    }
    if (feiten.luxeverzuim) {
      return {
        uitkomst: 'luxe-verzuim',
        grondslag: REGELING_21,
        waarden,
        motivering: 'Luxeverzuim, van welke duur ook.',
      };
    }
    if (maandVanaf !== null && maandVanaf <= op) {
      return {
        uitkomst: 'maand-of-langer',
        grondslag: REGELING_21,
        waarden,
        motivering: `Onafgebroken ongeoorloofd afwezig; sinds ${leesbaar(maandVanaf)} een maand of langer.`,
      };
    }
    const uren = String(feiten.urenInVierLesweken).replace('.', ',');
    return feiten.urenInVierLesweken >= DREMPEL_UREN
      ? {
          uitkomst: 'zestien-uren',
          grondslag: REGELING_21,
          waarden,
          motivering: `${uren} ongeoorloofde uren in vier opeenvolgende lesweken; dat is ${DREMPEL_UREN} of meer.`,
        }
      : {
          uitkomst: 'overig-verzuim',
          grondslag: REGELING_21,
          waarden,
          motivering: `${uren} ongeoorloofde uren in vier opeenvolgende lesweken, minder dan ${DREMPEL_UREN}: melden mag, het hoeft niet.`,
        };
  },
});
