import { datum, feit, lijst, tekst } from '../feit.ts';
import { addMaanden, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_8_2 = artikel('Lpw', '8', 2);
const TERUGBLIK_MAANDEN = 12;

/**
 * Does art. 8 lid 2 stand in the way of an appeal to art. 5 onder b? It does when the jongere was, in the year before the
 * date of the notice, at a school of a richting objected to. Whether the objections weigh enough is not asked here.
 *
 * @wet Lpw art. 5 b; art. 8 lid 2
 */
export const richting = regel({
  naam: 'lpw-8-richting',
  vraag: 'Blokkeert de laatste school een beroep op artikel 5 onder b?',
  grondslag: LPW_8_2,
  feiten: {
    dagtekeningKennisgeving: feit(datum),
    laatstGeplaatstTotEnMet: feit(datum, 'laatste dag op de laatste school of instelling'),
    richtingLaatsteSchool: feit(tekst),
    bezwarenTegen: feit(lijst(tekst), 'richtingen waartegen de ouders bedenkingen hebben'),
  },
  uitkomsten: ['geblokkeerd', 'niet-geblokkeerd'],
  bestand: 'lpw/art08-richting',
  oordeel({ feiten }) {
    const vanaf = addMaanden(feiten.dagtekeningKennisgeving, -TERUGBLIK_MAANDEN);
    const laatste = leesbaar(feiten.laatstGeplaatstTotEnMet);
    const bezwaar = feiten.bezwarenTegen.map(plain).includes(plain(feiten.richtingLaatsteSchool));
    if (!bezwaar) {
      return {
        uitkomst: 'niet-geblokkeerd',
        grondslag: LPW_8_2,
        motivering: 'De laatste school heeft geen richting waartegen bedenkingen zijn geuit.',
      };
    }
    return feiten.laatstGeplaatstTotEnMet >= vanaf
      ? {
          uitkomst: 'geblokkeerd',
          grondslag: LPW_8_2,
          motivering: `Tot en met ${laatste} geplaatst op een school van een richting waartegen bedenkingen zijn geuit; dat is in het jaar voor de dagtekening (vanaf ${leesbaar(vanaf)}).`,
        }
      : {
          uitkomst: 'niet-geblokkeerd',
          grondslag: LPW_8_2,
          motivering: `De plaatsing eindigde op ${laatste}, meer dan een jaar voor de dagtekening.`,
        };
  },
});

/** A richting is the same however it is spelled in capitals. */
const plain = (naam: string): string => naam.trim().toLowerCase();
