import { datum, een, type FeitenVan, feit, jaNee, lijst, mogelijk, samen } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { heeftEigenPlicht, plicht, plichtPastBij, twaalfOp } from './plicht-op.ts';

const LPW_2_1 = artikel('Lpw', '2', 1);

const verantwoordelijkeFeiten = {
  wie: feit(een('moeder', 'vader', 'ouder-1', 'ouder-2', 'voogd', 'verzorger')),
  gezag: feit(jaNee),
  feitelijkeVerzorging: feit(jaNee),
  nietVerantwoordelijk: mogelijk(
    een('aangevoerd', 'aangetoond', 'niet-aangetoond'),
    'art. 2 lid 2: heeft de persoon aangetoond dat de plicht hem of haar niet is aan te rekenen?',
  ),
};
type Verantwoordelijke = FeitenVan<typeof verantwoordelijkeFeiten>;

type Verplichting = 'inschrijving' | 'geregeld-bezoek';
type Aansprakelijke = { readonly wie: string; readonly waarvoor: readonly Verplichting[] };
const ALLES: readonly Verplichting[] = ['inschrijving', 'geregeld-bezoek'];

/**
 * Who must see to enrolment and attendance: each holder of gezag and each actual carer, for both; the jongere from
 * twelve or under the kwalificatieplicht for attendance. A jongere who is of age carries everything himself.
 *
 * @wet Lpw art. 1b; art. 2 lid 1-3; art. 4a lid 1, lid 3; art. 4c lid 1
 */
export const aansprakelijk = regel({
  naam: 'lpw-2-aansprakelijk',
  vraag: 'Wie is waarvoor aansprakelijk?',
  grondslag: LPW_2_1,
  feiten: {
    geboortedatum: feit(datum),
    plicht: feit(plicht),
    meerderjarigVerklaard: mogelijk(jaNee),
    personen: mogelijk(
      lijst(samen(verantwoordelijkeFeiten)),
      'verplicht als de jongere minderjarig is: ieder met gezag en ieder die feitelijk verzorgt',
    ),
  },
  uitkomsten: ['bepaald', 'niemand'],
  waarden: ['aansprakelijk', 'teBeoordelen'],
  bestand: 'lpw/art02-aansprakelijk',
  oordeel({ feiten, op }) {
    const { geboortedatum } = feiten;
    plichtPastBij(feiten.plicht, geboortedatum, op);
    if (feiten.plicht === 'geen-plicht') return niemand();
    const grond = feiten.plicht === 'leerplichtig' ? LPW_2_1 : artikel('Lpw', '4a', 1);
    if (feiten.meerderjarigVerklaard) return meerderjarige();

    const geroepen = (feiten.personen ?? []).filter((een) => een.gezag || een.feitelijkeVerzorging);
    if (geroepen.length === 0) return onbekend(grond, ['personen']);
    const gebleven = geroepen.filter((een) => een.nietVerantwoordelijk !== 'aangetoond');
    const zelf = heeftEigenPlicht(feiten.plicht, geboortedatum, op);
    const teBeoordelen = gebleven
      .filter((een) => een.nietVerantwoordelijk === 'aangevoerd')
      .map(({ wie }) => wie);
    const waarden = { aansprakelijk: [...gebleven.map(forBoth), ...(zelf ? [jongere] : [])], teBeoordelen };
    if (teBeoordelen.length > 0) {
      return {
        uitkomst: 'menselijk-oordeel',
        grondslag: artikel('Lpw', '2', 2),
        waarden,
        motivering: `Iemand voert aan niet verantwoordelijk te kunnen zijn (${teBeoordelen.join(', ')}). Of dat is aangetoond, beoordeelt een mens.`,
      };
    }
    return {
      uitkomst: 'bepaald',
      grondslag: grond,
      waarden,
      motivering: `Voor inschrijving en geregeld bezoek: ${gebleven.map(({ wie }) => wie).join(' en ') || 'niemand'}. ${
        zelf
          ? 'De jongere moet ook zelf geregeld naar school.'
          : `De jongere is pas vanaf de twaalfde verjaardag (${leesbaar(twaalfOp(geboortedatum))}) zelf verplicht.`
      }`,
    };
  },
});

const jongere: Aansprakelijke = { wie: 'jongere', waarvoor: ['geregeld-bezoek'] };
const forBoth = ({ wie }: Verantwoordelijke): Aansprakelijke => ({ wie, waarvoor: ALLES });

const niemand = () => ({
  uitkomst: 'niemand' as const,
  grondslag: LPW_2_1,
  waarden: { aansprakelijk: [], teBeoordelen: [] },
  motivering: 'Op deze dag is er geen plicht, dus is niemand aansprakelijk.',
});

const meerderjarige = () => ({
  uitkomst: 'bepaald' as const,
  grondslag: artikel('Lpw', '1b'),
  waarden: { aansprakelijk: [{ wie: 'jongere', waarvoor: ALLES }], teBeoordelen: [] },
  motivering: 'De jongere is meerderjarig verklaard: de plichten van de ouders rusten op de jongere zelf.',
});
