import { datum, een, type FeitenVan, FeitFout, feit, mogelijk } from './feit.ts';
import { addDagen, addJaren, type Datum, leesbaar } from './kalender/datum.ts';
import { eindeSchooljaar } from './kalender/schooljaar.ts';
import { geborenVoor } from './lpw/geboren.ts';
import { artikel, onbekend, regel } from './regel.ts';
import { REGISTER } from './register-onderwijsdeelnemers.ts';
import { leeftijdsgrensOn } from './web/art9-doorstroompunt.ts';

const feiten = {
  register: feit(een('ROD', 'gemeente')),
  soort: feit(
    een(
      'verzuimgegevens',
      'vrijstelling',
      'vervangende-leerplicht',
      'basisgegevens',
      'toezicht-leerplicht',
      'vrijstelling-leerplicht',
      'vrijstelling-kwalificatieplicht',
      'toezicht-kwalificatieplicht',
      'verlof-boven-tien-dagen',
      'jaarverslag',
      'doorstroompunt-bijzondere-gegevens',
      'politiegegevens',
    ),
  ),
  opgenomenOp: mogelijk(datum, 'bij verzuimgegevens in ROD'),
  einddatum: mogelijk(
    datum,
    'in ROD: einde van vrijstelling, vervangende leerplicht of laatste inschrijving',
  ),
  geboortedatum: mogelijk(datum, 'bij de gemeente: toezicht leerplicht en vrijstellingen'),
  toezichtBeeindigdOp: mogelijk(datum, 'bij toezicht kwalificatieplicht'),
  laatsteDagVerlof: mogelijk(datum, 'bij verlof boven tien dagen'),
  startkwalificatieOp: mogelijk(datum, 'bij doorstroompunt-bijzondere-gegevens, als die er is'),
  eersteVerwerkingOp: mogelijk(datum, 'bij politiegegevens'),
};
type Soort = FeitenVan<typeof feiten>['soort'];
type Beginfeit = Exclude<keyof FeitenVan<typeof feiten>, 'register' | 'soort' | 'startkwalificatieOp'>;

type Termijn = {
  readonly register: 'ROD' | 'gemeente';
  readonly grondslag: ReturnType<typeof artikel>;
  readonly vanaf: Beginfeit;
  readonly tekst: string;
  /** First day on which it must be destroyed. */
  vernietigenVanaf(begin: Datum, op: Datum, gegeven: FeitenVan<typeof feiten>): Datum;
};

/** At the latest so many years after 27 or the startkwalificatie (WEB 9.2.7 lid 3). */
const DOORSTROOM_JAREN = 2;
/** Five in use and five kept apart (Wpg 8 lid 6, 14 lid 1). */
const WPG_JAREN = 10;
const WPG_GEBRUIK_JAREN = 5;

/** The day after so many years: the last of them is kept whole. */
const jarenBewaard = (jaren: number) => (begin: Datum) => addDagen(addJaren(begin, jaren), 1);
/** The day on which so many years have passed: nothing of it is kept any more. */
const jarenVoorbij = (jaren: number) => (begin: Datum) => addJaren(begin, jaren);

/**
 * Until when politiegegevens may be in use, and from which day they must be destroyed.
 *
 * @wet Wpg art. 8 lid 6, art. 14 lid 1
 * @uitleg 0212 the longest that may be, counted from the first processing
 */
export const deriveWpgTermijnen = (eersteVerwerkingOp: Datum) => ({
  uitGebruikUiterlijkOp: addJaren(eersteVerwerkingOp, WPG_GEBRUIK_JAREN),
  vernietigenVanaf: jarenBewaard(WPG_JAREN)(eersteVerwerkingOp),
});

const TERMIJNEN: Readonly<Record<Exclude<Soort, 'jaarverslag'>, Termijn>> = {
  verzuimgegevens: {
    register: 'ROD',
    grondslag: artikel('WRO', '30', 5),
    vanaf: 'opgenomenOp',
    tekst: 'het schooljaar van opname en het schooljaar daarna',
    vernietigenVanaf: (opgenomenOp) => addDagen(addJaren(eindeSchooljaar(opgenomenOp), 1), 1),
  },
  vrijstelling: {
    register: 'ROD',
    grondslag: artikel('WRO', '30', 4),
    vanaf: 'einddatum',
    tekst: 'een jaar na de einddatum',
    vernietigenVanaf: jarenBewaard(1),
  },
  'vervangende-leerplicht': {
    register: 'ROD',
    grondslag: artikel('WRO', '30', 4),
    vanaf: 'einddatum',
    tekst: 'een jaar na de einddatum',
    vernietigenVanaf: jarenBewaard(1),
  },
  basisgegevens: {
    register: 'ROD',
    grondslag: artikel('WRO', '30', 1),
    vanaf: 'einddatum',
    tekst: 'vijf jaar na het einde van de laatste inschrijving',
    vernietigenVanaf: jarenBewaard(5),
  },
  'toezicht-leerplicht': {
    register: 'gemeente',
    grondslag: artikel('selectielijst', '12.1.3'),
    vanaf: 'geboortedatum',
    tekst: '19 jaar vanaf de geboorte',
    vernietigenVanaf: jarenVoorbij(19),
  },
  'vrijstelling-leerplicht': {
    register: 'gemeente',
    grondslag: artikel('selectielijst', '11.1.8'),
    vanaf: 'geboortedatum',
    tekst: '19 jaar vanaf de geboorte',
    vernietigenVanaf: jarenVoorbij(19),
  },
  'vrijstelling-kwalificatieplicht': {
    register: 'gemeente',
    grondslag: artikel('selectielijst', '11.1.9'),
    vanaf: 'geboortedatum',
    tekst: '21 jaar vanaf de geboorte',
    vernietigenVanaf: jarenVoorbij(21),
  },
  'toezicht-kwalificatieplicht': {
    register: 'gemeente',
    grondslag: artikel('selectielijst', '12.1.4'),
    vanaf: 'toezichtBeeindigdOp',
    tekst: 'twee jaar na het einde van het toezicht',
    vernietigenVanaf: jarenVoorbij(2),
  },
  'verlof-boven-tien-dagen': {
    register: 'gemeente',
    grondslag: artikel('selectielijst', '11.1.2'),
    vanaf: 'laatsteDagVerlof',
    tekst: 'een jaar na het einde van het verlof',
    vernietigenVanaf: jarenVoorbij(1),
  },
  'doorstroompunt-bijzondere-gegevens': {
    register: 'gemeente',
    grondslag: artikel('WEB', '9.2.7', 3),
    vanaf: 'geboortedatum',
    tekst:
      'tot twee jaar na de leeftijdsgrens van het Doorstroompunt of na de startkwalificatie, wat eerder is',
    vernietigenVanaf: (geboortedatum, op, { startkwalificatieOp }) => {
      const grens = addJaren(geboortedatum, leeftijdsgrensOn(op));
      const begin =
        startkwalificatieOp !== undefined && startkwalificatieOp < grens ? startkwalificatieOp : grens;
      return addDagen(addJaren(begin, DOORSTROOM_JAREN), 1);
    },
  },
  politiegegevens: {
    register: 'gemeente',
    grondslag: artikel('Wpg', '14', 1),
    vanaf: 'eersteVerwerkingOp',
    tekst:
      'hooguit vijf jaar na de eerste verwerking in gebruik, en daarna vijf jaar voor klachten en verantwoording',
    vernietigenVanaf: jarenBewaard(WPG_JAREN),
  },
};

/**
 * How long is it kept, and from which day must it be destroyed?
 *
 * @wet WRO art. 30; selectielijst gemeenten en intergemeentelijke organen 2020; WEB art. 9.2.7 lid 3; Wpg art. 8 lid 6, 14 lid 1
 * @uitleg 0212 the terms of the Wpg as they were read, and which comes first under the WEB
 */
export const bewaartermijn = regel({
  naam: 'bewaartermijn',
  vraag: 'Tot wanneer wordt dit bewaard, en vanaf welke dag moet het worden vernietigd?',
  grondslag: artikel('WRO', '30'),
  grondslagEerder: artikel('selectielijst', '12.1.3'),
  feiten,
  uitkomsten: ['bepaald', 'blijvend'],
  waarden: ['bewaardTotEnMet', 'vernietigenVanaf'],
  bestand: 'bewaartermijn',
  oordeel({ feiten: gegeven, op }) {
    const { register, soort } = gegeven;
    const termijn = soort === 'jaarverslag' ? undefined : TERMIJNEN[soort];
    if (register !== (termijn?.register ?? 'gemeente')) {
      throw new FeitFout(`soort: ${soort} hoort niet bij register ${register}`);
    }
    if (!termijn) {
      return {
        uitkomst: 'blijvend',
        grondslag: artikel('selectielijst', '4.1.9'),
        motivering: 'Het jaarverslag leerplicht wordt blijvend bewaard.',
      };
    }
    if (register === 'ROD' && op < REGISTER) {
      throw new FeitFout(`op: het register onderwijsdeelnemers bestaat sinds ${leesbaar(REGISTER)}`);
    }
    const begin = gegeven[termijn.vanaf];
    if (begin === undefined) return onbekend(termijn.grondslag, [termijn.vanaf]);
    if (termijn.vanaf === 'geboortedatum') geborenVoor(begin, op);
    const vernietigenVanaf = termijn.vernietigenVanaf(begin, op, gegeven);
    return {
      uitkomst: 'bepaald',
      grondslag: termijn.grondslag,
      waarden: { bewaardTotEnMet: addDagen(vernietigenVanaf, -1), vernietigenVanaf },
      motivering: `Bewaren: ${termijn.tekst}. Gerekend vanaf ${leesbaar(begin)} moet het vanaf ${leesbaar(vernietigenVanaf)} worden vernietigd.`,
    };
  },
});
