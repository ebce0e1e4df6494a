/** A kind of absence as practice names it (VI-03); the register knows four, the figures six. */
export type Meldvorm =
  | 'absoluut'
  | 'wettelijk'
  | 'wettelijk-18'
  | 'langdurig'
  | 'luxe'
  | 'beginnend'
  | 'signaal'
  | 'te-laat'
  | 'ziekte';

/** The four kinds of the Regeling register onderwijsdeelnemers art. 21, in our codes. */
export type Registersoort = 'luxe' | 'zestien-uren' | 'maand-of-langer' | 'overig';

/** The kinds figures count by (contract § 3). */
export type SoortVerzuim = 'absoluut' | 'wettelijk' | 'overig' | 'luxe' | 'langdurig' | 'ziekte';

/** The letters of mas.md § 7 that a kind begins with. */
export type BriefBijVorm =
  | 'kennisgevingsbrief'
  | 'uitnodiging-gesprek'
  | 'uitnodiging-hoorgesprek'
  | 'brief-absoluut-verzuim'
  | 'inschrijfherinnering';

type Vorm = {
  /** As what it counts. */
  readonly soortVerzuim: SoortVerzuim;
  /** As what the register knows it; null: it does not come through the register. */
  readonly registersoort: Registersoort | null;
  /** Within how many working days somebody speaks the school. */
  readonly contactInWerkdagen: number;
  /** More days than this between the first absence and the report is late. */
  readonly uiterlijkGemeldInDagen: number;
  readonly brieven: readonly BriefBijVorm[];
};

/**
 * Every kind with its own term, letters and count. The terms are defaults of our own: neither the act nor the MAS sets one.
 *
 * @wet Regeling register onderwijsdeelnemers art. 21
 * @uitleg 0050 when a report is late, and within what term somebody calls
 */
export const meldvormen: Readonly<Record<Meldvorm, Vorm>> = {
  absoluut: {
    soortVerzuim: 'absoluut',
    registersoort: null,
    contactInWerkdagen: 5,
    uiterlijkGemeldInDagen: 28,
    brieven: ['brief-absoluut-verzuim', 'inschrijfherinnering'],
  },
  wettelijk: {
    soortVerzuim: 'wettelijk',
    registersoort: 'zestien-uren',
    contactInWerkdagen: 5,
    uiterlijkGemeldInDagen: 35,
    brieven: ['kennisgevingsbrief', 'uitnodiging-gesprek'],
  },
  'wettelijk-18': {
    soortVerzuim: 'wettelijk',
    registersoort: 'zestien-uren',
    contactInWerkdagen: 10,
    uiterlijkGemeldInDagen: 35,
    brieven: ['uitnodiging-gesprek'],
  },
  langdurig: {
    soortVerzuim: 'langdurig',
    registersoort: 'maand-of-langer',
    contactInWerkdagen: 2,
    uiterlijkGemeldInDagen: 38,
    brieven: ['kennisgevingsbrief', 'uitnodiging-gesprek'],
  },
  luxe: {
    soortVerzuim: 'luxe',
    registersoort: 'luxe',
    contactInWerkdagen: 3,
    uiterlijkGemeldInDagen: 21,
    brieven: ['uitnodiging-hoorgesprek'],
  },
  beginnend: {
    soortVerzuim: 'overig',
    registersoort: 'overig',
    contactInWerkdagen: 5,
    uiterlijkGemeldInDagen: 60,
    brieven: ['kennisgevingsbrief'],
  },
  signaal: {
    soortVerzuim: 'overig',
    registersoort: 'overig',
    contactInWerkdagen: 10,
    uiterlijkGemeldInDagen: 60,
    brieven: [],
  },
  'te-laat': {
    soortVerzuim: 'overig',
    registersoort: 'overig',
    contactInWerkdagen: 7,
    uiterlijkGemeldInDagen: 90,
    brieven: ['kennisgevingsbrief', 'uitnodiging-gesprek'],
  },
  ziekte: {
    soortVerzuim: 'ziekte',
    registersoort: 'overig',
    contactInWerkdagen: 4,
    uiterlijkGemeldInDagen: 60,
    brieven: ['uitnodiging-gesprek'],
  },
};

const VOLWASSEN = 18;

/** The kind of a report that came through the register: what it says, with age and the one reason that makes it another kind. */
export function deriveMeldvorm(feiten: {
  readonly registersoort: Registersoort;
  readonly leeftijd: number;
  readonly ziekte: boolean;
}): Meldvorm {
  switch (feiten.registersoort) {
    case 'luxe':
      return 'luxe';
    case 'zestien-uren':
      return feiten.leeftijd >= VOLWASSEN ? 'wettelijk-18' : 'wettelijk';
    case 'maand-of-langer':
      return 'langdurig';
    case 'overig':
      return feiten.ziekte ? 'ziekte' : 'beginnend';
  }
}

/** The kind in practice of a report that only names what figures count. */
export function deriveVormVanSoort(soort: SoortVerzuim, leeftijd: number): Meldvorm {
  if (soort === 'wettelijk') return leeftijd >= VOLWASSEN ? 'wettelijk-18' : 'wettelijk';
  return soort === 'overig' ? 'beginnend' : soort;
}

/** Whether a report came late, and by what limit; null when nobody knows the first day. */
export function assessLateMelding(vorm: Meldvorm, dagenTotMelding: number | null) {
  const { uiterlijkGemeldInDagen: grens } = meldvormen[vorm];
  return { laat: dagenTotMelding !== null && dagenTotMelding > grens, grensInDagen: grens };
}
