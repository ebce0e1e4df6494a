import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { systemClock } from '../../platform/clock.ts';
import { run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const noor = await insertJongere(
  kantoor.db,
  kantoor.oefenstad,
  '999990056',
  'Noor',
  'van den Bosch',
  '2011-01-15',
  kantoor.school,
);
const zoe = await insertJongere(kantoor.db, kantoor.oefenstad, '999990068', 'Zoë', 'Özdemir', '2014-06-01');

const inOefenstad = (query: ReturnType<typeof sql>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => run(tx, query));
const search = async (vraag: string, by = officer) =>
  (
    await json<{ treffers: { naam: string }[] }>(await by.api('/jongeren/_zoek', 'POST', { vraag }))
  ).treffers.map(({ naam }) => naam);

describe('[WP-01] searching', () => {
  test.each([
    ['Emma Jansen', 'Emma Jansen'],
    ['ema jansn', 'Emma Jansen'],
    ['Jansen Emma', 'Emma Jansen'],
    ['zoe ozdemir', 'Zoë Özdemir'],
    ['boschh noor', 'Noor van den Bosch'],
    ['999990019', 'Emma Jansen'],
    ['04-03-2012', 'Emma Jansen'],
    ['2012-03-04', 'Emma Jansen'],
    ['kompas', 'Bram de Vries'],
  ])('"%s" finds %s first', async (vraag, naam) => {
    expect((await search(vraag))[0]).toBe(naam);
  });

  test('a name that is not there finds nobody', async () => {
    expect(await search('Xaverius Quispel')).toEqual([]);
  });

  test('by number finds the report, and by number of a zaak the case', async () => {
    const melding = await json(
      await officer.api('/meldingen', 'POST', {
        jongereId: noor,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-10-30',
      }),
    );
    const answer = await json(await officer.api('/jongeren/_zoek', 'POST', { vraag: melding['nummer'] }));
    expect(answer['treffers']).toMatchObject([
      { jongereId: noor, gevondenOp: 'melding', meldingId: melding['meldingId'] },
    ]);
  });

  test('a school finds its own pupils only', async () => {
    const school = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
    expect(await search('Emma Jansen', school)).toEqual([]);
    expect(await search('Bram de Vries', school)).toEqual(['Bram de Vries']);
  });

  test('another organisatie finds nobody of ours', async () => {
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect(await search('Emma Jansen', other)).toEqual([]);
  });
});

describe('[PB-01] the file of a child', () => {
  test('shows identity, address, school, duty with its reason and what is open', async () => {
    expect(await json(await officer.api(`/jongeren/${kantoor.emma}`))).toMatchObject({
      naam: 'Emma Jansen',
      leeftijd: 14,
      bsn: '999990019',
      adres: { geheim: false, woonplaats: 'Tiel', straat: 'Verzonnenlaan 1' },
      plicht: { soort: 'leerplichtig', totEnMet: '2028-07-31' },
      inschrijvingen: [{ schoolnaam: 'De Regenboog', onderwijssoort: 'VO' }],
      lopendeZaken: 0,
    });
  });

  test('hides a secret address everywhere, also from who lives on it', async () => {
    await inOefenstad(sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
                          values (${kantoor.oefenstad}, ${noor}, 'geheim-adres', '2025-01-01')`);
    const file = await json(await officer.api(`/jongeren/${noor}`));
    expect(file['adres']).toMatchObject({ geheim: true, straat: null, postcode: null, woonplaats: null });
    const other = await json<{ gezin: { jongereId: string }[] }>(
      await officer.api(`/jongeren/${kantoor.emma}`),
    );
    expect(other.gezin.map(({ jongereId }) => jongereId)).not.toContain(noor);
    const hits = await json(await officer.api('/jongeren/_zoek', 'POST', { vraag: 'Noor Bosch' }));
    expect(hits['treffers']).toMatchObject([{ woonplaats: null }]);
  });

  test('that does not exist, or is of another organisatie, is not found', async () => {
    expect((await officer.api('/jongeren/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await other.api(`/jongeren/${kantoor.emma}`)).status).toBe(404);
  });

  test.each(['applicatiebeheerder', 'fg', 'school'])('is closed to %s', async (rol) => {
    const browser = await kantoor.login({ rol, ...(rol === 'school' ? { school: kantoor.school } : {}) });
    expect((await browser.api(`/jongeren/${kantoor.emma}`)).status).toBe(403);
  });
});

describe('[PB-09] the timeline', () => {
  test('holds duty and schools as bands and events with the record they come from', async () => {
    await inOefenstad(sql`insert into waarschuwing (organisatie_id, jongere_id, nummer, gegeven_op)
                          values (${kantoor.oefenstad}, ${kantoor.bram}, 'W-1', '2026-03-02')`);
    const line = await json(await officer.api(`/jongeren/${kantoor.bram}/tijdlijn`));
    expect(line['banden']).toContainEqual(expect.objectContaining({ soort: 'plicht', label: 'Leerplicht' }));
    expect(line['banden']).toContainEqual(
      expect.objectContaining({ soort: 'inschrijving', label: 'Het Kompas · VO' }),
    );
    expect(line['momenten']).toContainEqual(
      expect.objectContaining({
        soort: 'waarschuwing',
        datum: '2026-03-02',
        label: 'Officiële waarschuwing',
      }),
    );
  });

  test('can be read as it was known before', async () => {
    await inOefenstad(
      sql`update inschrijving set schoolnaam = 'Het Nieuwe Kompas' where jongere_id = ${kantoor.bram}`,
    );
    await inOefenstad(sql`update inschrijving_historie
                             set vastgelegd_op = '2026-01-01', vervallen_op = '2026-06-01' where jongere_id = ${kantoor.bram}`);
    const labels = async (query: string) =>
      (
        await json<{ banden: { soort: string; label: string }[] }>(
          await officer.api(`/jongeren/${kantoor.bram}/tijdlijn${query}`),
        )
      ).banden
        .filter(({ soort }) => soort === 'inschrijving')
        .map(({ label }) => label);
    expect(await labels('')).toEqual(['Het Nieuwe Kompas · VO']);
    expect(await labels('?bekendOp=2026-03-01')).toEqual(['Het Kompas · VO']);
    expect(await labels('?bekendOp=2025-03-01')).toEqual([]);
  });
});

test('[PA-03] who saw this child in a month is one question, for the FG and the manager only', async () => {
  await officer.api(`/jongeren/${zoe}`);
  const fg = await kantoor.login({ rol: 'fg' });
  // The logboek is written at the time of the machine; a day is a day in the Netherlands.
  const today = systemClock.vandaag();
  const seen = await json(await fg.api(`/jongeren/${zoe}/inzage?vanaf=${today}&totEnMet=${today}`));
  expect(seen['regels']).toContainEqual(
    expect.objectContaining({
      actor: 'A. Verzonnen',
      rol: 'leerplichtambtenaar',
      handeling: 'jongereLezen',
      resultaat: 'gedaan',
    }),
  );
  expect((await officer.api(`/jongeren/${zoe}/inzage?vanaf=${today}&totEnMet=${today}`)).status).toBe(403);
});

describe('[PB-03, first part] who may be invited, written to and summoned', () => {
  type Horen = { mag: string; artikel: string; uitleg: string };
  type File = { betrokkenen: { naam: string; horen: Horen }[]; horenZelf: Horen };
  const insertBetrokkene = (achternaam: string, rol: string, gezag: string) =>
    inOefenstad(sql`
      insert into betrokkene (organisatie_id, jongere_id, rol, achternaam, gezag)
      values (${kantoor.oefenstad}, ${zoe}, ${rol}, ${achternaam}, ${gezag})`);

  test('both with gezag and whoever cares for the child, not the parent without gezag; each with the reason', async () => {
    await insertBetrokkene('Aydin', 'moeder', 'ja');
    await insertBetrokkene('Bakker', 'vader', 'ja');
    await insertBetrokkene('Cornelissen', 'ouder', 'nee');
    await insertBetrokkene('Dekker', 'pleegouder', 'nee');
    await insertBetrokkene('Eding', 'ouder', 'onbekend');
    const { betrokkenen, horenZelf } = await json<File>(await officer.api(`/jongeren/${zoe}`));
    const by = new Map(betrokkenen.map(({ naam, horen }) => [naam, horen]));
    expect(by.get('Aydin')).toMatchObject({ mag: 'ja', artikel: 'Lpw art. 2 lid 1' });
    expect(by.get('Bakker')).toMatchObject({ mag: 'ja', artikel: 'Lpw art. 2 lid 1' });
    expect(by.get('Cornelissen')).toMatchObject({
      mag: 'nee',
      uitleg: expect.stringContaining('geen gezag'),
    });
    expect(by.get('Dekker')).toMatchObject({
      mag: 'ja',
      uitleg: expect.stringContaining('Verzorgt de jongere feitelijk'),
    });
    expect(by.get('Eding')).toMatchObject({ mag: 'uitzoeken' });
    expect(horenZelf).toMatchObject({ mag: 'ja', artikel: 'Lpw art. 22 lid 3' });
  });
});
