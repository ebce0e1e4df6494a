import { feit, jaNee } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

/** First day on which the Inspectie may appoint leerplichtambtenaren (art. 16a lid 2-5). */
export const EERSTE_DAG_AANWIJZING: Datum = '2021-01-01';

/**
 * May the Inspectie appoint a leerplichtambtenaar for its own supervision of hoofden? Only at the request of B&W and on
 * a cooperation agreement. That ambtenaar may not fine and is kept away from the ordinary work at those schools.
 *
 * @wet Lpw art. 16a lid 2-5
 */
export const aanwijzingInspectie = regel({
  naam: 'lpw-16a-inspectie',
  vraag: 'Kan de Inspectie een leerplichtambtenaar aanwijzen voor het toezicht op de hoofden?',
  grondslag: artikel('Lpw', '16a', 2),
  feiten: {
    verzoekBurgemeesterEnWethouders: feit(jaNee),
    samenwerkingsovereenkomst: feit(jaNee),
  },
  uitkomsten: ['mogelijk', 'niet-mogelijk'],
  waarden: ['redenen', 'magBeboeten', 'gescheidenHouden'],
  bestand: 'lpw/art16a-inspectie',
  oordeel({ feiten, op }) {
    if (op < EERSTE_DAG_AANWIJZING) {
      return {
        uitkomst: 'niet-mogelijk',
        grondslag: artikel('Lpw', '16a'),
        waarden: { redenen: ['geen-bevoegdheid'] },
        motivering: 'Tot 01-01-2021 kon de Inspectie geen leerplichtambtenaar aanwijzen.',
      };
    }
    const redenen = [
      ...(feiten.verzoekBurgemeesterEnWethouders ? [] : ['geen-verzoek']),
      ...(feiten.samenwerkingsovereenkomst ? [] : ['geen-samenwerkingsovereenkomst']),
    ];
    if (redenen.length > 0) {
      return {
        uitkomst: 'niet-mogelijk',
        grondslag: artikel('Lpw', '16a', feiten.verzoekBurgemeesterEnWethouders ? 3 : 2),
        waarden: { redenen },
        motivering: 'Nodig zijn een verzoek van burgemeester en wethouders en een samenwerkingsovereenkomst.',
      };
    }
    return {
      uitkomst: 'mogelijk',
      grondslag: artikel('Lpw', '16a', 2),
      waarden: { redenen, magBeboeten: false, gescheidenHouden: true },
      motivering:
        'De Inspectie kan de ambtenaar aanwijzen. Die mag geen boete opleggen en doet bij dezelfde scholen geen gewoon toezicht.',
    };
  },
});
