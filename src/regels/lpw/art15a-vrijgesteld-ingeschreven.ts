import { een, feit, jaNee } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

/** First day of art. 15a, with the Wet register onderwijsdeelnemers. */
const EERSTE_DAG: Datum = '2020-07-01';
/** Vervangende leerplicht (3a, 3b) is no vrijstelling: that jongere belongs on a list of pupils. */
const VRIJSTELLINGEN: ReadonlySet<string> = new Set(['5', '5a', '15']);

/**
 * Does the minister tell the hoofd that an enrolled jongere is exempt? It is the minister's notice, from the register;
 * it is no decision about the enrolment.
 *
 * @wet Lpw art. 15a
 */
export const vrijgesteldIngeschreven = regel({
  naam: 'lpw-15a-vrijgesteld-ingeschreven',
  vraag: 'Meldt de minister aan het hoofd dat een ingeschreven jongere is vrijgesteld?',
  grondslag: artikel('Lpw', '15a'),
  feiten: {
    vrijgesteldOpGrondVan: feit(
      een('5', '5a', '15', '3a', '3b', 'geen'),
      'artikel van de vrijstelling of van de vervangende leerplicht',
    ),
    ingeschreven: feit(jaNee, 'volgens het register onderwijsdeelnemers'),
  },
  uitkomsten: ['melding', 'geen-melding'],
  waarden: ['meldtDoor', 'meldtAan'],
  bestand: 'lpw/art15a-vrijgesteld-ingeschreven',
  oordeel({ feiten, op }) {
    const no = (motivering: string) => ({
      uitkomst: 'geen-melding' as const,
      grondslag: artikel('Lpw', '15a'),
      motivering,
    });
    if (!VRIJSTELLINGEN.has(feiten.vrijgesteldOpGrondVan)) return no('Er is geen vrijstelling.');
    if (!feiten.ingeschreven) return no('De jongere staat niet ingeschreven.');
    if (op < EERSTE_DAG) return no('Voor 01-07-2020 was hiervoor geen regel.');
    return {
      uitkomst: 'melding',
      grondslag: artikel('Lpw', '15a'),
      waarden: { meldtDoor: 'minister', meldtAan: 'hoofd' },
      motivering: `De jongere is vrijgesteld (artikel ${feiten.vrijgesteldOpGrondVan}) en staat toch ingeschreven. De minister meldt dat aan het hoofd van die school of instelling.`,
    };
  },
});
