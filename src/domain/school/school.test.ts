import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const regenboog = await kantoor.login({ rol: 'school', school: kantoor.school });
const kompas = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });

type Contact = {
  schoolcontactId: string;
  taak: string;
  naam: string;
  vanaf: string;
  totEnMet: string | null;
  versie: number;
};
type School = {
  contacten: Contact[];
  voorstellen: {
    contactvoorstelId: string;
    naam: string;
    status: string;
    reden: string | null;
    versie: number;
  }[];
  adressen: { plaats: string; vanaf: string; totEnMet: string | null; gemeente: string | null }[];
  verbanden: { soort: string; naam: string; vanaf: string; totEnMet: string | null }[];
  leerlingen: number;
  voedingsgemeenten: { gemeentecode: string; leerlingen: number }[];
  openMeldingen: number;
  vestigingen: { naam: string }[];
};
const school = (op = '') =>
  officer.api(`/scholen/${kantoor.school}${op}`).then((answer) => json<School>(answer));
const contact = (gegevens: Readonly<Record<string, unknown>>, status = 200) =>
  officer
    .api(`/scholen/${kantoor.school}/contacten`, 'POST', gegevens)
    .then((answer) => json<{ schoolcontactId: string; type: string }>(answer, status));
const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));

type Lijst = { scholen: { naam: string; ontbreekt: string[]; leerlingen: number }[]; totaal: number };
const namen = async (vraag: string) =>
  (await json<Lijst>(await officer.api(`/scholen${vraag}`))).scholen.map(({ naam }) => naam);

describe('contacts', () => {
  test('[SR-01] a school has a verzuim-, zorg- and directie contact; replacing one keeps who it was and until when', async () => {
    for (const taak of ['verzuim', 'zorg', 'directie']) {
      await contact({
        taak,
        naam: `Eerste ${taak}`,
        email: `${taak}@regenboog.example`,
        vanaf: '2025-08-01',
      });
    }
    const before = await school();
    expect(before.contacten.map(({ taak }) => taak).sort()).toEqual(['directie', 'verzuim', 'zorg']);
    const zorg = before.contacten.find(({ taak }) => taak === 'zorg');
    await contact({
      taak: 'zorg',
      naam: 'Tweede zorg',
      vanaf: '2026-10-01',
      vervangt: zorg?.schoolcontactId,
    });
    expect(
      (await school()).contacten
        .filter(({ taak }) => taak === 'zorg')
        .map((c) => [c.naam, c.vanaf, c.totEnMet]),
    ).toEqual([
      ['Tweede zorg', '2026-10-01', null],
      ['Eerste zorg', '2025-08-01', '2026-09-30'],
    ]);
  });

  test('what was recorded before stays in the historie with the moment it lapsed', async () => {
    const historie = await inOefenstad(
      sql<{ naam: string; totEnMet: string | null }>`
        select naam, tot_en_met as "totEnMet" from schoolcontact_historie where taak = 'zorg' order by vervallen_op`,
    );
    expect(historie).toEqual([{ naam: 'Eerste zorg', totEnMet: null }]);
  });

  test('who saw another contact than there is now is told so, and nothing changes', async () => {
    const answer = await contact({ taak: 'zorg', naam: 'Derde', vanaf: '2026-10-02' }, 409);
    expect(answer.type).toContain('gewijzigd');
    expect((await school()).contacten.some(({ naam }) => naam === 'Derde')).toBe(false);
  });

  test('a correction keeps the days free for one person at a time', async () => {
    const [tweede, eerste] = (await school()).contacten.filter(({ taak }) => taak === 'zorg');
    const put = (versie: number | undefined, totEnMet: string) =>
      officer.api(`/schoolcontacten/${eerste?.schoolcontactId}`, 'PUT', {
        naam: 'Eerste Zorg-Verbeterd',
        vanaf: '2025-08-01',
        totEnMet,
        versie,
      });
    expect(tweede?.naam).toBe('Tweede zorg');
    expect((await json(await put(eerste?.versie, '2026-10-15'), 409))['type']).toContain('overlap');
    expect((await json(await put(eerste?.versie, '2025-07-01'), 409))['type']).toContain('eind-voor-begin');
    expect(await json(await put(eerste?.versie, '2026-09-15'))).toEqual({ versie: 3 });
    expect((await json(await put(eerste?.versie, '2026-09-14'), 409))['type']).toContain('gewijzigd');
  });
});

describe('the register', () => {
  test('holds address, bestuur and samenwerkingsverband with days, and counts pupils and their gemeenten on a day', async () => {
    const post = (pad: string, body: unknown, status = 200) =>
      officer.api(`/scholen/${kantoor.school}/${pad}`, 'POST', body).then((answer) => json(answer, status));
    await post('adressen', {
      plaats: 'Tiel',
      gemeentecode: '0281',
      postcode: '4001 ab',
      vanaf: '2024-08-01',
    });
    await post('adressen', { plaats: 'Druten', gemeentecode: '0225', vanaf: '2026-08-01' });
    await post('adressen', { plaats: 'Nergens', gemeentecode: '0000', vanaf: '2026-08-02' }, 409);
    await post('adressen', { plaats: 'Tiel', gemeentecode: '0281', vanaf: '2026-01-01' }, 409);
    await post('verbanden', { soort: 'bestuur', naam: 'Stichting Verzonnen', vanaf: '2020-08-01' });
    await post('verbanden', { soort: 'samenwerkingsverband', naam: 'SWV Rivieren', vanaf: '2020-08-01' });
    await post('verbanden', { soort: 'samenwerkingsverband', naam: 'SWV Uiterwaard', vanaf: '2026-08-01' });
    const { adressen, verbanden, ...telling } = await school();
    expect(adressen.map(({ plaats, totEnMet }) => [plaats, totEnMet])).toEqual([
      ['Druten', null],
      ['Tiel', '2026-07-31'],
    ]);
    expect(verbanden.map(({ naam, totEnMet }) => [naam, totEnMet])).toContainEqual([
      'SWV Rivieren',
      '2026-07-31',
    ]);
    expect(telling).toMatchObject({
      leerlingen: 1,
      voedingsgemeenten: [{ gemeentecode: '0281', leerlingen: 1 }],
      openMeldingen: 0,
    });
    expect(await school('?op=2023-01-01')).toMatchObject({ leerlingen: 0, voedingsgemeenten: [] });
  });

  test('finds schools by name, brin, gemeente and samenwerkingsverband, and those without a contact', async () => {
    expect(await namen('')).toEqual(['De Regenboog', 'Het Kompas']);
    expect(await namen('?zoek=regen')).toEqual(['De Regenboog']);
    expect(await namen('?zoek=99bb')).toEqual(['Het Kompas']);
    expect(await namen('?gemeente=0225')).toEqual(['De Regenboog']);
    expect(await namen('?gemeente=0281')).toEqual([]);
    expect(await namen('?swv=SWV%20Uiterwaard')).toEqual(['De Regenboog']);
    expect(await namen('?zonder=verzuim')).toEqual(['Het Kompas']);
  });

  test('counts a child once, who moved away on the day before in its new gemeente', async () => {
    const kind = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      '999990056',
      'Noor',
      'Verhuist',
      '2013-05-06',
      kantoor.school,
    );
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, async (tx) => {
      await run(tx, sql`update verblijf set tot = '2026-10-01' where jongere_id = ${kind}`);
      await run(
        tx,
        sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
            values (${kantoor.oefenstad}, ${kind}, '0225', 'Druten', '2026-10-01')`,
      );
    });
    expect((await school('?op=2026-09-30')).voedingsgemeenten).toMatchObject([
      { gemeentecode: '0281', leerlingen: 2 },
    ]);
    expect((await school('?op=2026-10-01')).voedingsgemeenten).toHaveLength(2);
  });
});

describe('a school itself', () => {
  const propose = (wie: typeof regenboog, naam: string, taak = 'verzuim') =>
    wie
      .api('/mijn-school/voorstellen', 'POST', { taak, naam, vanaf: '2026-11-01' })
      .then((answer) => json(answer));

  test('proposes a change of its own contact; it holds when somebody here took it over', async () => {
    await propose(regenboog, 'Te vroeg');
    await propose(regenboog, 'Nieuw Verzuim');
    const { voorstellen, contacten } = await school();
    expect(contacten.some(({ naam }) => naam === 'Nieuw Verzuim')).toBe(false);
    expect(voorstellen.map(({ naam, status }) => [naam, status])).toEqual([
      ['Nieuw Verzuim', 'open'],
      ['Te vroeg', 'afgewezen'],
    ]);
    const [open] = voorstellen;
    await json(
      await officer.api(`/contactvoorstellen/${open?.contactvoorstelId}/_besluit`, 'POST', {
        overnemen: true,
        versie: open?.versie,
      }),
    );
    const eigen = await json<School>(await regenboog.api('/mijn-school'));
    expect(eigen.contacten.filter(({ taak }) => taak === 'verzuim').map((c) => [c.naam, c.totEnMet])).toEqual(
      [
        ['Nieuw Verzuim', null],
        ['Eerste verzuim', '2026-10-31'],
      ],
    );
  });

  test('never sees another school, nor the register, and cannot change a contact', async () => {
    expect(await json<School>(await kompas.api('/mijn-school'))).toMatchObject({
      contacten: [],
      voorstellen: [],
    });
    await json(await kompas.api('/scholen'), 403);
    await json(await kompas.api(`/scholen/${kantoor.school}`), 403);
    await json(
      await kompas.api(`/scholen/${kantoor.andereSchool}/contacten`, 'POST', {
        taak: 'zorg',
        naam: 'X',
        vanaf: '2026-11-01',
      }),
      403,
    );
    const seen = await kantoor.db.transact(
      { organisatieId: kantoor.oefenstad, schoolId: kantoor.andereSchool, actor: 'test' },
      (tx) => rows(tx, sql`select 1 from schoolcontact union all select 1 from contactvoorstel`),
    );
    expect(seen).toEqual([]);
  });

  test('reads why a proposal was not taken over', async () => {
    await propose(kompas, 'Onbekende Naam', 'directie');
    const { voorstellen } = await json<School>(await officer.api(`/scholen/${kantoor.andereSchool}`));
    const besluit = (body: object, status: number) =>
      officer
        .api(`/contactvoorstellen/${voorstellen[0]?.contactvoorstelId}/_besluit`, 'POST', {
          overnemen: false,
          versie: voorstellen[0]?.versie,
          ...body,
        })
        .then((answer) => json(answer, status));
    await besluit({}, 409);
    await besluit({ reden: 'Deze naam kent de school zelf niet.' }, 200);
    expect(await json<School>(await kompas.api('/mijn-school'))).toMatchObject({
      voorstellen: [{ status: 'afgewezen', reden: 'Deze naam kent de school zelf niet.' }],
    });
  });
});
