import { datum, feit, mogelijk } from '../feit.ts';
import { addDagen, type Datum, leesbaar } from '../kalender/datum.ts';
import type { Schoolkalender } from '../kalender/schooldag.ts';
import { einddagVan, feestdagenRond, weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const BEZWAAR_DAGEN = weken(6);
/** By post it may come so many days after the term, when it was posted within it. */
const NA_DE_TERMIJN = 7;

/**
 * The last day for bezwaar against a besluit sent on a day; null where the public holidays are not held.
 * @wet Awb art. 6:7, 6:8 lid 1, 3:41 lid 1; ATW art. 1 lid 1
 */
export const deriveBezwaarTot = (kalender: Schoolkalender, bekendgemaaktOp: Datum): Datum | null =>
  einddagVan(kalender, bekendgemaaktOp, BEZWAAR_DAGEN);

/**
 * Is a bezwaarschrift in time?
 *
 * @wet Awb art. 6:7, 6:8 lid 1, 6:9, 6:10, 6:11
 */
export const bezwaarTijdig = regel({
  naam: 'awb-bezwaar-tijdig',
  vraag: 'Is een bezwaarschrift op tijd?',
  grondslag: artikel('Awb', '6:9', 1),
  feiten: {
    bekendgemaaktOp: feit(datum, 'de dag waarop het besluit is verzonden'),
    ontvangenOp: feit(datum),
    gepostOp: mogelijk(datum, 'de dag van het poststempel, als het per post kwam'),
  },
  uitkomsten: ['tijdig', 'te-laat', 'te-vroeg'],
  waarden: ['indienenTotEnMet'],
  bestand: 'awb/bezwaar-tijdig',
  oordeel({ feiten: { bekendgemaaktOp, ontvangenOp, gepostOp }, kalender }) {
    const laatste = deriveBezwaarTot(kalender, bekendgemaaktOp);
    if (laatste === null) {
      return onbekend(artikel('ATW', '1', 1), [feestdagenRond(bekendgemaaktOp, BEZWAAR_DAGEN)]);
    }
    const waarden = { indienenTotEnMet: laatste };
    if (ontvangenOp <= bekendgemaaktOp) {
      return {
        uitkomst: 'te-vroeg',
        grondslag: artikel('Awb', '6:10', 1),
        waarden,
        motivering:
          'Het bezwaar kwam voordat de termijn begon. Was het besluit er al, dan telt het bezwaar toch.',
      };
    }
    if (ontvangenOp <= laatste) {
      return {
        uitkomst: 'tijdig',
        grondslag: artikel('Awb', '6:9', 1),
        waarden,
        motivering: `Het bezwaar is binnen. Het kon tot en met ${leesbaar(laatste)}.`,
      };
    }
    if (gepostOp !== undefined && gepostOp <= laatste && ontvangenOp <= addDagen(laatste, NA_DE_TERMIJN)) {
      return {
        uitkomst: 'tijdig',
        grondslag: artikel('Awb', '6:9', 2),
        waarden,
        motivering: `Het bezwaar is op tijd gepost en binnen een week na ${leesbaar(laatste)} ontvangen.`,
      };
    }
    return {
      uitkomst: 'te-laat',
      grondslag: artikel('Awb', '6:11'),
      waarden,
      motivering: `Het bezwaar kon tot en met ${leesbaar(laatste)}. Vraag de indiener waarom het later kwam; een mens beoordeelt of dat te verontschuldigen is.`,
    };
  },
});
