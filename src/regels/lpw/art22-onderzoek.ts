import { een, feit, jaNee, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';
import { plicht } from './plicht-op.ts';

const LPW_22_1 = artikel('Lpw', '22', 1);

/**
 * Does the leerplichtambtenaar have to start an investigation? When a jongere with a duty is not enrolled and nothing exempts
 * him, and when a report of sixteen hours has come in. Whoever has no duty any more is not investigated under this act.
 *
 * @wet Lpw art. 22 lid 1; art. 19
 * @uitleg 0210 a report starts an investigation, though art. 22 lid 1 names a lid that is gone
 * @uitleg 0246 a report that is no report of sixteen hours
 */
export const onderzoek = regel({
  naam: 'lpw-22-onderzoek',
  vraag: 'Stelt de leerplichtambtenaar een onderzoek in?',
  grondslag: LPW_22_1,
  feiten: {
    aanleiding: feit(een('niet-ingeschreven', 'melding-zestien-uren', 'ander-signaal')),
    plicht: feit(plicht, 'op de dagen waar het om gaat'),
    grondVoorVrijstelling: mogelijk(jaNee, 'bij niet-ingeschreven: is er een grond voor vrijstelling?'),
  },
  uitkomsten: ['onderzoek', 'geen-onderzoek'],
  waarden: ['horen'],
  bestand: 'lpw/art22-onderzoek',
  oordeel({ feiten, op }) {
    if (feiten.plicht === 'geen-plicht') {
      return {
        uitkomst: 'geen-onderzoek',
        grondslag: LPW_22_1,
        motivering:
          'Er was geen leerplicht of kwalificatieplicht. Kijk of het Doorstroompunt iets voor deze persoon kan doen.',
      };
    }
    if (feiten.aanleiding === 'ander-signaal') {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: LPW_22_1,
        motivering:
          'De wet noemt alleen het ontbreken van een inschrijving en de melding van zestien uren. Bij een ander signaal bepaalt de ambtenaar of er reden is om te kijken.',
      };
    }
    if (feiten.aanleiding === 'niet-ingeschreven' && feiten.grondVoorVrijstelling) {
      return {
        uitkomst: 'geen-onderzoek',
        grondslag: LPW_22_1,
        motivering: 'Er is een grond voor vrijstelling.',
      };
    }
    return {
      uitkomst: 'onderzoek',
      grondslag: LPW_22_1,
      waarden: { horen: true },
      motivering: `De ambtenaar onderzoekt, hoort de ouders en verzorgers en probeert hen te bewegen hun plicht na te komen.${
        feiten.aanleiding === 'melding-zestien-uren' && op >= REGISTER
          ? ` De verwijzing naar artikel 21a lid 4 is sinds ${leesbaar(REGISTER)} leeg en wordt gelezen als de ontvangst van verzuimgegevens.`
          : ''
      }`,
    };
  },
});
