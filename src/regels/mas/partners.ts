/**
 * Kinds of organisation that the people of leerplicht work with: every actor that the yearly reports and the research on the
 * MAS name, and the partners of the routes (`routes.ts`).
 */
export const soortenPartner = [
  'wijkteam',
  'jeugdhulp',
  'jeugd-ggz',
  'jeugdgezondheidszorg',
  'huisarts',
  'praktijkondersteuner',
  'jongerenwerk',
  'schoolmaatschappelijk-werk',
  'samenwerkingsverband',
  'onderwijs',
  'doorstroompunt',
  'gemeente',
  'werk',
  'halt',
  'openbaar-ministerie',
  'rechtspraak',
  'politie',
  'veiligheidshuis',
  'veilig-thuis',
  'raad-voor-de-kinderbescherming',
  'gecertificeerde-instelling',
  'jeugdbeschermingstafel',
  'inspectie',
  'rijk',
  'juridische-zaken',
  'tolk',
  'kennis',
  'overig',
] as const;
export type SoortPartner = (typeof soortenPartner)[number];

/** What a partner does beside us; one may do more. */
export const rollenPartner = [
  'verwijzing',
  'advies',
  'overleg',
  'regie',
  'bescherming',
  'justitie',
  'toezicht',
  'dienst',
] as const;
export type RolPartner = (typeof rollenPartner)[number];

/** How something reaches a partner; personal data never go by plain e-mail. */
export const kanalenPartner = ['beveiligde-mail', 'ketenportaal', 'post', 'telefoon'] as const;
export type KanaalPartner = (typeof kanalenPartner)[number];
