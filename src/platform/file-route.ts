import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Act, Actor } from './act.ts';
import type { Endpoint } from './endpoint.ts';
import { writeLogboek } from './logboek.ts';
import { invalidInput, problem } from './problem.ts';
import type { Result } from './result.ts';
import { API_ROOT, API_VERSION, admit, anonymous, type ServeContext, scopeOf, sendProblem } from './serve.ts';

/** A file to keep on the other side; `type` where the route gives more than one kind. */
export type Download = {
  readonly naam: string;
  /** A stream is sent while it is made. */
  readonly inhoud: string | Buffer | Readable;
  readonly type?: string;
};

/** An endpoint that takes or gives a file as it is, not JSON: the same admission and logboek as every other. */
export type FileRoute = Pick<
  Endpoint,
  'path' | 'operation' | 'samenvatting' | 'toegang' | 'object' | 'refusals'
> & {
  readonly params: NonNullable<Endpoint['params']>;
} & (
    | {
        readonly method: 'PUT';
        readonly response: Endpoint['response'];
        /** Takes the bytes as they come in; answers JSON. */
        receive(
          actor: Actor,
          params: Readonly<Record<string, string>>,
          bytes: Readable,
        ): Promise<Result<unknown, string>>;
      }
    | {
        readonly method: 'GET';
        /** What the file is, such as text/csv. */
        readonly type: string;
        /** `log` notes whose file was read, as an act does. */
        send(
          actor: Actor,
          params: Readonly<Record<string, string>>,
          log: Act['log'],
        ): Promise<Result<Download, string>>;
      }
  );

/** Hangs endpoints that carry files on the server. */
export async function mountFiles(
  app: FastifyInstance,
  context: ServeContext,
  routes: readonly FileRoute[],
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    for (const route of routes) {
      scope.route({
        method: route.method,
        url: API_ROOT + route.path,
        handler: (request, reply) => handle(context, route, request, reply),
      });
    }
  });
}

async function handle(context: ServeContext, route: FileRoute, request: FastifyRequest, reply: FastifyReply) {
  const admitted = await admit(context, route, request, reply);
  if (!admitted) return reply;
  const { origin } = admitted;
  const actor = admitted.actor ?? (route.toegang === 'openbaar' ? anonymous : undefined);
  if (!actor) return sendProblem(reply, problem('niet-ingelogd', 401));
  const parsed = route.params.safeParse(request.params);
  if (!parsed.success) return sendProblem(reply, invalidInput([{ where: 'pad', error: parsed.error }]));
  const params = parsed.data as Readonly<Record<string, string>>;

  const touched: Parameters<Act['log']>[0][] = [];
  const answer =
    route.method === 'PUT'
      ? await route.receive(actor, params, request.body as Readable)
      : await route.send(actor, params, (object) => touched.push(object));
  await context.db.transact(scopeOf(admitted.actor), (tx) =>
    writeLogboek(
      tx,
      admitted.actor,
      (touched.length > 0 ? touched : [{}]).map((object) => ({
        handeling: route.operation,
        soort: route.object,
        ...object,
        resultaat: answer.ok ? 'gedaan' : `geweigerd: ${answer.code}`,
        ...origin,
      })),
    ),
  );
  if (!answer.ok) {
    return sendProblem(reply, problem(answer.code, route.refusals[answer.code] ?? 409, answer.detail));
  }
  reply.header('API-Version', API_VERSION);
  if (route.method === 'PUT') return reply.send(answer.value);
  const { naam, inhoud, type = route.type } = answer.value as Download;
  return reply
    .type(typeof inhoud === 'string' ? `${type}; charset=utf-8` : type)
    .header('content-disposition', `attachment; filename="${naam}"`)
    .send(inhoud);
}
