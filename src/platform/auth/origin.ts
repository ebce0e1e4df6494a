import type { FastifyRequest } from 'fastify';

/** Where this installation lives, and whether it may follow the address people typed. */
export type Home = {
  /** The address of the settings. */
  readonly adres: string;
  /** In production there is one address; a demo may be reached as localhost, 127.0.0.1, on any port. */
  readonly productie: boolean;
};

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** The origin our own pages have for this request, e.g. http://localhost:3000. */
export function originOf(home: Home, request: FastifyRequest): string {
  const host = request.headers.host ?? '';
  if (!home.productie && LOOPBACK.test(host)) return `http://${host}`;
  return new URL(home.adres).origin;
}

/**
 * Whether a changing request comes from a page of our own. Browsers say so themselves in Sec-Fetch-Site and
 * Origin, and a page cannot change either; what is no browser sends neither and is stopped by the token.
 */
export function isOwnPage(home: Home, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined || origin === originOf(home, request)) return true;
  // Our own pages send no referrer, so a form on them says Origin: null; the browser's word above then decides.
  return origin === 'null' && site === 'same-origin';
}

/** Whether the browser itself says that this comes from our own page. */
export function isProvenOwnPage(home: Home, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  const spoken = request.headers['sec-fetch-site'] !== undefined || origin !== undefined;
  return spoken && isOwnPage(home, request);
}

/** A path on our own site to go to after login; anything else becomes the start page. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(wanted)) return '/';
  return /^\/(aanmelden|afmelden|demo-login|oauth|api)(\/|\?|$)/.test(wanted) ? '/' : wanted;
}
