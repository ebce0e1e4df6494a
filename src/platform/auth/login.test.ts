import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { startServer, type TestServer } from '../../../test/server.ts';
import { sessieRoutes } from '../../domain/toegang/sessie.routes.ts';
import { one, rows, run } from '../db/tx.ts';
import { endpoint } from '../endpoint.ts';
import { ok } from '../result.ts';
import { type Route, serve } from '../serve.ts';

const { db } = await freshDatabase();
const oefenstad = await organisatie(db, 'oefenstad');
const anderstad = await organisatie(db, 'anderstad');
const { schoolId } = await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
  one(
    tx,
    sql<{
      schoolId: string;
    }>`insert into school (organisatie_id, brin, naam) values (${oefenstad}, '99XX', 'De Proef')
                              returning school_id as "schoolId"`,
  ),
);

const schoolnamen: Route = serve(
  endpoint({
    method: 'GET',
    path: '/schoolnamen',
    operation: 'schoolnamenLezen',
    samenvatting: 'Namen van scholen',
    toegang: 'melding.lezen',
    object: 'school',
    response: z.object({ namen: z.array(z.string()) }),
  }),
  async ({ tx }) =>
    ok({
      namen: (await rows(tx, sql<{ naam: string }>`select naam from school order by naam`)).map(
        (row) => row.naam,
      ),
    }),
);

const demo = [
  {
    code: 'oefenstad',
    naam: 'Gemeente Oefenstad',
    medewerkers: [{ nummer: 'M1', naam: 'A. Verzonnen' }],
    scholen: [{ id: schoolId, naam: 'De Proef' }],
  },
  { code: 'anderstad', naam: 'Gemeente Anderstad', medewerkers: [], scholen: [] },
];
let server: TestServer;
beforeAll(async () => {
  server = await startServer(db, demo, { routes: [...sessieRoutes, schoolnamen] });
});

const kantoorrollen = [
  'leerplichtambtenaar',
  'kwalificatieplicht-ambtenaar',
  'administratie',
  'teammanager',
  'doorstroomcoach',
  'applicatiebeheerder',
  'fg',
];
const logboek = (handeling: string) =>
  db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
    rows(
      tx,
      sql<{ actor: string; rol: string; resultaat: string; herkomst: string; op: string; traceId: string }>`
        select actor, rol, resultaat, herkomst, op, trace_id as "traceId" from logboek
         where handeling = ${handeling} order by logboek_id desc`,
    ),
  );

describe('logging in', () => {
  test.each(kantoorrollen)(
    '[PA-11] %s chooses a role in the demo and is in, without a password',
    async (rol) => {
      const browser = server.browser();
      await browser.login({ organisatie: 'oefenstad', rol }, '/meldingen?status=nieuw');
      expect(browser.here).toBe('/meldingen?status=nieuw');

      const sessie = (await (await browser.api('/sessie')).json()) as Record<string, unknown>;
      expect(sessie).toMatchObject({
        rol,
        school: null,
        taal: 'nl',
        organisatie: { code: 'oefenstad', synthetisch: true },
      });
      expect(sessie['csrf']).toHaveLength(43);
    },
  );

  test('a school logs in as one school and sees only that one', async () => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol: 'school', school: schoolId });
    expect(await (await browser.api('/sessie')).json()).toMatchObject({
      rol: 'school',
      naam: 'De Proef',
      school: { schoolId, naam: 'De Proef' },
    });
  });

  test('one may work as a named medewerker', async () => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol: 'leerplichtambtenaar', medewerker: 'M1' });
    expect(await (await browser.api('/sessie')).json()).toMatchObject({ naam: 'A. Verzonnen' });
  });

  test('(PA-01, first part) the rows somebody sees are those of the own organisatie', async () => {
    const own = server.browser();
    await own.login({ organisatie: 'oefenstad', rol: 'teammanager' });
    expect(await (await own.api('/schoolnamen')).json()).toEqual({ namen: ['De Proef'] });

    const other = server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'teammanager' });
    expect(await (await other.api('/schoolnamen')).json()).toEqual({ namen: [] });
    expect(anderstad).not.toBe(oefenstad);
  });

  test('(PA-01, first part) a role without the bevoegdheid is refused, and the logboek says so', async () => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol: 'doorstroomcoach' });
    const answer = await browser.api('/schoolnamen');
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await logboek('schoolnamenLezen'))[0]).toMatchObject({
      rol: 'doorstroomcoach',
      resultaat: 'geen-bevoegdheid',
    });
  });

  test('[PA-03] login, reading and logout stand in the logboek with actor, result, origin and time', async () => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol: 'administratie' });
    await browser.api('/schoolnamen');
    await browser.submit('/afmelden', {});
    for (const handeling of ['aanmelden', 'schoolnamenLezen', 'afmelden']) {
      const [line] = await logboek(handeling);
      if (handeling !== 'aanmelden')
        expect(line).toMatchObject({ rol: 'administratie', resultaat: 'gedaan' });
      expect(line?.herkomst).toBe('127.0.0.1');
      expect(line?.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(line?.op).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    expect(
      (
        await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
          rows(tx, sql`select 1 from logboek where handeling = 'aanmelden' and rol = 'administratie'`),
        )
      ).length,
    ).toBeGreaterThan(0);
  });

  test('who is not logged in is sent to log in and the wanted page is kept', async () => {
    const answer = await server
      .browser()
      .ask('/jongeren/1?tab=verzuim', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/aanmelden?naar=%2Fjongeren%2F1%3Ftab%3Dverzuim');
  });

  test.each(['//elders.example/x', 'https://elders.example', '/\\elders.example', '/afmelden'])(
    'after login nobody is sent to %s',
    async (naar) => {
      const browser = server.browser();
      await browser.login({ organisatie: 'oefenstad', rol: 'fg' }, naar);
      expect(browser.here).toBe('/');
    },
  );

  test('the role page refuses what is not on it', async () => {
    const browser = server.browser();
    const answer = await browser.login({ organisatie: 'oefenstad', rol: 'machine' });
    expect(answer.status).toBe(400);
    expect(browser.cookies.has('schoolgang')).toBe(false);
  });

  test('the return address without the cookie of this login lets nobody in', async () => {
    const answer = await server
      .browser()
      .ask('/aanmelden/terug?code=x&state=abcdefghij', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Het aanmelden is niet gelukt');
  });

  test('the login page is there in English too, and works without script', async () => {
    const page = await (await server.browser().ask('/aanmelden?blijf=1&taal=en')).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Log in');
    expect(page).not.toMatch(/<script|style=|onclick/);
  });

  test('127.0.0.1 works as well as localhost', async () => {
    const browser = server.browser();
    Object.assign(browser, { base: server.url.replace('localhost', '127.0.0.1') });
    await browser.login({ organisatie: 'oefenstad', rol: 'fg' });
    expect((await browser.api('/sessie')).status).toBe(200);
  });
});

describe('a session', () => {
  const loggedIn = async (rol = 'leerplichtambtenaar') => {
    const browser = server.browser();
    await browser.login({ organisatie: 'oefenstad', rol });
    return browser;
  };
  const csrfOf = async (browser: Awaited<ReturnType<typeof loggedIn>>) =>
    ((await (await browser.ask('/api/v1/sessie')).json()) as { csrf: string }).csrf;
  const putTaal = (browser: Awaited<ReturnType<typeof loggedIn>>, headers: Record<string, string>) =>
    browser.ask('/api/v1/sessie/taal', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"taal":"en"}',
    });

  test('without login there is none', async () => {
    expect((await server.browser().ask('/api/v1/sessie')).status).toBe(401);
    const stranger = server.browser();
    stranger.cookies.set('schoolgang', 'a'.repeat(43));
    expect((await stranger.ask('/api/v1/sessie')).status).toBe(401);
  });

  test('changes with its token, and remembers', async () => {
    const browser = await loggedIn();
    expect((await browser.api('/sessie/taal', 'PUT', { taal: 'en' })).status).toBe(200);
    expect(await (await browser.api('/sessie')).json()).toMatchObject({ taal: 'en' });
  });

  test('changes nothing without its token, or with another', async () => {
    const browser = await loggedIn();
    const other = await csrfOf(await loggedIn('fg'));
    for (const headers of [{}, { 'x-csrf': 'verzonnen' }, { 'x-csrf': other }]) {
      expect((await putTaal(browser, headers)).status).toBe(403);
    }
  });

  test('changes nothing for a page of another site, even with its token', async () => {
    const browser = await loggedIn();
    const csrf = await csrfOf(browser);
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await putTaal(browser, { 'x-csrf': csrf, 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await putTaal(browser, { 'x-csrf': csrf, origin: 'https://elders.example' })).status).toBe(403);
    expect(
      (await putTaal(browser, { 'x-csrf': csrf, origin: server.url, 'sec-fetch-site': 'same-origin' }))
        .status,
    ).toBe(200);
  });

  test.each([
    ['an hour without use', `gezien_op = now() - interval '61 minutes'`],
    ['twelve hours', `tot = now() - interval '1 second'`],
  ])('ends after %s', async (_, change) => {
    const browser = await loggedIn();
    await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
      run(tx, sql`update sessie set ${sql.raw(change)}`),
    );
    expect((await browser.ask('/api/v1/sessie')).status).toBe(401);
  });

  test('stays while it is used', async () => {
    const browser = await loggedIn();
    const age = () =>
      db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
        run(
          tx,
          sql`update sessie set gezien_op = now() - interval '40 minutes' where gezien_op > now() - interval '1 minute'`,
        ),
      );
    for (let turn = 0; turn < 3; turn++) {
      expect(await age()).toBeGreaterThan(0);
      expect((await browser.ask('/api/v1/sessie')).status).toBe(200);
    }
  });

  test('ends when the gebruiker is closed', async () => {
    const browser = await loggedIn('teammanager');
    await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
      run(tx, sql`update gebruiker set gesloten_op = now() where rol = 'teammanager'`),
    );
    expect((await browser.ask('/api/v1/sessie')).status).toBe(401);
    const again = await server.browser().login({ organisatie: 'oefenstad', rol: 'teammanager' });
    expect(again.status).toBe(403);
    expect(await again.text()).toContain('beëindigd');
    await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
      run(tx, sql`update gebruiker set gesloten_op = null`),
    );
  });

  test('ends at logout, and the cookie with it', async () => {
    const browser = await loggedIn();
    const token = browser.cookies.get('schoolgang') ?? '';
    const page = await browser.submit('/afmelden', {});
    expect(await page.text()).toContain('U bent afgemeld');
    expect(browser.cookies.has('schoolgang')).toBe(false);
    browser.cookies.set('schoolgang', token);
    expect((await browser.ask('/api/v1/sessie')).status).toBe(401);
  });

  test('ends at a form on our own page as a browser sends it, without referrer', async () => {
    const browser = await loggedIn();
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await browser.ask('/afmelden', { method: 'POST', headers })).status).toBe(303);
    expect((await browser.ask('/api/v1/sessie')).status).toBe(401);
  });

  test('is not ended by a page that hides where it is', async () => {
    const browser = await loggedIn();
    expect((await browser.ask('/afmelden', { method: 'POST', headers: { origin: 'null' } })).status).toBe(
      403,
    );
    expect((await browser.ask('/api/v1/sessie')).status).toBe(200);
  });

  test('is not ended by another site', async () => {
    const browser = await loggedIn();
    const answer = await browser.ask('/afmelden', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect((await browser.ask('/api/v1/sessie')).status).toBe(200);
  });

  test('is over when the same browser logs in as somebody else', async () => {
    const browser = await loggedIn();
    const token = browser.cookies.get('schoolgang') ?? '';
    await browser.login({ organisatie: 'oefenstad', rol: 'fg' });
    expect(await (await browser.api('/sessie')).json()).toMatchObject({ rol: 'fg' });
    browser.cookies.set('schoolgang', token);
    expect((await browser.ask('/api/v1/sessie')).status).toBe(401);
  });

  test('is kept as a hash only', async () => {
    const browser = await loggedIn();
    const token = browser.cookies.get('schoolgang') ?? '';
    const found = await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
      rows(
        tx,
        sql`select 1 from sessie where encode(token_hash, 'escape') like ${`%${token}%`} or csrf = ${token}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
