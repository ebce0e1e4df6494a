import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase, organisatie, testKey } from '../../../test/database.ts';
import { startServer, type TestServer } from '../../../test/server.ts';
import { sessieRoutes } from '../../domain/toegang/sessie.routes.ts';
import { rows, run } from '../db/tx.ts';
import { type Bevoegdheid, endpoint } from '../endpoint.ts';
import { ok } from '../result.ts';
import { type Route, serve } from '../serve.ts';
import { createMachineClient, ensureDemoClient, type NewMachineClient } from './index.ts';

const { db } = await freshDatabase();
const oefenstad = await organisatie(db);

const probe = (method: 'GET' | 'POST', toegang: Bevoegdheid): Route =>
  serve(
    endpoint({
      method,
      path: `/proef-${toegang.replace('.', '-')}`,
      operation: `proef${method}${toegang.replace('.', '')}`,
      samenvatting: 'Proef',
      toegang,
      object: 'proef',
      response: z.object({ organisatie: z.string() }),
    }),
    async ({ actor }) => ok({ organisatie: String(actor.organisatieId) }),
  );

let server: TestServer;
let client: NewMachineClient;
beforeAll(async () => {
  server = await startServer(db, [], {
    routes: [
      ...sessieRoutes,
      probe('GET', 'cijfers.lezen'),
      probe('POST', 'melding.doen'),
      probe('GET', 'dossier.lezen'),
    ],
  });
  client = await createMachineClient(db, oefenstad, 'Administratiepakket', ['cijfers.lezen', 'melding.doen']);
});

const basic = ({ clientId, clientSecret }: NewMachineClient) =>
  `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
const askToken = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/oauth/token`, { method: 'POST', headers, body: new URLSearchParams(fields) });
const token = async (fields: Record<string, string> = {}) => {
  const answer = await askToken(
    { grant_type: 'client_credentials', ...fields },
    { authorization: basic(client) },
  );
  return ((await answer.json()) as { access_token: string }).access_token;
};
const call = async (method: string, path: string, bearer: string) =>
  fetch(`${server.url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${bearer}` } });

test('a machine client gets a token with its secret in the header or in the form', async () => {
  const inHeader = await askToken({ grant_type: 'client_credentials' }, { authorization: basic(client) });
  expect(inHeader.status).toBe(200);
  expect(inHeader.headers.get('cache-control')).toBe('no-store');
  expect(await inHeader.json()).toMatchObject({
    token_type: 'Bearer',
    expires_in: 600,
    scope: 'cijfers.lezen melding.doen',
  });

  const inForm = await askToken({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
  });
  expect(inForm.status).toBe(200);
});

test('with the token it works for its organisatie, within its scopes, without csrf', async () => {
  const bearer = await token();
  expect(await (await call('GET', '/proef-cijfers-lezen', bearer)).json()).toEqual({
    organisatie: String(oefenstad),
  });
  expect((await call('POST', '/proef-melding-doen', bearer)).status).toBe(200);
  expect((await call('GET', '/proef-dossier-lezen', bearer)).status).toBe(403);
  expect(await (await call('GET', '/sessie', bearer)).json()).toMatchObject({
    rol: 'machine',
    naam: 'Administratiepakket',
    csrf: null,
    bevoegdheden: ['melding.doen', 'cijfers.lezen'],
  });
});

test('a token may be asked for fewer scopes, never for more', async () => {
  const bearer = await token({ scope: 'cijfers.lezen' });
  expect((await call('GET', '/proef-cijfers-lezen', bearer)).status).toBe(200);
  expect((await call('POST', '/proef-melding-doen', bearer)).status).toBe(403);
  const more = await askToken(
    { grant_type: 'client_credentials', scope: 'dossier.lezen' },
    { authorization: basic(client) },
  );
  expect([more.status, await more.json()]).toEqual([400, { error: 'invalid_scope' }]);
});

test.each([
  ['a wrong secret', { client_secret: 'fout' }, 401, 'invalid_client'],
  ['an unknown client', { client_id: 'niemand' }, 401, 'invalid_client'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
])('%s gets no token', async (_, change, status, error) => {
  const answer = await askToken({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...change,
  });
  expect([answer.status, await answer.json()]).toEqual([status, { error }]);
});

test('a token that is changed, or of another installation, opens nothing', async () => {
  const bearer = await token();
  const [head, , signature] = bearer.split('.');
  const forged = Buffer.from(JSON.stringify({ aud: 'schoolgang-api', scope: 'dossier.lezen' })).toString(
    'base64url',
  );
  for (const wrong of [`${head}.${forged}.${signature}`, 'x', '']) {
    expect((await call('GET', '/proef-cijfers-lezen', wrong)).status).toBe(401);
  }
});

test('a closed client gets no token', async () => {
  const closed = await createMachineClient(db, oefenstad, 'Oud pakket', ['cijfers.lezen']);
  await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
    run(tx, sql`update machine_client set gesloten_op = now() where client_id = ${closed.clientId}`),
  );
  const answer = await askToken({ grant_type: 'client_credentials' }, { authorization: basic(closed) });
  expect(answer.status).toBe(401);
});

test('the client of the demo has the same secret at every start, and another in another installation', async () => {
  const stad = { organisatieId: oefenstad, code: 'oefenstad' };
  const first = await ensureDemoClient(db, testKey, stad);
  expect(await ensureDemoClient(db, testKey, stad)).toEqual(first);
  const answer = await askToken({ grant_type: 'client_credentials' }, { authorization: basic(first) });
  expect(answer.status).toBe(200);
  const other = await ensureDemoClient(db, new Uint8Array(32).fill(8), stad);
  expect(other.clientSecret).not.toBe(first.clientSecret);
});

test('the secret is kept as a hash only', async () => {
  const found = await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
    rows(tx, sql`select 1 from machine_client where machine_client::text like ${`%${client.clientSecret}%`}`),
  );
  expect(found).toEqual([]);
});

test('[PA-03] asking for a token and what is done with it stand in the logboek', async () => {
  await call('POST', '/proef-melding-doen', await token());
  const lines = await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
    rows(
      tx,
      sql<{
        handeling: string;
        rol: string;
      }>`select distinct handeling, rol from logboek where resultaat = 'gedaan'`,
    ),
  );
  expect(lines).toContainEqual({ handeling: 'tokenGeven', rol: 'machine' });
  expect(lines).toContainEqual({ handeling: 'proefPOSTmeldingdoen', rol: 'machine' });
});
