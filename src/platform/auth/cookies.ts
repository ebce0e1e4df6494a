import type { CookieSerializeOptions } from '@fastify/cookie';

/** Over https the name itself forbids a subdomain or path to plant the cookie. */
export const sessionCookie = (origin: string): string => named(origin, 'schoolgang');
/** One per login under way, so two tabs do not spoil each other. */
export const loginCookie = (origin: string, state: string): string =>
  named(origin, `schoolgang-aanmelden-${state.slice(0, 8)}`);

const isSafe = (origin: string) => origin.startsWith('https:');
const named = (origin: string, name: string) => (isSafe(origin) ? `__Host-${name}` : name);

/** Not readable by script, not sent along by other sites, except when a link leads here (Lax). */
export const cookieOptions = (origin: string, maxAge?: number): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSafe(origin),
  ...(maxAge === undefined ? {} : { maxAge }),
});
