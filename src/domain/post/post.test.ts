import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import type { PostRegel, Poststuk } from './post.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const as = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);

type Ontvangen = { poststukId: string; nummer: string; status: string; versie: number; nieuw: boolean };
const drop = async (naam: string, bytes: Buffer | string, by = officer) => {
  const { csrf } = await json<{ csrf: string }>(await by.ask('/api/v1/sessie'));
  return by.ask(`/api/v1/poststukken/bestanden/${encodeURIComponent(naam)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
    body: new Uint8Array(Buffer.from(bytes)),
  });
};
const put = async (naam: string, bytes: Buffer | string) => json<Ontvangen>(await drop(naam, bytes));
const read = async (id: string) => json<Poststuk>(await officer.api(`/poststukken/${id}`));
const step = (id: string, body: object) => officer.api(`/poststukken/${id}/stappen`, 'POST', body);
const link = (id: string, body: object) => officer.api(`/poststukken/${id}/koppeling`, 'PUT', body);

const PDF = '%PDF-1.7\nvan een arts\n%%EOF';
let berichten = 0;
const mail = (
  onderwerp: string,
  files: Readonly<Record<string, string>> = {},
  id = `<${++berichten}@example.org>`,
) =>
  [
    'From: Moeder <moeder@example.org>',
    `Subject: ${onderwerp}`,
    `Message-ID: ${id}`,
    'Content-Type: multipart/mixed; boundary=grens',
    '',
    '--grens',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hierbij de verklaring.',
    ...Object.entries(files).flatMap(([naam, inhoud]) => [
      '--grens',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="${naam}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(inhoud, 'latin1').toString('base64'),
    ]),
    '--grens--',
  ].join('\r\n');

let brief = '';
let zaakId = '';
let zaak = '';
beforeAll(async () => {
  await as(async (tx) => {
    const [een] = await rows(
      tx,
      sql<{ id: string; nummer: string }>`
        insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf)
        values (${kantoor.oefenstad}, ${kantoor.emma}, 'SG2026-004242', 'relatief', '2026-10-01')
        returning werkproces_id as id, nummer`,
    );
    zaakId = een?.id ?? '';
    zaak = een?.nummer ?? '';
    const [twee] = await rows(
      tx,
      sql<{ nummer: string }>`
        insert into brief (organisatie_id, jongere_id, werkproces_id, sjabloon, soort, onderwerp)
        values (${kantoor.oefenstad}, ${kantoor.emma}, ${zaakId}, 'uitnodiging-gesprek', 'brief', 'Gesprek')
        returning nummer`,
    );
    brief = twee?.nummer ?? '';
    await run(
      tx,
      sql`insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf)
          values (${kantoor.oefenstad}, ${kantoor.bram}, 'SG2026-004343', 'relatief', '2026-10-01')`,
    );
  });
});

describe('[BD-07] mail dropped with a number in its subject', () => {
  test('lands in the right dossier, at the zaak of that letter, with its files as they came', async () => {
    const made = await put('a.eml', mail(`Re: Gesprek [${brief.toLowerCase()}].`, { 'verklaring.pdf': PDF }));
    expect(made).toMatchObject({ status: 'gekoppeld', nieuw: true });
    const poststuk = await read(made.poststukId);
    expect(poststuk).toMatchObject({
      jongereId: kantoor.emma,
      jongere: 'Emma Jansen',
      werkprocesId: zaakId,
      kanaal: 'e-mail',
      afzender: 'Moeder <moeder@example.org>',
      tekst: 'Hierbij de verklaring.',
      reden: `Kenmerk ${brief} staat in het onderwerp.`,
      gezienOp: null,
      magNu: ['gezien', 'koppelen', 'terug'],
    });
    const [bestand] = poststuk.bestanden;
    expect(bestand).toMatchObject({ naam: 'verklaring.pdf', type: 'application/pdf', bytes: PDF.length });
    const answer = await officer.api(`/postbestanden/${bestand?.postBestandId}`);
    expect(await answer.text()).toBe(PDF);
    // A browser saves it and guesses nothing.
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${made.nummer}-1.pdf"`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const van = await json<{ poststukken: PostRegel[] }>(
      await officer.api(`/poststukken?jongereId=${kantoor.emma}`),
    );
    expect(van.poststukken.map(({ poststukId }) => poststukId)).toContain(made.poststukId);
    expect(await json(await officer.api('/poststukken?ongezien=true'))).toMatchObject({
      ongezien: 1,
      totaal: 1,
    });
    await json(await step(made.poststukId, { act: 'gezien', versie: made.versie }));
    expect(await json(await officer.api('/poststukken?ongezien=true'))).toMatchObject({ ongezien: 0 });
  });

  test('handed over twice it is there once', async () => {
    const first = await put('b.eml', mail(zaak, {}, '<zelfde@example.org>'));
    const again = await put('c.eml', mail(zaak, {}, '<zelfde@example.org>'));
    expect(again).toEqual({ ...first, nieuw: false });
  });

  test('waits in the inbox when nothing, or more than one jongere, is named', async () => {
    const geen = await put('d.eml', mail('Mijn zoon is ziek op 2026-11-16'));
    const twee = await put('e.eml', mail(`Over ${zaak} en SG2026-004343`));
    expect([geen.status, twee.status]).toEqual(['te-koppelen', 'te-koppelen']);
    expect((await read(twee.poststukId)).reden).toContain('meer dan één jongere');
    expect(await json(await officer.api('/poststukken?status=te-koppelen'))).toMatchObject({ teKoppelen: 2 });
  });

  test('a number of another gemeente leads nowhere', async () => {
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const made = await json<Ontvangen>(await drop('f.eml', mail(`Over ${brief}`), elders));
    expect(made.status).toBe('te-koppelen');
    expect((await officer.api(`/poststukken/${made.poststukId}`)).status).toBe(404);
  });
});

describe('a person', () => {
  test('puts what waited in a dossier, and takes back a mistake', async () => {
    const made = await put('Verklaring school.pdf', PDF);
    expect(made.status).toBe('te-koppelen');
    const body = { jongereId: kantoor.bram, soort: 'verklaring', versie: made.versie };
    expect(await json(await link(made.poststukId, { ...body, werkprocesId: zaakId }), 404)).toMatchObject({
      type: '/problemen/zaak-onbekend',
    });
    const { versie } = await json<{ versie: number }>(await link(made.poststukId, body));
    expect(await read(made.poststukId)).toMatchObject({ jongereId: kantoor.bram, soort: 'verklaring' });
    expect(await json(await link(made.poststukId, body), 409)).toMatchObject({
      type: '/problemen/gewijzigd',
    });
    expect(await json(await step(made.poststukId, { act: 'terug', versie }), 400)).toMatchObject({
      type: '/problemen/reden-nodig',
    });
    await json(await step(made.poststukId, { act: 'terug', reden: 'Verkeerd kind', versie }));
    const terug = await read(made.poststukId);
    expect(terug).toMatchObject({ status: 'te-koppelen', jongereId: null, reden: 'Verkeerd kind' });
    const was = await as((tx) =>
      rows(
        tx,
        sql<{ id: string }>`select jongere_id as id from poststuk_historie
                                    where poststuk_id = ${made.poststukId} and jongere_id is not null`,
      ),
    );
    expect(was).toEqual([{ id: kantoor.bram }]);
    const weg = { act: 'afwijzen', reden: 'Hoort bij de buren', versie: terug.versie };
    expect(await json(await step(made.poststukId, weg))).toMatchObject({ status: 'afgewezen' });
    expect((await read(made.poststukId)).magNu).toEqual(['terug']);
  });

  test('the reading of a file stands in the logboek of its jongere', async () => {
    const made = await put('g.eml', mail(zaak, { 'x.pdf': PDF }));
    const [bestand] = (await read(made.poststukId)).bestanden;
    await (await officer.api(`/postbestanden/${bestand?.postBestandId}`)).arrayBuffer();
    const logged = await as((tx) =>
      rows(
        tx,
        sql<{ handeling: string }>`select handeling from logboek where object_id = ${made.poststukId}
                                            and jongere_id = ${kantoor.emma} order by 1`,
      ),
    );
    expect(logged.map(({ handeling }) => handeling)).toEqual(['postbestandLezen', 'poststukLezen']);
  });
});

describe('what is not taken', () => {
  test.each([
    ['programma.pdf', 'MZ\u0090\0\u0003'],
    ['pagina.pdf', '<!doctype html><script>alert(1)</script>'],
    ['tekening.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['start.pdf', '%PDF-1.7 /OpenAction << /S /JavaScript >>'],
    ['macro.docx', 'PK\u0003\u0004word/document.xml word/vbaProject.bin'],
    ['ander.zip', 'PK\u0003\u0004ander.txt'],
    ['leeg.pdf', ''],
  ])('%s', async (naam, bytes) => {
    expect(await json(await drop(naam, Buffer.from(bytes, 'latin1')), 409)).toMatchObject({
      type: '/problemen/bestand-geweigerd',
    });
  });

  test('of a mail the rest is kept, and what was left out is named', async () => {
    const made = await put('h.eml', mail(zaak, { 'goed.pdf': PDF, 'slecht.exe': 'MZ\u0090\0' }));
    const { bestanden } = await read(made.poststukId);
    expect(bestanden.map(({ naam, geweigerd }) => [naam, geweigerd === null])).toEqual([
      ['goed.pdf', true],
      ['slecht.exe', false],
    ]);
    expect((await officer.api(`/postbestanden/${bestanden[1]?.postBestandId}`)).status).toBe(404);
  });

  test('more than 25 MB', async () => {
    const answer = await drop('groot.pdf', Buffer.alloc(25 * 1024 * 1024 + 1, '%PDF-'));
    expect(await json(answer, 413)).toMatchObject({ type: '/problemen/te-groot' });
  });

  test('what came cannot be changed, and a school sees none of it', async () => {
    await expect(as((tx) => run(tx, sql`update post_bestand set inhoud = ''`))).rejects.toThrow(
      'permission denied',
    );
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/poststukken')).status).toBe(403);
    expect((await drop('x.pdf', PDF, school)).status).toBe(403);
    const seen = await kantoor.db.transact(
      { organisatieId: kantoor.oefenstad, actor: 'test', schoolId: kantoor.school },
      (tx) => rows(tx, sql`select from poststuk`),
    );
    expect(seen).toEqual([]);
  });
});
