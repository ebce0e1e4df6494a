import { een, feit } from '../feit.ts';
import { addDagen, type Datum, leesbaar } from '../kalender/datum.ts';
import { verlengdEinde } from '../kalender/schooldag.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { isPrimairOfSpeciaal, onderwijssoort, soortSchool } from './onderwijssoort.ts';

const LPW_18_1 = artikel('Lpw', '18', 1);
const LPW_18_5 = artikel('Lpw', '18', 5);
const TERMIJN_DAGEN = 7;
/** First day without art. 18a: the exception now covers every funded or designated school by the text itself. */
const ZONDER_18A: Datum = '2022-07-08';
/** First day without the notice of in- and uitschrijving, for any school. */
const ZONDER_KENNISGEVING: Datum = '2023-08-01';

/**
 * Must the hoofd tell the college of an in- or uitschrijving, and by when? Within seven days, a term that runs forward,
 * until 31-07-2023 and only for schools that were not exempt; since then enrolments reach the college through the register.
 *
 * @wet Lpw art. 18 lid 1, lid 5 and art. 18a, until 31-07-2023; ATW art. 1 lid 1
 * @uitleg 0014 primary and special schools while art. 18a and 21b held
 */
export const inEnUitschrijving = regel({
  naam: 'lpw-18-in-en-uitschrijving',
  vraag: 'Moet het hoofd een in- of uitschrijving aan het college melden?',
  grondslag: LPW_18_1,
  feiten: {
    gebeurtenis: feit(een('inschrijving', 'uitschrijving')),
    soortSchool: feit(
      soortSchool,
      'van artikel 1: b1 bekostigd, b2 aangewezen, b3 en b4 particulier, of instelling',
    ),
    onderwijssoort: feit(onderwijssoort),
  },
  uitkomsten: ['kennisgeving', 'geen-kennisgeving'],
  waarden: ['uiterlijk'],
  bestand: 'lpw/art18-in-en-uitschrijving',
  oordeel({ feiten, op, kalender }) {
    if (op >= ZONDER_KENNISGEVING) {
      return {
        uitkomst: 'geen-kennisgeving',
        grondslag: LPW_18_1,
        motivering: `Sinds ${leesbaar(ZONDER_KENNISGEVING)} kent de Leerplichtwet deze kennisgeving niet meer; de school levert aan het register onderwijsdeelnemers.`,
      };
    }
    if (feiten.soortSchool === 'b3' || feiten.soortSchool === 'b4') {
      const uiterlijk = verlengdEinde(kalender, addDagen(op, TERMIJN_DAGEN));
      return {
        uitkomst: 'kennisgeving',
        grondslag: LPW_18_1,
        waarden: { uiterlijk },
        motivering: `Het hoofd van een particuliere school meldt de ${feiten.gebeurtenis} van ${leesbaar(op)} binnen zeven dagen, uiterlijk ${leesbaar(uiterlijk)}.`,
      };
    }
    if (feiten.soortSchool === 'b1' && op < ZONDER_18A) {
      if (feiten.onderwijssoort === 'onbekend') return onbekend(artikel('Lpw', '18a'), ['onderwijssoort']);
      if (isPrimairOfSpeciaal(feiten.onderwijssoort)) return opEenKb;
    }
    return {
      uitkomst: 'geen-kennisgeving',
      grondslag: LPW_18_5,
      motivering:
        'Voor deze school of instelling gold de kennisgeving niet; het hoofd levert aan het register.',
    };
  },
});

const opEenKb = {
  uitkomst: 'menselijk-oordeel' as const,
  grondslag: artikel('Lpw', '18a'),
  motivering:
    'Voor bekostigd primair en speciaal onderwijs gold de kennisgeving tot een dag bij koninklijk besluit, uiterlijk tot 08-07-2022. Die dag is niet vastgelegd.',
};
