import { FeitFout, feit, geheel, getal } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { enigeDagen, inDagen, lesdagenFeiten, maximumVan } from './verlofdagen.ts';

const LPW_13A_2 = artikel('Lpw', '13a', 2);
/** In lesweken from the first of the school year: no leave in these. */
const GEEN_VERLOF_TOT_EN_MET = 2;

const IN_WOORDEN = {
  'eerste-twee-lesweken': 'het verlof valt in de eerste twee lesweken van het schooljaar',
  'eenmaal-per-schooljaar': 'er is dit schooljaar al een keer vakantieverlof gegeven',
  'meer-dan-maximum': 'er worden meer dagen gevraagd dan mag',
} as const;
type Reden = keyof typeof IN_WOORDEN;

/**
 * May the hoofd give leave for a holiday because of the nature of a parent's occupation? That the ground of art. 11 f is
 * there, is taken as given. More days than the maximum nobody may give, the leerplichtambtenaar neither.
 *
 * @wet Lpw art. 11 f; art. 13a lid 2
 */
export const vakantieverlof = regel({
  naam: 'lpw-13a-vakantieverlof',
  vraag: 'Kan vakantieverlof worden gegeven, en door wie?',
  grondslag: LPW_13A_2,
  feiten: {
    dagen: feit(getal, 'gevraagde schooldagen'),
    eerderVerlofFDitSchooljaar: feit(getal, 'dagen vakantieverlof die dit schooljaar al zijn gegeven'),
    lesweek: feit(geheel, 'lesweek van het schooljaar waarin de eerste dag valt, vanaf 1'),
    ...lesdagenFeiten,
  },
  uitkomsten: ['mogelijk', 'niet-mogelijk'],
  waarden: ['beslisser', 'redenen'],
  bestand: 'lpw/art13a-vakantieverlof',
  oordeel({ feiten }) {
    enigeDagen(feiten.dagen);
    if (feiten.lesweek === 0) throw new FeitFout('lesweek: de eerste lesweek is 1');
    const maximum = maximumVan(feiten);
    const teVeel = feiten.dagen > maximum;
    const redenen: Reden[] = [];
    if (feiten.lesweek <= GEEN_VERLOF_TOT_EN_MET) redenen.push('eerste-twee-lesweken');
    if (feiten.eerderVerlofFDitSchooljaar > 0) redenen.push('eenmaal-per-schooljaar');
    if (teVeel) redenen.push('meer-dan-maximum');
    return {
      uitkomst: redenen.length === 0 ? 'mogelijk' : 'niet-mogelijk',
      grondslag: LPW_13A_2,
      waarden: { beslisser: teVeel ? 'niemand' : 'hoofd', redenen },
      motivering:
        redenen.length === 0
          ? `Het hoofd kan eenmaal per schooljaar ten hoogste ${inDagen(maximum)} geven; gevraagd: ${inDagen(feiten.dagen)}.`
          : `Het kan niet: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}.${teVeel ? ` Meer dan ${inDagen(maximum)} mag niemand geven, ook de leerplichtambtenaar niet.` : ''}`,
    };
  },
});
