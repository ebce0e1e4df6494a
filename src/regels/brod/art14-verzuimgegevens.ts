import { een, feit, lijst } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const BROD_14 = artikel('BROD', '14');
const LPW_21A_11 = artikel('Lpw', '21a', 11);

/** The data of a report of absence by their letter, and who delivers them. The register itself knows the startkwalificatie. */
const GEGEVENS = {
  startkwalificatie: { letter: 'a', door: 'register' },
  begindatum: { letter: 'b', door: 'school' },
  einddatum: { letter: 'c', door: 'school' },
  'vermoedelijke-soort': { letter: 'd', door: 'school' },
  'vermoedelijke-reden': { letter: 'e', door: 'school' },
  'alle-lessen-gemist': { letter: 'f', door: 'school' },
  'actie-school': { letter: 'g', door: 'school' },
  'actie-gemeente-gewenst': { letter: 'h', door: 'school' },
  leslocatie: { letter: 'i', door: 'school' },
  'contactpersoon-school': { letter: 'j', door: 'school' },
  'telefoon-deelnemer-of-ouder': { letter: 'k', door: 'school' },
  'specificatie-dagen-en-uren': { letter: 'l', door: 'college' },
  status: { letter: 'm', door: 'college' },
  'reden-afsluiten': { letter: 'n', door: 'college' },
  'opmerking-bij-afsluiten': { letter: 'o', door: 'college' },
  'contactpersoon-gemeente': { letter: 'p', door: 'college' },
} as const;
type Gegeven = keyof typeof GEGEVENS;
const namen = Object.keys(GEGEVENS) as Gegeven[];

/** What stands in no letter of art. 14, though schools send it along. */
const BUITEN_DE_LIJST = ['cijfers', 'zorgdossier', 'thuissituatie'] as const;

/**
 * Which data does the school, or the college, deliver in a report of absence? The school the letters b to k, the college l to
 * p; what the list does not name is not delivered.
 *
 * @wet BROD art. 14; art. 21 lid 1, 2, 4
 * @uitleg 0248 the letters before the register, and who delivers the days and hours
 */
export const verzuimgegevens = regel({
  naam: 'brod-14-verzuimgegevens',
  vraag: 'Welke gegevens horen in een verzuimmelding, en wie levert ze?',
  grondslag: BROD_14,
  grondslagEerder: LPW_21A_11,
  feiten: {
    leverancier: feit(een('school', 'college'), 'school: het hoofd, of bij het Doorstroompunt het bestuur'),
    gegevens: feit(lijst(een(...namen, ...BUITEN_DE_LIJST)), 'wat men wil leveren'),
  },
  uitkomsten: ['toegestaan', 'niet-toegestaan'],
  waarden: ['nietToegestaan', 'kanNogMee'],
  bestand: 'brod/art14-verzuimgegevens',
  oordeel({ feiten: { leverancier, gegevens }, op }) {
    if (op < REGISTER) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_21A_11,
        motivering: `Voor ${leesbaar(REGISTER)} stond de lijst in een besluit dat hier niet is vastgelegd. Lees die na.`,
      };
    }
    const eigen: readonly string[] = namen.filter((naam) => GEGEVENS[naam].door === leverancier);
    const nietToegestaan = gegevens.filter((naam) => !eigen.includes(naam));
    const letters = leverancier === 'school' ? 'b tot en met k' : 'l tot en met p';
    return {
      uitkomst: nietToegestaan.length > 0 ? 'niet-toegestaan' : 'toegestaan',
      grondslag: BROD_14,
      waarden: {
        nietToegestaan,
        kanNogMee: eigen.filter((naam) => !(gegevens as readonly string[]).includes(naam)),
      },
      motivering:
        nietToegestaan.length > 0
          ? `${leverancier === 'school' ? 'De school levert' : 'Het college levert'} alleen de onderdelen ${letters}. Niet: ${nietToegestaan.join(', ')}.`
          : `Alles valt onder de onderdelen ${letters}.`,
    };
  },
});
