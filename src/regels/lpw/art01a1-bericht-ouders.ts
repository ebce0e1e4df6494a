import { datum, FeitFout, feit, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond, weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const LPW_1A1_4 = artikel('Lpw', '1a1', 4);
const TERMIJN_DAGEN = weken(1);

/**
 * Were the parents told in time that their private school is a school no longer? The term runs from the decision that the
 * college follows.
 *
 * @wet Lpw art. 1a1 lid 2-4; ATW art. 1 lid 1
 */
export const berichtOuders = regel({
  naam: 'lpw-1a1-bericht-ouders',
  vraag: 'Kregen de ouders op tijd bericht dat de school geen school meer is?',
  grondslag: LPW_1A1_4,
  feiten: {
    besluitOp: feit(datum, 'dag van het besluit van de minister of de Inspectie dat het college volgt'),
    berichtOp: mogelijk(datum, 'dag van het schriftelijke bericht aan de ouders'),
  },
  uitkomsten: ['tijdig', 'te-laat', 'termijn-loopt'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art01a1-bericht-ouders',
  oordeel({ feiten: { besluitOp, berichtOp }, op, kalender }) {
    if (berichtOp !== undefined && berichtOp < besluitOp) {
      throw new FeitFout('berichtOp: ligt voor besluitOp; eerst is er het besluit');
    }
    const uiterlijk = einddagVan(kalender, besluitOp, TERMIJN_DAGEN);
    if (uiterlijk === null) return onbekend(LPW_1A1_4, [feestdagenRond(besluitOp, TERMIJN_DAGEN)]);
    const gedaan = berichtOp !== undefined && berichtOp <= op ? berichtOp : null;
    const antwoord = (uitkomst: 'tijdig' | 'te-laat' | 'termijn-loopt', slot: string) => ({
      uitkomst,
      grondslag: LPW_1A1_4,
      waarden: { uiterlijk },
      motivering: `De ouders krijgen binnen zeven dagen schriftelijk bericht: uiterlijk ${leesbaar(uiterlijk)}. ${slot}`,
    });
    if (gedaan !== null) {
      return gedaan <= uiterlijk
        ? antwoord('tijdig', `Dat was op ${leesbaar(gedaan)}: op tijd.`)
        : antwoord('te-laat', `Dat was op ${leesbaar(gedaan)}: te laat.`);
    }
    return op <= uiterlijk
      ? antwoord('termijn-loopt', 'Die termijn loopt nog.')
      : antwoord('te-laat', 'Er is nog geen bericht.');
  },
});
