/** What the Dutch nouns of the law mean, shown on hover in the English interface. */
const begrippen: Readonly<Record<string, string>> = {
  melding: 'report of absence by a school',
  meldingen: 'reports of absence by schools',
  zaak: 'case',
  zaken: 'cases',
  jongere: 'young person',
  jongeren: 'young people',
  leerplichtig: 'under compulsory education',
  kwalificatieplichtig: 'must study until a basic qualification or age 18',
  leerplichtambtenaar: 'school attendance officer',
  behandelaar: 'the officer who handles it',
  gemeente: 'municipality',
  gemeenten: 'municipalities',
  organisatie: 'the organisation you work for',
  dossier: 'file of a young person',
  route: 'what follows when talking is not enough',
  'absoluut verzuim': 'being enrolled at no school at all',
  verzuim: 'absence from school',
  leerplicht: 'compulsory education, from five until the end of the school year of the sixteenth birthday',
  kwalificatieplicht: 'the duty to study on until a basic qualification or age 18',
  startkwalificatie: 'basic qualification: a diploma of havo, vwo or mbo level 2',
  doorstroompunt: 'regional help for young people who left school without a basic qualification',
  praktijkonderwijs: 'practical secondary education',
  vso: 'special secondary education',
  thuiszitter: 'a pupil who is enrolled and stays at home for weeks',
};

/** The gloss of a noun, however it is capitalised. */
export const glossOf = (noun: string): string | undefined => begrippen[noun] ?? begrippen[noun.toLowerCase()];
