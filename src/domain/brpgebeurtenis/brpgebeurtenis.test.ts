import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testKey } from '../../../test/database.ts';
import { json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { ensureDemoClient } from '../../platform/auth/index.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows } from '../../platform/db/tx.ts';
import { importFolder } from '../invoer/index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const scratch = mkdtempSync(join(tmpdir(), 'schoolgang-brp-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const BSN = {
  vertrekt: '999990081',
  vow: '999990093',
  sterft: '999990111',
  trouwt: '999990123',
  verhuist: '999990135',
  nieuw: '999990159',
  buiten: '999990147',
} as const;
const KOP =
  'bsn;voornamen;achternaam;geboortedatum;straatnaam;huisnummer;postcode;woonplaats;gemeentecode;gemeente;datum_inschrijving_brp';
const THUIS = 'Verzonnenlaan;1;6651AA;Druten;0225;Druten;2014-01-01';

const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));

async function tokenFor(organisatieId: number, code: string, scopes: Parameters<typeof ensureDemoClient>[3]) {
  const { clientId, clientSecret } = await ensureDemoClient(
    kantoor.db,
    testKey,
    { organisatieId, code },
    scopes,
  );
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const given = await fetch(`${kantoor.server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await given.json()) as { access_token: string }).access_token;
}
const token = await tokenFor(kantoor.oefenstad, 'gegevensmagazijn', ['brp.melden']);

let next = 0;
type Event = {
  readonly id?: string;
  readonly time?: string;
  readonly type?: string;
  readonly persoon: object;
};
const event = ({
  id = `e${++next}`,
  time = '2026-11-01T10:00:00+01:00',
  type = 'nl.brp.wijziging.v1',
  persoon,
}: Event) => ({
  specversion: '1.0',
  id,
  source: 'urn:nld:oin:00000001234567890000:systeem:gegevensmagazijn',
  type,
  time,
  data: { persoon },
});
const send = (body: object, bearer = token) =>
  fetch(`${kantoor.server.url}/api/v1/brp-gebeurtenissen`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
type Antwoord = { uitkomst: string; alOntvangen: boolean; taken: number; brpGebeurtenisId: string };
const take = async (een: Event) => json<Antwoord>(await send(event(een)));

const datum = (dag: string) => ({ type: 'Datum', datum: dag });
const thuis = {
  verblijfplaats: {
    type: 'Adres',
    datumVan: datum('2014-01-01'),
    verblijfadres: {
      officieleStraatnaam: 'Verzonnenlaan',
      huisnummer: 1,
      postcode: '6651 AA',
      woonplaats: 'Druten',
    },
  },
  gemeenteVanInschrijving: { code: '0225', omschrijving: 'Druten' },
  datumInschrijvingInGemeente: datum('2014-01-01'),
};
const persoon = (
  bsn: string,
  voornamen: string,
  geslachtsnaam: string,
  geboren: string,
  more: object = {},
) => ({
  burgerservicenummer: bsn,
  naam: { voornamen, geslachtsnaam },
  geboorte: { datum: datum(geboren) },
  ...thuis,
  ...more,
});
const opgeschort = (code: string, dag: string) => ({
  opschortingBijhouding: { reden: { code }, datum: datum(dag) },
});

const taken = async () => {
  const { taken: found } = await json<{ taken: { soort: string; dag: string; jongere: { naam: string } }[] }>(
    await officer.api('/taken?limiet=200'),
  );
  return found.map(({ soort, dag, jongere }) => `${jongere.naam}: ${soort} ${dag}`).sort();
};
const idOf = async (achternaam: string) => {
  const [een] = await inOefenstad(
    sql<{ id: string }>`select jongere_id as id from jongere where achternaam = ${achternaam}`,
  );
  return een?.id ?? '';
};

beforeAll(async () => {
  const people = [
    `${BSN.vertrekt};Bas;Vertrekt;2013-01-01;${THUIS}`,
    `${BSN.vow};Cas;Zoek;2012-01-01;${THUIS}`,
    `${BSN.sterft};Dirk;Sterft;2012-01-01;${THUIS}`,
    `${BSN.trouwt};Eva;Oud;2009-01-01;${THUIS}`,
    `${BSN.verhuist};Fay;Verhuist;2011-01-01;${THUIS}`,
  ];
  writeFileSync(join(scratch, 'personen.csv'), `${[KOP, ...people].join('\n')}\n`);
  await importFolder({
    db: kantoor.db,
    vault,
    clock: fixedClock(VANDAAG),
    organisatieCode: 'oefenstad',
    folder: scratch,
    actor: 'beheerder',
  });
  expect(await taken()).toEqual([]);
});

describe('[PB-05] a change in the BRP as an event', () => {
  test('becomes the task of its kind, and what is open stays open', async () => {
    const dirk = await idOf('Sterft');
    const melding = await json<{ meldingId: string }>(
      await officer.api('/meldingen', 'POST', {
        jongereId: dirk,
        schoolId: kantoor.school,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-10-01',
        uren: 20,
      }),
    );
    const zaak = await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: dirk, soort: 'relatief-verzuim' }),
    );
    const found = [
      await take({
        persoon: persoon(BSN.vertrekt, 'Bas', 'Vertrekt', '2013-01-01', {
          ...opgeschort('E', '2026-10-20'),
          verblijfplaats: { type: 'VerblijfplaatsBuitenland' },
        }),
      }),
      await take({
        persoon: persoon(BSN.vow, 'Cas', 'Zoek', '2012-01-01', {
          ...opgeschort('E', '2026-10-21'),
          verblijfplaats: { type: 'VerblijfplaatsOnbekend' },
        }),
      }),
      await take({
        persoon: persoon(BSN.sterft, 'Dirk', 'Sterft', '2012-01-01', opgeschort('O', '2026-10-22')),
      }),
      await take({
        persoon: persoon(BSN.trouwt, 'Eva', 'Nieuw', '2009-01-01', { geheimhoudingPersoonsgegevens: true }),
      }),
      await take({
        persoon: persoon(BSN.verhuist, 'Fay', 'Verhuist', '2011-01-01', {
          gemeenteVanInschrijving: { code: '0281', omschrijving: 'Tiel' },
          datumInschrijvingInGemeente: datum('2026-10-24'),
        }),
      }),
      await take({
        persoon: persoon(BSN.nieuw, 'Gijs', 'Gevestigd', '2016-05-05', {
          datumInschrijvingInGemeente: datum('2026-10-25'),
        }),
      }),
    ];
    expect(found.map(({ uitkomst, taken: n }) => `${uitkomst} ${n}`)).toEqual([
      'verwerkt 1',
      'verwerkt 1',
      'verwerkt 1',
      'verwerkt 2',
      'verwerkt 1',
      'verwerkt 1',
    ]);
    expect(await taken()).toEqual([
      'Bas Vertrekt: vertrokken 2026-10-20',
      'Cas Zoek: vertrokken-onbekend-waarheen 2026-10-21',
      'Dirk Sterft: overleden 2026-10-22',
      'Eva Nieuw: geheim-adres 2026-11-01',
      `Eva Nieuw: naam-gewijzigd ${VANDAAG}`,
      'Fay Verhuist: verhuisd 2026-10-24',
      'Gijs Gevestigd: gevestigd 2026-10-25',
    ]);
    const [open] = await inOefenstad(sql`
      select m.status, w.stap, w.tot_en_met from melding m, werkproces w
       where m.melding_id = ${melding.meldingId} and w.werkproces_id = ${zaak.werkprocesId}`);
    expect(open).toEqual({ status: 'nieuw', stap: 'nieuw', tot_en_met: null });
  });

  test('comes once: the same event again gives the same answer, and two at the same moment make one', async () => {
    const een = {
      id: 'dubbel',
      persoon: persoon(BSN.nieuw, 'Gijsbert', 'Gevestigd', '2016-05-05', {
        datumInschrijvingInGemeente: datum('2026-10-25'),
      }),
      time: '2026-11-02T08:00:00+01:00',
    };
    const before = (await taken()).length;
    const both = await Promise.all([take(een), take(een)]);
    expect(both.map(({ alOntvangen }) => alOntvangen).sort()).toEqual([false, true]);
    expect(await take(een)).toEqual({ ...both[0], alOntvangen: true });
    expect(await taken()).toHaveLength(before + 1);
    // Another event that says nothing new.
    expect(await take({ ...een, id: 'weer' })).toMatchObject({ uitkomst: 'ongewijzigd', taken: 0 });
  });

  test('that is older than what was taken in already changes nothing', async () => {
    const naar = (code: string) =>
      persoon(BSN.verhuist, 'Fay', 'Verhuist', '2011-01-01', { gemeenteVanInschrijving: { code } });
    expect(await take({ persoon: naar('0216'), time: '2026-11-02T09:00:00+01:00' })).toMatchObject({
      uitkomst: 'verwerkt',
    });
    const late = await take({ persoon: naar('0225'), time: '2026-11-02T08:59:59+01:00' });
    expect(late).toMatchObject({ uitkomst: 'achterhaald', taken: 0 });
    const [home] = await inOefenstad(sql`
      select gemeentecode from verblijf where jongere_id = ${await idOf('Verhuist')} and tot is null`);
    expect(home).toEqual({ gemeentecode: '0216' });
  });

  test('gives what the file gives: the file after it finds nothing to change', async () => {
    writeFileSync(
      join(scratch, 'personen.csv'),
      `${KOP}\n${BSN.nieuw};Gijsbert;Gevestigd;2016-05-05;Verzonnenlaan;1;6651AA;Druten;0225;Druten;2026-10-25\n`,
    );
    const report = await importFolder({
      db: kantoor.db,
      vault,
      clock: fixedClock(VANDAAG),
      organisatieCode: 'oefenstad',
      folder: scratch,
      actor: 'beheerder',
    });
    expect(report.bestanden).toMatchObject([{ gelezen: 1, nieuw: 0, gewijzigd: 0, ongewijzigd: 1 }]);
  });

  test('leaves what it does not tell as it is, and keeps nothing of an adult', async () => {
    expect(
      await take({
        time: '2026-11-02T10:00:00+01:00',
        persoon: { burgerservicenummer: BSN.nieuw, geslacht: { code: 'M' } },
      }),
    ).toMatchObject({ uitkomst: 'verwerkt', taken: 0 });
    const [gijs] = await inOefenstad(sql`
      select j.voornamen, j.achternaam, j.geslacht, v.straatnaam, v.huisnummer, v.postcode
        from jongere j join verblijf v using (jongere_id) where j.achternaam = 'Gevestigd'`);
    expect(gijs).toEqual({
      voornamen: 'Gijsbert',
      achternaam: 'Gevestigd',
      geslacht: 'M',
      straatnaam: 'Verzonnenlaan',
      huisnummer: '1',
      postcode: '6651AA',
    });
    const adult = await take({ persoon: persoon(BSN.buiten, 'Ouder', 'Volwassen', '1985-05-05') });
    expect(adult).toMatchObject({ uitkomst: 'buiten-doelgroep', taken: 0 });
    expect(await idOf('Volwassen')).toBe('');
  });

  test.each([
    ['a bsn that is none', { burgerservicenummer: '999990082' }, 400, 'Dit bsn klopt niet'],
    [
      'half a date of birth',
      {
        ...persoon(BSN.buiten, 'Half', 'Datum', '2015-01-01'),
        geboorte: { datum: { type: 'JaarDatum', jaar: 2015 } },
      },
      409,
      'geboorte.datum is niet volledig',
    ],
    [
      'a birth to come',
      persoon(BSN.buiten, 'Nog', 'Niet', '2027-01-01'),
      409,
      'geboorte.datum ligt na vandaag',
    ],
    [
      'a departure without a day',
      {
        ...persoon(BSN.buiten, 'Geen', 'Dag', '2015-01-01'),
        opschortingBijhouding: { reden: { code: 'E' } },
      },
      409,
      'opschortingBijhouding.datum',
    ],
    [
      'a departure before the arrival',
      persoon(BSN.buiten, 'Eerst', 'Weg', '2012-01-01', opgeschort('E', '2013-01-01')),
      409,
      'voor de inschrijving',
    ],
    [
      'nobody known, without a date of birth',
      { burgerservicenummer: BSN.buiten },
      409,
      'geboorte.datum ontbreekt',
    ],
    [
      'an address of no known kind',
      { burgerservicenummer: BSN.buiten, verblijfplaats: { type: 'Woonboot' } },
      400,
      'verblijfplaats',
    ],
  ])('with %s is refused in words, without the bsn, and leaves nothing', async (_, wie, status, woorden) => {
    const before = await inOefenstad(sql`select from brp_gebeurtenis`);
    const refused = await send(event({ persoon: wie, time: '2026-11-02T11:00:00+01:00' }));
    const text = await refused.text();
    expect([refused.status, text]).toEqual([status, expect.stringContaining(woorden)]);
    expect(text).not.toMatch(/9999\d{5}/);
    expect(await inOefenstad(sql`select from brp_gebeurtenis`)).toHaveLength(before.length);
  });

  test('is taken from a client with the scope for it alone, and stays in its organisatie', async () => {
    const body = event({
      persoon: persoon(BSN.vow, 'Cas', 'Elders', '2012-01-01'),
      time: '2026-11-02T12:00:00+01:00',
    });
    const other = await tokenFor(kantoor.oefenstad, 'lezer', ['dossier.lezen']);
    expect((await send(body, other)).status).toBe(403);
    expect((await officer.api('/brp-gebeurtenissen', 'POST', body)).status).toBe(403);
    const elders = await tokenFor(kantoor.anderstad, 'anderstad-magazijn', ['brp.melden']);
    expect(await json<Antwoord>(await send(body, elders))).toMatchObject({ uitkomst: 'verwerkt' });
    expect(await idOf('Elders')).toBe('');
    expect(await idOf('Zoek')).not.toBe('');
  });
});
