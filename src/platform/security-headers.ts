/** Where pages may send a form: our own site, and the provider people log out at. */
export type PagePolicy = { readonly formTargets: readonly string[] };

/**
 * Nothing may run or load but what this site itself serves as a file: injected text can then not become script.
 * For helmet, which writes the directives in this order.
 */
export const contentPolicy = ({ formTargets }: PagePolicy): Record<string, string[]> => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'", ...formTargets],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
});

/** A year, as the NL API Design Rules and NCSC advise; browsers read it over https only. */
export const HSTS_SECONDS = 31_536_000;

/** The same headers for answers that do not pass through the server's own hooks. */
export const rawHeaders = (policy: PagePolicy): Record<string, string> => ({
  'content-security-policy': Object.entries(contentPolicy(policy))
    .map(
      ([name, values]) =>
        `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`,
    )
    .join(';'),
  'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});
