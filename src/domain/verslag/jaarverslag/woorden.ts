/** How the values of dimensions are written in a report; a value without a word of its own stands as it is. */
const WOORDEN: Readonly<Record<string, string>> = {
  absoluut: 'Absoluut verzuim',
  wettelijk: 'Relatief verzuim, wettelijke melding',
  overig: 'Relatief verzuim, overig',
  relatief: 'Relatief verzuim',
  luxe: 'Luxeverzuim',
  langdurig: 'Langdurig relatief verzuim',
  ziekte: 'Ziekteverzuim',
  'relatief-verzuim': 'Relatief verzuim',
  'absoluut-verzuim': 'Absoluut verzuim',
  'luxe-verzuim': 'Luxeverzuim',
  'zorg-en-preventie': 'Zorg en preventie',
  vrijstelling: 'Vrijstelling',
  'vervangende-leerplicht': 'Vervangende leerplicht',
  verlof: 'Verlof',
  PO: 'Basisonderwijs (po)',
  SBO: 'Speciaal basisonderwijs (sbo)',
  SO: 'Speciaal onderwijs (so)',
  VO: 'Voortgezet onderwijs (vo)',
  PRO: 'Praktijkonderwijs (pro)',
  VSO: 'Voortgezet speciaal onderwijs (vso)',
  MBO: 'Middelbaar beroepsonderwijs (mbo)',
  VAVO: 'Vavo',
  'geen onderwijs': 'Geen onderwijs',
  leerplichtig: 'Leerplichtig',
  kwalificatieplichtig: 'Kwalificatieplichtig',
  geen: 'Geen plicht',
  aanvang: 'Bij aanvang van het schooljaar',
  nieuw: 'Nieuw',
  'langer-dan-3-maanden': 'Waarvan langer dan drie maanden',
  opgelost: 'Opgelost',
  verhuisd: 'Verhuisd',
  '18-geworden': '18 jaar geworden',
  vrijgesteld: 'Vrijgesteld',
  eind: 'Aan het einde van het schooljaar',
  '3a': 'Artikel 3a (vervangende leerplicht)',
  '3b': 'Artikel 3b (laatste schooljaar)',
  '5a': 'Artikel 5 onder a (niet geschikt)',
  '5b': 'Artikel 5 onder b (richting)',
  '5c': 'Artikel 5 onder c (buitenland)',
  '5A': 'Artikel 5a (trekkend bestaan)',
  '15': 'Artikel 15 (ander onderwijs)',
  '11f': 'Artikel 11 onder f (vakantie)',
  '11g': 'Artikel 11 onder g (gewichtige omstandigheden)',
  eerste: 'Eerste aanvraag',
  verlenging: 'Verlenging',
  verleend: 'Verleend',
  afgewezen: 'Afgewezen',
  ouder: 'Ouder',
  jongere: 'Jongere',
  'loopt nog': 'Loopt nog',
  'proces-verbaal': 'Proces-verbaal',
  'schoolgang-hervat': 'Schoolgang hervat',
  'veilig-thuis': 'Melding bij Veilig Thuis',
  beschermingstafel: 'Beschermingstafel',
  'complexe-jeugdzaken': 'Complexe jeugdzaken',
  'vavo-instemming': 'Instemming vavo',
};

/** A value in words. */
export function woordVan(waarde: string): string {
  const known = WOORDEN[waarde];
  if (known) return known;
  if (/^\d/.test(waarde)) return `${waarde} jaar`;
  const tekst = waarde.replaceAll('-', ' ');
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** The order in which values stand in every table. */
const ORDE: readonly string[] = [
  ...['absoluut', 'wettelijk', 'overig', 'relatief', 'luxe', 'langdurig', 'ziekte'],
  ...['absoluut-verzuim', 'relatief-verzuim', 'luxe-verzuim', 'zorg-en-preventie', 'vrijstelling'],
  ...['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO', 'geen onderwijs'],
  ...['leerplichtig', 'kwalificatieplichtig', 'geen', 'eerste', 'verlenging', 'verleend', 'afgewezen'],
  ...['3a', '3b', '5a', '5b', '5c', '5A', '11f', '11g', '15'],
];

/** As they stand in every table: what has no place of its own follows as it came, unknown is last. */
export function inVasteOrde(waarden: readonly string[]): string[] {
  const plek = (waarde: string) => {
    const at = ORDE.indexOf(waarde);
    return at >= 0 ? at : waarde === 'onbekend' ? ORDE.length + 1 : ORDE.length;
  };
  return waarden.toSorted((a, b) => plek(a) - plek(b));
}

/** Above a narrow column. */
const KORT: Readonly<Record<string, string>> = {
  absoluut: 'Absoluut',
  wettelijk: 'Wettelijk',
  overig: 'Overig',
  relatief: 'Relatief',
  luxe: 'Luxe',
  langdurig: 'Langdurig',
  ziekte: 'Ziekte',
  'relatief-verzuim': 'Relatief',
  'absoluut-verzuim': 'Absoluut',
  'luxe-verzuim': 'Luxe',
  'zorg-en-preventie': 'Zorg',
  'vervangende-leerplicht': 'Vervangend',
  leerplichtig: 'Leerplicht',
  kwalificatieplichtig: 'Kwalificatieplicht',
  geen: 'Geen',
  '3a': 'Art. 3a',
  '3b': 'Art. 3b',
  '5a': 'Art. 5 a',
  '5b': 'Art. 5 b',
  '5c': 'Art. 5 c',
  '5A': 'Art. 5a',
  '15': 'Art. 15',
  eerste: 'Eerste',
};

/** A value in few letters, for the head of a column. */
export const kortVan = (waarde: string): string => KORT[waarde] ?? woordVan(waarde);

const MEERVOUD: Readonly<Record<string, readonly [een: string, meer: string]>> = {
  jongere: ['jongere', 'jongeren'],
  melding: ['melding', 'meldingen'],
  zaak: ['werkproces', 'werkprocessen'],
  beslissing: ['besluit', 'besluiten'],
  episode: ['episode', 'episoden'],
  gesprek: ['gesprek', 'gesprekken'],
  medewerker: ['medewerker', 'medewerkers'],
  dag: ['dag', 'dagen'],
};

/** The unit in the number that goes with an amount. */
export const eenheidBij = (eenheid: string, aantal: number): string =>
  MEERVOUD[eenheid]?.[aantal === 1 ? 0 : 1] ?? eenheid;
