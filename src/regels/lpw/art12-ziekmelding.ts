import { datum, feit } from '../feit.ts';
import { addDagen, leesbaar } from '../kalender/datum.ts';
import { isBekendJaar, verlengdEinde } from '../kalender/schooldag.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const LPW_12 = artikel('Lpw', '12');
const MELDTERMIJN_DAGEN = 2;

/**
 * Is illness reported to the hoofd in time? Within two days after the hindrance arose, a term that runs forward. The
 * nature of the illness is asked only "zo mogelijk", so it does not matter here.
 *
 * @wet Lpw art. 11 d; art. 12; ATW art. 1 lid 1
 */
export const ziekmelding = regel({
  naam: 'lpw-12-ziekmelding',
  vraag: 'Is de ziekte op tijd gemeld aan het hoofd?',
  grondslag: LPW_12,
  feiten: {
    ontstaanVerhindering: feit(datum, 'eerste dag waarop de jongere niet kon komen'),
    gemeldOp: feit(datum),
  },
  uitkomsten: ['tijdig', 'te-laat'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art12-ziekmelding',
  oordeel({ feiten, kalender }) {
    const tweede = addDagen(feiten.ontstaanVerhindering, MELDTERMIJN_DAGEN);
    if (!isBekendJaar(kalender, tweede)) return onbekend(LPW_12, [`feestdagen ${tweede.slice(0, 4)}`]);
    const uiterlijk = verlengdEinde(kalender, tweede);
    const doorgelopen =
      uiterlijk === tweede
        ? ''
        : ` De tweede dag is geen werkdag; de termijn loopt door tot en met ${leesbaar(uiterlijk)}.`;
    const tijdig = feiten.gemeldOp <= uiterlijk;
    return {
      uitkomst: tijdig ? 'tijdig' : 'te-laat',
      grondslag: LPW_12,
      waarden: { uiterlijk },
      motivering: `Melden kan tot en met twee dagen na ${leesbaar(feiten.ontstaanVerhindering)}.${doorgelopen} Gemeld op ${leesbaar(feiten.gemeldOp)}: ${tijdig ? 'op tijd' : 'te laat; de school beoordeelt het verzuim'}.`,
    };
  },
});
