import { datum, een, feit, jaNee, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { achttienOp } from './art04a-kwalificatieplicht.ts';
import { geborenVoor } from './geboren.ts';
import { heeftEigenPlicht, plicht } from './plicht-op.ts';

const LPW_22_1 = artikel('Lpw', '22', 1);
const LPW_2_1 = artikel('Lpw', '2', 1);

/**
 * May this person be invited, written to and summoned about the absence of a jongere? Whoever has gezag and whoever
 * actually cares for the jongere (they must be heard), and the jongere himself once he must attend himself. From eighteen
 * on only the jongere.
 *
 * @wet Lpw art. 1b; art. 2 lid 1, lid 3; art. 4c lid 1; art. 22 lid 1, lid 3
 */
export const wieHoren = regel({
  naam: 'lpw-22-wie-horen',
  vraag: 'Mag deze persoon worden uitgenodigd, aangeschreven en opgeroepen?',
  grondslag: LPW_22_1,
  feiten: {
    wie: feit(een('ouder-of-ander', 'jongere')),
    geboortedatum: feit(datum, 'van de jongere'),
    gezag: mogelijk(een('ja', 'nee', 'onbekend'), 'bij een ouder of ander; onbekend als het er niet staat'),
    feitelijkeVerzorging: mogelijk(jaNee, 'zorgt deze persoon dagelijks voor de jongere?'),
    plicht: mogelijk(plicht, 'van de jongere; telt alleen voor de jongere zelf'),
  },
  uitkomsten: ['ja', 'nee'],
  bestand: 'lpw/art22-wie-horen',
  oordeel({ feiten, op }) {
    const { wie, geboortedatum, gezag = 'onbekend', feitelijkeVerzorging } = feiten;
    geborenVoor(geboortedatum, op);
    const meerderjarig = achttienOp(geboortedatum) <= op;
    if (wie === 'jongere') {
      const zelf = meerderjarig || heeftEigenPlicht(feiten.plicht ?? 'geen-plicht', geboortedatum, op);
      return answer(
        zelf,
        artikel('Lpw', '22', 3),
        zelf
          ? whyZelf(meerderjarig)
          : 'De jongere is nu niet zelf verplicht. De eigen plicht geldt vanaf twaalf jaar, zolang er leerplicht of kwalificatieplicht is. Meepraten mag wel.',
      );
    }
    if (meerderjarig) {
      return answer(
        false,
        artikel('Lpw', '1b'),
        'De jongere is achttien of ouder en beslist zelf. Spreek anderen alleen met zijn of haar toestemming.',
      );
    }
    if (gezag === 'ja') return answer(true, LPW_2_1, 'Heeft gezag en moet dus worden gehoord.');
    if (feitelijkeVerzorging) {
      return answer(
        true,
        LPW_2_1,
        'Verzorgt de jongere feitelijk en moet dus worden gehoord, ook zonder gezag.',
      );
    }
    if (gezag === 'onbekend') {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_2_1,
        motivering:
          'Of deze persoon gezag heeft, is niet bekend. Zoek dat eerst uit in de BRP of het gezagsregister.',
      };
    }
    return answer(false, LPW_2_1, 'Heeft geen gezag en verzorgt de jongere niet, voor zover bekend.');
  },
});

const answer = (mag: boolean, grondslag: typeof LPW_2_1, motivering: string) => ({
  uitkomst: mag ? ('ja' as const) : ('nee' as const),
  grondslag,
  motivering,
});

const whyZelf = (meerderjarig: boolean): string =>
  meerderjarig
    ? 'De jongere is achttien of ouder en wordt zelf aangesproken.'
    : 'De jongere moet zelf geregeld naar school (twaalf of ouder, of kwalificatieplichtig) en wordt zelf gehoord.';
