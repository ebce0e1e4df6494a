import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration, Provider as OidcProvider } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import { base } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { htmlPage, paragraph } from '../../platform/auth/page.ts';
import type { DemoClaims } from './personas.ts';

export const PREFIX = '/demo-login';
export const CLIENT_ID = 'schoolgang-demo';

const HOUR = 3600;

/** What a login under way needs, in memory: by its own name, so the package does not warn of it at every start. */
class Memory extends MemoryAdapter {}

/** Keys live as long as the process: nothing in a demo is worth keeping them. */
export async function makeKeys() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    jwk: { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256' },
    cookie: randomBytes(32).toString('hex'),
  };
}
export type Keys = Awaited<ReturnType<typeof makeKeys>>;

/** An OpenID Connect provider for one address people reach the demo at. */
export function makeProvider(
  origin: string,
  keys: Keys,
  personas: ReadonlyMap<string, DemoClaims>,
): OidcProvider {
  const provider = new Provider(origin + PREFIX, configuration(origin, keys, personas));
  // The address is set by who mounts it, from the request it allowed (see index.ts).
  provider.proxy = true;
  return provider;
}

function configuration(origin: string, keys: Keys, personas: ReadonlyMap<string, DemoClaims>): Configuration {
  const policy = base();
  // One click chooses a role; asking leave for our own program would be a second.
  policy.remove('consent');
  return {
    adapter: Memory,
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/aanmelden/terug`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [keys.jwk] } as NonNullable<Configuration['jwks']>,
    cookies: {
      keys: [keys.cookie],
      names: { session: 'demo-login', interaction: 'demo-login-keuze', resume: 'demo-login-verder' },
    },
    interactions: { policy, url: (_ctx, interaction) => `${PREFIX}/keuze/${interaction.uid}` },
    claims: { openid: ['sub'], profile: ['name', 'rol', 'organisatie', 'school'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: HOUR,
      Session: HOUR,
      Grant: HOUR,
    },
    findAccount: (_ctx, sub) => {
      const claims = personas.get(sub);
      return claims && { accountId: sub, claims: () => ({ ...claims }) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({
        ...(client ? { clientId: client.clientId } : {}),
        ...(session?.accountId ? { accountId: session.accountId } : {}),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = expiredPage();
    },
  };
}

export const expiredPage = (): string =>
  htmlPage(
    'nl',
    'Opnieuw aanmelden',
    `${paragraph('Deze aanmelding is verlopen of al gebruikt.')}
<p><a class="utrecht-link" href="/aanmelden">Meld u opnieuw aan</a></p>`,
  );
