import { een, feit, jaNee } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { DOORSTROOMPUNT } from './doorstroompunt-vanaf.ts';

const WEB_9_2_7_1 = artikel('WEB', '9.2.7', 1);
const WEB_9_2_7_2 = artikel('WEB', '9.2.7', 2);

/**
 * May the Doorstroompunt use or give data on health or of a criminal nature? Only of who agreed to the support, only as needed for
 * it, kept apart, and never to third parties.
 *
 * @wet WEB art. 9.2.7 lid 1-2
 * @uitleg 0250 the articles before 2026
 */
export const bijzondereGegevensDoorstroompunt = regel({
  naam: 'web-9-bijzondere-gegevens',
  vraag: 'Mag het Doorstroompunt dit gegeven over gezondheid of strafrecht gebruiken of geven?',
  grondslag: WEB_9_2_7_1,
  feiten: {
    handeling: feit(een('verwerken', 'aan-derde-geven')),
    gegeven: feit(een('gezondheid', 'strafrechtelijk', 'ander-bijzonder-gegeven')),
    stemtInMetOndersteuning: feit(jaNee),
    noodzakelijk: feit(jaNee, 'voor de ondersteuning'),
    afgeschermd: feit(jaNee, 'alleen toegankelijk voor wie de ondersteuning uitvoert'),
  },
  uitkomsten: ['toegestaan', 'niet-toegestaan'],
  waarden: ['redenen'],
  bestand: 'web/art9-bijzondere-gegevens',
  oordeel({ feiten, op }) {
    if (op < DOORSTROOMPUNT) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: WEB_9_2_7_1,
        motivering: `De tekst van de WEB van voor ${leesbaar(DOORSTROOMPUNT)} is hier niet vastgelegd. Lees die na.`,
      };
    }
    if (feiten.handeling === 'aan-derde-geven') {
      return {
        uitkomst: 'niet-toegestaan',
        grondslag: WEB_9_2_7_2,
        waarden: { redenen: ['niet-aan-derden'] },
        motivering: 'Deze gegevens gaan niet naar derden.',
      };
    }
    const redenen = [
      ...(feiten.gegeven === 'ander-bijzonder-gegeven' ? ['gegeven-zonder-grond'] : []),
      ...(feiten.stemtInMetOndersteuning ? [] : ['geen-instemming']),
      ...(feiten.noodzakelijk ? [] : ['niet-noodzakelijk']),
      ...(feiten.afgeschermd ? [] : ['niet-afgeschermd']),
    ];
    return {
      uitkomst: redenen.length > 0 ? 'niet-toegestaan' : 'toegestaan',
      grondslag: redenen.join() === 'niet-afgeschermd' ? WEB_9_2_7_2 : WEB_9_2_7_1,
      waarden: { redenen },
      motivering:
        redenen.length > 0
          ? 'Het mag alleen bij gegevens over gezondheid of van strafrechtelijke aard, van wie met ondersteuning instemt, voor zover nodig, en afgeschermd bewaard.'
          : 'Het mag, voor zover nodig voor de ondersteuning waarmee de persoon instemt. Bewaren kan tot twee jaar na de leeftijdsgrens of de startkwalificatie.',
    };
  },
});
