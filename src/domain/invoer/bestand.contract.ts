/**
 * How one migration file (contract § 3) is read and where its columns go. Pure data: the slice of the noun states
 * it in `<slice>.invoer.ts`, the invoer runs it. It imports nothing, so every slice may import it.
 */

/** What a cell holds. `keuze`: one of `waarden`; `woord`: those words get one spelling, others are kept. */
export type CelSoort =
  | 'tekst'
  | 'datum'
  | 'getal'
  | 'geheel'
  | 'bsn'
  | 'keuze'
  | 'woord'
  | 'ja-nee'
  | 'gemeentecode'
  | 'postcode'
  | 'brin'
  | 'schooljaar';

export type Kolom = {
  readonly soort: CelSoort;
  /** Column of the table; null: only used to find something (a jongere, a school, a werkproces). */
  readonly naar: string | null;
  /** The cell may not be empty, and the column must be in the file. */
  readonly verplicht?: boolean;
  readonly waarden?: readonly string[];
  /** Upper and lower case differ: article 5a (onder a) is not article 5A (trekkend bestaan). */
  readonly hoofdlettergevoelig?: boolean;
  /** Least whole number. */
  readonly minstens?: number;
  /** Most characters; indexed columns stay far below the limit of an index entry. */
  readonly hoogstens?: number;
  /** Stored when the cell is empty. */
  readonly anders?: string;
  /** The organisation's own word, mapped by `termen.csv`; a word without mapping is reported. */
  readonly term?: boolean;
};

export type Verwijzing = { readonly kolom: string; readonly tabel: string; readonly naar: string };

export type Bestand = {
  readonly naam: string;
  readonly tabel: string;
  /** The uuid column of the table; null for a table known by its key alone. */
  readonly id: string | null;
  /** Columns of the file that together make a row unique. */
  readonly sleutel: readonly string[];
  readonly kolommen: Readonly<Record<string, Kolom>>;
  /** Pairs of columns that may not run backwards. */
  readonly perioden?: readonly (readonly [vanaf: string, totEnMet: string])[];
  /** At least one of these cells is filled. */
  readonly minstensEen?: readonly string[];
  /** Numbers in this file that must exist for the organisatie. */
  readonly verwijzingen?: readonly Verwijzing[];
  /**
   * The row names a school by brin, vestiging and schoolnaam; the newest `dag` gives the school its name. `bestaand`:
   * the row is about a school that must be known, and the school is part of its key.
   */
  readonly school?: { readonly dag: string } | 'bestaand';
  /** Which values `waarde` may have hangs on the cell `kolom`; null: any. */
  readonly keuzePer?: {
    readonly kolom: string;
    readonly waarde: string;
    readonly keuzes: Readonly<Record<string, readonly string[] | null>>;
  };
  /** SQL for further columns of a row that is new; `r` is the row that came in. */
  readonly bijNieuw?: { readonly join: string; readonly kolommen: Readonly<Record<string, string>> };
};

type Meer = Omit<Kolom, 'soort' | 'naar' | 'waarden'>;

export const verplicht: Meer = { verplicht: true };
export const tekst = (naar: string, meer: Meer = {}): Kolom => ({ soort: 'tekst', naar, ...meer });
export const datum = (naar: string, meer: Meer = {}): Kolom => ({ soort: 'datum', naar, ...meer });
export const getal = (naar: string, meer: Meer = {}): Kolom => ({ soort: 'getal', naar, ...meer });
export const keuze = (naar: string, waarden: readonly string[], meer: Meer = {}): Kolom => ({
  soort: 'keuze',
  naar,
  waarden,
  ...meer,
});
export const woord = (naar: string, waarden: readonly string[], meer: Meer = {}): Kolom => ({
  soort: 'woord',
  naar,
  waarden,
  ...meer,
});

/** The number a record has in the register it comes from. */
export const nummer: Kolom = { soort: 'tekst', naar: 'nummer', verplicht: true, hoogstens: 200 };
/** Of the jongere the record is about. */
export const bsn: Kolom = { soort: 'bsn', naar: null, verplicht: true };
export const brin: Kolom = { soort: 'brin', naar: null, hoogstens: 20 };
export const vestiging: Kolom = { soort: 'tekst', naar: null, hoogstens: 20 };
export const schoolkolommen: Readonly<Record<string, Kolom>> = {
  brin,
  vestiging,
  schoolnaam: tekst('schoolnaam'),
};
export const verwijzingNummer: Kolom = { soort: 'tekst', naar: null, hoogstens: 200 };
export const naarWerkproces: Verwijzing = {
  kolom: 'werkprocesnummer',
  tabel: 'werkproces',
  naar: 'werkproces_id',
};

export const soortenOnderwijs = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO'] as const;
/** Of a record that is no inschrijving: the jongere may have had no onderwijs, or it is not known. */
export const onderwijssoort: Kolom = keuze('onderwijssoort', [
  ...soortenOnderwijs,
  'geen onderwijs',
  'onbekend',
]);
export const soortenVerzuim = ['absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] as const;
