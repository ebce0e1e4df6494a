import { datum, type FeitenVan, feit, getal, jaNee, mogelijk } from './feit.ts';
import { addDagen, addMaanden, type Datum, leesbaar } from './kalender/datum.ts';
import { weken } from './kalender/termijn.ts';
import { plicht } from './lpw/plicht-op.ts';
import { artikel, regel } from './regel.ts';

const DEFINITIE = artikel('Kamerstukken', '26695-108');
const VIER_WEKEN = weken(4);
const MAANDEN_LANG = 3;
const DREMPEL_UREN = 16;

const feiten = {
  plicht: feit(plicht, 'op de dag van de vraag'),
  ingeschreven: feit(jaNee),
  vrijgesteld: feit(jaNee, 'van inschrijving of bezoek, op grond van artikel 5, 5a of 15'),
  verzuimVanaf: mogelijk(
    datum,
    'eerste dag van onafgebroken volledig verzuim, of eerste dag zonder inschrijving',
  ),
  geoorloofd: mogelijk(jaNee, 'is het verzuim gedekt door artikel 11, zoals ziekte?'),
  urenInVierLesweken: mogelijk(getal, 'ongeoorloofde uren'),
};
type Feiten = FeitenVan<typeof feiten>;

/** Which definitions of thuiszitter a child meets on a day. The word is in no act; each report names the one it uses. */
export type Definities = {
  /** Not enrolled, without exemption. */
  readonly absoluut: boolean;
  /** Langdurig relatief verzuim: enrolled, ongeoorloofd, longer than four weeks. */
  readonly lrv: boolean;
  /** National since 2016: absoluut or lrv; also the trigger of the track for thuiszitters. */
  readonly landelijk: boolean;
  /** Four weeks or longer, enrolled or not. */
  readonly vierWekenOfLanger: boolean;
  /** More than sixteen hours in four weeks, as some protocols say; confuses thuiszitten with the threshold of art. 21a. */
  readonly zestienUren: boolean;
  /** Enrolled and absent, of any duration, geoorloofd or not. */
  readonly zonderDuur: boolean;
  /** The national group, and everyone enrolled who is absent longer than four weeks, geoorloofd too. */
  readonly breed: boolean;
};

export function deriveDefinities(gegeven: Feiten, op: Datum): Definities {
  const { ingeschreven, vrijgesteld, verzuimVanaf, geoorloofd = false } = gegeven;
  const heeftPlicht = gegeven.plicht !== 'geen-plicht';
  const vrij = !heeftPlicht || vrijgesteld;
  const weg = verzuimVanaf !== undefined && verzuimVanaf <= op;
  const langer = weg && addDagen(verzuimVanaf, VIER_WEKEN) <= op;
  const vol = weg && addDagen(verzuimVanaf, VIER_WEKEN - 1) <= op;

  const absoluut = !ingeschreven && !vrij;
  const lrv = ingeschreven && !vrij && langer && !geoorloofd;
  const landelijk = absoluut || lrv;
  return {
    absoluut,
    lrv,
    landelijk,
    vierWekenOfLanger: !vrij && vol && !geoorloofd,
    zestienUren: heeftPlicht && ingeschreven && (gegeven.urenInVierLesweken ?? 0) > DREMPEL_UREN,
    zonderDuur: ingeschreven && !vrij && weg,
    breed: landelijk || (ingeschreven && !vrij && langer),
  };
}

/**
 * Which definitions of thuiszitter does this child meet on the day? The outcome follows the national one; the others are
 * named values.
 *
 * @uitleg 0028 six definitions and what each counts
 */
export const thuiszitter = regel({
  naam: 'thuiszitter',
  vraag: 'Aan welke omschrijvingen van thuiszitter voldoet het kind op deze dag?',
  grondslag: DEFINITIE,
  feiten,
  uitkomsten: ['thuiszitter', 'andere-omschrijving', 'geen-thuiszitter'],
  waarden: [
    'absoluut',
    'lrv',
    'landelijk',
    'vierWekenOfLanger',
    'zestienUren',
    'zonderDuur',
    'breed',
    'lrvVanaf',
    'langerDanDrieMaanden',
  ],
  bestand: 'thuiszitter',
  oordeel({ feiten: gegeven, op }) {
    const definities = deriveDefinities(gegeven, op);
    const { verzuimVanaf, ingeschreven } = gegeven;
    const { landelijk, absoluut } = definities;
    const lang = verzuimVanaf !== undefined && addMaanden(verzuimVanaf, MAANDEN_LANG) < op;
    const waarden = {
      ...definities,
      lrvVanaf: ingeschreven && verzuimVanaf !== undefined ? addDagen(verzuimVanaf, VIER_WEKEN) : null,
      langerDanDrieMaanden: landelijk && lang,
    };
    if (landelijk) {
      return {
        uitkomst: 'thuiszitter',
        grondslag: DEFINITIE,
        waarden,
        motivering: absoluut
          ? 'Thuiszitter volgens de landelijke omschrijving: niet ingeschreven en niet vrijgesteld.'
          : `Thuiszitter volgens de landelijke omschrijving: ingeschreven en langer dan vier weken ongeoorloofd afwezig${verzuimVanaf === undefined ? '' : `, sinds ${leesbaar(verzuimVanaf)}`}.`,
      };
    }
    const ander = Object.values(definities).includes(true);
    return {
      uitkomst: ander ? 'andere-omschrijving' : 'geen-thuiszitter',
      grondslag: DEFINITIE,
      waarden,
      motivering: ander
        ? 'Geen thuiszitter volgens de landelijke omschrijving, wel volgens een ruimere. Noem in een verslag welke is gebruikt.'
        : 'Voldoet aan geen van de omschrijvingen van thuiszitter.',
    };
  },
});
