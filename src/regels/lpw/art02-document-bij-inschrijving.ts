import { een, feit, jaNee, mogelijk } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

/** First day on which the bewijs van uitschrijving of the old school no longer counts. */
const ALLEEN_OVERHEIDSDOCUMENT: Datum = '2021-07-01';

/**
 * Does what is shown at enrolment meet the act? A document of the government with the data of the jongere; until
 * 30-06-2021 also the bewijs van uitschrijving of the old school. Without burgerservicenummer the onderwijsnummer is
 * shown where possible, or either as soon as the parents have it.
 *
 * @wet Lpw art. 2 lid 1; art. 4a lid 4; the wording of both until 30-06-2021
 */
export const documentBijInschrijving = regel({
  naam: 'lpw-2-document-bij-inschrijving',
  vraag: 'Is wat bij de inschrijving is overgelegd genoeg?',
  grondslag: artikel('Lpw', '2', 1),
  feiten: {
    document: feit(een('overheidsdocument', 'bewijs-van-uitschrijving', 'geen')),
    plicht: mogelijk(een('leerplichtig', 'kwalificatieplichtig'), 'leerplichtig als het er niet staat'),
    zelfdeSchool: mogelijk(jaNee, 'kwalificatieplichtige die op de eigen school of instelling blijft'),
    nummer: mogelijk(
      een('burgerservicenummer', 'onderwijsnummer', 'geen'),
      'burgerservicenummer als het er niet staat',
    ),
    aannemelijkGeenNummer: mogelijk(jaNee, 'bij nummer geen: hebben de ouders dat aannemelijk gemaakt?'),
  },
  uitkomsten: ['voldoet', 'voldoet-niet', 'niet-nodig'],
  waarden: ['laterOverleggen'],
  bestand: 'lpw/art02-document-bij-inschrijving',
  oordeel({ feiten, op }) {
    const kwalificatieplichtig = feiten.plicht === 'kwalificatieplichtig';
    const grondslag = kwalificatieplichtig ? artikel('Lpw', '4a', 4) : artikel('Lpw', '2', 1);
    if (kwalificatieplichtig && feiten.zelfdeSchool) {
      return {
        uitkomst: 'niet-nodig',
        grondslag,
        motivering: 'De jongere blijft op dezelfde school of instelling: er hoeft geen document bij.',
      };
    }
    if (!isGoedDocument(feiten.document, op)) {
      return {
        uitkomst: 'voldoet-niet',
        grondslag,
        motivering:
          feiten.document === 'geen'
            ? 'Er is geen document overgelegd. Vraag een document van de overheid met de gegevens van de jongere.'
            : 'Een bewijs van uitschrijving telt sinds 01-07-2021 niet meer. Vraag een document van de overheid.',
      };
    }
    if (feiten.nummer === 'geen' && !feiten.aannemelijkGeenNummer) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag,
        waarden: { laterOverleggen: true },
        motivering:
          'Er is geen burgerservicenummer of onderwijsnummer. Of aannemelijk is dat de ouders dat niet hebben, beoordeelt een mens.',
      };
    }
    return {
      uitkomst: 'voldoet',
      grondslag,
      waarden: { laterOverleggen: feiten.nummer === 'geen' },
      motivering:
        feiten.nummer === 'geen'
          ? 'Het document is goed. Het burgerservicenummer of onderwijsnummer volgt zodra de ouders het weten.'
          : 'Het document dat is overgelegd is goed.',
    };
  },
});

const isGoedDocument = (document: string, op: Datum): boolean =>
  document === 'overheidsdocument' ||
  (document === 'bewijs-van-uitschrijving' && op < ALLEEN_OVERHEIDSDOCUMENT);
