import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../act.ts';
import type { Db } from '../db/pool.ts';
import { sessionCookie } from './cookies.ts';
import { type Identity, openRelyingParty } from './identity.ts';
import { loginRoutes } from './login-routes.ts';
import { openTokenDesk } from './machine-client.ts';
import { type Home, isOwnPage, originOf } from './origin.ts';
import { deriveKey, isSame } from './seal.ts';
import { findSession } from './session.ts';
import { tokenRoute } from './token-route.ts';

export { upsertGebruiker } from './gebruiker.ts';
export { type Identity, identityFrom } from './identity.ts';
export { createMachineClient, ensureDemoClient, type NewMachineClient } from './machine-client.ts';

export type AuthOptions = {
  readonly db: Db;
  readonly home: Home;
  readonly identity: Identity;
  /** 32 bytes, the same for every process of this installation. */
  readonly secret: Uint8Array;
  readonly loginsPerMinute: number;
};

export type Auth = {
  /** Who asks: by token of a machine client, or by the session cookie of a browser. */
  authenticate(request: FastifyRequest): Promise<Actor | undefined>;
  /** Whether a changing request was meant by who sends it (CSRF). */
  trusted(request: FastifyRequest, actor: Actor | undefined): boolean;
  /** Hangs the pages of logging in and out on the server, and the token address. */
  register(app: FastifyInstance): Promise<void>;
};

export function openAuth(options: AuthOptions): Auth {
  const { db, home, identity, secret, loginsPerMinute } = options;
  const desk = openTokenDesk(deriveKey(secret, 'machine token'));
  const party = openRelyingParty(identity);

  return {
    authenticate(request) {
      const { authorization } = request.headers;
      // Who shows a token is judged by it alone, also when a cookie came along.
      if (authorization !== undefined) return desk.read(bearerOf(authorization));
      const token = request.cookies[sessionCookie(originOf(home, request))];
      return token ? findSession(db, token) : Promise.resolve(undefined);
    },
    trusted(request, actor) {
      if (request.headers.authorization !== undefined) return true;
      if (!isOwnPage(home, request)) return false;
      const given = request.headers['x-csrf'];
      return actor === undefined || (typeof given === 'string' && isSame(given, actor.csrf ?? ''));
    },
    async register(app) {
      await app.register(cookie);
      await app.register(async (scope) => {
        acceptForms(scope);
        loginRoutes(scope, {
          db,
          home,
          identity,
          party,
          key: deriveKey(secret, 'aanmelden'),
          loginsPerMinute,
        });
        tokenRoute(scope, { db, desk, home, loginsPerMinute });
      });
    },
  };
}

const bearerOf = (authorization: string) => /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1] ?? '';

/** Forms are read here only: the API takes JSON, which no page of another site can send unasked. */
function acceptForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16_384 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}
