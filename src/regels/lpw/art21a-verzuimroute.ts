import { feit } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { ALLE_SCHOLEN, REGISTER } from '../register-onderwijsdeelnemers.ts';
import { isPrimairOfSpeciaal, onderwijssoort, soortSchool } from './onderwijssoort.ts';

/**
 * To whom, and how soon, does the hoofd report absence that reached sixteen hours?
 *
 * @wet Lpw art. 21a; art. 21 and 21b until 31-12-2023; WRO art. 12 lid 3, lid 8
 * @uitleg 0014 primary and special schools while art. 18a and 21b held
 */
export const verzuimroute = regel({
  naam: 'lpw-21a-verzuimroute',
  vraag: 'Langs welke weg en op welke termijn meldt het hoofd het verzuim?',
  grondslag: artikel('Lpw', '21a'),
  feiten: {
    soortSchool: feit(
      soortSchool,
      'van artikel 1: b1 bekostigd, b2 aangewezen, b3 en b4 particulier, of instelling',
    ),
    onderwijssoort: feit(onderwijssoort),
  },
  uitkomsten: ['register-onderwijsdeelnemers', 'minister', 'college'],
  waarden: ['termijn'],
  bestand: 'lpw/art21a-verzuimroute',
  oordeel({ feiten, op }) {
    const lid = feiten.soortSchool === 'instelling' ? 2 : 1;
    const register = () => ({
      uitkomst: 'register-onderwijsdeelnemers' as const,
      grondslag: artikel('Lpw', '21a', lid),
      motivering: `Sinds ${leesbaar(lid === 1 && op >= ALLE_SCHOLEN && isParticulier(feiten.soortSchool) ? ALLE_SCHOLEN : REGISTER)} levert het hoofd het verzuim aan het register onderwijsdeelnemers. De wet noemt geen termijn.`,
    });
    if (op >= ALLE_SCHOLEN) return register();
    if (isParticulier(feiten.soortSchool)) {
      return {
        uitkomst: 'college',
        grondslag: artikel('Lpw', '21', 1),
        waarden: { termijn: 'onverwijld' },
        motivering:
          'Het hoofd van een particuliere school geeft onverwijld kennis aan het college van de woon- of verblijfplaats.',
      };
    }
    if (feiten.soortSchool === 'b1') {
      if (feiten.onderwijssoort === 'onbekend') return onbekend(artikel('Lpw', '21b'), ['onderwijssoort']);
      if (isPrimairOfSpeciaal(feiten.onderwijssoort)) return opEenKb;
    }
    if (op >= REGISTER) return register();
    return {
      uitkomst: 'minister',
      grondslag: artikel('Lpw', '21a', lid),
      waarden: { termijn: 'onverwijld' },
      motivering:
        'Het hoofd geeft onverwijld kennis aan de minister, in het meldingsregister relatief verzuim.',
    };
  },
});

const isParticulier = (soort: string): boolean => soort === 'b3' || soort === 'b4';

const opEenKb = {
  uitkomst: 'menselijk-oordeel' as const,
  grondslag: artikel('Lpw', '21b'),
  motivering:
    'Voor bekostigd primair en speciaal onderwijs liep de melding via het college tot een dag bij koninklijk besluit, uiterlijk tot 01-01-2024. Die dag is niet vastgelegd; beide wegen worden aangenomen.',
};
