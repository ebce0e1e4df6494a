import type { Datum } from '../kalender/datum.ts';

/** Who handles what; what is null holds for all. */
export type Toewijzingsregel = {
  readonly schoolId: string | null;
  readonly gemeentecode: string | null;
  readonly leeftijdVanaf: number | null;
  readonly leeftijdTotEnMet: number | null;
  readonly onderwijssoorten: readonly string[] | null;
  readonly soorten: readonly string[] | null;
  readonly behandelaar: string | null;
  readonly andereUitvoerder: string | null;
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
};

export type Toewijzingsfeiten = {
  readonly schoolId: string | null;
  /** Of where the jongere lives. */
  readonly gemeentecode: string | null;
  readonly leeftijd: number;
  readonly onderwijssoort: string | null;
  readonly soortVerzuim: string;
};

const voorwaarden = {
  soort: (regel: Toewijzingsregel) => regel.soorten !== null,
  leeftijd: (regel: Toewijzingsregel) => regel.leeftijdVanaf !== null || regel.leeftijdTotEnMet !== null,
  onderwijs: (regel: Toewijzingsregel) => regel.onderwijssoorten !== null,
  school: (regel: Toewijzingsregel) => regel.schoolId !== null,
  gemeente: (regel: Toewijzingsregel) => regel.gemeentecode !== null,
} as const;
/** On what a rule looks; the reason that is shown. */
export type Voorwaarde = keyof typeof voorwaarden;

export const voorwaardenVan = (regel: Toewijzingsregel): Voorwaarde[] =>
  (Object.keys(voorwaarden) as Voorwaarde[]).filter((een) => voorwaarden[een](regel));

function fits(regel: Toewijzingsregel, feiten: Toewijzingsfeiten, op: Datum): boolean {
  return (
    regel.vanaf <= op &&
    (regel.totEnMet === null || op <= regel.totEnMet) &&
    (regel.schoolId === null || regel.schoolId === feiten.schoolId) &&
    (regel.gemeentecode === null || regel.gemeentecode === feiten.gemeentecode) &&
    (regel.leeftijdVanaf === null || feiten.leeftijd >= regel.leeftijdVanaf) &&
    (regel.leeftijdTotEnMet === null || feiten.leeftijd <= regel.leeftijdTotEnMet) &&
    (regel.onderwijssoorten === null || regel.onderwijssoorten.includes(feiten.onderwijssoort ?? '')) &&
    (regel.soorten === null || regel.soorten.includes(feiten.soortVerzuim))
  );
}

/**
 * Who handles a report: of the rules that fit, the one with most conditions; of equals the one that names a school, then the
 * newest. Where the jongere lives counts, not where the school stands, unless the rule names the school.
 *
 * @uitleg 0051 which rule wins
 */
export function deriveToewijzing<R extends Toewijzingsregel>(
  regels: readonly R[],
  feiten: Toewijzingsfeiten,
  op: Datum,
): R | undefined {
  let beste: R | undefined;
  for (const regel of regels) {
    if (fits(regel, feiten, op) && (beste === undefined || wins(regel, beste))) beste = regel;
  }
  return beste;
}

function wins(regel: Toewijzingsregel, beste: Toewijzingsregel): boolean {
  const meer = voorwaardenVan(regel).length - voorwaardenVan(beste).length;
  if (meer !== 0) return meer > 0;
  if ((regel.schoolId === null) !== (beste.schoolId === null)) return regel.schoolId !== null;
  return regel.vanaf > beste.vanaf;
}
