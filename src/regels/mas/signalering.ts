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

/** What an answer weighs for which advice; what is not named weighs nothing. */
export type Weging = Readonly<Partial<Record<Advies, number>>>;
/** The most an answer can weigh. */
export const ZWAARST = 9;

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
/** A question the organisatie added has a code of its own that begins with this. */
export const EIGEN = 'eigen-';
export type Vraagcode = Signaleringsvraag | `${typeof EIGEN}${string}`;
/** An answer per question, as its code; unanswered questions are left out. */
export type Antwoorden = Readonly<Partial<Record<Vraagcode, string>>>;

/** A question an organisatie added, in its own words, with what each answer weighs. */
export type EigenVraag = {
  readonly code: `${typeof EIGEN}${string}`;
  readonly vraag: string;
  readonly antwoorden: readonly { readonly code: string; readonly tekst: string; readonly weging: Weging }[];
};

/** What an organisatie made of the instrument: questions it leaves out or adds, and answers that weigh otherwise. */
export type Weegschaal = {
  readonly zonder: readonly Signaleringsvraag[];
  readonly gewichten: Readonly<Partial<Record<Signaleringsvraag, Readonly<Record<string, Weging>>>>>;
  readonly eigen: readonly EigenVraag[];
};
/** The instrument as the product has it. */
export const STANDAARD: Weegschaal = { zonder: [], gewichten: {}, eigen: [] };

const isStandaard = (vraag: string): vraag is Signaleringsvraag => Object.hasOwn(signaleringsvragen, vraag);

const standaardVan = (vraag: Signaleringsvraag, antwoord: string): Weging | undefined => {
  const opties: Readonly<Record<string, Weging>> = signaleringsvragen[vraag];
  return Object.hasOwn(opties, antwoord) ? opties[antwoord] : undefined;
};

export const isAntwoord = (vraag: Vraagcode, antwoord: string, weegschaal: Weegschaal = STANDAARD): boolean =>
  wegingVan(vraag, antwoord, weegschaal) !== undefined;

/** What an answer weighs: as the organisatie chose, else as it is for all. Undefined for no answer of this question. */
export function wegingVan(
  vraag: Vraagcode,
  antwoord: string,
  { gewichten, eigen }: Weegschaal = STANDAARD,
): Weging | undefined {
  if (!isStandaard(vraag)) {
    return eigen.find(({ code }) => code === vraag)?.antwoorden.find(({ code }) => code === antwoord)?.weging;
  }
  const standaard = standaardVan(vraag, antwoord);
  return standaard && (gewichten[vraag]?.[antwoord] ?? standaard);
}

/** The questions that are asked, in this order, with the codes of their answers. */
export const vragenVan = ({ zonder, eigen }: Weegschaal) => [
  ...vraagCodes
    .filter((code) => !zonder.includes(code))
    .map((code) => ({ code: code as Vraagcode, antwoorden: Object.keys(signaleringsvragen[code]) })),
  ...eigen.map(({ code, antwoorden }) => ({
    code: code as Vraagcode,
    antwoorden: antwoorden.map((een) => een.code),
  })),
];

export type Wegingsverschil =
  | { readonly soort: 'eigen-erbij' | 'eigen-weg' | 'eigen-anders'; readonly vraag: string }
  | { readonly soort: 'weg' | 'terug'; readonly vraag: Signaleringsvraag }
  | {
      readonly soort: 'gewicht';
      readonly vraag: Signaleringsvraag;
      readonly antwoord: string;
      readonly advies: Advies;
      readonly oud: number;
      readonly nieuw: number;
    };

/** What one way of weighing changes of another, question by question. */
export function deriveWegingsverschillen(oud: Weegschaal, nieuw: Weegschaal): Wegingsverschil[] {
  return [...verschillenVanVragen(oud, nieuw), ...verschillenVanEigen(oud.eigen, nieuw.eigen)];
}

function verschillenVanEigen(oud: readonly EigenVraag[], nieuw: readonly EigenVraag[]): Wegingsverschil[] {
  const codes = new Set([...oud, ...nieuw].map(({ code }) => code));
  return [...codes].flatMap((code): Wegingsverschil[] => {
    const [was, is] = [oud, nieuw].map((een) => een.find((vraag) => vraag.code === code));
    if (was && !is) return [{ soort: 'eigen-weg', vraag: was.vraag }];
    if (!was && is) return [{ soort: 'eigen-erbij', vraag: is.vraag }];
    return was && is && JSON.stringify(was) !== JSON.stringify(is)
      ? [{ soort: 'eigen-anders', vraag: is.vraag }]
      : [];
  });
}

function verschillenVanVragen(oud: Weegschaal, nieuw: Weegschaal): Wegingsverschil[] {
  return vraagCodes.flatMap((vraag): Wegingsverschil[] => {
    const [was, is] = [oud.zonder.includes(vraag), nieuw.zonder.includes(vraag)];
    const gewichten = Object.keys(signaleringsvragen[vraag]).flatMap((antwoord) =>
      adviezen.flatMap((advies): Wegingsverschil[] => {
        const [van, naar] = [oud, nieuw].map((een) => wegingVan(vraag, antwoord, een)?.[advies] ?? 0);
        return van === undefined || naar === undefined || van === naar
          ? []
          : [{ soort: 'gewicht', vraag, antwoord, advies, oud: van, nieuw: naar }];
      }),
    );
    return [
      ...(was === is ? [] : [{ soort: is ? ('weg' as const) : ('terug' as const), vraag }]),
      ...gewichten,
    ];
  });
}

export type Signaal = {
  readonly advies: Advies | null;
  /** Groot: another advice is close, or a third of the questions is open. */
  readonly onzekerheid: 'klein' | 'groot';
  /** The advice that comes next, if any answer points there. */
  readonly daarna: Advies | null;
  /** The answers that weighed for the advice, the heaviest first. */
  readonly telden: readonly { vraag: Vraagcode; antwoord: string; gewicht: number }[];
  readonly open: readonly Vraagcode[];
};

/** A child under twelve cannot go to Halt and is no suspect (mas.md § 5; Lpw art. 26). */
const isUitgesloten = (advies: Advies, { leeftijd }: Antwoorden): boolean =>
  leeftijd === 'onder-12' && advies === 'halt';
const NABIJ = 2;

/**
 * Which route the answers point to, and how sure that is: the same answers weighed in the same way always give the same. An
 * officer decides.
 */
export function deriveSignaal(antwoorden: Antwoorden, weegschaal: Weegschaal = STANDAARD): Signaal {
  const vragen = vragenVan(weegschaal).map(({ code }) => code);
  const given = vragen.flatMap((vraag) => {
    const antwoord = antwoorden[vraag];
    const weging = antwoord === undefined ? undefined : wegingVan(vraag, antwoord, weegschaal);
    return antwoord === undefined || weging === undefined ? [] : [{ vraag, antwoord, weging }];
  });
  const sums = adviezen
    .filter((advies) => !isUitgesloten(advies, antwoorden))
    .map((advies) => ({ advies, som: given.reduce((sum, { weging }) => sum + (weging[advies] ?? 0), 0) }))
    .filter(({ som }) => som > 0)
    // Stable: of two that weigh the same the lighter comes first.
    .sort((a, b) => b.som - a.som);
  const [first, second] = sums;
  const open = vragen.filter((vraag) => !given.some((een) => een.vraag === vraag));
  const isClose = first !== undefined && second !== undefined && first.som - second.som < NABIJ;
  return {
    advies: first?.advies ?? null,
    onzekerheid: !first || isClose || open.length * 3 >= vragen.length ? 'groot' : 'klein',
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
