import { feit, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { isPrimairOfSpeciaal, onderwijssoort, soortSchool } from '../lpw/onderwijssoort.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { ALLE_SCHOLEN, REGISTER } from '../register-onderwijsdeelnemers.ts';

const BROD_21_4 = artikel('BROD', '21', 4);
const LPW_21A_6 = artikel('Lpw', '21a', 6);

/** What the college delivers back, of BROD art. 14 onder l to p; until 30-06-2020 only the status. */
const GEGEVENS = ['specificatie', 'status', 'reden-afsluiten', 'opmerking', 'contactpersoon'] as const;

/**
 * To whom does the college tell how it treats a report of absence, and what? Where the report came directly from the school
 * there is nobody to tell.
 *
 * @wet BROD art. 21 lid 4, art. 14 onder l-p; Lpw art. 21a lid 6 until 30-06-2020
 * @uitleg 0014 primary and special schools while art. 21b held
 */
export const status = regel({
  naam: 'brod-21-status',
  vraag: 'Aan wie geeft het college de status van een verzuimmelding?',
  grondslag: BROD_21_4,
  grondslagEerder: LPW_21A_6,
  feiten: {
    soortSchool: feit(soortSchool, 'van de school die meldde'),
    onderwijssoort: mogelijk(onderwijssoort, 'verplicht bij een bekostigde school voor 01-01-2024'),
  },
  uitkomsten: ['register-onderwijsdeelnemers', 'minister', 'geen'],
  waarden: ['gegevens'],
  bestand: 'brod/art21-status',
  oordeel({ feiten, op }) {
    const { soortSchool: school, onderwijssoort: soort } = feiten;
    const grondslag = op >= REGISTER ? BROD_21_4 : LPW_21A_6;
    if (op < ALLE_SCHOLEN && (school === 'b3' || school === 'b4')) {
      return {
        uitkomst: 'geen',
        grondslag: artikel('Lpw', '21', 1),
        waarden: { gegevens: [] },
        motivering: `Tot ${leesbaar(ALLE_SCHOLEN)} meldde een particuliere school rechtstreeks bij het college; er is geen register dat de status krijgt.`,
      };
    }
    if (op < ALLE_SCHOLEN && school === 'b1') {
      if (soort === undefined || soort === 'onbekend') return onbekend(grondslag, ['onderwijssoort']);
      if (isPrimairOfSpeciaal(soort)) {
        return {
          uitkomst: 'menselijk-oordeel',
          grondslag: artikel('Lpw', '21b'),
          motivering:
            'Of dit primair of speciaal onderwijs al via het register meldde, hing af van een koninklijk besluit. Kwam de melding uit het register, geef de status dan daar terug.',
        };
      }
    }
    return op >= REGISTER
      ? {
          uitkomst: 'register-onderwijsdeelnemers',
          grondslag,
          waarden: { gegevens: [...GEGEVENS] },
          motivering:
            'Het college levert status, reden en opmerking bij afsluiten, specificatie en contactpersoon aan het register onderwijsdeelnemers.',
        }
      : {
          uitkomst: 'minister',
          grondslag,
          waarden: { gegevens: ['status'] },
          motivering: `Tot ${leesbaar(REGISTER)} meldde het college telkens de status aan de minister.`,
        };
  },
});
