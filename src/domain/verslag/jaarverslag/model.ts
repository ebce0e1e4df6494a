/**
 * A jaarverslag as data: what it says, and behind each number the figure it is. Every form of output is made from this,
 * and the checks before publication read it (RP-05).
 */
export type Jaarverslag = {
  readonly titel: string;
  readonly organisatie: {
    readonly code: string;
    readonly naam: string;
    readonly gemeenten: readonly string[];
  };
  readonly schooljaar: string;
  readonly vorm: string;
  readonly delen: readonly Deel[];
  /** Every figure used, by its key. */
  readonly cijfers: Readonly<Record<string, Cijfer>>;
  readonly definities: readonly Definitie[];
  /** Absent in a report from before breaks were kept. */
  readonly breuken?: readonly Breuk[];
};

/** From this school year on a figure (or each figure) cannot be compared with the years before. */
export type Breuk = {
  readonly indicator: string | null;
  readonly schooljaar: string;
  readonly uitleg: string;
};

/** Dimension by value, or by more values that count as one; empty: the whole. */
export type Waar = Readonly<Record<string, string | readonly string[]>>;

/** One figure as it was counted: which, of which year, narrowed to what. */
export type Cijfer = {
  readonly indicator: string;
  readonly schooljaar: string;
  readonly waar: Waar;
  readonly waarde: number;
  readonly eenheid: string;
  /** Version of the definition that held in that year. */
  readonly definitie: string;
};

export type Definitie = {
  readonly indicator: string;
  readonly code: string;
  readonly versie: string;
  readonly tekst: string;
  readonly eenheid: string;
  readonly telmoment: string;
};

export type Deel = { readonly id: string; readonly kop: string; readonly blokken: readonly Blok[] };

export type Blok = Alinea | Lijst | Tabel | Grafiek | Tussenkop | Citaat;
/** Typed by the organisatie: for this year, or to stand there every year. */
export type Eigenheid = 'jaar' | 'elk-jaar';
export type Tussenkop = { readonly soort: 'tussenkop'; readonly tekst: string; readonly eigen?: Eigenheid };
/** `vast`: our words, for which an organisatie may put its own. */
export type Alinea = {
  readonly soort: 'alinea';
  readonly zinnen: readonly Zin[];
  readonly vast?: boolean;
  readonly eigen?: Eigenheid;
};
export type Lijst = {
  readonly soort: 'lijst';
  readonly punten: readonly Zin[];
  readonly vast?: boolean;
  readonly eigen?: Eigenheid;
};
export type Citaat = { readonly soort: 'citaat'; readonly tekst: string; readonly wie: string };

/** Text with numbers in it; a number knows its figure. */
export type Zin = readonly (string | Getal)[];
export type Getal = {
  readonly waarde: number;
  /** Key in `cijfers`. */
  readonly cijfer: string;
  /** `groei`: so many per cent more or fewer than `van`. */
  readonly als: 'getal' | 'woord' | 'procent' | 'groei';
  /** Of a percentage: the figure it is a part of; of growth: what it was. */
  readonly van?: string | undefined;
  readonly decimalen?: number | undefined;
};

export type Cel =
  | { readonly waarde: number; readonly cijfer: string; readonly decimalen?: number | undefined }
  | { readonly tekst: string }
  | Verhouding;
/** So many of one figure to so many of another, of another unit: werkprocessen per 1.000 leerlingen. No percentage. */
export type Verhouding = {
  readonly verhouding: number;
  readonly cijfer: string;
  readonly van: string;
  readonly per: number;
  readonly decimalen?: number | undefined;
};
export type Kolom = {
  readonly kop: string;
  /** Columns beside each other with the same one stand under one head. */
  readonly groep?: string | undefined;
  /** The schooljaar its numbers are of, where that differs per column. */
  readonly schooljaar?: string | undefined;
  /** Added up over the rows, it gives the last row. */
  readonly telOp: boolean;
};
export type Tabel = {
  readonly soort: 'tabel';
  readonly id: string;
  readonly titel: string;
  readonly eenheid: string;
  readonly kop: string;
  readonly kolommen: readonly Kolom[];
  readonly rijen: readonly { readonly kop: string; readonly cellen: readonly Cel[] }[];
  readonly totaal: { readonly kop: string; readonly cellen: readonly Cel[] } | null;
  readonly noten: readonly string[];
  /** Columns that together are another column. */
  readonly rijsommen?: readonly { readonly delen: readonly number[]; readonly geheel: number }[];
};

/** `verborgen`: there is a number, and it is not shown. */
export type Grafiekpunt = {
  readonly waarde: number;
  readonly cijfer: string;
  readonly verborgen?: boolean;
};
export type Grafiek = {
  readonly soort: 'grafiek';
  readonly id: string;
  readonly titel: string;
  readonly eenheid: string;
  readonly categorieen: readonly string[];
  readonly reeksen: readonly {
    readonly naam: string;
    readonly schooljaar: string;
    readonly punten: readonly Grafiekpunt[];
  }[];
  /** Breaks between its series, told in the drawing itself. */
  readonly breuken?: readonly Breuk[];
};

/** What a reader should look at before the report is published. */
export type Bevinding = {
  readonly ernst: 'fout' | 'let-op';
  readonly code: string;
  /** Where in the report: deel, table, row. */
  readonly plaats: string;
  readonly uitleg: string;
  /** Id of the part, to go to it. */
  readonly deel: string;
  /** The figures concerned. */
  readonly cijfers: readonly string[];
};
