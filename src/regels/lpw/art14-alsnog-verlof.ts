import { datum, FeitFout, feit, jaNee, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const LPW_14_2 = artikel('Lpw', '14', 2);
const TERMIJN_DAGEN = 2;

/**
 * Can the hoofd still give leave afterwards, when none was asked? Only when the reasons reached him within two days after the
 * hindrance arose, a term that runs forward. Whether the circumstances weigh enough he judges himself.
 *
 * @wet Lpw art. 14 lid 2; ATW art. 1 lid 1
 */
export const alsnogVerlof = regel({
  naam: 'lpw-14-alsnog-verlof',
  vraag: 'Kan het hoofd alsnog verlof geven?',
  grondslag: LPW_14_2,
  feiten: {
    ontstaanVerhindering: feit(datum, 'eerste dag waarop de jongere niet kon komen'),
    redenenMeegedeeldOp: feit(datum, 'dag waarop het hoofd de redenen hoorde'),
    verlofVooraf: mogelijk(jaNee, 'was er vooraf verlof gevraagd?'),
  },
  uitkomsten: ['mogelijk', 'niet-mogelijk', 'niet-van-toepassing'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art14-alsnog-verlof',
  oordeel({ feiten, kalender }) {
    const { ontstaanVerhindering: begin, redenenMeegedeeldOp: gemeld } = feiten;
    if (feiten.verlofVooraf) {
      return {
        uitkomst: 'niet-van-toepassing',
        grondslag: artikel('Lpw', '14', 1),
        motivering: 'Er was vooraf verlof gevraagd; dan telt de beslissing op die aanvraag.',
      };
    }
    if (gemeld < begin) {
      throw new FeitFout('redenenMeegedeeldOp: ligt voor de verhindering; dat is een aanvraag vooraf');
    }
    const uiterlijk = einddagVan(kalender, begin, TERMIJN_DAGEN);
    if (uiterlijk === null) return onbekend(LPW_14_2, [feestdagenRond(begin, TERMIJN_DAGEN)]);
    const tijdig = gemeld <= uiterlijk;
    return {
      uitkomst: tijdig ? 'mogelijk' : 'niet-mogelijk',
      grondslag: LPW_14_2,
      waarden: { uiterlijk },
      motivering: `De redenen moesten uiterlijk ${leesbaar(uiterlijk)} bij het hoofd zijn en waren er op ${leesbaar(gemeld)}: ${tijdig ? 'het hoofd kan alsnog verlof geven' : 'te laat voor verlof achteraf'}.`,
    };
  },
});
