import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase, organisatie } from '../../test/database.ts';
import { startServer, type TestServer } from '../../test/server.ts';
import { sessieRoutes } from '../domain/toegang/sessie.routes.ts';
import { openDb } from './db/pool.ts';
import { endpoint } from './endpoint.ts';
import { installJobs } from './jobs/index.ts';
import { createLog } from './log.ts';
import { ok } from './result.ts';
import { type Route, serve } from './serve.ts';

const { db, beheerUrl } = await freshDatabase();
await organisatie(db);
const schoolId = '01890000-0000-7000-8000-000000000001';
const demo = [
  { code: 'oefenstad', naam: 'Oefenstad', medewerkers: [], scholen: [{ id: schoolId, naam: 'De Proef' }] },
];

const openbaar = { toegang: 'openbaar', response: z.object({ gezien: z.number() }) } as const;
const routes: Route[] = [
  ...sessieRoutes,
  serve(
    endpoint({
      ...openbaar,
      method: 'POST',
      path: '/proef/:nummer',
      operation: 'proefDoen',
      samenvatting: 'Proef',
      params: z.object({ nummer: z.coerce.number().int() }),
      body: z.object({ aantal: z.int().min(1), dag: z.iso.date() }),
    }),
    async (_, { nummer }) => ok({ gezien: nummer }),
  ),
  serve(
    endpoint({ ...openbaar, method: 'GET', path: '/stuk', operation: 'stukLezen', samenvatting: 'Stuk' }),
    async () => {
      throw Object.assign(new Error('Key (naam)=(Jan Verzonnen) bsn 999990019 "geheim" exists'), {
        code: '23505',
      });
    },
  ),
];

const lines: string[] = [];
let folder: string;
let server: TestServer;
beforeAll(async () => {
  await installJobs(beheerUrl);
  folder = await mkdtemp(join(tmpdir(), 'schoolgang-web-'));
  for (const part of ['kantoor', 'schoolportaal', 'assets']) await mkdir(join(folder, part));
  await writeFile(join(folder, 'kantoor/index.html'), '<title>Kantoor</title>');
  await writeFile(join(folder, 'schoolportaal/index.html'), '<title>Schoolportaal</title>');
  await writeFile(join(folder, 'assets/main-1a2b3c.js'), 'export {};');
  server = await startServer(db, demo, {
    routes,
    webFolder: folder,
    log: createLog('info', { write: (line: string) => void lines.push(line) }),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });
const json = { 'content-type': 'application/json' };

describe('every answer', () => {
  test.each([
    '/api/v1/sessie',
    '/aanmelden?blijf=1',
    '/healthz',
    '/nergens',
    '/demo-login/niets',
    '/api/v1/openapi.json',
  ])('of %s carries the headers that keep others out', async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('x-powered-by')).toBe(false);
  });
});

describe('what goes wrong', () => {
  const cases: [string, string, RequestInit, number, string][] = [
    ['no such address', '/api/v1/nergens', {}, 404, 'niet-gevonden'],
    ['another method', '/api/v1/proef/3', { method: 'DELETE' }, 405, 'methode-niet-toegestaan'],
    [
      'JSON that is none',
      '/api/v1/proef/3',
      { method: 'POST', headers: json, body: '{"a"' },
      400,
      'ongeldige-invoer',
    ],
    ['an empty body', '/api/v1/proef/3', { method: 'POST', headers: json }, 400, 'ongeldige-invoer'],
    [
      'a form',
      '/api/v1/proef/3',
      { method: 'POST', body: new URLSearchParams({ aantal: '1' }) },
      415,
      'verkeerde-inhoudssoort',
    ],
    [
      'a body too large',
      '/api/v1/proef/3',
      { method: 'POST', headers: json, body: `"${'x'.repeat(1_100_000)}"` },
      413,
      'te-groot',
    ],
    ['an address that cannot be read', '/api/v1/proef/%zz', {}, 400, 'ongeldige-invoer'],
    ['a bug', '/api/v1/stuk', {}, 500, 'interne-fout'],
  ];
  test.each(cases)('%s is told as a problem', async (_, path, init, status, code) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: `/problemen/${code}`,
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  test('another method says which ones there are', async () => {
    expect((await ask('/api/v1/proef/3', { method: 'DELETE' })).headers.get('allow')).toBe('POST');
  });

  test('all wrong fields are told together', async () => {
    const answer = await ask('/api/v1/proef/x', { method: 'POST', headers: json, body: '{"aantal":0}' });
    const body = (await answer.json()) as { invalidParams: { name: string }[] };
    expect(body.invalidParams.map(({ name }) => name)).toEqual(['pad.nummer', 'inhoud.aantal', 'inhoud.dag']);
  });

  test('a bug shows a reference outside and no values in the log', async () => {
    const trace = 'a'.repeat(32);
    const answer = await ask('/api/v1/stuk', {
      headers: { traceparent: `00-${trace}-${'b'.repeat(16)}-01` },
    });
    const told = await answer.text();
    expect(told).toContain(trace);
    expect(told).not.toContain('Verzonnen');
    const logged = lines.filter((line) => line.includes(trace)).join('\n');
    expect(logged).toContain('interne fout');
    expect(logged).toContain('23505');
    expect(logged).not.toMatch(/Verzonnen|99999|geheim/);
  });

  test('the log tells route, status and time, never the address as typed', async () => {
    await ask('/api/v1/proef/31415?naam=Verzonnen', {
      method: 'POST',
      headers: json,
      body: '{"aantal":1,"dag":"2026-01-05"}',
    });
    const logged = lines.at(-1) ?? '';
    expect(JSON.parse(logged)).toMatchObject({
      route: '/api/v1/proef/:nummer',
      status: 200,
      methode: 'POST',
      msg: 'verzoek',
    });
    expect(logged).not.toMatch(/31415|Verzonnen/);
  });
});

describe('the screens', () => {
  test.each([
    ['leerplichtambtenaar', '/', 'Kantoor'],
    ['leerplichtambtenaar', '/jongeren/7/tijdlijn', 'Kantoor'],
    ['school', '/', 'Schoolportaal'],
    ['school', '/meldingen', 'Schoolportaal'],
  ])('%s gets at %s the shell %s', async (rol, path, title) => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol, school: schoolId });
    const answer = await browser.visit(path);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('files named after their content are kept for a year, files that are not there are not a page', async () => {
    const asset = await ask('/assets/main-1a2b3c.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await ask('/assets/weg.js', { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await ask('/assets/../kantoor/index.html')).status).toBe(404);
  });

  test('without built screens a page says what to do', async () => {
    const bare = await startServer(db, demo, { webFolder: join(folder, 'niets') });
    const browser = bare.browser();
    const answer = await browser.login({ organisatie: 'oefenstad', rol: 'fg' });
    expect(await answer.text()).toContain('npm run build');
  });

  test('where a part of its own breaks, a person reads what to do and no inside of the program', async () => {
    const broken = {
      prefix: '/kapot',
      handle: () => Promise.reject(new Error('secret of the inside')),
    };
    const server = await startServer(db, demo, { routes, mounts: [broken] });
    const answer = await server.browser().ask('/kapot/hier');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const page = await answer.text();
    expect(page).toContain('Probeer het later opnieuw');
    expect(page).not.toContain('secret of the inside');
  });
});

describe('limits', () => {
  test('who asks too often is told to wait, and others are not', async () => {
    const busy = await startServer(db, demo, { routes, limits: { api: 30, login: 5 } });
    const [hasty, calm] = [busy.browser(), busy.browser()];
    await hasty.login({ organisatie: 'oefenstad', rol: 'fg' });
    await calm.login({ organisatie: 'oefenstad', rol: 'teammanager' });
    const answers = [];
    for (let turn = 0; turn < 31; turn++) answers.push((await hasty.ask('/api/v1/sessie')).status);
    expect(answers.slice(0, 30)).not.toContain(429);
    expect(answers.at(-1)).toBe(429);
    expect((await calm.ask('/api/v1/sessie')).status).toBe(200);

    const logins = [];
    for (let turn = 0; turn < 6; turn++) logins.push((await busy.browser().ask('/aanmelden/start')).status);
    expect(logins.at(-1)).toBe(429);
  });
});

describe('health', () => {
  test('the process lives, and is ready when database, migrations and queue are', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'goed' });
    const ready = await ask('/readyz');
    expect(await ready.json()).toMatchObject({
      status: 'goed',
      controles: [{ naam: 'database' }, { naam: 'migraties' }, { naam: 'taken' }],
    });
    expect(ready.status).toBe(200);
  });

  test('it is not ready without a database, and still lives', async () => {
    const lost = await startServer(openDb('postgres://niemand@127.0.0.1:1/niets'), demo);
    expect((await fetch(`${lost.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${lost.url}/healthz`)).status).toBe(200);
  });

  test('the figures name routes, never ids, and are for this machine or a token only', async () => {
    await ask('/api/v1/proef/27182', { method: 'POST', headers: json, body: '{}' });
    const figures = await (await ask('/metrics')).text();
    expect(figures).toContain('route="/api/v1/proef/:nummer"');
    expect(figures).toContain('schoolgang_taken{stand="wachtend"}');
    expect(figures).not.toContain('27182');

    const guarded = await startServer(db, demo, { metricsToken: 'sleutel' });
    expect((await fetch(`${guarded.url}/metrics`)).status).toBe(403);
    expect(
      (await fetch(`${guarded.url}/metrics`, { headers: { authorization: 'Bearer sleutel' } })).status,
    ).toBe(200);
  });
});

test('a request that runs when the server stops is still answered', async () => {
  const slow: Route = serve(
    endpoint({ ...openbaar, method: 'GET', path: '/traag', operation: 'traagLezen', samenvatting: 'Traag' }),
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return ok({ gezien: 1 });
    },
  );
  const stopping = await startServer(db, demo, { routes: [slow] });
  const answer = fetch(`${stopping.url}/api/v1/traag`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await stopping.app.close();
  expect((await answer).status).toBe(200);
  await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
});
