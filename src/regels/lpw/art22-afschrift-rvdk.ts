import { datum, een, feit, lijst, mogelijk, samen } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_22_5 = artikel('Lpw', '22', 5);

const veroordeling = samen({
  wie: feit(een('ouder-of-verzorger', 'jongere')),
  wegens: feit(een('art-2-lid-1', 'art-2-lid-3', 'art-4a', 'art-4c', 'ander-feit')),
  door: feit(een('rechter', 'strafbeschikking')),
  op: feit(datum),
});

/**
 * Does a copy of the proces-verbaal go to the raad voor de kinderbescherming? It does when one of the parents was convicted
 * before for not seeing to enrolment or attendance; which of them, or for which child, does not matter.
 *
 * @wet Lpw art. 22 lid 5
 * @uitleg 0032 a strafbeschikking, and a proces-verbaal against the jongere
 */
export const afschriftRvdk = regel({
  naam: 'lpw-22-afschrift-rvdk',
  vraag: 'Gaat er een afschrift van het proces-verbaal naar de raad voor de kinderbescherming?',
  grondslag: LPW_22_5,
  feiten: {
    procesVerbaalTegen: feit(een('ouders', 'jongere')),
    veroordelingen: mogelijk(lijst(veroordeling), 'eerdere; geen als het er niet staat'),
  },
  uitkomsten: ['afschrift', 'geen-afschrift'],
  bestand: 'lpw/art22-afschrift-rvdk',
  oordeel({ feiten, op }) {
    const eerdere = (feiten.veroordelingen ?? []).filter(
      ({ wie, wegens, op: dag }) =>
        wie === 'ouder-of-verzorger' && dag <= op && (wegens === 'art-2-lid-1' || wegens === 'art-4a'),
    );
    const vonnis = eerdere.find(({ door }) => door === 'rechter');
    if (vonnis && feiten.procesVerbaalTegen === 'ouders') {
      return {
        uitkomst: 'afschrift',
        grondslag: LPW_22_5,
        motivering: `Een van de ouders is op ${leesbaar(vonnis.op)} al veroordeeld: de raad voor de kinderbescherming krijgt een afschrift.`,
      };
    }
    if (eerdere.length > 0) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_22_5,
        motivering: vonnis
          ? 'Een van de ouders is eerder veroordeeld, maar dit proces-verbaal is tegen de jongere. De tekst sluit een afschrift niet uit.'
          : 'Er was alleen een strafbeschikking. Of dat een veroordeling is als in artikel 22, is niet beslist.',
      };
    }
    return {
      uitkomst: 'geen-afschrift',
      grondslag: LPW_22_5,
      motivering: 'Geen van de ouders is eerder veroordeeld voor inschrijving of geregeld bezoek.',
    };
  },
});
