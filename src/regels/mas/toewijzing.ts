import type { Datum } from '../kalender/datum.ts';

/** On what an agreement or rule looks; what is null holds for all. */
export type Voorwaarden = {
  readonly schoolId: string | null;
  readonly gemeentecode: string | null;
  readonly leeftijdVanaf: number | null;
  readonly leeftijdTotEnMet: number | null;
  readonly onderwijssoorten: readonly string[] | null;
  readonly soorten: readonly string[] | null;
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

/** In this order: the nearest to the child first. */
const aanwezig = {
  school: ({ schoolId }: Voorwaarden) => schoolId !== null,
  leeftijd: ({ leeftijdVanaf, leeftijdTotEnMet }: Voorwaarden) =>
    leeftijdVanaf !== null || leeftijdTotEnMet !== null,
  soort: ({ soorten }: Voorwaarden) => soorten !== null,
  onderwijs: ({ onderwijssoorten }: Voorwaarden) => onderwijssoorten !== null,
  gemeente: ({ gemeentecode }: Voorwaarden) => gemeentecode !== null,
} as const;
/** A condition by name; the reason that is shown. */
export type Voorwaarde = keyof typeof aanwezig;
export const voorwaarden = Object.keys(aanwezig) as readonly Voorwaarde[];

export const voorwaardenVan = (regel: Voorwaarden): Voorwaarde[] =>
  voorwaarden.filter((een) => aanwezig[een](regel));

/** An agreement about which organisatie does the work. */
export type Uitvoeringsafspraak = Voorwaarden & {
  /** Null: the organisatie that holds the tasks does them itself. */
  readonly uitvoerder: string | null;
  /** Of an executor that works with this system too, and whether it agreed. */
  readonly uitvoerderId: number | null;
  readonly aanvaard: boolean;
};

export type Uitvoering<A> = { readonly afspraak: A; readonly waarom: readonly Voorwaarde[] };

/**
 * Which organisatie executes: of the agreements that fit, the one with most conditions (see `deriveToewijzing` for equals).
 * One to which the executor did not agree yet does not count. Nothing means: we do it ourselves.
 *
 * @uitleg 0206 both sides must agree, and the gemeente keeps the report in its own figures
 */
export function deriveUitvoering<A extends Uitvoeringsafspraak>(
  afspraken: readonly A[],
  feiten: Toewijzingsfeiten,
  op: Datum,
): Uitvoering<A> | undefined {
  const geldig = afspraken.filter(({ uitvoerderId, aanvaard }) => uitvoerderId === null || aanvaard);
  const afspraak = findStrongest(geldig, feiten, op);
  return afspraak?.uitvoerder ? { afspraak, waarom: voorwaardenVan(afspraak) } : undefined;
}

/** Who of the own people handles what. */
export type Toewijzingsregel = Voorwaarden & { readonly behandelaar: string };

export type Toewijzing = {
  /** Null: no rule names anybody who can do it now, so it is shared out by hours. */
  readonly behandelaar: string | null;
  readonly grond: 'zaak' | 'regel' | 'verdeling';
  readonly waarom: readonly Voorwaarde[];
  /** Who would have had it, but is away and has nobody to look after the work. */
  readonly afwezig: readonly string[];
};

/**
 * Who of the own people handles a report: who has the running zaak of the jongere; else, of the rules that fit, the one with
 * most conditions; of equals the one that looks nearest to the child (school, age, kind, education, gemeente), then the
 * newest. Where the jongere lives counts, not where the school stands, unless the rule names the school. Somebody who is away
 * without a waarnemer is passed over.
 *
 * @uitleg 0051 which rule wins
 * @param weg who is away and has no waarnemer
 */
export function deriveToewijzing(
  regels: readonly Toewijzingsregel[],
  feiten: Toewijzingsfeiten & { readonly zaakVan: string | null },
  weg: ReadonlySet<string>,
  op: Datum,
): Toewijzing {
  const { zaakVan } = feiten;
  const afwezig = new Set<string>();
  if (zaakVan !== null && !weg.has(zaakVan))
    return { behandelaar: zaakVan, grond: 'zaak', waarom: [], afwezig: [] };
  if (zaakVan !== null) afwezig.add(zaakVan);
  for (let over = regels; ; ) {
    const regel = findStrongest(over, feiten, op);
    if (!regel) return { behandelaar: null, grond: 'verdeling', waarom: [], afwezig: [...afwezig] };
    const { behandelaar } = regel;
    if (!weg.has(behandelaar)) {
      return { behandelaar, grond: 'regel', waarom: voorwaardenVan(regel), afwezig: [...afwezig] };
    }
    afwezig.add(behandelaar);
    over = over.filter((een) => een.behandelaar !== behandelaar);
  }
}

function findStrongest<R extends Voorwaarden>(
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

function fits(regel: Voorwaarden, feiten: Toewijzingsfeiten, op: Datum): boolean {
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

/** Of rules that are equal in all of this the first stays: whoever asks gives the one recorded last first. */
function wins(regel: Voorwaarden, beste: Voorwaarden): boolean {
  const meer = voorwaardenVan(regel).length - voorwaardenVan(beste).length;
  if (meer !== 0) return meer > 0;
  for (const een of voorwaarden) {
    if (aanwezig[een](regel) !== aanwezig[een](beste)) return aanwezig[een](regel);
  }
  return regel.vanaf > beste.vanaf;
}
