/** The dimensions of contract § 4 and, for the closed ones, their values in the order in which rows are shown. */
export const ONDERWIJSSOORTEN = [
  'PO',
  'SBO',
  'SO',
  'VO',
  'PRO',
  'VSO',
  'MBO',
  'VAVO',
  'geen onderwijs',
  'onbekend',
] as const;

/** First age of each group; the last group is open. */
export const LEEFTIJDSGROEPEN = [
  { groep: '0-4', totEnMet: 4 },
  { groep: '5-12', totEnMet: 12 },
  { groep: '13-15', totEnMet: 15 },
  { groep: '16-17', totEnMet: 17 },
  { groep: '18-22', totEnMet: 22 },
  { groep: '23+', totEnMet: null },
] as const;

export const STANDEN = [
  'aanvang',
  'nieuw',
  'langer-dan-3-maanden',
  'opgelost',
  'verhuisd',
  '18-geworden',
  'vrijgesteld',
  'eind',
] as const;

/** Definitions of thuiszitter, by the names of the rule; `ruim` is everyone at home, whatever the reason (uitleg 0102). */
export const OMSCHRIJVINGEN = [
  'landelijk',
  'absoluut',
  'lrv',
  'vier-weken-of-langer',
  'zonder-duur',
  'breed',
  'ruim',
] as const;
export type Omschrijving = (typeof OMSCHRIJVINGEN)[number];

const SOORTEN_VERZUIM = ['absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] as const;

/** `gesloten`: only these values may be asked. `text`: the order is that of the values as text. */
const DIMENSIES = {
  schooljaar: null,
  gemeente: null,
  gemeentecode: null,
  woonplaats: null,
  school: null,
  onderwijssoort: ONDERWIJSSOORTEN,
  leeftijd: null,
  leeftijdsgroep: LEEFTIJDSGROEPEN.map(({ groep }) => groep),
  plicht: ['leerplichtig', 'kwalificatieplichtig', 'geen'],
  'soort-verzuim': SOORTEN_VERZUIM,
  vervolg: ['preventiespreekuur', 'geen'],
  effect: ['geen melding', 'melding', 'nog niet te zeggen'],
  'soort-zaak': null,
  uitkomst: null,
  route: null,
  behandelaar: null,
  artikel: ['5a', '5b', '5c', '5A', '3a', '3b', '15', '11g'],
  'soort-aanvraag': ['eerste', 'verlenging'],
  besluit: ['verleend', 'afgewezen'],
  grond: ['11f', '11g'],
  beslisser: ['hoofd', 'leerplichtambtenaar'],
  verdachte: ['ouder', 'jongere'],
  afdoening: null,
  'soort-interventie': null,
  stand: STANDEN,
  omschrijving: OMSCHRIJVINGEN,
  groep: [
    'absoluut verzuim',
    'relatief verzuim',
    'ziek thuis',
    'vrijgesteld (5 onder a)',
    'wacht op een plaats',
  ],
  functie: null,
  gebied: null,
  indicator: null,
  eenheid: null,
} as const satisfies Record<string, readonly string[] | null>;

export type Dimensie = keyof typeof DIMENSIES;

export const isDimensie = (naam: string): naam is Dimensie => Object.hasOwn(DIMENSIES, naam);

export const listDimensies = (): Dimensie[] => Object.keys(DIMENSIES).filter(isDimensie);

/** The values of a closed dimension in their order; null for an open one. */
export const geslotenWaarden = (dimensie: Dimensie): readonly string[] | null => DIMENSIES[dimensie];

/** `onbekend` stands for an empty field, also where the law's list does not have it: such a row must open too. */
const LEEG_MOGELIJK = new Set<Dimensie>([
  'leeftijdsgroep',
  'soort-verzuim',
  'soort-aanvraag',
  'besluit',
  'beslisser',
  'verdachte',
]);
export const mayBeOnbekend = (dimensie: Dimensie): boolean => LEEG_MOGELIJK.has(dimensie);

/** Sorts values of one dimension: a closed list in its own order, ages as numbers, all else by the alphabet. */
export function compareWaarden(dimensie: Dimensie, a: string, b: string): number {
  const lijst = DIMENSIES[dimensie] as readonly string[] | null;
  if (lijst) return place(lijst, a) - place(lijst, b) || a.localeCompare(b, 'nl');
  return a.localeCompare(b, 'nl', { numeric: dimensie === 'leeftijd' });
}

function place(lijst: readonly string[], waarde: string): number {
  const index = lijst.indexOf(waarde);
  return index < 0 ? lijst.length : index;
}
