import { datum, een, feit, mogelijk } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond, weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { DOORSTROOMPUNT } from '../web/doorstroompunt-vanaf.ts';

const LPW_18_3 = artikel('Lpw', '18', 3);
const WEB_9_2_3 = artikel('WEB', '9.2.3');
const WEB_TERMIJN = weken(4);

/**
 * Must the school give the information asked, and by when? For the Lpw the hoofd gives college and ambtenaar all they ask, and the
 * act names no term. For the Doorstroompunt the bevoegd gezag of an instelling has four weeks.
 *
 * @wet Lpw art. 18 lid 3; WEB art. 9.2.3; ATW art. 1 lid 1
 * @uitleg 0245 no term in the Lpw, and the WEB before 2026
 */
export const inlichtingen = regel({
  naam: 'lpw-18-inlichtingen',
  vraag: 'Moet de school de gevraagde inlichtingen geven, en op welke dag uiterlijk?',
  grondslag: LPW_18_3,
  feiten: {
    gevraagdDoor: feit(een('college', 'leerplichtambtenaar', 'ander')),
    voorUitvoeringVan: feit(een('Lpw', 'Doorstroompunt', 'ander'), 'waarvoor de vrager het nodig heeft'),
    gevraagdOp: mogelijk(datum, 'nodig voor de termijn bij het Doorstroompunt'),
  },
  uitkomsten: ['verplicht', 'niet-verplicht'],
  waarden: ['door', 'uiterlijk'],
  bestand: 'lpw/art18-inlichtingen',
  oordeel({ feiten: { gevraagdDoor, voorUitvoeringVan, gevraagdOp }, op, kalender }) {
    if (gevraagdDoor === 'ander' || voorUitvoeringVan === 'ander') {
      return {
        uitkomst: 'niet-verplicht',
        grondslag: LPW_18_3,
        motivering:
          'De wet verplicht de school alleen tegenover het college en de leerplichtambtenaar, en alleen voor de uitvoering van de wet. Een andere grond kan er zijn; zoek die eerst op.',
      };
    }
    if (voorUitvoeringVan === 'Lpw') {
      return {
        uitkomst: 'verplicht',
        grondslag: LPW_18_3,
        waarden: { door: 'hoofd' },
        motivering:
          'Het hoofd geeft college en ambtenaar alle inlichtingen die zij voor deze wet vragen. De wet noemt geen termijn; spreek er een af.',
      };
    }
    if (gevraagdDoor === 'leerplichtambtenaar') {
      return {
        uitkomst: 'niet-verplicht',
        grondslag: WEB_9_2_3,
        motivering: 'Voor het Doorstroompunt vraagt het college, niet de leerplichtambtenaar.',
      };
    }
    if (op < DOORSTROOMPUNT) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: WEB_9_2_3,
        motivering: `De tekst van de WEB van voor ${leesbaar(DOORSTROOMPUNT)} is hier niet vastgelegd. Lees die na.`,
      };
    }
    if (gevraagdOp === undefined) return onbekend(WEB_9_2_3, ['gevraagdOp']);
    const uiterlijk = einddagVan(kalender, gevraagdOp, WEB_TERMIJN);
    if (uiterlijk === null) return onbekend(WEB_9_2_3, [feestdagenRond(gevraagdOp, WEB_TERMIJN)]);
    return {
      uitkomst: 'verplicht',
      grondslag: WEB_9_2_3,
      waarden: { door: 'bevoegd-gezag', uiterlijk },
      motivering: `Het bevoegd gezag geeft binnen vier weken wat het college voor het Doorstroompunt redelijkerwijs nodig heeft: uiterlijk ${leesbaar(uiterlijk)}.`,
    };
  },
});
