import { datum, een, type FeitenVan, FeitFout, feit, mogelijk } from './feit.ts';
import { addDagen, addJaren, type Datum, leesbaar } from './kalender/datum.ts';
import { eindeSchooljaar } from './kalender/schooljaar.ts';
import { artikel, onbekend, regel } from './regel.ts';
import { REGISTER } from './register-onderwijsdeelnemers.ts';

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
};
type Soort = FeitenVan<typeof feiten>['soort'];
type Beginfeit = Exclude<keyof FeitenVan<typeof feiten>, 'register' | 'soort'>;

type Termijn = {
  readonly register: 'ROD' | 'gemeente';
  readonly grondslag: ReturnType<typeof artikel>;
  readonly vanaf: Beginfeit;
  readonly tekst: string;
  /** First day on which it must be destroyed. */
  vernietigenVanaf(begin: Datum): Datum;
};

/** The day after so many years: the last of them is kept whole. */
const jarenBewaard = (jaren: number) => (begin: Datum) => addDagen(addJaren(begin, jaren), 1);
/** The day on which so many years have passed: nothing of it is kept any more. */
const jarenVoorbij = (jaren: number) => (begin: Datum) => addJaren(begin, jaren);

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
};

/**
 * How long is it kept, and from which day must it be destroyed?
 *
 * @wet WRO art. 30; selectielijst gemeenten en intergemeentelijke organen 2020
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
    const vernietigenVanaf = termijn.vernietigenVanaf(begin);
    return {
      uitkomst: 'bepaald',
      grondslag: termijn.grondslag,
      waarden: { bewaardTotEnMet: addDagen(vernietigenVanaf, -1), vernietigenVanaf },
      motivering: `Bewaren: ${termijn.tekst}. Gerekend vanaf ${leesbaar(begin)} moet het vanaf ${leesbaar(vernietigenVanaf)} worden vernietigd.`,
    };
  },
});
