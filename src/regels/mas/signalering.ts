/** Where the answers can point: agreements are enough, or one of the routes. */
export const adviezen = [
  'afspraken',
  'vrijwilligehulp',
  'halt',
  'dwangciviel',
  'dwangstrafrecht',
  'lastonderdwangsom',
] as const;
export type Advies = (typeof adviezen)[number];

type Weging = Readonly<Partial<Record<Advies, number>>>;

/**
 * Questions before the choice of a route, each answer with what it weighs for which advice. Our own: the items of the
 * instrument of the method are not public (mas.md § 3, U14). Everybody may see every weight.
 *
 * @uitleg 0205 questions and weights of our own
 */
export const signaleringsvragen = {
  'soort-verzuim': {
    'te-laat-of-spijbelen': { afspraken: 2, halt: 1 },
    luxe: { dwangstrafrecht: 3 },
    'ziekte-twijfel': { vrijwilligehulp: 2 },
    langdurig: { vrijwilligehulp: 2, dwangciviel: 1 },
    absoluut: { lastonderdwangsom: 3 },
  },
  omvang: {
    'tot-16-uur': { afspraken: 2 },
    '16-tot-60-uur': { halt: 1, vrijwilligehulp: 1 },
    'meer-dan-60-uur': { dwangciviel: 1, dwangstrafrecht: 1 },
  },
  eerder: {
    nooit: { afspraken: 2 },
    gewaarschuwd: { halt: 1, dwangstrafrecht: 1 },
    'halt-of-pv': { dwangstrafrecht: 2, dwangciviel: 1 },
  },
  verwijtbaar: {
    ja: { halt: 2, dwangstrafrecht: 2 },
    deels: { afspraken: 1, halt: 1 },
    nee: { vrijwilligehulp: 3, dwangciviel: 1 },
  },
  problemen: {
    geen: { afspraken: 1, halt: 1 },
    licht: { afspraken: 1, vrijwilligehulp: 1 },
    ernstig: { vrijwilligehulp: 3, dwangciviel: 2 },
  },
  hulp: {
    'niet-nodig': { afspraken: 1, halt: 1 },
    'nog-niet-gevraagd': { vrijwilligehulp: 2 },
    loopt: { vrijwilligehulp: 2 },
    geweigerd: { dwangciviel: 3 },
  },
  medewerking: {
    ja: { afspraken: 2, vrijwilligehulp: 2, halt: 1 },
    deels: { vrijwilligehulp: 1, dwangciviel: 1 },
    nee: { dwangciviel: 2, dwangstrafrecht: 2, lastonderdwangsom: 1 },
  },
  veiligheid: {
    'geen-zorgen': {},
    zorgen: { dwangciviel: 2, vrijwilligehulp: 1 },
    acuut: { dwangciviel: 6 },
  },
  leeftijd: {
    'onder-12': { dwangciviel: 1, vrijwilligehulp: 1 },
    '12-tot-16': { halt: 1 },
    '16-of-17': { halt: 1 },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Weging>>>>;

export type Signaleringsvraag = keyof typeof signaleringsvragen;
export const vraagCodes = Object.keys(signaleringsvragen) as Signaleringsvraag[];
/** An answer per question, as its code; unanswered questions are left out. */
export type Antwoorden = Readonly<Partial<Record<Signaleringsvraag, string>>>;

const wegingVan = (vraag: Signaleringsvraag, antwoord: string): Weging | undefined => {
  const opties: Readonly<Record<string, Weging>> = signaleringsvragen[vraag];
  return Object.hasOwn(opties, antwoord) ? opties[antwoord] : undefined;
};

export const isAntwoord = (vraag: Signaleringsvraag, antwoord: string): boolean =>
  wegingVan(vraag, antwoord) !== undefined;

export type Signaal = {
  readonly advies: Advies | null;
  /** Groot: another advice is close, or a third of the questions is open. */
  readonly onzekerheid: 'klein' | 'groot';
  /** The advice that comes next, if any answer points there. */
  readonly daarna: Advies | null;
  /** The answers that weighed for the advice, the heaviest first. */
  readonly telden: readonly { vraag: Signaleringsvraag; antwoord: string; gewicht: number }[];
  readonly open: readonly Signaleringsvraag[];
};

/** A child under twelve cannot go to Halt and is no suspect (mas.md § 5; Lpw art. 26). */
const isUitgesloten = (advies: Advies, { leeftijd }: Antwoorden): boolean =>
  leeftijd === 'onder-12' && advies === 'halt';
const NABIJ = 2;

/** Which route the answers point to, and how sure that is: the same answers always give the same. An officer decides. */
export function deriveSignaal(antwoorden: Antwoorden): Signaal {
  const given = vraagCodes.flatMap((vraag) => {
    const antwoord = antwoorden[vraag];
    const weging = antwoord === undefined ? undefined : wegingVan(vraag, antwoord);
    return antwoord === undefined || weging === undefined ? [] : [{ vraag, antwoord, weging }];
  });
  const sums = adviezen
    .filter((advies) => !isUitgesloten(advies, antwoorden))
    .map((advies) => ({ advies, som: given.reduce((sum, { weging }) => sum + (weging[advies] ?? 0), 0) }))
    .filter(({ som }) => som > 0)
    // Stable: of two that weigh the same the lighter comes first.
    .sort((a, b) => b.som - a.som);
  const [first, second] = sums;
  const open = vraagCodes.filter((vraag) => !given.some((een) => een.vraag === vraag));
  const isClose = first !== undefined && second !== undefined && first.som - second.som < NABIJ;
  return {
    advies: first?.advies ?? null,
    onzekerheid: !first || isClose || open.length * 3 >= vraagCodes.length ? 'groot' : 'klein',
    daarna: second?.advies ?? null,
    telden: first
      ? given
          .map(({ vraag, antwoord, weging }) => ({ vraag, antwoord, gewicht: weging[first.advies] ?? 0 }))
          .filter(({ gewicht }) => gewicht > 0)
          .sort((a, b) => b.gewicht - a.gewicht)
      : [],
    open,
  };
}
