import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from '../../../test/browser.ts';
import { freshDatabase, organisatie, testKey } from '../../../test/database.ts';
import { sessieRoutes } from '../../domain/toegang/sessie.routes.ts';
import { openDemoLogin } from '../../integrations/demo-login/index.ts';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { type Identity, identityFrom } from './index.ts';

const { db } = await freshDatabase();
await organisatie(db, 'oefenstad');
const ADRES = 'https://schoolgang.example';

/** The provider of the demo stands in for that of a gemeente; here it also knows people we do not admit. */
const provider = openDemoLogin({ productie: false, oidc: undefined }, async () => [
  {
    code: 'oefenstad',
    naam: 'Oefenstad',
    medewerkers: [],
    scholen: [{ id: 'geen-uuid', naam: 'Zonder nummer' }],
  },
  { code: 'onbekend', naam: 'Onbekend', medewerkers: [], scholen: [] },
]);

/** Every request enters as it would behind the proxy of the organisatie: https, at the name of the installation. */
const within =
  (app: FastifyInstance): typeof fetch =>
  async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answer = await app.inject({
      method: (init?.method ?? 'GET') as 'GET' | 'POST',
      url: url.pathname + url.search,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), host: url.host },
      ...(init?.body ? { payload: await new Response(init.body).text() } : {}),
    });
    const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)] as [string, string]),
    );
    return new Response(answer.rawPayload.length > 0 ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers,
    });
  };

let app: FastifyInstance;
beforeAll(async () => {
  app = await start({});
});
const started: FastifyInstance[] = [];
afterAll(() => Promise.all(started.map((one) => one.close())));

async function start(change: Partial<Identity>): Promise<FastifyInstance> {
  const made: FastifyInstance = await buildApp({
    config: { adres: ADRES, productie: true, logLevel: 'silent' },
    db,
    clock: systemClock,
    routes: sessieRoutes,
    identity: {
      ...provider.identity,
      demo: false,
      fetch: ((url: string, init: RequestInit) => within(made)(url, init)) as NonNullable<Identity['fetch']>,
      ...change,
    },
    secret: testKey,
    mounts: [provider.mount],
    log: createLog('silent'),
  });
  started.push(made);
  return made;
}

test('[PA-11] in production one logs in at the provider of the organisatie; there is no password of our own', async () => {
  const browser = new Browser(ADRES, within(app));
  const page = await (await browser.visit('/aanmelden?naar=/meldingen')).text();
  expect(page).toContain('href="/aanmelden/start?naar=%2Fmeldingen"');
  expect(page).not.toMatch(/type="password"/);

  await browser.visit('/aanmelden/start?naar=/meldingen');
  await browser.submit(browser.here, { organisatie: 'oefenstad', rol: 'teammanager' });
  expect(browser.here).toBe('/meldingen');
  expect([...browser.cookies.keys()]).toContain('__Host-schoolgang');
  expect((await browser.api('/sessie')).status).toBe(200);
  expect((await browser.api('/sessie/taal', 'PUT', { taal: 'en' }, { origin: ADRES })).status).toBe(200);
  expect(
    (await browser.api('/sessie/taal', 'PUT', { taal: 'en' }, { origin: 'http://localhost' })).status,
  ).toBe(403);
});

test('the cookie of the session is for this host, https and no script only', async () => {
  const browser = new Browser(ADRES, within(app));
  await browser.visit('/aanmelden/start');
  const chosen = await browser.ask(browser.here, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'organisatie=oefenstad&rol=fg',
  });
  const resumed = await browser.ask(chosen.headers.get('location') ?? '');
  const back = await browser.ask(resumed.headers.get('location') ?? '');
  const line = back.headers.getSetCookie().find((text) => text.startsWith('__Host-schoolgang='));
  expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test.each([
  [
    'a role we do not know',
    { claims: { rol: 'functie', organisatie: 'organisatie', school: 'school' } },
    {},
    'nog geen rol',
  ],
  ['an organisatie we do not know', {}, { organisatie: 'onbekend' }, 'organisatie is niet bekend'],
  ['a school that is none', {}, { rol: 'school', school: 'geen-uuid' }, 'geen school'],
])('%s is not let in, and is told why', async (_, change, keuze, told) => {
  const strict = Object.keys(change).length > 0 ? await start(change) : app;
  const browser = new Browser(ADRES, within(strict));
  await browser.visit('/aanmelden/start');
  const answer = await browser.submit(browser.here, { organisatie: 'oefenstad', rol: 'fg', ...keuze });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(told);
  expect(browser.cookies.has('__Host-schoolgang')).toBe(false);
});

test('a provider that does not answer gives a page that says so', async () => {
  const lost = await start({
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  });
  const answer = await new Browser(ADRES, within(lost)).visit('/aanmelden/start');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('antwoordt niet');
});

test('without a provider in the settings there is no identity', () => {
  expect(() => identityFrom({ oidc: undefined } as Parameters<typeof identityFrom>[0])).toThrow(
    'OIDC_ISSUER',
  );
});
