import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../act.ts';
import type { Db } from '../db/pool.ts';
import { writeLogboek } from '../logboek.ts';
import { problem } from '../problem.ts';
import { sendProblem, traceOf } from '../serve.ts';
import { cookieOptions, loginCookie, sessionCookie } from './cookies.ts';
import { admitGebruiker } from './gebruiker.ts';
import type { Attempt, Identity, RelyingParty } from './identity.ts';
import { type LoginMessage, loginPage, taalOf } from './login-page.ts';
import { type Home, isProvenOwnPage, originOf, ownPath } from './origin.ts';
import { pageStyle, STYLE_PATH } from './page.ts';
import { isSame, seal, unseal } from './seal.ts';
import { createSession, endSession, findSession } from './session.ts';

export type LoginContext = {
  readonly db: Db;
  readonly home: Home;
  readonly identity: Identity;
  readonly party: RelyingParty;
  /** Seals what the browser keeps while it is away at the provider. */
  readonly key: Buffer;
  readonly loginsPerMinute: number;
};

const ATTEMPT_SECONDS = 600;
const zAttempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), naar: z.string() });

/** The pages of logging in and out; all work without script. */
export function loginRoutes(app: FastifyInstance, context: LoginContext): void {
  const strict = {
    config: {
      rateLimit: {
        max: context.loginsPerMinute,
        keyGenerator: (request: FastifyRequest) => `aanmelden ${request.ip}`,
      },
    },
  };
  app.get(STYLE_PATH, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(pageStyle),
  );
  app.get('/aanmelden', (request, reply) => showLogin(context, request, reply));
  app.get('/aanmelden/start', strict, (request, reply) => start(context, request, reply));
  app.get('/aanmelden/terug', strict, (request, reply) => finish(context, request, reply));
  app.post('/afmelden', (request, reply) => logout(context, request, reply));
}

type LoginQuery = { readonly naar?: unknown; readonly blijf?: unknown; readonly afgemeld?: unknown };

function showLogin({ identity }: LoginContext, request: FastifyRequest, reply: FastifyReply) {
  const { naar, blijf, afgemeld } = request.query as LoginQuery;
  const path = ownPath(naar);
  // A demo asks nothing here that its own page of roles does not ask.
  if (identity.demo && !blijf && !afgemeld) {
    return reply.redirect(`/aanmelden/start?naar=${encodeURIComponent(path)}`);
  }
  return sendPage(request, reply, 200, path, afgemeld ? 'uitgelogd' : undefined);
}

async function start(context: LoginContext, request: FastifyRequest, reply: FastifyReply) {
  const origin = originOf(context.home, request);
  const naar = ownPath((request.query as LoginQuery).naar);
  const started = await context.party.start(origin, naar).catch((error: unknown) => {
    request.log.error({ err: error, trace: traceOf(request) }, 'aanmelddienst onbereikbaar');
  });
  if (!started) return sendPage(request, reply, 503, naar, 'onbereikbaar');
  const { url, attempt } = started;
  return reply
    .setCookie(
      loginCookie(origin, attempt.state),
      seal(context.key, attempt),
      cookieOptions(origin, ATTEMPT_SECONDS),
    )
    .redirect(url.href);
}

async function finish(context: LoginContext, request: FastifyRequest, reply: FastifyReply) {
  const origin = originOf(context.home, request);
  const attempt = attemptOf(context, origin, request);
  if (!attempt) return failed(context, request, reply, '/', 'mislukt');
  reply.clearCookie(loginCookie(origin, attempt.state), cookieOptions(origin));

  const claims = await context.party
    .finish(origin, new URL(request.url, origin), attempt)
    .catch((error: unknown) => {
      request.log.warn({ err: error, trace: traceOf(request) }, 'aanmelden mislukt');
    });
  if (!claims) return failed(context, request, reply, attempt.naar, 'mislukt');

  const admitted = await admit(context, request, claims);
  if (!admitted.ok) return failed(context, request, reply, attempt.naar, admitted.code);
  return reply
    .setCookie(sessionCookie(origin), admitted.token, cookieOptions(origin))
    .redirect(attempt.naar, 303);
}

function attemptOf({ key }: LoginContext, origin: string, request: FastifyRequest): Attempt | undefined {
  const { state } = request.query as { state?: unknown };
  if (typeof state !== 'string') return undefined;
  const found = zAttempt.safeParse(unseal(key, request.cookies[loginCookie(origin, state)] ?? ''));
  return found.success && found.data.state === state ? found.data : undefined;
}

/** A new session for who was let in, always with a new token; the one this browser had before is over. */
function admit(
  { db, home, identity }: LoginContext,
  request: FastifyRequest,
  claims: Readonly<Record<string, unknown>>,
) {
  const before = request.cookies[sessionCookie(originOf(home, request))];
  return db.transact({ organisatieId: null, actor: 'aanmelding', aanmelding: true }, async (tx, rollback) => {
    const admitted = await admitGebruiker(tx, claims, identity.claims);
    if (!admitted.ok) {
      rollback();
      return admitted;
    }
    if (before) await endSession(tx, before);
    const { token } = await createSession(tx, admitted.value.id);
    await writeLogboek(tx, admitted.value, [line(request, 'aanmelden', 'gedaan')]);
    return { ok: true, token } as const;
  });
}

async function failed(
  { db }: LoginContext,
  request: FastifyRequest,
  reply: FastifyReply,
  naar: string,
  message: LoginMessage,
) {
  await db.transact({ organisatieId: null, actor: 'niemand' }, (tx) =>
    writeLogboek(tx, undefined, [line(request, 'aanmelden', `geweigerd: ${message}`)]),
  );
  return sendPage(request, reply, message === 'mislukt' ? 400 : 403, naar, message);
}

async function logout(context: LoginContext, request: FastifyRequest, reply: FastifyReply) {
  const origin = originOf(context.home, request);
  const token = request.cookies[sessionCookie(origin)];
  const actor = token ? await findSession(context.db, token) : undefined;
  if (token && actor) {
    if (!mayEnd(context, request, actor)) return sendProblem(reply, problem('ongeldige-herkomst', 403));
    await context.db.transact({ organisatieId: actor.organisatieId, actor: actor.id }, async (tx) => {
      await endSession(tx, token);
      await writeLogboek(tx, actor, [line(request, 'afmelden', 'gedaan')]);
    });
  }
  const back = `${origin}/aanmelden?afgemeld=1`;
  const elsewhere = await context.party.endUrl(origin, back).catch((error: unknown) => {
    request.log.warn({ err: error, trace: traceOf(request) }, 'afmelden bij de aanmelddienst mislukt');
  });
  return reply
    .clearCookie(sessionCookie(origin), cookieOptions(origin))
    .redirect(elsewhere?.href ?? '/aanmelden?afgemeld=1', 303);
}

/** The token of the session, or the browser's own word that our page asked. */
function mayEnd({ home }: LoginContext, request: FastifyRequest, actor: Actor): boolean {
  const given = request.headers['x-csrf'] ?? (request.body as { csrf?: unknown } | undefined)?.csrf;
  return isProvenOwnPage(home, request) || (typeof given === 'string' && isSame(given, actor.csrf ?? ''));
}

const line = (request: FastifyRequest, handeling: string, resultaat: string) => ({
  handeling,
  soort: 'sessie',
  resultaat,
  herkomst: request.ip,
  traceId: traceOf(request),
});

const sendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  naar: string,
  message?: LoginMessage,
) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(loginPage(taalOf(request), naar, message));
