import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase, organisatie, testKey } from '../../test/database.ts';
import { startServer, type TestServer } from '../../test/server.ts';
import { ensureDemoClient } from './auth/index.ts';
import { bevoegdheden, endpoint, rollen } from './endpoint.ts';
import { ok } from './result.ts';
import { type Route, serve } from './serve.ts';

/**
 * Who may do what, as a person would check it: x is allowed, everything else is not. Deliberately written out beside
 * the policy in code, so that a change of either is seen. Columns: la leerplichtambtenaar, ka kwalificatieplicht-
 * ambtenaar, ad administratie, tm teammanager, dc doorstroomcoach, ab applicatiebeheerder, sc school, fg.
 */
const matrix = `
                     | la | ka | ad | tm | dc | ab | sc | fg
dossier.lezen        | x  | x  | x  | x  | x  |    |    |
dossier.zoeken       | x  | x  | x  | x  | x  |    | x  | x
jongere.vastleggen   | x  | x  | x  | x  |    |    |    |
dubbel.lezen         | x  | x  | x  | x  |    |    |    |
dubbel.samenvoegen   |    |    | x  | x  |    |    |    |
melding.lezen        | x  | x  | x  | x  |    |    | x  |
melding.behandelen   | x  | x  | x  | x  |    |    |    |
melding.doen         | x  | x  | x  | x  |    |    | x  |
melding.intrekken    | x  | x  | x  | x  |    |    | x  |
werkproces.lezen     | x  | x  | x  | x  | x  |    |    |
werkproces.behandelen| x  | x  | x  | x  |    |    |    |
notitie.lezen        | x  | x  | x  | x  | x  |    |    |
notitie.schrijven    | x  | x  | x  | x  | x  |    |    |
cijfers.lezen        | x  | x  | x  | x  | x  | x  |    | x
cijfers.rijen        | x  | x  | x  | x  |    |    |    |
cijfers.uitvoer      | x  | x  | x  | x  |    |    |    |
cijfers.uitvoer-bulk |    |    |    | x  |    |    |    |
definitie.beheren    |    |    |    | x  |    |    |    |
team.lezen           |    |    |    | x  |    |    |    |
lijst.bewaren        | x  | x  | x  | x  | x  |    |    |
verslag.schrijven    | x  | x  | x  | x  |    |    |    |
verslag.vaststellen  |    |    |    | x  |    |    |    |
invoer.lezen         |    |    | x  | x  |    | x  |    |
invoer.uitvoeren     |    |    | x  |    |    | x  |    |
levering.lezen       |    |    | x  | x  |    |    |    |
levering.toepassen   |    |    | x  |    |    |    |    |
term.beheren         |    |    | x  |    |    | x  |    |
bericht.lezen        | x  | x  | x  | x  |    |    | x  |
brief.lezen          | x  | x  | x  | x  |    |    |    |
brief.schrijven      | x  | x  | x  | x  |    |    |    |
brief.sjablonen      | x  | x  | x  | x  |    | x  |    |
brief.beheren        |    |    | x  | x  |    | x  |    |
post.lezen           | x  | x  | x  | x  |    |    |    |
post.behandelen      | x  | x  | x  | x  |    |    |    |
post.ontvangen       | x  | x  | x  | x  |    |    |    |
bundel.maken         | x  | x  | x  | x  |    |    |    |
opsporing.lezen      | x  | x  |    |    |    |    |    |
logboek.lezen        |    |    |    | x  |    |    |    | x
beheer.lezen         |    |    |    |    |    | x  |    |
parameter.lezen      | x  | x  | x  | x  |    | x  |    |
parameter.beheren    |    |    |    | x  |    | x  |    |
school.lezen         | x  | x  | x  | x  | x  |    |    |
school.beheren       | x  | x  | x  | x  |    |    |    |
school.eigen         |    |    |    |    |    |    | x  |
partner.lezen        | x  | x  | x  | x  | x  |    |    |
partner.beheren      | x  | x  | x  | x  |    |    |    |
spreekuur.lezen      | x  | x  | x  | x  |    |    | x  |
spreekuur.boeken     | x  | x  | x  | x  |    |    | x  |
spreekuur.beheren    | x  | x  | x  | x  |    |    |    |
verzoek.lezen        | x  | x  | x  | x  |    |    |    |
verzoek.behandelen   | x  | x  | x  | x  |    |    |    |
verzoek.verdelen     |    |    | x  | x  |    |    |    |
schoolmaatregel.lezen| x  | x  | x  | x  |    |    | x  |
schoolmaatregel.melden| x  | x  | x  | x  |    |    | x  |
schoolmaatregel.behandelen| x | x | x | x  |    |    |    |
medewerker.lezen     | x  | x  | x  | x  | x  | x  |    |
medewerker.eigen     | x  | x  | x  | x  | x  |    |    |
medewerker.beheren   |    |    |    | x  |    | x  |    |
verdeling.lezen      | x  | x  | x  | x  |    |    |    |
verdeling.uitvoeren  |    |    | x  | x  |    |    |    |
toewijzing.beheren   |    |    | x  | x  |    |    |    |
brp.melden           |    |    |    |    |    |    |    |
register.lezen       | x  | x  | x  | x  |    | x  |    |
register.beheren     |    |    | x  | x  |    | x  |    |
weergave.bewaren     | x  | x  | x  | x  | x  | x  | x  | x
`;

const allowed = new Map(
  matrix
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([name = '', ...cells]) => [name, cells.map((cell) => cell === 'x')]),
);

const probes: Route[] = bevoegdheden.map((toegang) =>
  serve(
    endpoint({
      method: 'GET',
      path: `/proef/${toegang.replace('.', '-')}`,
      operation: `proef-${toegang}`,
      samenvatting: 'Proef',
      toegang,
      response: z.object({ goed: z.boolean() }),
    }),
    async () => ok({ goed: true }),
  ),
);

const { db } = await freshDatabase();
const organisatieId = await organisatie(db);
const school = '01890000-0000-7000-8000-000000000001';
let server: TestServer;
beforeAll(async () => {
  const scholen = [{ id: school, naam: 'De Proef' }];
  const demo = [{ code: 'oefenstad', naam: 'Oefenstad', medewerkers: [], scholen }];
  server = await startServer(db, demo, { routes: probes });
});

const people = rollen.filter((rol) => rol !== 'machine');

test('the matrix names every bevoegdheid and every role', () => {
  expect([...allowed.keys()].sort()).toEqual([...bevoegdheden].sort());
  for (const cells of allowed.values()) expect(cells.length).toBeLessThanOrEqual(people.length);
});

test.each(people)('(PA-01, first part) %s may do what the matrix allows and nothing else', async (rol) => {
  const browser = server.browser();
  await browser.login({ organisatie: 'oefenstad', rol, school });
  const found: Record<string, number> = {};
  const expected: Record<string, number> = {};
  for (const bevoegdheid of bevoegdheden) {
    found[bevoegdheid] = (await browser.api(`/proef/${bevoegdheid.replace('.', '-')}`)).status;
    expected[bevoegdheid] = allowed.get(bevoegdheid)?.[people.indexOf(rol)] ? 200 : 403;
  }
  expect(found).toEqual(expected);
});

test('(PA-01, first part) nobody may do anything without login', async () => {
  for (const bevoegdheid of bevoegdheden) {
    expect((await server.browser().api(`/proef/${bevoegdheid.replace('.', '-')}`)).status).toBe(401);
  }
});

test.each(bevoegdheden)(
  '(PA-01, first part) a machine client with only %s may do only that',
  async (bevoegdheid) => {
    const stad = { organisatieId, code: `proef-${bevoegdheid.replace('.', '-')}` };
    const client = await ensureDemoClient(db, testKey, stad, [bevoegdheid]);
    const form = {
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
    };
    const given = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const { access_token } = (await given.json()) as { access_token: string };
    const may: string[] = [];
    for (const other of bevoegdheden) {
      const answer = await fetch(`${server.url}/api/v1/proef/${other.replace('.', '-')}`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
      if (answer.status === 200) may.push(other);
    }
    expect(may).toEqual([bevoegdheid]);
  },
);
