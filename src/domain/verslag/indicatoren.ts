import { parameters } from '../parameter/index.ts';
import type { Dimensie } from './dimensies.ts';

export type Eenheid =
  | 'jongere'
  | 'melding'
  | 'zaak'
  | 'beslissing'
  | 'episode'
  | 'gesprek'
  | 'medewerker'
  | 'referentie'
  | 'dag';

/**
 * How records become a `waarde`: their number; the distinct jongeren; the jongeren with two or more of them; the
 * median of their measure; the measure itself.
 */
export type Telling = 'records' | 'jongeren' | 'herhaald' | 'mediaan' | 'maat';

/** A text that defines an indicator, from the school year on in which it first held (RP-04). */
export type Definitie = { readonly versie: string; readonly vanafSchooljaar: string; readonly tekst: string };

export type Indicator = {
  readonly code: string;
  readonly eenheid: Eenheid;
  readonly telmoment: string;
  /** Oldest first; a year keeps the definition that held in it. */
  readonly definities: readonly Definitie[];
  readonly telling: Telling;
  /** Besides schooljaar and, unless `zonderPlaats`, gemeente, gemeentecode and woonplaats. */
  readonly dimensies: readonly Dimensie[];
  readonly zonderPlaats?: true;
  /** Where a closed list differs from that of the dimension. */
  readonly gesloten?: Partial<Record<Dimensie, readonly string[]>>;
  /** No jongere has two records. */
  readonly eenmalig?: true;
  /** People behind records that must be forgotten (ADR 0134): no list of them may be kept with a figure. */
  readonly vergeet?: true;
};

/** TZ-01 and verslag.md § 4; an organisatie may choose another number. */
const STANDAARD_THUISZITTER_DAGEN = parameters.thuiszitterDagen.standaard;

/** Where the jongere lives: every indicator about jongeren has these. */
export const PLAATS = ['gemeente', 'gemeentecode', 'woonplaats'] as const satisfies readonly Dimensie[];

const MELDING = [
  'school',
  'onderwijssoort',
  'leeftijd',
  'leeftijdsgroep',
  'plicht',
  'soort-verzuim',
  'vervolg',
] as const;
const ZAAK = [
  'onderwijssoort',
  'leeftijd',
  'leeftijdsgroep',
  'plicht',
  'soort-zaak',
  'uitkomst',
  'route',
  'behandelaar',
] as const;
const eerste = (tekst: string): readonly Definitie[] => [
  { versie: '1', vanafSchooljaar: '0000-0001', tekst },
];

export const INDICATOREN = {
  leerlingen: {
    code: 'P1 + P2',
    eenheid: 'jongere',
    telmoment: '1 oktober',
    definities: eerste(
      'Jongeren die op 1 oktober volgens de BRP in de gemeente wonen en die dag 5 tot en met 17 jaar zijn.',
    ),
    telling: 'jongeren',
    eenmalig: true,
    dimensies: ['school', 'onderwijssoort', 'leeftijd', 'leeftijdsgroep', 'plicht'],
  },
  meldingen: {
    code: 'V1, V5',
    eenheid: 'melding',
    telmoment: 'datum van de melding',
    definities: eerste(
      'Meldingen van verzuim van elke soort, ook absoluut. Ingetrokken meldingen tellen niet mee.',
    ),
    telling: 'records',
    dimensies: MELDING,
  },
  'jongeren-met-melding': {
    code: 'V2',
    eenheid: 'jongere',
    telmoment: 'datum van de melding',
    definities: eerste('Jongeren met een of meer meldingen in het schooljaar.'),
    telling: 'jongeren',
    dimensies: MELDING,
  },
  recidive: {
    code: 'V3',
    eenheid: 'jongere',
    telmoment: 'datum van de melding',
    definities: eerste(
      'Jongeren met twee of meer meldingen in het schooljaar. Bij een uitsplitsing: twee of meer binnen die rij.',
    ),
    telling: 'herhaald',
    dimensies: MELDING,
  },
  absoluut: {
    code: 'V4',
    eenheid: 'jongere',
    telmoment: 'datum van de melding; met stand: elke periode die het schooljaar raakt',
    definities: eerste(
      'Jongeren die in het schooljaar als absoluut verzuim zijn gemeld of door de bewaking zo zijn gevonden. Met ' +
        'stand: jongeren van wie een periode van absoluut verzuim het schooljaar raakt, elk eenmaal per rij.',
    ),
    telling: 'jongeren',
    dimensies: ['onderwijssoort', 'leeftijdsgroep', 'plicht', 'stand'],
  },
  zaken: {
    code: 'Z1',
    eenheid: 'zaak',
    telmoment: 'startdatum',
    definities: eerste('Werkprocessen die in het schooljaar zijn begonnen.'),
    telling: 'records',
    dimensies: ZAAK,
  },
  uitstroom: {
    code: 'Z2',
    eenheid: 'zaak',
    telmoment: 'einddatum',
    definities: eerste('Werkprocessen die in het schooljaar zijn geëindigd.'),
    telling: 'records',
    dimensies: ZAAK,
  },
  doorlooptijd: {
    code: 'Z3',
    eenheid: 'dag',
    telmoment: 'einddatum',
    definities: eerste(
      'De mediaan van het aantal dagen van begin tot einde van de werkprocessen die in het schooljaar zijn geëindigd.',
    ),
    telling: 'mediaan',
    dimensies: ['soort-zaak', 'uitkomst', 'behandelaar'],
  },
  reactietijd: {
    code: 'Z3',
    eenheid: 'dag',
    telmoment: 'datum van de melding',
    definities: eerste(
      'De mediaan van het aantal dagen van de melding tot iemand haar oppakte, van de meldingen in het schooljaar ' +
        'waarvan dat is vastgelegd.',
    ),
    telling: 'mediaan',
    dimensies: ['school', 'onderwijssoort', 'soort-verzuim'],
  },
  'tijd-tot-gesprek': {
    code: 'Z3',
    eenheid: 'dag',
    telmoment: 'datum van het gesprek',
    definities: eerste(
      'De mediaan van het aantal dagen van de melding tot het eerste preventieve gesprek dat bij die melding hoort.',
    ),
    telling: 'mediaan',
    dimensies: ['school', 'onderwijssoort'],
  },
  waarschuwingen: {
    code: 'H1',
    eenheid: 'beslissing',
    telmoment: 'datum van de waarschuwing',
    definities: eerste('Officiële waarschuwingen.'),
    telling: 'records',
    dimensies: ['soort-zaak'],
  },
  halt: {
    code: 'H2',
    eenheid: 'beslissing',
    telmoment: 'datum van de verwijzing',
    definities: eerste(
      'Verwijzingen naar Halt. Een verwijzing is geen proces-verbaal en telt daar niet mee.',
    ),
    telling: 'records',
    dimensies: ['onderwijssoort', 'soort-verzuim'],
  },
  'processen-verbaal': {
    code: 'H3, H4',
    eenheid: 'beslissing',
    telmoment: 'datum van het proces-verbaal',
    definities: eerste('Opgemaakte processen-verbaal, zonder verwijzingen naar Halt.'),
    telling: 'records',
    dimensies: ['onderwijssoort', 'soort-verzuim', 'verdachte', 'afdoening'],
    gesloten: { 'soort-verzuim': ['relatief', 'luxe', 'absoluut', 'langdurig'] },
  },
  vrijstellingen: {
    code: 'X1, X2',
    eenheid: 'beslissing',
    telmoment: 'datum van het besluit',
    definities: eerste(
      'Verleende of aanvaarde vrijstellingen en vervangende leerplicht. Verlof (artikel 11 onder g) telt bij verlof.',
    ),
    telling: 'records',
    dimensies: ['onderwijssoort', 'artikel', 'soort-aanvraag'],
  },
  'beroepen-op-vrijstelling': {
    code: 'X1, X2',
    eenheid: 'beslissing',
    telmoment: 'datum van de aanvraag of kennisgeving',
    definities: eerste(
      'Ontvangen aanvragen en kennisgevingen, wat er ook is besloten. Verlof (artikel 11 onder g) telt bij verlof.',
    ),
    telling: 'records',
    dimensies: ['onderwijssoort', 'artikel', 'soort-aanvraag', 'besluit'],
  },
  vrijgesteld: {
    code: 'X1, X2',
    eenheid: 'jongere',
    telmoment: 'elke vrijstelling die het schooljaar raakt; leeftijd en woonplaats op de eerste dag daarvan',
    definities: eerste(
      'Jongeren met een verleende vrijstelling waarvan de periode het schooljaar raakt. Verlof telt niet mee.',
    ),
    telling: 'jongeren',
    dimensies: ['onderwijssoort', 'artikel', 'soort-aanvraag'],
  },
  verlof: {
    code: 'X3',
    eenheid: 'beslissing',
    telmoment: 'datum van de aanvraag',
    definities: eerste(
      'Aanvragen van verlof (artikel 11 onder f en g), ook die als artikel 11g bij de vrijstellingen zijn aangeleverd.',
    ),
    telling: 'records',
    dimensies: ['onderwijssoort', 'grond', 'besluit', 'beslisser'],
  },
  thuiszitters: {
    code: 'V7',
    eenheid: 'episode',
    telmoment: 'elke episode die het schooljaar raakt; plicht en woonplaats op de begindatum',
    definities: eerste(
      'Episoden van thuiszitten (wettelijk, langdurig relatief verzuim) die het schooljaar raken en ten minste ' +
        '{thuiszitterDagen} dagen duren; een open episode wordt gemeten tot 31 juli.',
    ),
    telling: 'records',
    dimensies: ['onderwijssoort', 'plicht', 'uitkomst', 'stand'],
  },
  'kinderen-thuis': {
    code: 'V6, V7',
    eenheid: 'jongere',
    telmoment: 'elke periode thuis die het schooljaar raakt; leeftijd en woonplaats op de eerste dag daarvan',
    definities: eerste(
      'Jongeren die in het schooljaar thuis zaten. De omschrijving bepaalt wie telt. landelijk: absoluut verzuim, of ' +
        'relatief verzuim (lrv) van ten minste {thuiszitterDagen} dagen na de eerste. vier-weken-of-langer: een dag ' +
        'eerder. zonder-duur: ingeschreven en afwezig, hoe kort ook, ook ziek. breed: landelijk en ook langdurig ' +
        'ziek. ruim: breed en ook vrijgesteld (artikel 5 onder a) of wachtend op een plaats. Zonder keuze: al deze ' +
        'jongeren samen.',
    ),
    telling: 'jongeren',
    dimensies: ['omschrijving', 'groep', 'onderwijssoort', 'leeftijd', 'leeftijdsgroep', 'plicht'],
  },
  'preventieve-gesprekken': {
    code: 'V8',
    eenheid: 'gesprek',
    telmoment: 'datum van het gesprek',
    definities: eerste(
      'Gevoerde preventieve gesprekken. Met effect: of over dezelfde jongere binnen zes maanden na het gesprek een melding ' +
        'kwam die niet is ingetrokken; zolang die maanden niet om zijn, is dat nog niet te zeggen.',
    ),
    telling: 'records',
    dimensies: ['school', 'onderwijssoort', 'effect'],
  },
  'gesproken-jongeren': {
    code: 'V8',
    eenheid: 'jongere',
    telmoment: 'datum van het gesprek',
    definities: eerste('Jongeren met een of meer preventieve gesprekken.'),
    telling: 'jongeren',
    vergeet: true,
    dimensies: ['school', 'onderwijssoort'],
  },
  gedoog: {
    code: 'X4',
    eenheid: 'jongere',
    telmoment: 'datum van het besluit',
    definities: eerste('Jongeren met een verleende gedoogbeschikking.'),
    telling: 'jongeren',
    dimensies: [],
  },
  interventies: {
    code: 'H6, X5',
    eenheid: 'melding',
    telmoment: 'datum van de interventie',
    definities: eerste('Overige interventies, zoals meldingen bij Veilig Thuis en de beschermingstafel.'),
    telling: 'records',
    dimensies: ['soort-interventie'],
  },
  vsv: {
    code: '§ 6',
    eenheid: 'jongere',
    telmoment: 'het schooljaar van de opgave; leeftijd en woonplaats op de datum van uitval',
    definities: eerste('Voortijdig schoolverlaters: jongeren in de opgave zonder startkwalificatie.'),
    telling: 'jongeren',
    dimensies: ['onderwijssoort', 'leeftijd', 'leeftijdsgroep'],
  },
  medewerkers: {
    code: 'F1',
    eenheid: 'medewerker',
    telmoment: '31 juli',
    definities: eerste(
      'Medewerkers die op 31 juli van het schooljaar in dienst zijn. Dit is geen formatie in fte.',
    ),
    telling: 'records',
    dimensies: ['functie'],
    zonderPlaats: true,
  },
  referentiecijfers: {
    code: '–',
    eenheid: 'referentie',
    telmoment: 'het schooljaar van de opgave',
    definities: eerste(
      'Cijfers van buiten, zoals die zijn aangeleverd. De waarde is het cijfer zelf, geen aantal.',
    ),
    telling: 'maat',
    dimensies: ['gebied', 'indicator', 'eenheid'],
    zonderPlaats: true,
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorNaam = keyof typeof INDICATOREN;

export const isIndicator = (naam: string): naam is IndicatorNaam => Object.hasOwn(INDICATOREN, naam);
export const listIndicatorNamen = (): IndicatorNaam[] => Object.keys(INDICATOREN).filter(isIndicator);
export const getIndicator = (naam: IndicatorNaam): Indicator => INDICATOREN[naam];

/** All dimensions an indicator may be split by or narrowed to. */
export function dimensiesOf(naam: IndicatorNaam): Dimensie[] {
  const { dimensies, zonderPlaats }: Indicator = INDICATOREN[naam];
  return ['schooljaar', ...(zonderPlaats ? [] : PLAATS), ...dimensies];
}

/** The definition that holds for a school year: the newest that began in or before it. */
export function definitieOf(naam: IndicatorNaam, schooljaar: string, thuiszitterDagen: number): Definitie {
  const { definities }: Indicator = INDICATOREN[naam];
  const definitie = definities.findLast(({ vanafSchooljaar }) => vanafSchooljaar <= schooljaar);
  if (!definitie) throw new RangeError(`No definition of ${naam} in ${schooljaar}`);
  return { ...definitie, tekst: definitie.tekst.replace('{thuiszitterDagen}', String(thuiszitterDagen)) };
}

export type IndicatorInfo = {
  readonly indicator: string;
  readonly code: string;
  readonly tekst: string;
  readonly eenheid: string;
  readonly telmoment: string;
  readonly dimensies: readonly string[];
};

/** Every indicator with its newest definition, unit and dimensions: `schoolgang cijfers --lijst`. */
export function listIndicators(thuiszitterDagen = STANDAARD_THUISZITTER_DAGEN): IndicatorInfo[] {
  return listIndicatorNamen().map((indicator) => {
    const { code, eenheid, telmoment } = getIndicator(indicator);
    const { tekst } = definitieOf(indicator, '9999-0000', thuiszitterDagen);
    return { indicator, code, tekst, eenheid, telmoment, dimensies: dimensiesOf(indicator) };
  });
}
