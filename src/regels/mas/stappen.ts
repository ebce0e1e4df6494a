import type { Datum } from '../kalender/datum.ts';

export const masFasen = ['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren'] as const;

type Stapregel = {
  readonly fase: 1 | 2 | 3 | 4 | 5;
  /** As the method numbers it; a step without number is ours, or stands between two. */
  readonly nummer: string | null;
  /** Calendar days that a zaak should stand here at most; a signal to the officer, never a step against a family. */
  readonly termijnInDagen: number | null;
  /** An organisatie may leave this step out of its way of working. */
  readonly isWeglaatbaar: boolean;
  /** Code of the letter that belongs to this step (mas.md § 7). */
  readonly brief: string | null;
};

const stap = (
  fase: Stapregel['fase'],
  nummer: string | null,
  termijnInDagen: number | null,
  { isWeglaatbaar = false, brief = null }: Partial<Pick<Stapregel, 'isWeglaatbaar' | 'brief'>> = {},
): Stapregel => ({ fase, nummer, termijnInDagen, isWeglaatbaar, brief });

/**
 * Every step of the Methodische Aanpak Schoolverzuim, with its phase and number. Terms are our own choice: the act sets
 * none and those of the method were not available.
 *
 * @uitleg 0200 numbering and names where the MAS handbook was not available
 * @uitleg 0201 terms per step
 */
export const masStappen = {
  nieuw: stap(1, '1', 7),
  inventarisatie: stap(1, '2', 7, { brief: 'vraag-aan-school' }),
  vaststelling: stap(2, null, 7),
  briefgezin: stap(2, null, 7, { brief: 'kennisgeving' }),
  verhoor: stap(2, null, 28, { brief: 'oproep-verhoor' }),
  inschrijfverzoek: stap(2, null, 28, { brief: 'absoluut-1' }),
  kennisgeving: stap(2, '3', 7, { isWeglaatbaar: true, brief: 'kennisgeving' }),
  onderzoek: stap(2, '4', 21),
  gesprekgepland: stap(2, '5', 21, { brief: 'uitnodiging-gesprek' }),
  afspraken: stap(2, '6', 7, { brief: 'afspraken' }),
  monitoring: stap(2, '6', 56, { isWeglaatbaar: true, brief: 'waarschuwing' }),
  wachtlijst: stap(2, null, 84, { isWeglaatbaar: true }),
  routekeuze: stap(3, '7', 14),
  afdoening: stap(3, null, 14),
  routelopend: stap(4, '8', null),
  terugkoppeling: stap(5, '9', 7, { brief: 'terugkoppeling-school' }),
  evaluatie: stap(5, '10', 42, { isWeglaatbaar: true }),
  gesloten: stap(5, null, null, { brief: 'sluiting' }),
} as const satisfies Readonly<Record<string, Stapregel>>;

export type MasStap = keyof typeof masStappen;

export const isMasStap = (naam: string): naam is MasStap => Object.hasOwn(masStappen, naam);

type Graaf = Readonly<Partial<Record<MasStap, readonly MasStap[]>>>;

/**
 * The method as one state machine: per branch, which step follows which. Code, screens, tests and the diagram in
 * docs/uitleg/0200 come from this table. A: no luxeverzuim. B: luxeverzuim. Absoluut: enrolled nowhere.
 */
export const masTakken = {
  a: {
    nieuw: ['inventarisatie'],
    inventarisatie: ['onderzoek', 'kennisgeving'],
    kennisgeving: ['onderzoek'],
    onderzoek: ['gesprekgepland'],
    gesprekgepland: ['afspraken', 'onderzoek'],
    afspraken: ['monitoring', 'routekeuze'],
    monitoring: ['terugkoppeling', 'onderzoek', 'routekeuze'],
    routekeuze: ['routelopend'],
    routelopend: ['terugkoppeling', 'routekeuze'],
    terugkoppeling: ['evaluatie', 'gesloten'],
    evaluatie: ['gesloten'],
    gesloten: [],
  },
  b: {
    nieuw: ['vaststelling'],
    vaststelling: ['briefgezin', 'terugkoppeling'],
    briefgezin: ['verhoor'],
    verhoor: ['afdoening'],
    afdoening: ['terugkoppeling'],
    terugkoppeling: ['evaluatie', 'gesloten'],
    evaluatie: ['gesloten'],
    gesloten: [],
  },
  absoluut: {
    nieuw: ['inschrijfverzoek'],
    inschrijfverzoek: ['onderzoek', 'terugkoppeling'],
    onderzoek: ['wachtlijst', 'routekeuze', 'terugkoppeling'],
    wachtlijst: ['onderzoek', 'terugkoppeling'],
    routekeuze: ['routelopend'],
    routelopend: ['terugkoppeling', 'routekeuze'],
    terugkoppeling: ['evaluatie', 'gesloten'],
    evaluatie: ['gesloten'],
    gesloten: [],
  },
} as const satisfies Readonly<Record<string, Graaf>>;

export type MasTak = keyof typeof masTakken;
export const masTakNamen = Object.keys(masTakken) as MasTak[];

/** The branch that belongs to a kind of zaak; the officer may choose the other with a reason. */
export const deriveTak = (soortZaak: string): MasTak =>
  soortZaak === 'luxe-verzuim' ? 'b' : soortZaak === 'absoluut-verzuim' ? 'absoluut' : 'a';

/** The known texts of the method. The oldest stands for every earlier day: a zaak of an older system is read by it. */
const VERSIES = [
  { vanaf: '2017-03-16', naam: 'MAS, uitgave 2017' },
  { vanaf: '2018-09-01', naam: 'MAS, uitgave 2018' },
  { vanaf: '2020-04-01', naam: 'MAS, uitgave 2020' },
] as const;

/** What an organisatie changed in the method; absent: the method as it is. */
export type Aanpassing = {
  readonly zonder?: readonly MasStap[];
  readonly termijnen?: Readonly<Partial<Record<MasStap, number>>>;
  readonly terugkoppelingDagen?: Readonly<Record<string, number>>;
  /** Code of another letter for a step. */
  readonly brieven?: Readonly<Partial<Record<MasStap, string>>>;
};

/** How one zaak is handled, from the day it began until it ends: later changes of the method leave it alone. */
export type Werkwijze = {
  readonly naam: string;
  readonly tak: MasTak;
  readonly volgt: Graaf;
  readonly termijnen: Readonly<Partial<Record<MasStap, number>>>;
  readonly terugkoppelingDagen: Readonly<Record<string, number>>;
  readonly brieven: Readonly<Partial<Record<MasStap, string>>>;
};

export function deriveWerkwijze(tak: MasTak, begonnenOp: Datum, aanpassing: Aanpassing = {}): Werkwijze {
  const { naam } = VERSIES.findLast(({ vanaf }) => vanaf <= begonnenOp) ?? VERSIES[0];
  const graaf: Graaf = masTakken[tak];
  const termijnen = Object.fromEntries(
    (Object.keys(graaf) as MasStap[]).flatMap((naar) => {
      const dagen = aanpassing.termijnen?.[naar] ?? masStappen[naar].termijnInDagen;
      return dagen === null ? [] : [[naar, dagen]];
    }),
  );
  return {
    naam,
    tak,
    volgt: (aanpassing.zonder ?? []).reduce(omit, graaf),
    termijnen,
    terugkoppelingDagen: aanpassing.terugkoppelingDagen ?? {},
    brieven: aanpassing.brieven ?? {},
  };
}

/** The letter of a step; a step without one has none. */
export const deriveStapbrief = ({ brieven }: Werkwijze, stap: MasStap): string | null =>
  brieven[stap] ?? masStappen[stap].brief;

export type Verschil = {
  readonly wat: 'stap' | 'termijn' | 'terugkoppeling' | 'brief';
  /** The step, or the route of which a school hears. */
  readonly van: string;
  readonly oud: string | number | null;
  readonly nieuw: string | number | null;
};

/** What one way of working changes of another, step by step; a step reads `weg` where it is left out. */
export function deriveVerschillen(oud: Aanpassing, nieuw: Aanpassing): Verschil[] {
  const namen = Object.keys(masStappen) as MasStap[];
  const compare = (
    wat: Verschil['wat'],
    keys: readonly string[],
    read: (a: Aanpassing, key: string) => Verschil['oud'],
  ) =>
    keys.flatMap((van): Verschil[] => {
      const [was, is] = [read(oud, van), read(nieuw, van)];
      return was === is ? [] : [{ wat, van, oud: was, nieuw: is }];
    });
  const stapOf = (key: string) => key as MasStap;
  const routes = [
    ...Object.keys(oud.terugkoppelingDagen ?? {}),
    ...Object.keys(nieuw.terugkoppelingDagen ?? {}),
  ];
  return [
    ...compare('stap', namen, (a, key) => (a.zonder?.includes(stapOf(key)) ? 'weg' : null)),
    ...compare(
      'termijn',
      namen,
      (a, key) => a.termijnen?.[stapOf(key)] ?? masStappen[stapOf(key)].termijnInDagen,
    ),
    ...compare('brief', namen, (a, key) => a.brieven?.[stapOf(key)] ?? masStappen[stapOf(key)].brief),
    ...compare('terugkoppeling', [...new Set(routes)], (a, key) => a.terugkoppelingDagen?.[key] ?? null),
  ];
}

/** Takes a step out: what led to it leads to what followed it. Only a step that may be missed goes. */
function omit(graaf: Graaf, weg: MasStap): Graaf {
  const after = graaf[weg];
  if (!after || !masStappen[weg].isWeglaatbaar) return graaf;
  return Object.fromEntries(
    Object.entries(graaf)
      .filter(([van]) => van !== weg)
      .map(([van, naar]) => [
        van,
        [...new Set(naar.flatMap((one) => (one === weg ? after : [one])))].filter((one) => one !== van),
      ]),
  );
}

export const stappenVan = ({ volgt }: Werkwijze): readonly MasStap[] => Object.keys(volgt) as MasStap[];

/** Where a zaak stands that came from elsewhere at a step this way of working does not know: at its beginning. */
export const deriveStap = (werkwijze: Werkwijze, naam: string): MasStap =>
  isMasStap(naam) && werkwijze.volgt[naam] ? naam : 'nieuw';

/** Steps the method advises from here. */
export const deriveVolgendeStappen = ({ volgt }: Werkwijze, van: MasStap): readonly MasStap[] =>
  volgt[van] ?? [];

/**
 * Steps that may be taken with a recorded motive only: every other one of the branch, as long as the zaak is open
 * (pas toe of leg uit: mas.md § 1.4). A closed zaak stays closed; a new one is linked to it (U25).
 */
export function deriveAfwijkendeStappen(werkwijze: Werkwijze, van: MasStap): readonly MasStap[] {
  if (van === 'gesloten') return [];
  const advised = deriveVolgendeStappen(werkwijze, van);
  return stappenVan(werkwijze).filter((naar) => naar !== van && naar !== 'nieuw' && !advised.includes(naar));
}

/** The steps between two that are passed by: those on the shortest advised way; none when the way goes back. */
export function deriveOvergeslagen(werkwijze: Werkwijze, van: MasStap, naar: MasStap): readonly MasStap[] {
  // A Map is walked in the order of adding, also what is added on the way: the shortest ways come first.
  const passed = new Map<MasStap, readonly MasStap[]>([[van, []]]);
  for (const [at, way] of passed) {
    if (at === naar) return way.slice(0, -1);
    for (const next of deriveVolgendeStappen(werkwijze, at)) {
      if (!passed.has(next)) passed.set(next, [...way, next]);
    }
  }
  return [];
}

/**
 * Days between two messages to the school on this route (mas.md § 8).
 * @param overal what the organisatie chose for every route and report (parameter terugkoppelDagen)
 */
export const deriveTerugkoppelingDagen = (
  { terugkoppelingDagen }: Werkwijze,
  route: string | null,
  overal: number,
): number => (route === null ? undefined : terugkoppelingDagen[route]) ?? overal;

/** The method as a Mermaid diagram, for docs and for who wants to see what an organisatie made of it. */
export function drawWerkwijze(werkwijze: Werkwijze): string {
  const lines = stappenVan(werkwijze).flatMap((van) =>
    deriveVolgendeStappen(werkwijze, van).map((naar) => `  ${van} --> ${naar === 'gesloten' ? '[*]' : naar}`),
  );
  return ['stateDiagram-v2', '  [*] --> nieuw', ...lines].join('\n');
}
