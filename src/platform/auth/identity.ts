import * as oidc from 'openid-client';
import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';
import type { ClaimNames } from './gebruiker.ts';

/** Who says who people are: an OpenID Connect provider. */
export type Identity = {
  /** The issuer for somebody who reaches us at this origin; the demo provider follows the address typed. */
  issuerFor(origin: string): string;
  readonly clientId: string;
  /** Without a secret the client is public and leans on PKCE alone. */
  readonly clientSecret?: string | undefined;
  readonly claims: ClaimNames;
  /** Demo: ask again who one is at every login, and speak http on this machine. */
  readonly demo: boolean;
  /** How we reach the provider ourselves; absent: over the network. */
  readonly fetch?: oidc.CustomFetch;
};

/** The provider of the settings. @throws ConfigError when there is none */
export function identityFrom(config: Config): Identity {
  const settings = config.oidc;
  if (!settings) throw new ConfigError('OIDC_ISSUER en OIDC_CLIENT_ID ontbreken: niemand kan inloggen.');
  return {
    issuerFor: () => settings.issuer,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    claims: { rol: settings.claimRol, organisatie: settings.claimOrganisatie, school: 'school' },
    demo: false,
  };
}

/** What must be remembered between leaving for the provider and coming back. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The path that was wanted. */
  readonly naar: string;
};

/** Speaks OpenID Connect: authorization code with PKCE, state and nonce. */
export type RelyingParty = {
  start(origin: string, naar: string): Promise<{ readonly url: URL; readonly attempt: Attempt }>;
  /** @returns the claims of the ID token; throws when anything does not match */
  finish(origin: string, current: URL, attempt: Attempt): Promise<Readonly<Record<string, unknown>>>;
  /** Where to go to log out at the provider too; undefined when it has no such page. */
  endUrl(origin: string, back: string): Promise<URL | undefined>;
};

export function openRelyingParty(identity: Identity): RelyingParty {
  const known = new Map<string, Promise<oidc.Configuration>>();
  const providerFor = (origin: string) => {
    const issuer = identity.issuerFor(origin);
    const found = known.get(issuer) ?? discover(identity, issuer);
    known.set(issuer, found);
    // A provider that was down for a moment must not stay unreachable for ever.
    found.catch(() => known.delete(issuer));
    return found;
  };

  return {
    async start(origin, naar) {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        naar,
      };
      const url = oidc.buildAuthorizationUrl(await providerFor(origin), {
        redirect_uri: `${origin}/aanmelden/terug`,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(identity.demo ? { prompt: 'login' } : {}),
      });
      return { url, attempt };
    },
    async finish(origin, current, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await providerFor(origin), current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return tokens.claims() ?? {};
    },
    async endUrl(origin, back) {
      const provider = await providerFor(origin);
      if (identity.demo || !provider.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: back });
    },
  };
}

function discover(identity: Identity, issuer: string): Promise<oidc.Configuration> {
  return oidc.discovery(
    new URL(issuer),
    identity.clientId,
    undefined,
    identity.clientSecret ? oidc.ClientSecretPost(identity.clientSecret) : oidc.None(),
    {
      ...(identity.demo ? { execute: [oidc.allowInsecureRequests] } : {}),
      ...(identity.fetch ? { [oidc.customFetch]: identity.fetch } : {}),
    },
  );
}
