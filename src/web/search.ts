/**
 * Reads the named search parameters of an address as text; what is unknown or empty is left out.
 * For `validateSearch` of a route.
 */
export const readSearch =
  <N extends string>(...names: readonly N[]) =>
  (given: Record<string, unknown>): { [K in N]?: string } => {
    const known: { [K in N]?: string } = {};
    for (const name of names) {
      const value = given[name];
      if (typeof value === 'number' || (typeof value === 'string' && value !== '')) known[name] = String(value);
    }
    return known;
  };
