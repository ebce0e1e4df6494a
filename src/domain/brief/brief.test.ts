import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { HUISSTIJL, openPdf } from '../../../test/brieven.ts';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { findQpdfProblems, NO_PDFTOTEXT, readPdfText } from '../../../test/pdf.ts';
import { one, rows, run } from '../../platform/db/tx.ts';
import type { Brief } from './brief.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const collega = await kantoor.login({ rol: 'kwalificatieplicht-ambtenaar' });
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const as = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);

const parent = (jongereId: string, voornamen: string, gezag = 'ja', tolk = false) =>
  as((tx) =>
    one(
      tx,
      sql<{
        id: string;
      }>`insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag, tolk, email)
        values (${kantoor.oefenstad}, ${jongereId}, 'ouder', ${voornamen}, 'Jansen', ${gezag}, ${tolk}, 'o@example.org')
        returning betrokkene_id as id`,
    ),
  );
const huisstijl = { ...HUISSTIJL, afdeling: 'Team Leerplicht' };
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#154273"/></svg>';
const gesprek = {
  dag: '2026-11-12',
  tijd: '10.30 uur',
  plaats: 'Kamer 2',
  waarom: 'Emma was 16 uur niet op school.',
};

const make = async (body: object, by = officer) =>
  json<{ briefId: string; nummer: string; versie: number }>(
    await by.api('/brieven', 'POST', {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: kantoor.emma,
      velden: gesprek,
      ...body,
    }),
  );
const step = (briefId: string, act: string, versie: number, by = officer, reden?: string) =>
  by.api(`/brieven/${briefId}/stappen`, 'POST', { act, versie, ...(reden && { reden }) });
const read = async (briefId: string, by = officer) => json<Brief>(await by.api(`/brieven/${briefId}`));
const pdfOf = async (stukId: string, soort = 'pdf') => {
  const answer = await officer.api(`/briefstukken/${stukId}/${soort}`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
};

beforeAll(async () => {
  await parent(kantoor.emma, 'Moeder');
  await parent(kantoor.emma, 'Vader', 'nee');
  await json(await beheer.api('/huisstijlen', 'PUT', { ...huisstijl, logo: LOGO, versie: 0 }));
});

describe('an invitation, from concept to proof', () => {
  test('shows as it will be, with who gets it and why, and what is missing', async () => {
    const answer = await json<{
      svg: string;
      tekst: string;
      ontvangers: { naam: string; mee: boolean; reden: string; kanaal: string }[];
      ontbreekt: { naam: string }[];
      taaloordeel: { niveau: string };
    }>(
      await officer.api('/brieven/_voorbeeld', 'POST', {
        sjabloon: 'uitnodiging-gesprek',
        jongereId: kantoor.emma,
        velden: { ...gesprek, plaats: '' },
      }),
    );
    expect(answer.svg).toMatch(/^<svg/);
    expect(answer.tekst).toContain('12 november 2026');
    expect(answer.ontbreekt).toEqual([{ naam: 'plaats', label: 'Waar' }]);
    expect(answer.ontvangers.map(({ naam, mee }) => [naam, mee])).toEqual([
      ['Emma Jansen', true],
      ['Moeder Jansen', true],
      ['Vader Jansen', false],
    ]);
    expect(answer.ontvangers[2]?.reden).toContain('geen gezag');
    expect(answer.taaloordeel.niveau).toBe('b1');
  });

  test('is fixed, sent and proven; each reader gets its own words', async () => {
    const made = await make({});
    const fixed = await json<{ status: string; versie: number }>(
      await step(made.briefId, 'vaststellen', made.versie),
    );
    expect(fixed.status).toBe('definitief');
    const brief = await read(made.briefId);
    expect(brief).toMatchObject({
      dagtekening: VANDAAG,
      sjabloonVersie: 'standaard 2026-11-01',
      bezwaarTot: null,
      magNu: ['verzenden', 'terug', 'intrekken'],
    });
    expect(brief.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(brief.stukken.map(({ naam }) => naam)).toEqual(['Emma Jansen', 'Moeder Jansen']);
    const teksten = await as((tx) =>
      rows(
        tx,
        sql<{ tekst: string }>`select tekst from brief_stuk where brief_id = ${made.briefId} order by 1`,
      ),
    );
    expect(teksten.filter(({ tekst }) => tekst.includes('met je praten'))).toHaveLength(1);
    expect(teksten.filter(({ tekst }) => tekst.includes('met u praten'))).toHaveLength(1);

    await json(await officer.api(`/brieven/${made.briefId}/_verzenden`, 'POST', { versie: fixed.versie }));
    expect(await read(made.briefId)).toMatchObject({
      status: 'verzonden',
      verzondenOp: VANDAAG,
      magNu: [],
      ontvangers: [
        { status: 'wacht', kanaal: 'post' },
        { status: 'wacht', kanaal: 'post' },
      ],
    });
  });

  test('refuses what is not filled in, by its question', async () => {
    const made = await make({ velden: { ...gesprek, tijd: '' } });
    expect(await json(await step(made.briefId, 'vaststellen', made.versie), 409)).toMatchObject({
      type: '/problemen/gegevens-ontbreken',
      detail: 'Vul eerst in: Tijd.',
    });
  });

  test('what is fixed cannot be changed, also not past the program', async () => {
    const made = await make({});
    const { versie } = await json<{ versie: number }>(await step(made.briefId, 'vaststellen', made.versie));
    expect(
      await json(
        await officer.api(`/brieven/${made.briefId}`, 'PUT', { velden: {}, keuzes: {}, versie }),
        409,
      ),
    ).toMatchObject({ type: '/problemen/stap-niet-mogelijk' });
    await expect(
      as((tx) => run(tx, sql`update brief set velden = '{}' where brief_id = ${made.briefId}`)),
    ).rejects.toThrow('is vast');
    await expect(as((tx) => run(tx, sql`update brief_stuk set pdf = ''`))).rejects.toThrow(
      'permission denied',
    );
    await expect(
      as((tx) => run(tx, sql`delete from brief_stuk where brief_id = ${made.briefId}`)),
    ).rejects.toThrow('stuk van een vaste brief');
    expect(await json(await step(made.briefId, 'terug', versie))).toMatchObject({ status: 'concept' });
    expect((await read(made.briefId)).stukken).toEqual([]);
  });

  test('of two who fix it at once, one does', async () => {
    const made = await make({});
    const both = await Promise.all([1, 2].map(() => step(made.briefId, 'vaststellen', made.versie)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('the file that is sent', () => {
  let pdf: Buffer;
  let archief: Buffer;
  beforeAll(async () => {
    const made = await make({});
    await json(await step(made.briefId, 'vaststellen', made.versie));
    const [, moeder] = (await read(made.briefId)).stukken;
    pdf = await pdfOf(moeder?.briefStukId ?? '');
    archief = await pdfOf(moeder?.briefStukId ?? '', 'archief');
  });

  test('is tagged, in Dutch, has a title, headings and a list, and holds only our fonts', () => {
    const open = openPdf(pdf);
    expect(open).toMatch(/pdfuaid:part>1</);
    expect(open).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(open).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect(open).toMatch(/\/DisplayDocTitle true/);
    expect(open).toContain('Uitnodiging voor een gesprek');
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Figure'])
      expect(open).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
    const fonts = new Set([...open.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, naam]) => naam));
    expect([...fonts].filter((naam) => !naam?.startsWith('LiberationSans'))).toEqual([]);
    expect(fonts.size).toBeGreaterThan(0);
  });

  test('is also kept in the form for the archive', () => {
    const open = openPdf(archief);
    expect(open).toMatch(/pdfaid:part>2</);
    expect(open).toMatch(/pdfaid:conformance>A</);
  });

  test('is sound to a second reader', async (context) => {
    const [wrong, words] = [await findQpdfProblems(pdf), await readPdfText(pdf)];
    if (wrong === null) return context.skip('qpdf is not on this machine');
    if (words === null) return context.skip(NO_PDFTOTEXT);
    expect(wrong).toEqual([]);
    expect(words).toContain('12 november 2026');
  });
});

describe('secrecy, death and interpreters', () => {
  const child = async (bsn: string, soort?: string) => {
    const id = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      bsn,
      'Stil',
      'Verborgen',
      '2012-01-01',
      kantoor.school,
    );
    await parent(id, 'Ouder');
    if (soort) {
      await as((tx) =>
        run(
          tx,
          sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
              values (${kantoor.oefenstad}, ${id}, ${soort}, '2026-01-01')`,
        ),
      );
    }
    return id;
  };

  test('a secret address stands in no file, no answer and no way of sending but by hand', async () => {
    const jongereId = await child('999990032', 'geheim-adres');
    const made = await make({ jongereId, keuzes: { jongere: { kanaal: 'post' } } });
    await json(await step(made.briefId, 'vaststellen', made.versie));
    const brief = await read(made.briefId);
    expect(JSON.stringify(brief)).not.toContain('Verzonnenlaan');
    expect(brief.ontvangers.map(({ kanaal }) => kanaal)).toEqual(['zelf', 'zelf']);
    const bronnen = await as((tx) =>
      rows(tx, sql<{ bron: string }>`select bron from brief_stuk where brief_id = ${made.briefId}`),
    );
    expect(bronnen).toHaveLength(2);
    expect(bronnen.filter(({ bron }) => bron.includes('Verzonnenlaan'))).toEqual([]);
  });

  test('nobody writes to the family of a child that died', async () => {
    const jongereId = await child('999990044');
    await as((tx) =>
      run(
        tx,
        sql`update verblijf set tot = '2026-10-01', reden_uitschrijving = 'overleden' where jongere_id = ${jongereId}`,
      ),
    );
    const made = await make({ jongereId });
    expect((await read(made.briefId)).ontvangers[0]).toMatchObject({
      mee: false,
      uitzonderingen: ['overleden'],
    });
    expect(await json(await step(made.briefId, 'vaststellen', made.versie), 409)).toMatchObject({
      type: '/problemen/geen-ontvanger',
    });
  });
});

test('[BD-01] one template serves five gemeenten, each with its own logo, address, sender and mandaat', async () => {
  const codes = ['0344', '0363', '0599', '0518', '0281'];
  const papers: string[] = [];
  for (const [index, gemeentecode] of codes.entries()) {
    const naam = `Gemeente Nummer${index}`;
    await json(
      await beheer.api('/huisstijlen', 'PUT', {
        ...huisstijl,
        gemeentecode,
        afzender: naam,
        straat: `Marktplein ${index}`,
        mandaat: `Namens het college van Nummer${index}`,
        logo: LOGO.replace('#154273', `#00000${index}`),
        versie: 0,
      }),
    );
    const jongereId = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      `9999910${10 + index}`,
      `Kind${index}`,
      'Elders',
      '2012-01-01',
    );
    await as((tx) =>
      run(tx, sql`update verblijf set gemeentecode = ${gemeentecode} where jongere_id = ${jongereId}`),
    );
    const made = await make({ jongereId });
    await json(await step(made.briefId, 'vaststellen', made.versie));
    const { bron } = await as((tx) =>
      one(tx, sql<{ bron: string }>`select bron from brief_stuk where brief_id = ${made.briefId}`),
    );
    papers.push(bron);
  }
  papers.forEach((paper, index) => {
    for (const eigen of [
      `Gemeente Nummer${index}`,
      `Marktplein ${index}`,
      `college van Nummer${index}`,
      `#00000${index}`,
    ]) {
      expect(paper).toContain(eigen);
      expect(papers.filter((other) => other.includes(eigen))).toHaveLength(1);
    }
  });
});

test('[BD-05] a besluit says until when bezwaar can be made, counted from the day it is sent, and is sent on no other day', async () => {
  const made = await make({
    sjabloon: 'verlof-boven-tien',
    velden: {
      besluit: 'afwijzen',
      vanaf: '2026-12-01',
      'tot-en-met': '2026-12-18',
      reden: 'Er is geen bijzondere reden.',
    },
  });
  const { versie } = await json<{ versie: number }>(await step(made.briefId, 'vaststellen', made.versie));
  // 2 November and six weeks: Monday 14 December 2026.
  expect(await read(made.briefId)).toMatchObject({
    soort: 'besluit',
    dagtekening: VANDAAG,
    bezwaarTot: '2026-12-14',
  });
  const { tekst } = await as((tx) =>
    one(tx, sql<{ tekst: string }>`select tekst from brief_stuk where brief_id = ${made.briefId} limit 1`),
  );
  expect(tekst).toContain('14 december 2026');
  // As if it was fixed the day before: what it says of bezwaar would then be a day short.
  await as(async (tx) => {
    await run(tx, sql`update brief set status = 'concept', hash = null where brief_id = ${made.briefId}`);
    await run(
      tx,
      sql`update brief set status = 'definitief', hash = 'x', dagtekening = date '2026-11-01' where brief_id = ${made.briefId}`,
    );
  });
  const answer = await officer.api(`/brieven/${made.briefId}/_verzenden`, 'POST', { versie: versie + 2 });
  expect(await json(answer, 409)).toMatchObject({ type: '/problemen/dagtekening-voorbij' });
});

test('[BD-06] when set, a besluit needs a second person, and whoever wrote it last is not that person', async () => {
  const code = '0228';
  await json(
    await beheer.api('/huisstijlen', 'PUT', {
      ...huisstijl,
      gemeentecode: code,
      vierOgen: 'besluiten',
      versie: 0,
    }),
  );
  const jongereId = await insertJongere(
    kantoor.db,
    kantoor.oefenstad,
    '999991033',
    'Vier',
    'Ogen',
    '2012-01-01',
  );
  await as((tx) => run(tx, sql`update verblijf set gemeentecode = ${code} where jongere_id = ${jongereId}`));
  const velden = {
    besluit: 'verlenen',
    vanaf: '2026-12-01',
    'tot-en-met': '2026-12-18',
    reden: 'Opa is ziek.',
  };
  const made = await make({ sjabloon: 'verlof-boven-tien', jongereId, velden });
  expect((await read(made.briefId)).magNu).toEqual(['wijzigen', 'ter-akkoord', 'intrekken']);
  expect((await step(made.briefId, 'vaststellen', made.versie)).status).toBe(409);
  const { versie } = await json<{ versie: number }>(await step(made.briefId, 'ter-akkoord', made.versie));
  expect(await json(await step(made.briefId, 'akkoord', versie), 409)).toMatchObject({
    type: '/problemen/eigen-brief',
  });
  await json(await step(made.briefId, 'akkoord', versie, collega));
  const brief = await read(made.briefId);
  expect(brief.status).toBe('definitief');
  expect(brief.akkoordDoor).not.toBeNull();
  expect(brief.akkoordDoor).not.toBe(brief.opgesteldDoor);
  // An ordinary letter of the same gemeente goes without.
  expect((await read((await make({ jongereId })).briefId)).magNu).toContain('vaststellen');
});

describe('the words of a template, changed without programming', () => {
  const EIGEN =
    '# Kom praten op {dag}\n\nWij praten met elkaar om {tijd} in {plaats}. {waarom}\n\n[blok contact]';
  const path = '/briefsjablonen/uitnodiging-gesprek';

  test('hold from their day on, and what was sent keeps the words it had', async () => {
    const before = await make({});
    await json(await step(before.briefId, 'vaststellen', before.versie));
    const morgen = { tekst: EIGEN, vanaf: '2026-11-03', reden: 'Korter' };
    await json(await beheer.api(`${path}/versies`, 'POST', morgen));
    expect((await make({}).then(({ briefId }) => read(briefId))).onderwerp).toContain('Uitnodiging');
    await json(await beheer.api(`${path}/versies`, 'POST', { ...morgen, vanaf: VANDAAG }));
    const after = await make({});
    expect((await read(after.briefId)).onderwerp).toBe('Kom praten op 12 november 2026');
    await json(await step(after.briefId, 'vaststellen', after.versie));
    expect(await read(after.briefId)).toMatchObject({ sjabloonVersie: `eigen tekst vanaf ${VANDAAG}` });
    expect(await read(before.briefId)).toMatchObject({
      onderwerp: 'Uitnodiging voor een gesprek op 12 november 2026',
      sjabloonVersie: 'standaard 2026-11-01',
    });
  });

  test('are refused with the line of the mistake, an unknown field, or a day that is over', async () => {
    const write = (tekst: string, vanaf = VANDAAG) =>
      beheer.api(`${path}/versies`, 'POST', { tekst, vanaf, reden: 'Proef' });
    expect(await json(await write('# Titel\n[als jongere]\nHoi'), 400)).toMatchObject({
      type: '/problemen/ongeldig-sjabloon',
      detail: expect.stringContaining('Regel 2'),
    });
    expect(await json(await write('# Titel {bestaat-niet}'), 400)).toMatchObject({
      detail: '{bestaat-niet} bestaat niet.',
    });
    expect((await write(EIGEN, '2026-11-01')).status).toBe(409);
    expect(
      (await officer.api(`${path}/versies`, 'POST', { tekst: EIGEN, vanaf: VANDAAG, reden: 'x' })).status,
    ).toBe(403);
  });

  test('[BD-09] above B1 show which sentences to change, and what people say instead', async () => {
    const tekst = '# Titel\n\nIndien u niet komt, bel dan. Wij helpen u.';
    const { taaloordeel } = await json<{ taaloordeel: { niveau: string; bevindingen: object[] } }>(
      await beheer.api(`${path}/_voorbeeld`, 'POST', { tekst }),
    );
    expect(taaloordeel).toMatchObject({
      niveau: 'boven-b1',
      bevindingen: [{ zin: 'Indien u niet komt, bel dan.', woord: 'indien', alternatief: 'als' }],
    });
  });
});

test('[BD-02] every letter of the list opens for a jongere, with what it asks, and none shows an address that is secret', async () => {
  const jongereId = await insertJongere(
    kantoor.db,
    kantoor.oefenstad,
    '999990172',
    'Stil',
    'Verborgen',
    '2012-01-01',
    kantoor.school,
  );
  await parent(jongereId, 'Ouder');
  await as((tx) =>
    run(
      tx,
      sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
          values (${kantoor.oefenstad}, ${jongereId}, 'geheim-adres', '2026-01-01')`,
    ),
  );
  const { sjablonen } = await json<{
    sjablonen: { code: string; aan: string; velden: { naam: string; voorbeeld: string }[] }[];
  }>(await officer.api('/briefsjablonen'));
  // Those to somebody outside every file are opened with the verzoek they answer.
  const overJongeren = sjablonen.filter(({ aan }) => aan !== 'los');
  expect(overJongeren.length).toBeGreaterThanOrEqual(45);
  for (const { code, velden } of overJongeren) {
    const answer = await json<{
      svg: string;
      tekst: string;
      ontvangers: object[];
      ontbreekt: object[];
      taaloordeel: { niveau: string };
    }>(
      await officer.api('/brieven/_voorbeeld', 'POST', {
        sjabloon: code,
        jongereId,
        velden: Object.fromEntries(velden.map(({ naam, voorbeeld }) => [naam, voorbeeld])),
      }),
    );
    expect([code, answer.ontbreekt, answer.taaloordeel.niveau]).toEqual([code, [], 'b1']);
    expect(answer.svg).toMatch(/^<svg/);
    expect([code, JSON.stringify([answer.tekst, answer.ontvangers]).includes('Verzonnenlaan')]).toEqual([
      code,
      false,
    ]);
  }
}, 120_000);

test('a logo that runs or fetches something is refused', async () => {
  for (const logo of [
    'geen tekening',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://elders.example/x.png"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"></svg>',
  ]) {
    const answer = await beheer.api('/huisstijlen', 'PUT', {
      ...huisstijl,
      gemeentecode: '0200',
      logo,
      versie: 0,
    });
    expect(await json(answer, 400)).toMatchObject({ type: '/problemen/ongeldig-logo' });
  }
});

describe('who may not', () => {
  test('a school sees no letters of the office, the applicatiebeheerder and the fg none at all', async () => {
    const { briefId } = await make({});
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    const fg = await kantoor.login({ rol: 'fg' });
    for (const who of [school, fg, beheer]) {
      expect((await who.api(`/brieven/${briefId}`)).status).toBe(403);
      expect((await who.api('/brieven')).status).toBe(403);
    }
    expect((await officer.api('/huisstijlen', 'PUT', { ...huisstijl, versie: 1 })).status).toBe(403);
  });

  test('another organisatie finds nothing', async () => {
    const { briefId } = await make({});
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await other.api(`/brieven/${briefId}`)).status).toBe(404);
    expect(await json(await other.api('/brieven'))).toMatchObject({ brieven: [], totaal: 0 });
  });

  test('reading the file of a letter stands in the logboek with the jongere', async () => {
    const made = await make({});
    await json(await step(made.briefId, 'vaststellen', made.versie));
    const [stuk] = (await read(made.briefId, collega)).stukken;
    await pdfOf(stuk?.briefStukId ?? '');
    const regels = await as((tx) =>
      rows(
        tx,
        sql<{ handeling: string; jongereId: string }>`
          select handeling, jongere_id as "jongereId" from logboek
           where object_id = ${made.briefId} and handeling like '%Lezen' order by logboek_id`,
      ),
    );
    expect(regels).toEqual([
      { handeling: 'briefLezen', jongereId: kantoor.emma },
      { handeling: 'briefBestandLezen', jongereId: kantoor.emma },
    ]);
  });
});
