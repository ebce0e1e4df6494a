import { een, feit, jaNee } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { plicht } from './plicht-op.ts';

const LPW_13B = artikel('Lpw', '13b');

/**
 * Who tells the hoofd about illness or religious duties? The parents; the jongere himself once he no longer lives with them,
 * at any age.
 *
 * @wet Lpw art. 13b
 */
export const wieMeldt = regel({
  naam: 'lpw-13b-wie-meldt',
  vraag: 'Wie geeft het hoofd kennis van ziekte of van een godsdienstige plicht?',
  grondslag: LPW_13B,
  feiten: {
    reden: feit(een('ziekte', 'godsdienst-of-levensovertuiging')),
    plicht: feit(plicht),
    woontBijOuders: feit(jaNee, 'bij wie gezag heeft of de jongere feitelijk verzorgt'),
  },
  uitkomsten: ['ouders', 'jongere', 'niet-van-toepassing'],
  bestand: 'lpw/art13b-wie-meldt',
  oordeel({ feiten }) {
    if (feiten.plicht === 'geen-plicht') {
      return {
        uitkomst: 'niet-van-toepassing',
        grondslag: LPW_13B,
        motivering: 'Zonder plicht vraagt deze wet geen kennisgeving; de school kan dat zelf wel doen.',
      };
    }
    const wat = feiten.reden === 'ziekte' ? 'de ziekte' : 'de godsdienstige plicht';
    return feiten.woontBijOuders
      ? {
          uitkomst: 'ouders',
          grondslag: LPW_13B,
          motivering: `De ouders of verzorgers melden ${wat} aan het hoofd.`,
        }
      : {
          uitkomst: 'jongere',
          grondslag: LPW_13B,
          motivering: `De jongere woont niet meer bij de ouders en meldt ${wat} zelf aan het hoofd.`,
        };
  },
});
