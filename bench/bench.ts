/** One benchmark: what it measures, its standard size, and a run that answers figures for one JSON line. */
export type Bench = {
  readonly naam: string;
  readonly uitleg: string;
  /** Jongeren. */
  readonly schaal: number;
  run(schaal: number): Promise<Readonly<Record<string, unknown>>>;
};
