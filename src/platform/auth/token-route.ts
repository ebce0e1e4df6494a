import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Db } from '../db/pool.ts';
import { writeLogboek } from '../logboek.ts';
import { traceOf } from '../serve.ts';
import { findMachineClient, type MachineClient, TOKEN_SECONDS, type TokenDesk } from './machine-client.ts';
import { type Home, originOf } from './origin.ts';

export const TOKEN_PATH = '/oauth/token';

const zVraag = z.object({
  grant_type: z.string(),
  client_id: z.string().max(200).optional(),
  client_secret: z.string().max(200).optional(),
  scope: z.string().max(2000).optional(),
});

export type TokenRoute = {
  readonly db: Db;
  readonly desk: TokenDesk;
  readonly home: Home;
  readonly loginsPerMinute: number;
};

/** Client credentials (RFC 6749 § 4.4): a machine client exchanges its secret for a token of ten minutes. */
export function tokenRoute(app: FastifyInstance, context: TokenRoute): void {
  app.post(
    TOKEN_PATH,
    {
      config: {
        rateLimit: { max: context.loginsPerMinute, keyGenerator: (request) => `token ${request.ip}` },
      },
    },
    (request, reply) => answer(context, request, reply),
  );
}

async function answer(context: TokenRoute, request: FastifyRequest, reply: FastifyReply) {
  const vraag = zVraag.safeParse(request.body);
  if (!vraag.success) return refused(reply, 400, 'invalid_request');
  if (vraag.data.grant_type !== 'client_credentials') return refused(reply, 400, 'unsupported_grant_type');

  const given = credentials(request, vraag.data);
  const client = given && (await findMachineClient(context.db, given.id, given.secret));
  if (!client) {
    await note(context.db, request, undefined, 'geweigerd: client-onbekend');
    return refused(reply.header('www-authenticate', 'Basic realm="schoolgang"'), 401, 'invalid_client');
  }

  const scopes = vraag.data.scope?.split(' ').filter(Boolean) ?? [...client.scopes];
  if (!scopes.every((scope) => client.scopes.includes(scope))) {
    await note(context.db, request, client, 'geweigerd: scope');
    return refused(reply, 400, 'invalid_scope');
  }
  await note(context.db, request, client, 'gedaan');
  const token = await context.desk.issue(client, scopes, originOf(context.home, request));
  return reply.send({
    access_token: token,
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
    scope: scopes.join(' '),
  });
}

/** From the header (client_secret_basic) or the form (client_secret_post). */
function credentials(request: FastifyRequest, form: z.output<typeof zVraag>) {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic) {
    const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':', 2).map(decoded);
    return { id, secret };
  }
  const { client_id: id, client_secret: secret } = form;
  return id && secret ? { id, secret } : undefined;
}

/** RFC 6749 § 2.3.1 form-encodes both halves; clients that do not, send nothing that reads differently. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const refused = (reply: FastifyReply, status: number, error: string) => reply.code(status).send({ error });

function note(db: Db, request: FastifyRequest, client: MachineClient | undefined, resultaat: string) {
  const actor = client && {
    id: client.gebruikerId,
    rol: 'machine' as const,
    organisatieId: client.organisatieId,
  };
  return db.transact({ organisatieId: client?.organisatieId ?? null, actor: actor?.id ?? 'niemand' }, (tx) =>
    writeLogboek(tx, actor, [
      {
        handeling: 'tokenGeven',
        soort: 'sessie',
        resultaat,
        herkomst: request.ip,
        traceId: traceOf(request),
      },
    ]),
  );
}
