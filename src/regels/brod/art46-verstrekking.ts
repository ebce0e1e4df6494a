import { datum, FeitFout, feit, mogelijk } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const BROD_46_2 = artikel('BROD', '46', 2);
const LPW_21A_4 = artikel('Lpw', '21a', 4);
/** From here on it is certain that the text has the one working day; its first day is open (U4). */
const ZEKER_VANAF: Datum = '2026-01-01';
const TERMIJN_DAGEN = 1;

/**
 * Did the register give the absence data to the college in time: within one working day after they were recorded?
 *
 * @wet BROD art. 46 lid 1-2; Lpw art. 21a lid 4 until 30-06-2020
 * @uitleg 0025 data recorded before 2026
 */
export const verstrekking = regel({
  naam: 'brod-46-verstrekking',
  vraag: 'Heeft het register de verzuimgegevens op tijd aan het college gegeven?',
  grondslag: BROD_46_2,
  grondslagEerder: LPW_21A_4,
  feiten: {
    opgenomenOp: feit(datum, 'dag waarop het register de gegevens opnam'),
    verstrektOp: mogelijk(datum, 'leeg zolang het college ze niet heeft'),
  },
  uitkomsten: ['tijdig', 'te-laat', 'nog-niet-verstrekt'],
  waarden: ['uiterlijk'],
  bestand: 'brod/art46-verstrekking',
  oordeel({ feiten, op, kalender }) {
    const { opgenomenOp, verstrektOp } = feiten;
    if (verstrektOp !== undefined && verstrektOp < opgenomenOp) {
      throw new FeitFout('verstrektOp: ligt voor opgenomenOp; eerst neemt het register de gegevens op');
    }
    const grondslag = op < REGISTER ? LPW_21A_4 : BROD_46_2;
    if (opgenomenOp < ZEKER_VANAF || op < ZEKER_VANAF) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag,
        motivering: `Vanaf welke dag de termijn van een werkdag gold, is niet vastgelegd; zeker is zij er sinds ${leesbaar(ZEKER_VANAF)}.`,
      };
    }
    const uiterlijk = einddagVan(kalender, opgenomenOp, TERMIJN_DAGEN);
    if (uiterlijk === null) return onbekend(grondslag, [feestdagenRond(opgenomenOp, TERMIJN_DAGEN)]);
    const opDezeDag = verstrektOp !== undefined && verstrektOp <= op ? verstrektOp : null;
    const laatste = opDezeDag ?? op;
    const waarden = { uiterlijk };
    const termijn = `Opgenomen op ${leesbaar(opgenomenOp)}, uiterlijk ${leesbaar(uiterlijk)} te geven`;
    if (laatste > uiterlijk) {
      return {
        uitkomst: 'te-laat',
        grondslag,
        waarden,
        motivering: `${termijn}; ${opDezeDag ? `gegeven op ${leesbaar(opDezeDag)}` : 'dat is nog niet gebeurd'}: te laat.`,
      };
    }
    return opDezeDag
      ? {
          uitkomst: 'tijdig',
          grondslag,
          waarden,
          motivering: `${termijn}; gegeven op ${leesbaar(opDezeDag)}: op tijd.`,
        }
      : { uitkomst: 'nog-niet-verstrekt', grondslag, waarden, motivering: `${termijn}; dat kan nog.` };
  },
});
