/** How many young people one full-time officer has, and how many hours a week full time is; an organisatie chooses these. */
export type Capaciteitsnorm = {
  readonly leerplichtigenPerFte: number;
  readonly kwalificatieplichtigenPerFte: number;
  readonly urenPerFte: number;
};
export type Capaciteitsvraag = {
  readonly leerplichtigen: number;
  readonly kwalificatieplichtigen: number;
  /** Hours a week of everybody who carries this work. */
  readonly teamUren: number;
};
export type Capaciteit = {
  readonly nodigFte: number;
  readonly aanwezigFte: number;
  /** What there is less what is needed: below zero there is too little. */
  readonly verschilFte: number;
  readonly verschilUren: number;
};

/** Adding zero makes of -0 a plain 0. */
const hundredths = (getal: number): number => Math.round(getal * 100) / 100 + 0;

/**
 * How many fte a team needs for its young people by a norm, what it has, and the gap (CV-08). Rounded to hundredths at the
 * end alone, so that the gap is that of the exact numbers.
 *
 * @throws RangeError when a norm is not above zero
 */
export function deriveCapaciteit(
  { leerplichtigen, kwalificatieplichtigen, teamUren }: Capaciteitsvraag,
  { leerplichtigenPerFte, kwalificatieplichtigenPerFte, urenPerFte }: Capaciteitsnorm,
): Capaciteit {
  if (Math.min(leerplichtigenPerFte, kwalificatieplichtigenPerFte, urenPerFte) <= 0) {
    throw new RangeError('A norm must be above zero');
  }
  const nodig = leerplichtigen / leerplichtigenPerFte + kwalificatieplichtigen / kwalificatieplichtigenPerFte;
  const aanwezig = teamUren / urenPerFte;
  return {
    nodigFte: hundredths(nodig),
    aanwezigFte: hundredths(aanwezig),
    verschilFte: hundredths(aanwezig - nodig),
    verschilUren: hundredths((aanwezig - nodig) * urenPerFte),
  };
}
