import type { Jongere } from './jongere.ts';
import type { Loopbaan } from './loopbaan.ts';
import type { Medewerkers } from './medewerkers.ts';
import type { Random } from './random.ts';
import type { Schoolagenda } from './schoolagenda.ts';
import type { SoortZaak } from './termen.ts';
import type { Uitvoer } from './uitvoer.ts';

/** What every part of the generator works with. `peil` is the day on which the region is "now". */
export type Context = {
  readonly peil: number;
  readonly random: Random;
  /** A stream of its own for what came later, so that the lives of a seed stay what they were. */
  readonly eigen: Random;
  readonly agenda: Schoolagenda;
  readonly uitvoer: Uitvoer;
  readonly medewerkers: Medewerkers;
};

export type Zaak = { readonly nummer: string; readonly vanaf: number; readonly totEnMet: number };

/** A jongere with the way through school, and what happened so far: later events look back at it. */
export type Dossier = {
  readonly jongere: Jongere;
  readonly loopbaan: Loopbaan;
  /** The last zaak opened; its `totEnMet` may lie after the peildatum. */
  zaak: Zaak | undefined;
  gewaarschuwd: boolean;
  haltGehad: boolean;
  /** Last day of the last time at home, or NEVER. */
  thuisTot: number;
};

/** What a zaak is opened for. */
export type Aanleiding = {
  readonly soort: SoortZaak;
  readonly dag: number;
  readonly onderwijssoort: string;
  /** For enforcement; absent where nobody did anything wrong. */
  readonly verzuim?: { readonly soort: string; readonly uren: number };
};
