import { feit } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { isInstelling, onderwijssoort, soortSchool } from '../lpw/onderwijssoort.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const WPO_13_1_K = artikel('WPO', '13', 1, 'k');
const WVO_2_92 = artikel('WVO 2020', '2.92', 2, 'k');
/** First day of the WVO 2020; the schoolgids of the act before it was not read. */
const WVO_2020: Datum = '2022-08-01';

/**
 * Must the schoolgids hold the verzuimbeleid? In primary education and, since the WVO 2020, in voortgezet onderwijs. What the WEC
 * and the WEB ask was not read; a private school falls under none of these acts.
 *
 * @wet WPO art. 13 lid 1 onder k; WVO 2020 art. 2.92 lid 2 onder k
 * @uitleg 0247 which acts on the schoolgids were read
 */
export const verzuimbeleid = regel({
  naam: 'wpo-13-verzuimbeleid',
  vraag: 'Moet de school het verzuimbeleid in de schoolgids zetten?',
  grondslag: WPO_13_1_K,
  feiten: {
    soortSchool: feit(soortSchool, 'b1 bekostigd, b2 aangewezen, b3 en b4 particulier, of instelling'),
    onderwijssoort: feit(onderwijssoort),
  },
  uitkomsten: ['verplicht', 'niet-verplicht'],
  waarden: ['waarin'],
  bestand: 'wpo/art13-verzuimbeleid',
  oordeel({ feiten: { soortSchool: school, onderwijssoort: soort }, op }) {
    if (soort === 'onbekend' || soort === 'geen onderwijs') return onbekend(WPO_13_1_K, ['onderwijssoort']);
    if (school === 'b3' || school === 'b4') {
      return {
        uitkomst: 'niet-verplicht',
        grondslag: artikel('Lpw', '1a1', 1),
        motivering:
          'De eisen aan een particuliere school noemen geen schoolgids met verzuimbeleid. Het blijft wel verstandig om het op te schrijven.',
      };
    }
    if (school === 'b1' && (soort === 'PO' || soort === 'SBO')) {
      return {
        uitkomst: 'verplicht',
        grondslag: WPO_13_1_K,
        waarden: { waarin: 'schoolgids' },
        motivering: 'De schoolgids van een basisschool bevat in elk geval het verzuimbeleid.',
      };
    }
    if (school === 'b1' && (soort === 'VO' || soort === 'PRO')) {
      return op >= WVO_2020
        ? {
            uitkomst: 'verplicht',
            grondslag: WVO_2_92,
            waarden: { waarin: 'schoolgids' },
            motivering:
              'De schoolgids van een school voor voortgezet onderwijs bevat in elk geval het verzuimbeleid.',
          }
        : ongelezen(
            `De wet van voor ${leesbaar(WVO_2020)} over de schoolgids in het voortgezet onderwijs is hier niet vastgelegd. Lees die na.`,
          );
    }
    return ongelezen(
      isInstelling(soort)
        ? 'Wat een instelling over verzuim moet vastleggen, staat in de WEB en de onderwijsovereenkomst; die tekst is hier niet vastgelegd.'
        : 'Wat voor deze school geldt, staat in een wet die hier niet is vastgelegd. Lees die na.',
    );
  },
});

const ongelezen = (motivering: string) => ({
  uitkomst: 'menselijk-oordeel' as const,
  grondslag: WPO_13_1_K,
  motivering,
});
