import { datum, een, FeitFout, feit, geheel, jaNee, mogelijk } from '../feit.ts';
import { addDagen, leesbaar } from '../kalender/datum.ts';
import { weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';
import { DOORSTROOMPUNT } from '../web/doorstroompunt-vanaf.ts';

const BROD_21_2 = artikel('BROD', '21', 2);
const VERZUIM_DAGEN = weken(4);

/** The act that makes the delivery due, per kind of education. */
const GRONDSLAG = {
  MBO: artikel('WEB', '9.2.2', 1),
  VAVO: artikel('WEB', '9.2.2', 1),
  VO: artikel('WVO 2020', '8.20'),
  PRO: artikel('WVO 2020', '8.20'),
  VSO: artikel('WEC', '47b'),
} as const;

/**
 * Must the bevoegd gezag deliver the absence of somebody without duty and without startkwalificatie to the register? After four
 * unbroken weeks without valid reason, or a shorter time it set itself.
 *
 * @wet WEB art. 9.2.2; WVO 2020 art. 8.20; WEC art. 47b; BROD art. 21 lid 2
 * @uitleg 0024 the end of four weeks
 * @uitleg 0250 the articles before 2026
 */
export const leveringDoorstroompunt = regel({
  naam: 'brod-21-doorstroompunt',
  vraag: 'Levert het bevoegd gezag dit verzuim voor het Doorstroompunt aan het register?',
  grondslag: BROD_21_2,
  grondslagEerder: artikel('WEB', '9.2.2', 1),
  feiten: {
    onderwijssoort: feit(een('MBO', 'VAVO', 'VO', 'PRO', 'VSO'), 'waar de deelnemer staat ingeschreven'),
    doelgroep: feit(
      jaNee,
      'geen leerplicht of kwalificatieplicht meer, onder de leeftijdsgrens en zonder startkwalificatie',
    ),
    verzuimVanaf: mogelijk(datum, 'eerste dag van onafgebroken verzuim zonder geldige reden'),
    korterePeriodeDagen: mogelijk(geheel, 'als het bevoegd gezag een kortere periode dan vier weken kent'),
  },
  uitkomsten: ['leveren', 'nog-niet', 'niet-leveren'],
  waarden: ['leverenVanaf', 'gegevens'],
  bestand: 'brod/art21-doorstroompunt',
  oordeel({ feiten, op }) {
    if (op < REGISTER) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: artikel('WEB', '9.2.2', 1),
        motivering: `Voor ${leesbaar(REGISTER)} liep deze melding niet via het register; die tekst is hier niet vastgelegd.`,
      };
    }
    const { verzuimVanaf, korterePeriodeDagen: dagen = VERZUIM_DAGEN } = feiten;
    if (dagen > VERZUIM_DAGEN) throw new FeitFout('korterePeriodeDagen: moet korter zijn dan vier weken');
    const grondslag = op >= DOORSTROOMPUNT ? GRONDSLAG[feiten.onderwijssoort] : BROD_21_2;
    if (!feiten.doelgroep) {
      return {
        uitkomst: 'niet-leveren',
        grondslag,
        motivering:
          'Deze deelnemer hoort niet tot de doelgroep. Is er leerplicht of kwalificatieplicht, meld dan op grond van artikel 21a.',
      };
    }
    if (verzuimVanaf === undefined) return onbekend(grondslag, ['verzuimVanaf']);
    const leverenVanaf = addDagen(verzuimVanaf, dagen);
    return {
      uitkomst: leverenVanaf <= op ? 'leveren' : 'nog-niet',
      grondslag,
      waarden: { leverenVanaf, gegevens: 'BROD art. 14 onder b tot en met k' },
      motivering: `Onafgebroken afwezig vanaf ${leesbaar(verzuimVanaf)}; het bevoegd gezag levert vanaf ${leesbaar(leverenVanaf)}.`,
    };
  },
});
