import { datum, feit } from '../feit.ts';
import { addDagen, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_13 = artikel('Lpw', '13');
const MELDTERMIJN_DAGEN = 2;

/**
 * Is absence for duties of religion or belief reported to the hoofd in time? At the latest two days before; a term that
 * runs backward is not moved by weekends or holidays. The act knows no maximum number of days.
 *
 * @wet Lpw art. 11 e; art. 13; ATW art. 1 lid 2
 */
export const religiemelding = regel({
  naam: 'lpw-13-religiemelding',
  vraag: 'Is verzuim voor plichten uit godsdienst of levensovertuiging op tijd gemeld?',
  grondslag: LPW_13,
  feiten: {
    verhindering: feit(datum, 'eerste dag waarop de jongere niet komt'),
    gemeldOp: feit(datum),
  },
  uitkomsten: ['tijdig', 'te-laat'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art13-religiemelding',
  oordeel({ feiten }) {
    const uiterlijk = addDagen(feiten.verhindering, -MELDTERMIJN_DAGEN);
    const tijdig = feiten.gemeldOp <= uiterlijk;
    return {
      uitkomst: tijdig ? 'tijdig' : 'te-laat',
      grondslag: LPW_13,
      waarden: { uiterlijk },
      motivering: `Melden moet uiterlijk twee dagen voor ${leesbaar(feiten.verhindering)}, dus op ${leesbaar(uiterlijk)}; ook als dat geen werkdag is. Gemeld op ${leesbaar(feiten.gemeldOp)}: ${tijdig ? 'op tijd' : 'te laat'}.`,
    };
  },
});
