/**
 * The Methodische Aanpak Schoolverzuim as a state machine: which step follows which, in which of the five phases,
 * and what a step asks for. One table; code, screens and tests read it.
 *
 * @uitleg 0200 numbering and names where the MAS handbook was not available
 */
export const masStappen = {
  nieuw: { fase: 1, volgt: ['inventarisatie'] },
  inventarisatie: { fase: 1, volgt: ['onderzoek'] },
  onderzoek: { fase: 2, volgt: ['gesprekgepland'] },
  gesprekgepland: { fase: 2, volgt: ['afspraken', 'onderzoek'] },
  afspraken: { fase: 2, volgt: ['monitoring', 'routekeuze'] },
  monitoring: { fase: 2, volgt: ['terugkoppeling', 'onderzoek', 'routekeuze'] },
  routekeuze: { fase: 3, volgt: ['routelopend'] },
  routelopend: { fase: 4, volgt: ['terugkoppeling', 'routekeuze'] },
  terugkoppeling: { fase: 5, volgt: ['evaluatie', 'gesloten'] },
  evaluatie: { fase: 5, volgt: ['gesloten'] },
  gesloten: { fase: 5, volgt: [] },
} as const satisfies Readonly<Record<string, { readonly fase: number; readonly volgt: readonly string[] }>>;

export type MasStap = keyof typeof masStappen;

export const masFasen = ['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren'] as const;

export const isMasStap = (naam: string): naam is MasStap => Object.hasOwn(masStappen, naam);

/** Steps the method advises from here. */
export const deriveVolgendeStappen = (stap: MasStap): readonly MasStap[] => masStappen[stap].volgt;

/**
 * Steps that may be taken with a recorded motive only: every other one, as long as the case is open
 * (pas toe of leg uit: mas.md § 1.4). A closed case stays closed; a new one is linked to it (U25).
 */
export function deriveAfwijkendeStappen(stap: MasStap): readonly MasStap[] {
  if (stap === 'gesloten') return [];
  const advised: readonly string[] = masStappen[stap].volgt;
  return (Object.keys(masStappen) as MasStap[]).filter((naar) => naar !== stap && !advised.includes(naar));
}
