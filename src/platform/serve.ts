import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodError, ZodType } from 'zod';
import type { Act, Actor } from './act.ts';
import { may } from './bevoegdheid.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/pool.ts';
import type { Endpoint, InputOf, RefusalsOf, ResponseOf } from './endpoint.ts';
import { type Logregel, writeLogboek } from './logboek.ts';
import { invalidInput, problem } from './problem.ts';
import type { Result } from './result.ts';

export const API_VERSION = '1.0.0';
export const API_ROOT = '/api/v1';

/** What an endpoint runs: decides, changes, answers; a refusal it does not declare does not compile. */
export type UseCase<E> = (act: Act, input: InputOf<E>) => Promise<Result<ResponseOf<E>, RefusalsOf<E>>>;

/** An endpoint with what runs for it. */
export type Route = {
  readonly endpoint: Endpoint;
  readonly run: (act: Act, input: never) => Promise<Result<unknown, string>>;
};

export function serve<E extends Endpoint>(endpoint: E, useCase: UseCase<E>): Route {
  return { endpoint, run: useCase as Route['run'] };
}

export type ServeContext = {
  readonly db: Db;
  readonly clock: Clock;
  /** Who asks; undefined when nobody is logged in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** Throws or answers false when a changing request does not come from our own page. */
  readonly trusted: (request: FastifyRequest, actor: Actor | undefined) => boolean;
};

const traces = new WeakMap<FastifyRequest, string>();
/** The W3C trace id of a request: handed in by `traceparent`, or made here. */
export function traceOf(request: FastifyRequest): string {
  const known = traces.get(request);
  if (known) return known;
  const given = /^00-([0-9a-f]{32})-/.exec(String(request.headers['traceparent'] ?? ''))?.[1];
  const trace = given ?? randomBytes(16).toString('hex');
  traces.set(request, trace);
  return trace;
}

/** Hangs every endpoint on the server: parse, authenticate, bevoegdheid, transact, logboek, answer. */
export function mount(app: FastifyInstance, context: ServeContext, routes: readonly Route[]): void {
  for (const route of routes) {
    app.route({
      method: route.endpoint.method,
      url: API_ROOT + route.endpoint.path,
      handler: (request, reply) => handle(context, route, request, reply),
    });
  }
}

async function handle(context: ServeContext, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const { endpoint } = route;
  const admitted = await admit(context, endpoint, request, reply);
  if (!admitted) return reply;
  const { actor, origin } = admitted;

  const input = parse(endpoint, request);
  if (!input.ok) return sendProblem(reply, invalidInput(input.errors));

  const result = await perform(context, route, { actor, origin }, input.value);
  if (result.ok) {
    return reply.header('API-Version', API_VERSION).send(result.value);
  }
  return sendProblem(reply, problem(result.code, endpoint.refusals[result.code] ?? 409, result.detail));
}

/** One act of somebody who was let in: one transaction with its line in the logboek; what is refused changes nothing. */
export async function perform(
  { db, clock }: Pick<ServeContext, 'db' | 'clock'>,
  { endpoint, run }: Route,
  { actor, origin }: Admitted,
  input: unknown,
): Promise<Result<unknown, string>> {
  const result = await db.transact(scopeOf(actor), async (tx, rollback) => {
    const touched: { soort?: string; id?: string; jongereId?: string }[] = [];
    const act: Act = {
      tx,
      actor: actor ?? anonymous,
      vandaag: clock.vandaag(),
      log: (object) => touched.push(object),
    };
    const answer = await run(act, input as never);
    if (!answer.ok) {
      if (answer.keeps) await writeLogboek(tx, actor, logLines(endpoint, touched, answer.code, origin));
      else rollback();
      return answer;
    }
    await writeLogboek(tx, actor, logLines(endpoint, touched, 'gedaan', origin));
    // Within the transaction: an answer that is not as declared is a bug, and a bug must not leave half an act.
    return { ok: true, value: endpoint.response.parse(answer.value) } as const;
  });
  if (!result.ok && !result.keeps) {
    await db.transact(scopeOf(actor), (tx) =>
      writeLogboek(tx, actor, logLines(endpoint, [], `geweigerd: ${result.code}`, origin)),
    );
  }
  return result;
}

/** What must be known of an endpoint before anything of it is read. */
type Guarded = Pick<Endpoint, 'method' | 'toegang' | 'operation' | 'object'>;
type Admitted = {
  readonly actor: Actor | undefined;
  readonly origin: { readonly herkomst: string; readonly traceId: string };
};

/** Lets in who may do this; anybody else has been answered, and who tried stands in the logboek. */
export async function admit(
  context: ServeContext,
  endpoint: Guarded,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Admitted | undefined> {
  const origin = { herkomst: request.ip, traceId: traceOf(request) };
  const actor = await context.authenticate(request);
  if (endpoint.toegang !== 'openbaar' && !actor) {
    sendProblem(reply, problem('niet-ingelogd', 401));
    return undefined;
  }
  if (endpoint.method !== 'GET' && !context.trusted(request, actor)) {
    sendProblem(reply, problem('ongeldige-herkomst', 403));
    return undefined;
  }
  if (!may(actor, endpoint.toegang)) {
    await context.db.transact(scopeOf(actor), (tx) =>
      writeLogboek(tx, actor, [
        { handeling: endpoint.operation, soort: endpoint.object, resultaat: 'geen-bevoegdheid', ...origin },
      ]),
    );
    sendProblem(reply, problem('geen-bevoegdheid', 403));
    return undefined;
  }
  return { actor, origin };
}

/** Who asks what is open to anybody. */
export const anonymous: Actor = {
  id: 'niemand',
  naam: '',
  rol: 'machine',
  organisatieId: 0,
  schoolId: null,
  scopes: [],
};

export const scopeOf = (actor: Actor | undefined) => ({
  organisatieId: actor?.organisatieId ?? null,
  schoolId: actor?.schoolId ?? null,
  actor: actor?.id ?? 'niemand',
  opsporing: may(actor, 'opsporing.lezen'),
});

/** Reading a list is one line; reading or changing someone's file is a line per jongere. */
function logLines(
  endpoint: Endpoint,
  touched: readonly { soort?: string; id?: string; jongereId?: string }[],
  resultaat: string,
  origin: { herkomst: string; traceId: string },
): Logregel[] {
  if (!endpoint.object) return [];
  const objects = touched.length > 0 ? touched : [{}];
  return objects.map((object) => ({
    handeling: endpoint.operation,
    soort: endpoint.object,
    ...object,
    resultaat,
    ...origin,
  }));
}

function parse(endpoint: Endpoint, request: FastifyRequest) {
  const parts: [string, ZodType | undefined, unknown][] = [
    ['pad', endpoint.params, request.params],
    ['vraag', endpoint.query, request.query],
    ['inhoud', endpoint.body, request.body],
  ];
  const errors: { where: string; error: ZodError }[] = [];
  const value: Record<string, unknown> = {};
  for (const [where, schema, given] of parts) {
    if (!schema) continue;
    const parsed = schema.safeParse(given ?? {});
    if (parsed.success) Object.assign(value, parsed.data);
    else errors.push({ where, error: parsed.error });
  }
  return errors.length > 0 ? ({ ok: false, errors } as const) : ({ ok: true, value } as const);
}

export function sendProblem(reply: FastifyReply, body: ReturnType<typeof problem>) {
  return reply
    .code(body.status)
    .header('API-Version', API_VERSION)
    .type('application/problem+json')
    .send(JSON.stringify(body));
}
