import { een, feit, jaNee, lijst } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { DOORSTROOMPUNT } from './doorstroompunt-vanaf.ts';

const WEB_9_2_8_3 = artikel('WEB', '9.2.8', 3);
const INHOUD = ['streefcijfers', 'maatregelen', 'samenwerkingsafspraken'] as const;
const PARTIJEN = [
  'instellingen',
  'scholen-wec',
  'scholen-voortgezet-onderwijs',
  'begeleidende-organisaties',
  'centrumgemeenten-arbeidsmarktregio',
] as const;

/**
 * Does the regionaal programma hold what the act asks, and did all parties take part? The contactgemeente makes it, for persons
 * from 12 up to 27: targets with measures, and how the parties work together.
 *
 * @wet WEB art. 9.2.4 lid 2-3; art. 9.2.8 lid 1-3
 * @uitleg 0250 the articles before 2026
 */
export const regionaalProgramma = regel({
  naam: 'web-9-regionaal-programma',
  vraag: 'Voldoet het regionaal programma van de Doorstroompuntregio?',
  grondslag: WEB_9_2_8_3,
  feiten: {
    doorContactgemeente: feit(jaNee, 'opgesteld door het college van de aangewezen contactgemeente'),
    inhoud: feit(lijst(een(...INHOUD)), 'streefcijfers en maatregelen gaan over personen van 12 tot 27 jaar'),
    partijen: feit(lijst(een(...PARTIJEN)), 'wie bij het programma is betrokken'),
  },
  uitkomsten: ['voldoet', 'onvolledig'],
  waarden: ['leeftijdVanaf', 'leeftijdTot', 'ontbrekend'],
  bestand: 'web/art9-regionaal-programma',
  oordeel({ feiten, op }) {
    if (op < DOORSTROOMPUNT) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: WEB_9_2_8_3,
        motivering: `De tekst van de WEB van voor ${leesbaar(DOORSTROOMPUNT)} is hier niet vastgelegd. Lees die na.`,
      };
    }
    const ontbrekend = [
      ...(feiten.doorContactgemeente ? [] : ['contactgemeente']),
      ...INHOUD.filter((deel) => !feiten.inhoud.includes(deel)),
      ...PARTIJEN.filter((partij) => !feiten.partijen.includes(partij)),
    ];
    return {
      uitkomst: ontbrekend.length > 0 ? 'onvolledig' : 'voldoet',
      grondslag: feiten.doorContactgemeente ? WEB_9_2_8_3 : artikel('WEB', '9.2.8', 1),
      waarden: { leeftijdVanaf: 12, leeftijdTot: 27, ontbrekend },
      motivering:
        ontbrekend.length > 0
          ? `Er ontbreekt: ${ontbrekend.join(', ')}.`
          : 'Het programma heeft streefcijfers, maatregelen en afspraken, en alle partijen zijn betrokken.',
    };
  },
});
