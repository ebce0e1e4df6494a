import { ageOn, birthday, NEVER } from './dag.ts';
import type { Gemeenteplan, Woonplaats } from './gemeenteplan.ts';

export type Ouder = {
  /** voornamen;voorvoegsel;achternaam */
  readonly naam: string;
  readonly rol: string;
  readonly gezag: string;
  readonly tolk: boolean;
  /** taal;tolk;telefoon;email */
  readonly bereik: string;
};

/** Who lives at one address; `vanaf` is the day the gezin came to the gemeente. */
export type Gezin = {
  readonly plan: Gemeenteplan;
  readonly woonplaats: Woonplaats;
  /** straatnaam;huisnummer;postcode;woonplaats;gemeentecode;gemeente */
  readonly adres: string;
  readonly vanaf: number;
  readonly uitBuitenland: boolean;
  /** First day elsewhere, or NEVER. */
  readonly tot: number;
  readonly redenTot: string;
  readonly ouders: readonly Ouder[];
  /** How prone to absence, 1 being usual. */
  readonly neiging: number;
  readonly geheim: boolean;
  readonly veiligheid: boolean;
};

export type Jongere = {
  readonly bsn: string;
  readonly geboren: number;
  readonly geslacht: 'M' | 'V' | 'X';
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly gezin: Gezin;
  readonly neiging: number;
  /** First day in this gemeente by BRP, and first day no longer (or NEVER). */
  readonly vanaf: number;
  readonly tot: number;
  readonly redenTot: string;
};

/** Last day in the gemeente, no later than `peil`. */
export const lastDayHere = ({ tot }: Jongere, peil: number): number =>
  tot === NEVER || tot > peil ? peil : tot - 1;

export const isHere = ({ vanaf, tot }: Jongere, dag: number): boolean =>
  vanaf <= dag && (tot === NEVER || dag < tot);

export const isOfAge = (jongere: Jongere, age: number, dag: number): boolean =>
  birthday(jongere.geboren, age) <= dag;

export const ageOf = (jongere: Jongere, dag: number): number => ageOn(jongere.geboren, dag);
