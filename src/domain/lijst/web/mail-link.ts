/** The address at which a list opens, for whoever may see it. */
const lijstPad = (lijstId: string): string => `/lijsten?${new URLSearchParams({ open: lijstId }).toString()}`;

/** A mail that holds the address of a list and nothing else: no filter, no name, no row (RP-13). */
export const mailLink = (origin: string, lijstId: string, onderwerp: string): string =>
  `mailto:?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(origin + lijstPad(lijstId))}`;
