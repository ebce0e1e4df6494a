import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { type Auth, type Identity, openAuth } from './auth/index.ts';
import { originOf } from './auth/origin.ts';
import { sha256 } from './auth/seal.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './db/pool.ts';
import { answerProblem, brokenPage, handleErrors, openMethods, takesPage } from './errors.ts';
import { type FileRoute, mountFiles } from './file-route.ts';
import { serveHealth } from './health.ts';
import { createLog, type Log } from './log.ts';
import { serveMetrics } from './metrics.ts';
import { serveOpenApi } from './openapi.ts';
import { packageRoot } from './package-root.ts';
import { type Pages, sendShell, serveAssets } from './pages.ts';
import { problem } from './problem.ts';
import { contentPolicy, HSTS_SECONDS, rawHeaders } from './security-headers.ts';
import { mount, type Route, traceOf } from './serve.ts';

/** Something of its own below a path that speaks plain HTTP, such as the identity provider of the demo. */
export type Mount = {
  readonly prefix: string;
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
    /** Where it came from, for the logboek. */
    bron: { readonly herkomst: string; readonly traceId: string },
  ): Promise<void>;
  /** Requests a minute of one address, where fewer should do than for the API. */
  readonly perMinuut?: number;
};

export type AppOptions = {
  readonly config: Pick<Config, 'adres' | 'productie' | 'logLevel'>;
  readonly db: Db;
  readonly clock: Clock;
  readonly routes: readonly Route[];
  /** Endpoints that carry files. */
  readonly fileRoutes?: readonly FileRoute[];
  readonly identity: Identity;
  /** 32 bytes of this installation, the same in every process: seals cookies, signs tokens of machine clients. */
  readonly secret: Uint8Array;
  readonly mounts?: readonly Mount[];
  readonly log?: Log;
  /** Requests a minute: of one session or machine client, and of one address at the login. */
  readonly limits?: { readonly api?: number; readonly login?: number };
  /** Who shows this as Bearer may read /metrics; without it only this machine may. */
  readonly metricsToken?: string | undefined;
  /** Largest body of the API, in bytes. */
  readonly bodyLimit?: number;
  /** The built screens. */
  readonly webFolder?: string;
};

/** Generous: they stop a program that ran wild, not a busy office. */
const LIMITS = { api: 6_000, login: 120 };

/**
 * The whole server, not yet listening. `close()` stops accepting and finishes what runs; the database pool is of
 * the caller, who ends it in an `onClose` hook or afterwards.
 */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, db, identity, routes } = options;
  const limits = { ...LIMITS, ...options.limits };
  const app = createServer(options);
  const auth = openAuth({
    db,
    home: config,
    identity: identity.demo ? { ...identity, fetch: fetchWithin(app) } : identity,
    secret: options.secret,
    loginsPerMinute: limits.login,
  });
  const pages = {
    folder: options.webFolder ?? join(packageRoot, 'dist', 'web'),
    authenticate: auth.authenticate,
  };
  const policy = { formTargets: identity.demo ? [] : [new URL(identity.issuerFor(config.adres)).origin] };

  logRequests(app);
  handleErrors(app);
  finishOnClose(app);
  await secure(app, policy.formTargets, limits.api);
  await auth.register(app);
  for (const part of options.mounts ?? []) await mountRaw(app, part, options, rawHeaders(policy));
  serveHealth(app, db);
  serveMetrics(app, { db, token: options.metricsToken });
  serveOpenApi(app, routes, options.fileRoutes ?? [], config);
  const context = { db, clock: options.clock, authenticate: auth.authenticate, trusted: auth.trusted };
  mount(app, context, routes);
  await mountFiles(app, context, options.fileRoutes ?? []);
  await serveAssets(app, pages);
  answerTheRest(app, pages, routes);
  return app;
}

function createServer({ config, log, bodyLimit }: AppOptions): FastifyInstance {
  return Fastify({
    loggerInstance: log ?? createLog(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(8).toString('hex'),
    bodyLimit: bodyLimit ?? 1_048_576,
    // Behind the proxy of the organisation its header tells who asks; on a demo anyone could write that header.
    trustProxy: config.productie ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      answerProblem(request, reply, problem('ongeldige-invoer', 400, 'Het adres is niet goed geschreven.'));
      request.log.info({ err: error }, 'adres niet leesbaar');
    },
  }) as unknown as FastifyInstance;
}

async function secure(
  app: FastifyInstance,
  formTargets: readonly string[],
  perMinute: number,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy({ formTargets }) },
    strictTransportSecurity: { maxAge: HSTS_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await app.register(rateLimit, { max: perMinute, timeWindow: '1 minute', keyGenerator: limitKey });
}

/** Who a request counts for: the session or token it shows (hashed), else the address it comes from. */
function limitKey(request: FastifyRequest): string {
  const shown =
    request.headers.authorization ??
    /(?:^|; )(?:__Host-)?schoolgang=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return shown ? sha256(shown).toString('base64url') : request.ip;
}

/** Asked every few seconds by machines that watch; logged only when something is wrong. */
const WATCHED = new Set(['/healthz', '/readyz', '/metrics']);

/** One line per request: which, how it ended, how long. No address as typed: a query may hold anything. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'overig';
    if (WATCHED.has(route) && reply.statusCode < 400) return;
    request.log.info(
      {
        methode: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        trace: traceOf(request),
      },
      'verzoek',
    );
  });
}

/** Connections kept open for a next request would hold up a stop: the last answer on each says that it is the last. */
function finishOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

/** Hands requests below a prefix over as they came in, body unread. */
async function mountRaw(
  app: FastifyInstance,
  part: Mount,
  { config }: AppOptions,
  headers: Record<string, string>,
) {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${part.prefix}/*`,
      ...(part.perMinuut && {
        // By address alone: whoever guesses links would send another cookie each time.
        config: {
          rateLimit: {
            max: part.perMinuut,
            timeWindow: '1 minute',
            keyGenerator: ({ ip }: FastifyRequest) => ip,
          },
        },
      }),
      handler: async (request, reply) => {
        reply.hijack();
        for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
        const bron = { herkomst: request.ip, traceId: traceOf(request) };
        await part.handle(request.raw, reply.raw, originOf(config, request), bron).catch((error: unknown) => {
          request.log.error({ err: error, trace: traceOf(request) }, 'interne fout');
          if (reply.raw.headersSent) return void reply.raw.end();
          reply.raw
            .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
            .end(brokenPage(bron.traceId));
        });
      },
    });
  });
}

/** Reaches a provider inside this same server without a network, whatever port or name it is known by. */
const fetchWithin =
  (app: FastifyInstance): NonNullable<Identity['fetch']> =>
  async (url, { method, headers, body }) => {
    const address = new URL(url);
    const answer = await app.inject({
      method: method as 'GET' | 'POST',
      url: address.pathname + address.search,
      headers: { ...headers, host: address.host },
      ...(body ? { payload: await new Response(body).text() } : {}),
    });
    const kept = Object.entries(answer.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    return new Response(answer.rawPayload.length > 0 ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers: kept,
    });
  };

/** Screens have no dot in the last part of their address; files do. */
const isPageAddress = (url: string) =>
  /^\/(?!(api|assets|demo-login|oauth)\/)([^?]*\/)?[^./?]*(\?|$)/.test(url);

/** Addresses nobody took: a page of the screens, another method than this one, or nothing. */
function answerTheRest(app: FastifyInstance, pages: Pages, routes: readonly Route[]): void {
  const methodsOf = openMethods(routes);
  app.setNotFoundHandler(async (request, reply) => {
    const methods = methodsOf(request.url);
    if (methods.length > 0) {
      reply.header('allow', methods.join(', '));
      return answerProblem(
        request,
        reply,
        problem('methode-niet-toegestaan', 405, `Hier kan alleen: ${methods.join(', ')}.`),
      );
    }
    const isPage = request.method === 'GET' && isPageAddress(request.url) && takesPage(request);
    if (isPage) return sendShell(pages, request, reply);
    return answerProblem(request, reply, problem('niet-gevonden', 404));
  });
}

export type { Auth };
