/** The days a figure of one school year is counted by (contract § 3): 1 August to 31 July, pupils on 1 October. */
export type Jaar = {
  readonly schooljaar: string;
  /** 1 August. */
  readonly vanaf: string;
  /** 31 July. */
  readonly totEnMet: string;
  /** 1 October. */
  readonly peildatum: string;
};

/** Reads '2023-2024'; nothing when the two years do not follow each other. */
export function parseJaar(schooljaar: string): Jaar | undefined {
  const match = /^(\d{4})-(\d{4})$/.exec(schooljaar);
  if (!match) return undefined;
  const [begin, eind] = [Number(match[1]), Number(match[2])];
  if (eind !== begin + 1 || begin < 1900) return undefined;
  return {
    schooljaar,
    vanaf: `${match[1]}-08-01`,
    totEnMet: `${match[2]}-07-31`,
    peildatum: `${match[1]}-10-01`,
  };
}

/** This school year and those before it, oldest first. */
export const reeks = (schooljaar: string, aantal: number): string[] => {
  const begin = Number(schooljaar.slice(0, 4));
  return Array.from({ length: aantal }, (_, at) => begin - aantal + 1 + at).map(
    (jaar) => `${jaar}-${jaar + 1}`,
  );
};
