import { datum, feit, jaNee, mogelijk } from '../feit.ts';
import { addJaren } from '../kalender/datum.ts';
import { plicht, plichtPastBij } from '../lpw/plicht-op.ts';
import { artikel, regel } from '../regel.ts';

const AKW_7_3 = artikel('AKW', '7', 3);
const VANAF_JAREN = 16;
const TOT_JAREN = 18;

/**
 * Can the college tell the Sociale verzekeringsbank that the Lpw is not met? For a child of sixteen or seventeen kinderbijslag
 * depends on it, and that it is not met shows from a mededeling of the college; the act names no ambtenaar and no duty to tell.
 *
 * @wet AKW art. 7 lid 2, lid 3
 * @uitleg 0249 who tells the SVB, and whether it must
 */
export const mededelingSvb = regel({
  naam: 'akw-7-mededeling',
  vraag: 'Kan het college aan de SVB mededelen dat de Leerplichtwet niet wordt nageleefd?',
  grondslag: AKW_7_3,
  feiten: {
    geboortedatum: feit(datum),
    plicht: feit(plicht, 'op de dag van de vraag'),
    voldaan: feit(
      jaNee,
      'hebben de ouders voldaan aan artikel 2 lid 1 en 4a lid 1, of zijn zij daarvan vrijgesteld?',
    ),
    startkwalificatie: mogelijk(jaNee, 'behaald'),
    schoolBuitenland: mogelijk(
      jaNee,
      'ingeschreven bij een vergelijkbare school buiten Nederland, en gaat daarheen',
    ),
  },
  uitkomsten: ['mogelijk', 'niet-mogelijk'],
  waarden: ['door', 'redenen'],
  bestand: 'akw/art7-mededeling',
  oordeel({ feiten, op }) {
    plichtPastBij(feiten.plicht, feiten.geboortedatum, op);
    const zestienOfZeventien =
      addJaren(feiten.geboortedatum, VANAF_JAREN) <= op && op < addJaren(feiten.geboortedatum, TOT_JAREN);
    const redenen = [
      ...(zestienOfZeventien ? [] : ['niet-zestien-of-zeventien']),
      ...(feiten.plicht === 'geen-plicht' ? ['geen-plicht'] : []),
      ...(feiten.voldaan ? ['voldaan'] : []),
      ...(feiten.startkwalificatie ? ['startkwalificatie'] : []),
      ...(feiten.schoolBuitenland ? ['school-buiten-nederland'] : []),
    ];
    return redenen.length > 0
      ? {
          uitkomst: 'niet-mogelijk',
          grondslag: artikel('AKW', '7', 2),
          waarden: { redenen },
          motivering:
            'De kinderbijslag hangt alleen bij een kind van zestien of zeventien af van deze plicht, en alleen als er een plicht is waaraan niet wordt voldaan.',
        }
      : {
          uitkomst: 'mogelijk',
          grondslag: AKW_7_3,
          waarden: { door: 'college', redenen },
          motivering:
            'Het college van de woongemeente kan mededelen dat niet is voldaan. De wet verplicht daar niet toe. Weeg of het nodig is, zeg het eerst tegen het gezin, en meld het ook als er weer wordt voldaan.',
        };
  },
});
