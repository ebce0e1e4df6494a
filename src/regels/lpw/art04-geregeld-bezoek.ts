import { afgerond } from '../afronden.ts';
import { FeitFout, feit, getal, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { plicht } from './plicht-op.ts';

const LPW_4_2 = artikel('Lpw', '4', 2);
const LPW_4C_2 = artikel('Lpw', '4c', 2);

/**
 * Does the jongere attend regularly? Every hour missed without a ground of art. 11 breaches the duty: sixteen hours are
 * the limit of the report by the school (art. 21a), not of the duty. Under the kwalificatieplicht the whole programme
 * counts, the working part as well.
 *
 * @wet Lpw art. 4 lid 2; art. 4c; art. 11
 * @uitleg 0015 beroepspraktijkvorming breaches art. 4c, though it does not count for the sixteen hours
 */
export const geregeldBezoek = regel({
  naam: 'lpw-4-geregeld-bezoek',
  vraag: 'Bezoekt de jongere de school of instelling geregeld?',
  grondslag: LPW_4_2,
  feiten: {
    plicht: feit(plicht),
    lesuren: feit(getal, 'gemiste les- en praktijktijd, in uren'),
    beroepspraktijkvorming: mogelijk(getal, 'gemiste uren in het werkende deel van leren en werken'),
    geoorloofd: mogelijk(getal, 'hoeveel van alle gemiste uren een grond van artikel 11 of 11a hebben'),
  },
  uitkomsten: ['geregeld', 'niet-geregeld', 'niet-van-toepassing'],
  waarden: ['ongeoorloofdeUren'],
  bestand: 'lpw/art04-geregeld-bezoek',
  oordeel({ feiten: { plicht: soort, lesuren, beroepspraktijkvorming = 0, geoorloofd = 0 } }) {
    if (geoorloofd > afgerond(lesuren + beroepspraktijkvorming)) {
      throw new FeitFout('geoorloofd: meer dan er is gemist');
    }
    if (soort === 'geen-plicht') {
      return {
        uitkomst: 'niet-van-toepassing' as const,
        grondslag: LPW_4_2,
        waarden: { ongeoorloofdeUren: 0 },
        motivering: 'Er is geen plicht, dus ook geen plicht om de school te bezoeken.',
      };
    }
    const heel = soort === 'kwalificatieplichtig';
    const grondslag = heel ? LPW_4C_2 : LPW_4_2;
    // What cannot be missed under this duty can hold no ground either.
    const ongeoorloofd = Math.max(0, afgerond(lesuren + (heel ? beroepspraktijkvorming : 0) - geoorloofd));
    const waarden = { ongeoorloofdeUren: ongeoorloofd };
    if (ongeoorloofd === 0) {
      return {
        uitkomst: 'geregeld' as const,
        grondslag,
        waarden,
        motivering: heel
          ? 'Van het volledige programma is niets gemist zonder grond van artikel 11.'
          : 'Er is geen les of praktijktijd gemist zonder grond van artikel 11.',
      };
    }
    return {
      uitkomst: 'niet-geregeld' as const,
      grondslag,
      waarden,
      motivering: `Gemist zonder grond van artikel 11: ${String(ongeoorloofd).replace('.', ',')} uur. Elk uur telt; zestien uur is alleen de grens waarbij de school moet melden.`,
    };
  },
});
