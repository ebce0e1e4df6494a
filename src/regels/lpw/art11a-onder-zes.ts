import { afgerond } from '../afronden.ts';
import { datum, feit, getal, jaNee, mogelijk } from '../feit.ts';
import { addJaren, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { maandNaVijf } from './art03-leerplicht-begin.ts';
import { geborenVoor } from './geboren.ts';

const LEEFTIJD_EINDE = 6;
/** Hours a week by notice (lid 1), and as many again by leave of the hoofd (lid 2). */
const UREN = 5;

/**
 * Which hours of absence in a week are allowed of a child under six? Five when the hoofd was told, at most five more by his
 * leave. `op` is the day of the absence: from the sixth birthday on there is nothing of this.
 *
 * @wet Lpw art. 11a lid 1-2; art. 3 lid 1
 * @uitleg 0036 a week with the sixth birthday in it
 */
export const onderZes = regel({
  naam: 'lpw-11a-onder-zes',
  vraag: 'Welke uren van een kind onder de zes zijn vrijgesteld?',
  grondslag: artikel('Lpw', '11a', 1),
  feiten: {
    geboortedatum: feit(datum),
    uren: feit(getal, 'gemiste uren in deze week, tot en met deze dag en voor de zesde verjaardag'),
    meegedeeld: feit(jaNee, 'hebben de ouders het aan het hoofd meegedeeld?'),
    verleend: mogelijk(getal, 'uren in deze week waarvoor het hoofd vrijstelling gaf'),
  },
  uitkomsten: ['vrijgesteld', 'hoofd-nodig', 'deels-ongeoorloofd', 'niet-van-toepassing'],
  waarden: ['vrijgesteldeUren', 'urenVoorHoofd', 'ongeoorloofdeUren'],
  bestand: 'lpw/art11a-onder-zes',
  oordeel({ feiten, op }) {
    const { geboortedatum } = feiten;
    geborenVoor(geboortedatum, op);
    const zes = addJaren(geboortedatum, LEEFTIJD_EINDE);
    if (op >= zes)
      return buiten('11a', `Het kind is zes sinds ${leesbaar(zes)}; artikel 11a geldt niet meer.`);
    if (op < maandNaVijf(geboortedatum)) {
      return buiten('3', 'Het kind is nog niet leerplichtig; er is niets om van vrij te stellen.');
    }
    const waarden = divideUren(feiten.uren, feiten.meegedeeld, feiten.verleend ?? 0);
    const { vrijgesteldeUren, urenVoorHoofd, ongeoorloofdeUren } = waarden;
    if (ongeoorloofdeUren > 0) {
      return {
        uitkomst: 'deels-ongeoorloofd',
        grondslag: artikel('Lpw', '11a', 2),
        waarden,
        motivering: `Ten minste ${inUren(ongeoorloofdeUren)} ${ongeoorloofdeUren === 1 ? 'is' : 'zijn'} ongeoorloofd: ook het hoofd kan niet meer dan ${UREN} uur geven.`,
      };
    }
    if (urenVoorHoofd > 0) {
      return {
        uitkomst: 'hoofd-nodig',
        grondslag: artikel('Lpw', '11a', 2),
        waarden,
        motivering: `${inUren(vrijgesteldeUren)} vrijgesteld; voor ${inUren(urenVoorHoofd)} is vrijstelling van het hoofd nodig.`,
      };
    }
    return {
      uitkomst: 'vrijgesteld',
      grondslag: artikel('Lpw', '11a', 1),
      waarden,
      motivering: `Alle gemiste uren (${inUren(vrijgesteldeUren)}) zijn vrijgesteld.`,
    };
  },
});

/** Of the hours missed in a week: exempt, open to leave of the hoofd, and beyond what anybody can give. */
export function divideUren(uren: number, meegedeeld: boolean, verleend: number) {
  const doorMededeling = meegedeeld ? Math.min(uren, UREN) : 0;
  const rest = afgerond(uren - doorMededeling);
  const doorHoofd = Math.min(rest, verleend, UREN);
  const urenVoorHoofd = afgerond(Math.min(rest, UREN) - doorHoofd);
  return {
    vrijgesteldeUren: afgerond(doorMededeling + doorHoofd),
    urenVoorHoofd,
    ongeoorloofdeUren: Math.max(0, afgerond(rest - UREN)),
  };
}

const buiten = (nummer: string, motivering: string) => ({
  uitkomst: 'niet-van-toepassing' as const,
  grondslag: artikel('Lpw', nummer, 1),
  motivering,
});

const inUren = (aantal: number): string => `${String(Math.round(aantal * 100) / 100).replace('.', ',')} uur`;
