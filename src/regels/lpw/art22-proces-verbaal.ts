import { een, type FeitenVan, feit, geheel, getal, jaNee, mogelijk } from '../feit.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { heeftEigenPlichtMet, plicht } from './plicht-op.ts';

const LPW_22_2 = artikel('Lpw', '22', 2);
const LPW_22_3 = artikel('Lpw', '22', 3);
const OM_LUXE = artikel('OM', '2017R002');
/** Longest first absence for a holiday that the OM answers with a warning. */
const WAARSCHUWING_DAGEN = 1;

const feiten = {
  tegen: feit(een('ouders', 'jongere')),
  verzuim: feit(een('absoluut', 'relatief', 'luxe')),
  plicht: feit(plicht, 'op de dagen van het verzuim'),
  vrijgesteld: feit(jaNee, 'bij absoluut verzuim op grond van artikel 5, 5a of 15, anders van artikel 11'),
  gehoord: feit(jaNee, 'ook wie is opgeroepen en niet is gekomen'),
  weigering: feit(
    jaNee,
    'de plicht wordt ook na het horen niet nagekomen; bij luxeverzuim telt het verzuim zelf',
  ),
  leeftijd: mogelijk(geheel, 'op de dagen van het verzuim; verplicht bij de jongere'),
  dagen: mogelijk(getal, 'schooldagen luxeverzuim; verplicht bij luxe'),
  eerderLuxeverzuim: mogelijk(jaNee),
  aangekondigd: mogelijk(jaNee, 'de school had geschreven dat zij luxeverzuim meldt'),
  meerDanVerleend: mogelijk(jaNee, 'er was verlof, maar de jongere bleef langer weg'),
};
type Feiten = FeitenVan<typeof feiten>;

/**
 * Does proces-verbaal follow? The text is imperative: whoever refuses enrolment, or does not see to attendance, without an
 * exemption. The jongere answers from twelve or when kwalificatieplichtig, for attendance only, and is heard first.
 *
 * @wet Lpw art. 22 lid 1-3; art. 2 lid 3
 * @uitleg 0031 who was called and did not come counts as heard; a first luxeverzuim by the guideline of the OM
 * @uitleg 0210 a report starts an investigation, though art. 22 lid 1 names a lid that is gone
 */
export const procesVerbaal = regel({
  naam: 'lpw-22-proces-verbaal',
  vraag: 'Volgt er een proces-verbaal?',
  grondslag: LPW_22_2,
  feiten,
  uitkomsten: ['geen', 'eerst-horen', 'waarschuwing', 'proces-verbaal'],
  waarden: ['gebiedend', 'aankondigingBeschrijven'],
  bestand: 'lpw/art22-proces-verbaal',
  oordeel({ feiten: gegeven }) {
    if (gegeven.tegen === 'jongere') return assessJongere(gegeven);
    return gegeven.verzuim === 'luxe' ? assessLuxe(gegeven) : assessOuders(gegeven);
  },
});

const geen = (grondslag: typeof LPW_22_2, motivering: string) => ({
  uitkomst: 'geen' as const,
  grondslag,
  motivering,
});
const gebiedend = (grondslag: typeof LPW_22_2, waarom: string) => ({
  uitkomst: 'proces-verbaal' as const,
  grondslag,
  waarden: { gebiedend: true, aankondigingBeschrijven: false },
  motivering: `${waarom} De wet zegt: dan zendt de ambtenaar proces-verbaal. Gebeurt dat niet, leg dan vast waarom.`,
});
const eerstHoren = (grondslag: typeof LPW_22_2, motivering: string) => ({
  uitkomst: 'eerst-horen' as const,
  grondslag,
  motivering,
});

function withoutPlicht({ plicht: soort, vrijgesteld }: Feiten, grondslag: typeof LPW_22_2) {
  if (soort === 'geen-plicht') return geen(grondslag, 'Op de dagen van het verzuim was er geen plicht.');
  return vrijgesteld ? geen(grondslag, 'Er is een vrijstelling; dan is er geen overtreding.') : null;
}

function assessOuders(gegeven: Feiten) {
  const none = withoutPlicht(gegeven, LPW_22_2);
  if (none) return none;
  if (!gegeven.gehoord) {
    return eerstHoren(
      artikel('Lpw', '22', 1),
      'De ambtenaar hoort de ouders eerst en probeert hen ertoe te bewegen de plicht na te komen.',
    );
  }
  if (!gegeven.weigering) return geen(LPW_22_2, 'De ouders komen de plicht na het gesprek na.');
  return gebiedend(
    LPW_22_2,
    gegeven.verzuim === 'absoluut'
      ? 'De ouders weigeren de jongere in te schrijven, zonder vrijstelling.'
      : 'De ouders zorgen niet voor geregeld bezoek, zonder grond van artikel 11.',
  );
}

function assessJongere(gegeven: Feiten) {
  const { leeftijd, verzuim } = gegeven;
  if (verzuim === 'absoluut') {
    return geen(artikel('Lpw', '2', 3), 'De jongere moet zelf naar school; inschrijven moeten de ouders.');
  }
  if (leeftijd === undefined) return onbekend(LPW_22_3, ['leeftijd']);
  const none = withoutPlicht(gegeven, LPW_22_3);
  if (none) return none;
  if (!heeftEigenPlichtMet(gegeven.plicht, leeftijd)) {
    return geen(LPW_22_3, 'De jongere was nog geen twaalf en heeft geen eigen plicht.');
  }
  if (!gegeven.gehoord) {
    return eerstHoren(
      LPW_22_3,
      'De jongere wordt eerst gehoord; pas bij een weigering volgt proces-verbaal.',
    );
  }
  if (!gegeven.weigering) return geen(LPW_22_3, 'De jongere komt de plicht na het gesprek na.');
  return gebiedend(LPW_22_3, 'De jongere is gehoord en weigert geregeld naar school te gaan.');
}

function assessLuxe(gegeven: Feiten) {
  const none = withoutPlicht(gegeven, LPW_22_2);
  if (none) return none;
  const { dagen, aangekondigd, meerDanVerleend, eerderLuxeverzuim } = gegeven;
  if (dagen === undefined) return onbekend(LPW_22_2, ['dagen']);
  if (aangekondigd || meerDanVerleend) {
    return {
      uitkomst: 'proces-verbaal' as const,
      grondslag: LPW_22_2,
      waarden: { gebiedend: false, aankondigingBeschrijven: aangekondigd ?? false },
      motivering: aangekondigd
        ? 'De school had vooraf geschreven dat zij luxeverzuim meldt: proces-verbaal kan meteen. Beschrijf de aankondiging.'
        : 'De jongere bleef langer weg dan het verlof duurde: proces-verbaal kan meteen.',
    };
  }
  if (eerderLuxeverzuim || dagen > WAARSCHUWING_DAGEN) {
    return {
      uitkomst: 'menselijk-oordeel' as const,
      grondslag: LPW_22_2,
      motivering:
        'Niet aangekondigd, maar meer dan een dag of niet voor het eerst. De richtlijn van het OM die is gelezen, zegt hier niets over.',
    };
  }
  return {
    uitkomst: 'waarschuwing' as const,
    grondslag: OM_LUXE,
    waarden: { gebiedend: false, aankondigingBeschrijven: false },
    motivering:
      'Eén dag luxeverzuim, voor het eerst en niet aangekondigd: volgens de richtlijn van het OM een waarschuwing.',
  };
}
