import { datum, een, type FeitenVan, feit, jaNee, lijst, mogelijk, schooljaar } from '../feit.ts';
import { addDagen, addJaren, type Datum, leesbaar } from '../kalender/datum.ts';
import { einddagVan, feestdagenRond, weken } from '../kalender/termijn.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { deriveEindeLeerplicht } from './art03-einde.ts';
import { geborenVoor } from './geboren.ts';
import { gegevens, missingGegevens } from './gegevens-jongere.ts';

const LEEFTIJD_VERVANGEND = 14;
/** Term in which the college decides (art. 3a lid 4, art. 3b lid 5). */
export const BESLISTERMIJN_DAGEN = weken(6);
const VERLENGING_DAGEN = weken(8);
const TE_HOREN = ['aanvrager', 'jongere', 'hoofd'] as const;

const feiten = {
  soort: feit(een('eerste', 'verlenging')),
  geboortedatum: feit(datum),
  schooljaar: feit(schooljaar, 'waarvoor wordt gevraagd'),
  ontvangenOp: feit(datum),
  nietGeschikt: feit(jaNee, 'het college oordeelt dat volledig dagonderwijs niet gaat'),
  bevoegdGezagAkkoord: feit(jaNee),
  planVanAanpak: feit(jaNee, 'van de school, met onderwijsdoelen en praktijktijd'),
  gegevens,
  gehoord: feit(lijst(een(...TE_HOREN))),
  verklaringHoofd: mogelijk(jaNee, 'bij een verlenging'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * May the college allow a programme with praktijktijd instead of full dagonderwijs, and by when does it decide? From
 * fourteen, for one school year, in agreement with the bevoegd gezag.
 *
 * @wet Lpw art. 3a; ATW art. 1 lid 1-2
 * @uitleg 0034 a renewal that is asked too late
 */
export const vervangendeLeerplicht = regel({
  naam: 'lpw-3a-vervangende-leerplicht',
  vraag: 'Kan het college vervangende leerplicht toestaan, en voor welke dag beslist het?',
  grondslag: artikel('Lpw', '3a', 1),
  feiten,
  uitkomsten: ['mogelijk', 'niet-mogelijk', 'aanvullen', 'eerst-horen'],
  waarden: ['redenen', 'nogHoren', 'beslissenUiterlijk', 'verlengingUiterlijk'],
  bestand: 'lpw/art03a-vervangende-leerplicht',
  oordeel({ feiten: gegeven, op, kalender }) {
    geborenVoor(gegeven.geboortedatum, op);
    const { ontvangenOp, schooljaar: voor } = gegeven;
    const beslissenUiterlijk = einddagVan(kalender, ontvangenOp, BESLISTERMIJN_DAGEN);
    if (beslissenUiterlijk === null) {
      return onbekend(artikel('Lpw', '3a', 4), [feestdagenRond(ontvangenOp, BESLISTERMIJN_DAGEN)]);
    }
    const nogHoren = TE_HOREN.filter((wie) => !gegeven.gehoord.includes(wie));
    const waarden = { beslissenUiterlijk, nogHoren, verlengingUiterlijk: lastForVerlenging(voor.slice(5)) };
    const termijn = ` Het college beslist uiterlijk ${leesbaar(beslissenUiterlijk)}.`;

    const weigering = findWeigering(gegeven, op);
    if (weigering.length > 0) {
      return {
        uitkomst: 'niet-mogelijk',
        grondslag: artikel('Lpw', '3a', 1),
        waarden: { ...waarden, redenen: weigering },
        motivering: `Het kan niet: ${weigering.map((reden) => IN_WOORDEN[reden]).join('; ')}.${termijn}`,
      };
    }
    const laatste = lastForVerlenging(voor.slice(0, 4));
    if (gegeven.soort === 'verlenging' && ontvangenOp > laatste) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: artikel('Lpw', '3a', 5),
        waarden: { ...waarden, redenen: ['verlenging-te-laat-gevraagd'] },
        motivering: `Verlenging moest uiterlijk ${leesbaar(laatste)} zijn gevraagd en kwam op ${leesbaar(ontvangenOp)}. Of dit als nieuwe aanvraag telt, is aan het college.${termijn}`,
      };
    }
    const onvolledig = findOnvolledig(gegeven);
    if (onvolledig.length > 0) {
      return {
        uitkomst: 'aanvullen',
        grondslag: artikel('Lpw', '3a', 2),
        waarden: { ...waarden, redenen: onvolledig },
        motivering: `Bij de aanvraag ontbreekt: ${onvolledig.join(', ')}.${termijn}`,
      };
    }
    if (nogHoren.length > 0) {
      return {
        uitkomst: 'eerst-horen',
        grondslag: artikel('Lpw', '3a', 3),
        waarden: { ...waarden, redenen: [] },
        motivering: `Nog te horen: ${nogHoren.join(', ')}.${termijn}`,
      };
    }
    return {
      uitkomst: 'mogelijk',
      grondslag: artikel('Lpw', '3a', gegeven.soort === 'verlenging' ? 5 : 1),
      waarden: { ...waarden, redenen: [] },
      motivering: `Het college kan het voor schooljaar ${voor} toestaan.${termijn}`,
    };
  },
});

const IN_WOORDEN = {
  'jonger-dan-veertien': 'de jongere is nog geen veertien',
  'geen-leerplicht-meer': 'de leerplicht is in dat schooljaar voorbij',
  'geschikt-voor-dagonderwijs': 'het college oordeelt dat volledig dagonderwijs wel gaat',
  'bevoegd-gezag-niet-akkoord': 'het bevoegd gezag van de school stemt niet in',
} as const;
type Reden = keyof typeof IN_WOORDEN;

function findWeigering(gegeven: Feiten, op: Datum): Reden[] {
  const { geboortedatum, schooljaar: voor } = gegeven;
  const found: Reden[] = [];
  if (addJaren(geboortedatum, LEEFTIJD_VERVANGEND) > op) found.push('jonger-dan-veertien');
  if (deriveEindeLeerplicht(geboortedatum, null).totEnMet < `${voor.slice(0, 4)}-08-01`) {
    found.push('geen-leerplicht-meer');
  }
  if (!gegeven.nietGeschikt) found.push('geschikt-voor-dagonderwijs');
  if (!gegeven.bevoegdGezagAkkoord) found.push('bevoegd-gezag-niet-akkoord');
  return found;
}

const findOnvolledig = (gegeven: Feiten): string[] => [
  ...(gegeven.planVanAanpak ? [] : ['plan-van-aanpak']),
  ...(gegeven.soort === 'verlenging' && !gegeven.verklaringHoofd ? ['verklaring-hoofd'] : []),
  ...missingGegevens(gegeven.gegevens),
];

/** Last day to ask for renewal of a permission that ends on 31 July of a year. It runs backward: no extension. */
const lastForVerlenging = (jaar: string): Datum => addDagen(`${jaar}-07-31`, -VERLENGING_DAGEN);
