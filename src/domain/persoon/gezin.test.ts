import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testKey } from '../../../test/database.ts';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { ensureDemoClient } from '../../platform/auth/index.ts';
import { rows } from '../../platform/db/tx.ts';
import type { Bevoegdheid } from '../../platform/endpoint.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const add = (bsn: string, naam: string, geboren: string) =>
  insertJongere(kantoor.db, kantoor.oefenstad, bsn, naam, 'Gezin', geboren, kantoor.school);
const kind = await add('999990056', 'Kind', '2012-01-01');
const broer = await add('999990068', 'Broer', '2010-01-01');
const zus = await add('999990081', 'Zus', '2015-01-01');
const vreemde = await add('999990093', 'Vreemde', '2014-01-01');

const inOefenstad = (query: ReturnType<typeof sql>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));
const move = (jongereId: string, huisnummer: string) =>
  inOefenstad(sql`update verblijf set huisnummer = ${huisnummer} where jongere_id = ${jongereId}`);
const parent = (jongereId: string, voornamen: string, telefoon: string) =>
  inOefenstad(sql`
    insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag, telefoon)
    values (${kantoor.oefenstad}, ${jongereId}, 'ouder', ${voornamen}, 'Ouder', 'ja', ${telefoon})`);
await move(kind, '10');
await move(broer, '10');
await move(zus, '20');
await move(vreemde, '30');
await parent(kind, 'Moeder', '0612345678');
await parent(zus, 'Moeder', '0612345678');
await parent(vreemde, 'Andere', '0612345678');
await json(await officer.api('/zaken', 'POST', { jongereId: zus, soort: 'relatief-verzuim' }));

type Gezin = {
  gezin: {
    jongereId: string;
    schoolnaam: string;
    zelfdeAdres: boolean;
    zelfdeOuder: boolean;
    bekend: boolean;
    lopend: { zaken: number; meldingen: number } | null;
  }[];
};

/** Asks as a machine client with these scopes and no other. */
async function asMachine(scopes: readonly Bevoegdheid[], path: string) {
  const stad = { organisatieId: kantoor.oefenstad, code: 'oefenstad' };
  const { clientId, clientSecret } = await ensureDemoClient(kantoor.db, testKey, stad, scopes);
  const given = await fetch(`${kantoor.server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token: token } = (await given.json()) as { access_token: string };
  return fetch(`${kantoor.server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
}

describe('[PB-04] brothers and sisters', () => {
  test('of the same home or the same parent, each with school and what runs', async () => {
    const { gezin } = await json<Gezin>(await officer.api(`/jongeren/${kind}`));
    expect(gezin).toMatchObject([
      {
        jongereId: broer,
        schoolnaam: 'De Regenboog',
        zelfdeAdres: true,
        zelfdeOuder: false,
        bekend: false,
        lopend: { zaken: 0, meldingen: 0 },
      },
      {
        jongereId: zus,
        zelfdeAdres: false,
        zelfdeOuder: true,
        bekend: true,
        lopend: { zaken: 1, meldingen: 0 },
      },
    ]);
    expect(gezin).toHaveLength(2);
  });

  test('the sibling can be opened from there, and leads back', async () => {
    const { gezin } = await json<Gezin>(await officer.api(`/jongeren/${zus}`));
    expect(gezin.map(({ jongereId }) => jongereId)).toEqual([kind]);
  });

  test('who may not read zaken sees that a sister is known, and nothing more', async () => {
    const { gezin } = await json<Gezin>(await asMachine(['dossier.lezen'], `/jongeren/${kind}`));
    expect(gezin.map(({ bekend, lopend }) => ({ bekend, lopend }))).toEqual([
      { bekend: false, lopend: null },
      { bekend: true, lopend: null },
    ]);
    expect(JSON.stringify(gezin)).not.toMatch(/lopendeZaken|openMeldingen/);
    expect((await asMachine(['dossier.lezen'], `/zaken?jongereId=${zus}`)).status).toBe(403);
  });

  test('a secret address leads to nobody, a shared parent still does', async () => {
    await json(
      await officer.api(`/jongeren/${broer}/bijzonderheden`, 'POST', {
        soort: 'geheim-adres',
        vanaf: VANDAAG,
      }),
    );
    const { gezin } = await json<Gezin>(await officer.api(`/jongeren/${kind}`));
    expect(gezin.map(({ jongereId }) => jongereId)).toEqual([zus]);
  });
});

describe('[PB-11, first part] what everyone must know', () => {
  type Dossier = { bijzonderheden: { bijzonderheidId: string; soort: string; versie: number }[] };
  const flags = async () => (await json<Dossier>(await officer.api(`/jongeren/${vreemde}`))).bijzonderheden;
  const record = (body: object) => officer.api(`/jongeren/${vreemde}/bijzonderheden`, 'POST', body);

  test('is recorded once, shown in the file, and ended with its history kept', async () => {
    const contactverbod = { soort: 'contactverbod', toelichting: 'Vader mag geen contact hebben.' };
    await json(await record(contactverbod));
    expect((await record(contactverbod)).status).toBe(409);
    const [een] = await flags();
    expect(een).toMatchObject({ soort: 'contactverbod', toelichting: 'Vader mag geen contact hebben.' });
    const end = (body: object) => officer.api(`/bijzonderheden/${een?.bijzonderheidId}/einde`, 'PUT', body);
    expect((await end({ versie: 9 })).status).toBe(409);
    expect((await end({ versie: een?.versie, tot: '2020-01-01' })).status).toBe(400);
    await json(await end({ versie: een?.versie }));
    expect(await flags()).toEqual([]);
    expect(
      await inOefenstad(sql`select tot from bijzonderheid where bijzonderheid_id = ${een?.bijzonderheidId}`),
    ).toEqual([{ tot: VANDAAG }]);
  });

  test('a warning without words helps nobody', async () => {
    expect((await record({ soort: 'agressie' })).status).toBe(400);
    expect((await record({ soort: 'agressie', toelichting: 'Niet alleen gaan.' })).status).toBe(200);
  });

  test('a secret address that the BRP told does not end by hand', async () => {
    const [row] = (await inOefenstad(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf, invoer_id)
      values (${kantoor.oefenstad}, ${vreemde}, 'geheim-adres', '2024-01-01', nieuw_id())
      returning bijzonderheid_id as id`)) as { id: string }[];
    const refused = await officer.api(`/bijzonderheden/${row?.id}/einde`, 'PUT', { versie: 1 });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('komt uit de BRP');
  });

  test('a doorstroomcoach reads it and does not record it', async () => {
    const coach = await kantoor.login({ rol: 'doorstroomcoach' });
    expect((await coach.api(`/jongeren/${vreemde}/bijzonderheden`, 'POST', { soort: 'tolk' })).status).toBe(
      403,
    );
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await elders.api(`/jongeren/${vreemde}/bijzonderheden`, 'POST', { soort: 'tolk' })).status).toBe(
      404,
    );
  });
});
