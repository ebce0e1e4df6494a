export type Kleur = 'groen' | 'oranje' | 'rood';

/** What is known when a report comes in. Nothing of this is a score, and none of it is kept. */
export type Triagefeiten = {
  readonly soortVerzuim: string;
  readonly leeftijd: number;
  readonly uren: number | null;
  /** Days since the first absence, while it goes on. */
  readonly dagenWeg: number | null;
  readonly eerdereMeldingenInJaar: number;
  readonly eerdereMaatregelen: number;
  readonly veiligheid: boolean;
  readonly zorgVermoed: boolean;
  readonly prioriteitHoog: boolean;
  readonly alleLessenGemist: boolean;
  readonly zaakLoopt: boolean;
};

/** A fact that counted: it alone makes this colour, or together with another. */
export type Weging = { readonly feit: keyof Triagefeiten; readonly kleur: Exclude<Kleur, 'groen'> };

const JONG = 12;
const VEEL_UREN = 40;
const MAAND = 28;
const VAAK = 3;
/** So many facts that each ask attention make a report urgent. */
const SAMEN_ROOD = 3;

const wegingen: readonly (Weging & { readonly telt: (feiten: Triagefeiten) => boolean })[] = [
  { feit: 'veiligheid', kleur: 'rood', telt: ({ veiligheid }) => veiligheid },
  {
    feit: 'dagenWeg',
    kleur: 'rood',
    telt: ({ dagenWeg, alleLessenGemist }) => dagenWeg !== null && dagenWeg >= MAAND && alleLessenGemist,
  },
  { feit: 'soortVerzuim', kleur: 'rood', telt: ({ soortVerzuim }) => soortVerzuim === 'langdurig' },
  { feit: 'prioriteitHoog', kleur: 'oranje', telt: ({ prioriteitHoog }) => prioriteitHoog },
  { feit: 'zorgVermoed', kleur: 'oranje', telt: ({ zorgVermoed }) => zorgVermoed },
  { feit: 'eerdereMaatregelen', kleur: 'oranje', telt: ({ eerdereMaatregelen }) => eerdereMaatregelen > 0 },
  {
    feit: 'eerdereMeldingenInJaar',
    kleur: 'oranje',
    telt: ({ eerdereMeldingenInJaar }) => eerdereMeldingenInJaar >= VAAK,
  },
  { feit: 'uren', kleur: 'oranje', telt: ({ uren }) => uren !== null && uren >= VEEL_UREN },
  { feit: 'leeftijd', kleur: 'oranje', telt: ({ leeftijd }) => leeftijd < JONG },
  { feit: 'zaakLoopt', kleur: 'oranje', telt: ({ zaakLoopt }) => zaakLoopt },
];

/**
 * How soon somebody should look at a report, with the facts that led there. Not on geoorloofd or ongeoorloofd (S001): on safety,
 * how long, how often, how young. An officer may choose otherwise, with a reason.
 *
 * @uitleg 0052 which facts count
 */
export function assessTriage(feiten: Triagefeiten): {
  readonly kleur: Kleur;
  readonly gewogen: readonly Weging[];
} {
  const gewogen = wegingen.filter(({ telt }) => telt(feiten)).map(({ feit, kleur }) => ({ feit, kleur }));
  const rood = gewogen.some(({ kleur }) => kleur === 'rood') || gewogen.length >= SAMEN_ROOD;
  return { kleur: rood ? 'rood' : gewogen.length > 0 ? 'oranje' : 'groen', gewogen };
}
