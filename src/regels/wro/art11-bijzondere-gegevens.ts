import { een, feit } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const WRO_11_2 = artikel('WRO', '11', 2);
const LPW_21A_12 = artikel('Lpw', '21a', 12);

/** The only special data that may be part of a report of absence. */
const TOEGELATEN: ReadonlySet<string> = new Set([
  'godsdienst-of-levensovertuiging',
  'gezondheid',
  'strafrechtelijk',
]);
/** To whom the register gives them. */
const ONTVANGERS: ReadonlySet<string> = new Set([
  'betrokkene',
  'hoofd',
  'bestuur',
  'college',
  'minister-beleid',
]);

/**
 * May this special data be part of a report of absence, and may the register give it to this receiver? Religion or belief,
 * health and criminal data, as far as needed; nothing else has a ground.
 *
 * @wet WRO art. 11 lid 2; Lpw art. 21a lid 12 until 30-06-2020
 */
export const bijzondereGegevens = regel({
  naam: 'wro-11-bijzondere-gegevens',
  vraag: 'Mag dit bijzondere gegeven in een verzuimmelding, en naar deze ontvanger?',
  grondslag: WRO_11_2,
  grondslagEerder: LPW_21A_12,
  feiten: {
    gegeven: feit(
      een(
        'godsdienst-of-levensovertuiging',
        'gezondheid',
        'strafrechtelijk',
        'afkomst',
        'politieke-opvatting',
        'vakbond',
        'genetisch-of-biometrisch',
        'seksueel-leven',
      ),
    ),
    ontvanger: feit(
      een(
        'betrokkene',
        'hoofd',
        'bestuur',
        'college',
        'minister-beleid',
        'inspectie',
        'samenwerkingsverband',
        'jeugdhulp-of-jeugdarts',
        'politie-of-justitie',
        'ander',
      ),
      'minister-beleid: voor de voorbereiding van beleid',
    ),
  },
  uitkomsten: ['toegestaan', 'niet-toegestaan'],
  waarden: ['redenen'],
  bestand: 'wro/art11-bijzondere-gegevens',
  oordeel({ feiten: { gegeven, ontvanger }, op }) {
    const grondslag = op >= REGISTER ? WRO_11_2 : LPW_21A_12;
    if (!TOEGELATEN.has(gegeven)) {
      return {
        uitkomst: 'niet-toegestaan',
        grondslag,
        waarden: { redenen: ['gegeven-zonder-grond'] },
        motivering:
          'Alleen gegevens over godsdienst of levensovertuiging, over gezondheid en van strafrechtelijke aard mogen deel zijn van verzuimgegevens.',
      };
    }
    if (op < REGISTER && ontvanger !== 'hoofd' && ontvanger !== 'college') {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag,
        motivering: `Tot ${leesbaar(REGISTER)} gaf het meldingsregister gegevens aan het hoofd en het college. Of een ander ze kreeg, hing af van een besluit dat hier niet is vastgelegd.`,
      };
    }
    return ONTVANGERS.has(ontvanger)
      ? {
          uitkomst: 'toegestaan',
          grondslag,
          waarden: { redenen: [] },
          motivering:
            'Dit gegeven mag deel zijn van de verzuimgegevens en naar deze ontvanger, als het nodig is voor diens wettelijke taak.',
        }
      : {
          uitkomst: 'niet-toegestaan',
          grondslag,
          waarden: { redenen: ['ontvanger-zonder-grond'] },
          motivering:
            'Het register geeft dit gegeven alleen aan de betrokkene, het hoofd, het bestuur, het college en, voor beleid, de minister.',
        };
  },
});
