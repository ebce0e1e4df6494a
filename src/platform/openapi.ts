import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { TOKEN_PATH } from './auth/token-route.ts';
import type { Config } from './config.ts';
import { bevoegdheden, type Endpoint, zProbleem } from './endpoint.ts';
import type { FileRoute } from './file-route.ts';
import { inlineSchema, type JsonSchema, type Schemas, sharedSchema } from './openapi-schema.ts';
import { API_ROOT, API_VERSION, type Route } from './serve.ts';

/** The description of the API, made from the endpoints themselves, so it cannot say something else. */
export function serveOpenApi(
  app: FastifyInstance,
  routes: readonly Route[],
  fileRoutes: readonly FileRoute[],
  config: Pick<Config, 'adres' | 'productie'>,
) {
  // A relative address is true on whatever port a demo runs.
  const server = config.productie ? new URL(config.adres).origin + API_ROOT : API_ROOT;
  const document = JSON.stringify(openApiDocument(routes, fileRoutes, server));
  app.get(`${API_ROOT}/openapi.json`, (_request, reply) =>
    reply
      .headers({
        'api-version': API_VERSION,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type('application/json; charset=utf-8')
      .send(document),
  );
}

/** @param server address of the API, ending in /api/v1 */
export function openApiDocument(
  routes: readonly Route[],
  fileRoutes: readonly FileRoute[],
  server: string,
): Record<string, unknown> {
  const schemas: Schemas = {};
  sharedSchema(zProbleem, schemas);
  const paths: Record<string, Record<string, unknown>> = {};
  const add = ({ path, method }: { path: string; method: string }, described: Record<string, unknown>) => {
    const key = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[key] = { ...paths[key], [method.toLowerCase()]: described };
  };
  for (const { endpoint } of routes) add(endpoint, operation(endpoint, schemas));
  for (const route of fileRoutes) add(route, fileOperation(route, schemas));
  const tags = [...new Set([...routes.map(({ endpoint }) => endpoint), ...fileRoutes].map(tagOf))].sort();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Schoolgang',
      version: API_VERSION,
      description: 'De API van Schoolgang, voor de uitvoering van de Leerplichtwet 1969.',
      contact: {
        name: 'Beheer Schoolgang',
        email: 'beheer@schoolgang.example',
        url: 'https://schoolgang.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: server }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas,
      headers: {
        'API-Version': {
          description: 'De volledige versie van de API',
          schema: { type: 'string' },
          example: API_VERSION,
        },
      },
      securitySchemes: securitySchemes(server),
    },
  };
}

const securitySchemes = (server: string) => ({
  machine: {
    type: 'oauth2',
    description: 'Voor programma’s: client credentials, met een scope per bevoegdheid',
    flows: {
      clientCredentials: {
        tokenUrl: server.replace(API_ROOT, '') + TOKEN_PATH,
        scopes: Object.fromEntries(bevoegdheden.map((naam) => [naam, `Bevoegdheid ${naam}`])),
      },
    },
  },
  sessie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-schoolgang',
    description: 'Voor de eigen schermen: de sessie na aanmelden, bij wijzigen samen met x-csrf',
  },
});

const tagOf = (endpoint: Pick<Endpoint, 'path'>): string => endpoint.path.split('/')[1] ?? 'overig';

function operation(endpoint: Endpoint, schemas: Schemas): Record<string, unknown> {
  const parameters = [
    ...parametersOf(endpoint.params, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...(endpoint.method === 'GET' || endpoint.toegang === 'openbaar' ? [] : [csrfHeader]),
  ];
  return {
    operationId: endpoint.operation,
    summary: endpoint.samenvatting,
    tags: [tagOf(endpoint)],
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: inlineSchema(endpoint.body) } },
          },
        }
      : {}),
    responses: {
      '200': {
        description: 'Gelukt',
        headers: versionHeader,
        content: { 'application/json': { schema: sharedSchema(endpoint.response, schemas) } },
      },
      ...problemsOf(endpoint),
    },
  };
}

/** The same, with the bytes of a file as what goes in or comes out. */
function fileOperation(route: FileRoute, schemas: Schemas): Record<string, unknown> {
  const response = route.method === 'PUT' ? route.response : z.string();
  const described = operation({ ...route, response }, schemas);
  if (route.method === 'PUT') {
    const content = { 'application/octet-stream': { schema: {} } };
    return { ...described, requestBody: { required: true, content } };
  }
  const gelukt = {
    description: 'Het bestand',
    headers: versionHeader,
    content: { [route.type]: { schema: { type: 'string' } } },
  };
  return { ...described, responses: { ...(described['responses'] as object), '200': gelukt } };
}

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

const csrfHeader = {
  name: 'x-csrf',
  in: 'header',
  required: false,
  description: 'Verplicht met de sessiecookie: de waarde csrf uit GET /sessie. Niet nodig met een token.',
  schema: { type: 'string' },
};

function securityOf({ toegang }: Endpoint): Record<string, string[]>[] {
  if (toegang === 'openbaar') return [];
  return [{ machine: toegang === 'ingelogd' ? [] : [toegang] }, { sessie: [] }];
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Record<string, unknown>[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inlineSchema(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property;
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description ? { description } : {}),
      schema: rest,
    };
  });
}

/** Every way this endpoint can say no: what the platform may answer, and what the act itself refuses. */
function problemsOf(endpoint: Endpoint): Record<string, unknown> {
  const codes: Record<string, string[]> = { '429': ['te-veel-verzoeken'], '500': ['interne-fout'] };
  const add = (status: number, code: string) => {
    codes[status] = [...(codes[status] ?? []), code];
  };
  if (endpoint.params || endpoint.query || endpoint.method !== 'GET') add(400, 'ongeldige-invoer');
  if (endpoint.toegang !== 'openbaar') {
    add(401, 'niet-ingelogd');
    add(403, 'geen-bevoegdheid');
  }
  if (endpoint.method !== 'GET') add(403, 'ongeldige-herkomst');
  for (const [code, status] of Object.entries(endpoint.refusals)) add(status, code);
  return Object.fromEntries(
    Object.entries(codes).map(([status, names]) => [
      status,
      {
        description: names.join(', '),
        headers: versionHeader,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
      },
    ]),
  );
}
