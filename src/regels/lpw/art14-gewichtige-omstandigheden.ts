import { afgerond } from '../afronden.ts';
import { feit, getal, mogelijk } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { enigeDagen, inDagen, lesdagenFeiten, MAXIMUM_DAGEN, maximumVan } from './verlofdagen.ts';

const LPW_14_3 = artikel('Lpw', '14', 3);

/**
 * Who decides on leave for other weighty circumstances? The days of one school year count together. Above ten the
 * ambtenaar of the woongemeente decides, on the whole request, the hoofd heard. That the ground of art. 11 g is there,
 * is taken as given.
 *
 * @wet Lpw art. 11 g; art. 14 lid 1, lid 3
 * @uitleg 0011 more than the pro-rata maximum of the hoofd and not more than ten days: nobody is named
 */
export const gewichtigeOmstandigheden = regel({
  naam: 'lpw-14-gewichtige-omstandigheden',
  vraag: 'Wie beslist over verlof wegens gewichtige omstandigheden?',
  grondslag: LPW_14_3,
  feiten: {
    dagen: feit(getal, 'gevraagde schooldagen'),
    eerderVerlofGDitSchooljaar: feit(getal, 'dagen om deze reden die dit schooljaar al zijn gegeven'),
    eerderVerlofGVorigSchooljaar: mogelijk(getal, 'telt niet mee'),
    ...lesdagenFeiten,
  },
  uitkomsten: ['hoofd', 'leerplichtambtenaar'],
  waarden: ['hoofdHoren', 'maximumHoofd'],
  bestand: 'lpw/art14-gewichtige-omstandigheden',
  oordeel({ feiten }) {
    enigeDagen(feiten.dagen);
    const maximumHoofd = maximumVan(feiten);
    const samen = afgerond(feiten.dagen + feiten.eerderVerlofGDitSchooljaar);
    const telling = `Gevraagd ${inDagen(feiten.dagen)}, dit schooljaar al gegeven ${inDagen(feiten.eerderVerlofGDitSchooljaar)}: samen ${inDagen(samen)}.`;
    if (samen <= maximumHoofd) {
      return {
        uitkomst: 'hoofd',
        grondslag: LPW_14_3,
        waarden: { hoofdHoren: false, maximumHoofd },
        motivering: `${telling} Het hoofd kan ten hoogste ${inDagen(maximumHoofd)} geven en beslist zelf.`,
      };
    }
    if (samen > MAXIMUM_DAGEN) {
      return {
        uitkomst: 'leerplichtambtenaar',
        grondslag: LPW_14_3,
        waarden: { hoofdHoren: true, maximumHoofd },
        motivering: `${telling} Boven ${inDagen(MAXIMUM_DAGEN)} beslist de leerplichtambtenaar van de woongemeente over de hele aanvraag. Die hoort eerst het hoofd.`,
      };
    }
    return {
      uitkomst: 'menselijk-oordeel',
      grondslag: LPW_14_3,
      waarden: { maximumHoofd },
      motivering: `${telling} Dat is meer dan het hoofd mag geven (${inDagen(maximumHoofd)}), maar niet meer dan ${inDagen(MAXIMUM_DAGEN)}. De wet wijst hiervoor niemand aan.`,
    };
  },
});
