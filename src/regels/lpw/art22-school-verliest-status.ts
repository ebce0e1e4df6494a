import { datum, FeitFout, feit, jaNee, mogelijk } from '../feit.ts';
import { addDagen, type Datum, leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond, weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const LPW_22_4 = artikel('Lpw', '22', 4);
const TERMIJN_DAGEN = weken(4);

/**
 * What follows for a pupil whose school is a school no longer? Within four weeks after the parents were told the ambtenaar
 * looks whether he is enrolled elsewhere; he then points out the duty without delay; four weeks later proces-verbaal.
 *
 * @wet Lpw art. 22 lid 4; art. 1a1 lid 3-4; ATW art. 1 lid 1
 * @uitleg 0033 an enrolment after the second four weeks
 */
export const schoolVerliestStatus = regel({
  naam: 'lpw-22-school-verliest-status',
  vraag: 'Wat volgt er als de school geen school meer is?',
  grondslag: LPW_22_4,
  feiten: {
    oudersBerichtOp: feit(datum, 'dag waarop de ouders schriftelijk bericht kregen'),
    gewezenOp: mogelijk(datum, 'dag waarop de ambtenaar de ouders op de plicht wees'),
    inschrijvingOp: mogelijk(datum, 'eerste dag van een inschrijving op een andere school'),
    vrijgesteld: mogelijk(jaNee, 'op grond van artikel 5, 5a of 15'),
  },
  uitkomsten: ['geen', 'onderzoek', 'termijn-loopt', 'proces-verbaal'],
  waarden: ['onderzoekUiterlijk', 'inschrijvingUiterlijk', 'procesVerbaalVanaf'],
  bestand: 'lpw/art22-school-verliest-status',
  oordeel({ feiten, op, kalender }) {
    const { oudersBerichtOp, gewezenOp, inschrijvingOp } = feiten;
    if (gewezenOp !== undefined && gewezenOp < oudersBerichtOp) {
      throw new FeitFout('gewezenOp: ligt voor oudersBerichtOp; eerst krijgen de ouders bericht');
    }
    const onderzoekUiterlijk = einddagVan(kalender, oudersBerichtOp, TERMIJN_DAGEN);
    if (onderzoekUiterlijk === null)
      return onbekend(LPW_22_4, [feestdagenRond(oudersBerichtOp, TERMIJN_DAGEN)]);
    const ingeschreven = inschrijvingOp !== undefined && inschrijvingOp <= op;
    if (gewezenOp === undefined || gewezenOp > op) {
      if (ingeschreven || feiten.vrijgesteld) return klaar({ onderzoekUiterlijk });
      return {
        uitkomst: 'onderzoek' as const,
        grondslag: LPW_22_4,
        waarden: { onderzoekUiterlijk },
        motivering: `De ouders kregen bericht op ${leesbaar(oudersBerichtOp)}. Onderzoek uiterlijk ${leesbaar(onderzoekUiterlijk)} of de jongere is ingeschreven of vrijgesteld, en wijs de ouders anders meteen op de plicht.`,
      };
    }
    const inschrijvingUiterlijk = einddagVan(kalender, gewezenOp, TERMIJN_DAGEN);
    if (inschrijvingUiterlijk === null) return onbekend(LPW_22_4, [feestdagenRond(gewezenOp, TERMIJN_DAGEN)]);
    const waarden = {
      onderzoekUiterlijk,
      inschrijvingUiterlijk,
      procesVerbaalVanaf: addDagen(inschrijvingUiterlijk, 1),
    };
    if (feiten.vrijgesteld || (ingeschreven && inschrijvingOp <= inschrijvingUiterlijk))
      return klaar(waarden);
    return afterWijzen(waarden, gewezenOp, ingeschreven, op);
  },
});

const klaar = (waarden: { readonly onderzoekUiterlijk: Datum }) => ({
  uitkomst: 'geen' as const,
  grondslag: LPW_22_4,
  waarden,
  motivering: 'De jongere is op een andere school ingeschreven of vrijgesteld.',
});

function afterWijzen(
  waarden: { readonly inschrijvingUiterlijk: Datum },
  gewezenOp: Datum,
  ingeschreven: boolean,
  op: Datum,
) {
  const uiterlijk = leesbaar(waarden.inschrijvingUiterlijk);
  const begin = `Op ${leesbaar(gewezenOp)} zijn de ouders op de plicht gewezen; de jongere moest uiterlijk ${uiterlijk} zijn ingeschreven.`;
  if (ingeschreven) {
    return {
      uitkomst: 'menselijk-oordeel' as const,
      grondslag: LPW_22_4,
      waarden,
      motivering: `${begin} Dat is later gebeurd. Of dan nog proces-verbaal volgt, is aan de ambtenaar.`,
    };
  }
  return op <= waarden.inschrijvingUiterlijk
    ? {
        uitkomst: 'termijn-loopt' as const,
        grondslag: LPW_22_4,
        waarden,
        motivering: `${begin} Die termijn loopt nog.`,
      }
    : {
        uitkomst: 'proces-verbaal' as const,
        grondslag: LPW_22_4,
        waarden,
        motivering: `${begin} Dat is niet gebeurd: de ambtenaar zendt proces-verbaal.`,
      };
}
