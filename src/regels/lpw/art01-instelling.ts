import { een, feit } from '../feit.ts';
import { type Datum, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_1_C = artikel('Lpw', '1', null, 'c');
/** First day of the erkenning of WEB 11.1.1 in the Lpw; before it, the erkenning of WEB 1.4.1 lid 1. */
const NIEUWE_ERKENNING: Datum = '2026-08-01';

/**
 * Is this an instelling of the act, where a kwalificatieplichtige can be enrolled?
 *
 * @wet Lpw art. 1 onder c; 2° until 31-07-2026 with WEB 1.4.1 lid 1
 * @uitleg 0026 an erkenning of WEB 1.4.1 after 31-07-2026
 */
export const instelling = regel({
  naam: 'lpw-1-instelling',
  vraag: 'Is dit een instelling in de zin van de Leerplichtwet?',
  grondslag: LPW_1_C,
  feiten: {
    soort: feit(
      een('instelling-web-1.1.1', 'erkenning-web-1.4.1', 'erkenning-web-11.1.1', 'geen-erkenning'),
      'bekostigde instelling, of niet-bekostigde opleiding met een erkenning',
    ),
  },
  uitkomsten: ['instelling', 'geen-instelling'],
  bestand: 'lpw/art01-instelling',
  oordeel({ feiten: { soort }, op }) {
    const nieuw = op >= NIEUWE_ERKENNING;
    const grens = leesbaar(NIEUWE_ERKENNING);
    switch (soort) {
      case 'instelling-web-1.1.1':
        return wel('Een instelling van artikel 1.1.1 van de WEB.');
      case 'erkenning-web-1.4.1':
        return nieuw
          ? {
              uitkomst: 'menselijk-oordeel',
              grondslag: LPW_1_C,
              motivering: `Sinds ${grens} noemt de wet de erkenning van artikel 11.1.1. Of een oude erkenning daarvoor geldt, is overgangsrecht dat niet is vastgelegd.`,
            }
          : wel(`Tot ${grens} was de erkenning van artikel 1.4.1 van de WEB genoeg.`);
      case 'erkenning-web-11.1.1':
        return nieuw
          ? wel('Een beroepsopleiding met een erkenning van artikel 11.1.1 van de WEB.')
          : niet(`De erkenning van artikel 11.1.1 telt pas vanaf ${grens}.`);
      case 'geen-erkenning':
        return niet('Zonder erkenning is een opleiding geen instelling van deze wet.');
    }
  },
});

const wel = (motivering: string) => ({ uitkomst: 'instelling' as const, grondslag: LPW_1_C, motivering });
const niet = (motivering: string) => ({
  uitkomst: 'geen-instelling' as const,
  grondslag: LPW_1_C,
  motivering,
});
