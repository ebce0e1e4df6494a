/**
 * Reads the named search parameters of an address as text; what is unknown or empty is left out.
 * For `validateSearch` of a route.
 */
export const readSearch =
  <N extends string>(...names: readonly N[]) =>
  (given: Record<string, unknown>): { [K in N]?: string | undefined } => {
    const known: { [K in N]?: string | undefined } = {};
    for (const name of names) {
      const value = given[name];
      if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
        known[name] = String(value);
    }
    return known;
  };

/** Only what has a value: an absent search parameter and one that is undefined are the same. */
export const withoutUndefined = <T extends Record<string, string | undefined>>(
  given: T,
): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };

/** Search parameters as plain text in the address: ?status=nieuw, not ?status=%22nieuw%22. For `createRouter`. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) {
      if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
        params.set(name, `${value}`);
    }
    return params.size > 0 ? `?${params}` : '';
  },
};
