import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Identity } from '../../platform/auth/index.ts';
import { type Config, ConfigError } from '../../platform/config.ts';
import { choosePersona, type DemoClaims, type ListDemoPersonas } from './personas.ts';
import { CLIENT_ID, expiredPage, type Keys, makeKeys, makeProvider, PREFIX } from './provider.ts';
import { rolePage } from './role-page.ts';

export type { DemoOrganisatie, ListDemoPersonas } from './personas.ts';

/** Addresses one demo is reached at: localhost, 127.0.0.1, a forwarded port. */
const MOST_ORIGINS = 8;

export type DemoLogin = {
  readonly identity: Identity;
  /** To hang on the server (`mounts` of buildApp). */
  readonly mount: {
    readonly prefix: string;
    handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void>;
  };
};

/**
 * The identity provider of the demo: everyone may be anyone, so it exists for invented data only.
 * @throws ConfigError in production, or when a real identity provider is set
 */
export function openDemoLogin(
  config: Pick<Config, 'productie' | 'oidc'>,
  listDemoPersonas: ListDemoPersonas,
): DemoLogin {
  if (config.productie || config.oidc) {
    throw new ConfigError(
      'De demo-login werkt niet in productie of naast een echte aanmelddienst (OIDC_ISSUER).',
    );
  }
  const personas = new Map<string, DemoClaims>();
  const providers = new Map<string, Provider>();
  let keys: Promise<Keys> | undefined;

  const providerFor = async (origin: string) => {
    keys ??= makeKeys();
    const made = await keys;
    const known = providers.get(origin);
    if (known) return known;
    if (providers.size >= MOST_ORIGINS) providers.delete([...providers.keys()][0] ?? '');
    const provider = makeProvider(origin, made, personas);
    providers.set(origin, provider);
    return provider;
  };

  return {
    identity: {
      issuerFor: (origin) => origin + PREFIX,
      clientId: CLIENT_ID,
      claims: { rol: 'rol', organisatie: 'organisatie', school: 'school' },
      demo: true,
    },
    mount: {
      prefix: PREFIX,
      async handle(request, response, origin) {
        tellAddress(request, origin);
        forgetSession(request);
        const provider = await providerFor(origin);
        const path = new URL(request.url ?? '/', origin).pathname;
        if (path.startsWith(`${PREFIX}/keuze/`)) {
          await chooseRole(provider, request, response, path, listDemoPersonas, personas);
        } else {
          await passOn(provider, request, response);
        }
      },
    },
  };
}

/** The provider writes addresses as people typed them; what a stranger put in these headers is overwritten. */
function tellAddress(request: IncomingMessage, origin: string): void {
  const { protocol, host } = new URL(origin);
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = host;
}

/**
 * Everyone chooses again at every login, also as somebody else: a session the provider still knows would make it
 * ask to end that one first.
 */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => !/^demo-login(\.sig)?=/.test(pair));
  request.headers.cookie = kept.join('; ');
}

/** The provider must see the path below its own. */
async function passOn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const original = request.url ?? PREFIX;
  Object.assign(request, { originalUrl: original, url: original.slice(PREFIX.length) || '/' });
  await provider.callback()(request, response);
}

async function chooseRole(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  listDemoPersonas: ListDemoPersonas,
  personas: Map<string, DemoClaims>,
): Promise<void> {
  const known = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!known) return sendHtml(response, 400, expiredPage());

  const organisaties = await listDemoPersonas();
  if (request.method !== 'POST') return sendHtml(response, 200, rolePage(path, organisaties));

  const claims = choosePersona(
    organisaties,
    Object.fromEntries(new URLSearchParams(await readBody(request))),
  );
  if (!claims) return sendHtml(response, 400, rolePage(path, organisaties, true));
  personas.set(claims.sub, claims);
  await provider.interactionFinished(request, response, {
    login: { accountId: claims.sub, remember: false },
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > 16_384) return '';
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}
