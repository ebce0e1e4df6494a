import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { readPdfText } from '../../../test/pdf.ts';
import { one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const boa = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const administratie = await kantoor.login({ rol: 'administratie' });
/** In every piece below; whoever may not see the part finds it nowhere. */
const WOORD = 'Zwijgrechtplein';
const scope = { organisatieId: kantoor.oefenstad, actor: 'test' };

type Api = typeof boa;
const drop = async (by: Api, naam: string, tekst: string) =>
  json<{ poststukId: string }>(await by.put(`/poststukken/bestanden/${encodeURIComponent(naam)}`, tekst));
const send = async (sjabloon: string, velden: object) => {
  const made = await json<{ briefId: string; nummer: string; versie: number }>(
    await boa.api('/brieven', 'POST', {
      ...{ sjabloon, jongereId: kantoor.emma, werkprocesId: zaak, velden },
    }),
  );
  const vast = await json<{ versie: number }>(
    await boa.api(`/brieven/${made.briefId}/stappen`, 'POST', { act: 'vaststellen', versie: made.versie }),
  );
  await json(await boa.api(`/brieven/${made.briefId}/_verzenden`, 'POST', { versie: vast.versie }));
  return made;
};

let zaak = '';
let oproep = { briefId: '', nummer: '' };
let post = '';
let bundel = '';

beforeAll(async () => {
  await giveHuisstijl(await kantoor.login({ rol: 'applicatiebeheerder' }));
  await kantoor.db.transact(scope, (tx) =>
    run(
      tx,
      sql`insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag)
          values (${kantoor.oefenstad}, ${kantoor.emma}, 'ouder', 'Moeder', 'Jansen', 'ja')`,
    ),
  );
  zaak = (
    await json<{ werkprocesId: string }>(
      await boa.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'luxe-verzuim' }),
    )
  ).werkprocesId;
  const { sjablonen } = await json<{
    sjablonen: { code: string; velden: { naam: string; voorbeeld: string }[] }[];
  }>(await boa.api('/briefsjablonen'));
  const velden = Object.fromEntries(
    (sjablonen.find(({ code }) => code === 'oproep-verhoor')?.velden ?? []).map((veld) => [
      veld.naam,
      veld.naam === 'plaats' ? WOORD : veld.voorbeeld,
    ]),
  );
  oproep = await send('oproep-verhoor', velden);
  await send('uitnodiging-gesprek', {
    ...{ dag: '2026-11-12', tijd: '10.30 uur', plaats: 'Kamer 2', waarom: 'Emma was niet op school.' },
  });
  await kantoor.db.transact(scope, async (tx) => {
    await run(
      tx,
      sql`insert into proces_verbaal (organisatie_id, jongere_id, werkproces_id, nummer, opgemaakt_op, verdachte)
          values (${kantoor.oefenstad}, ${kantoor.emma}, ${zaak}, 'PV-1', '2026-10-20', 'ouder')`,
    );
  });
  // Whoever carries the answer in does not see where it goes.
  post = (await drop(administratie, `${oproep.nummer} antwoord.txt`, WOORD)).poststukId;
  bundel = (
    await json<{ bundelId: string }>(
      await boa.api(`/jongeren/${kantoor.emma}/bundels`, 'POST', {
        ...{ doel: 'om', aan: 'Openbaar Ministerie', delen: ['brieven', 'post'] },
      }),
    )
  ).bundelId;
});

test('[HH-04] who has no rights as opsporingsambtenaar sees that a part exists and until when it may, and none of its content', async () => {
  const deel = await json(await boa.api(`/jongeren/${kantoor.emma}/opsporing`));
  expect(deel).toEqual({
    ...{ stukken: 4, magLezen: true, eersteVerwerkingOp: '2026-10-20' },
    ...{ uitGebruikUiterlijkOp: '2031-10-20', vernietigenVanaf: '2036-10-21' },
  });
  const paths = [
    `/brieven?jongereId=${kantoor.emma}`,
    `/brieven?werkprocesId=${zaak}`,
    `/poststukken?jongereId=${kantoor.emma}`,
    `/jongeren/${kantoor.emma}/bundels`,
    `/jongeren/${kantoor.emma}/tijdlijn`,
    `/zaken/${zaak}`,
  ];
  const marks = [oproep.nummer, oproep.briefId, post, bundel, WOORD, 'proces-verbaal', 'verhoor'];
  const seenBy = async (by: Api) => {
    const answers = await Promise.all(
      paths.map(async (path) => JSON.stringify(await json(await by.api(path)))),
    );
    return marks.filter((mark) => answers.join('\n').includes(mark));
  };
  expect(await seenBy(boa)).toEqual(expect.arrayContaining([oproep.nummer, post, bundel, 'proces-verbaal']));
  for (const by of [manager, administratie]) {
    // The names of the steps of the method are no content.
    expect((await seenBy(by)).filter((mark) => mark !== 'verhoor' && mark !== 'proces-verbaal')).toEqual([]);
    expect(await json(await by.api(`/jongeren/${kantoor.emma}/opsporing`))).toEqual({
      ...(deel as object),
      magLezen: false,
    });
    for (const path of [`/brieven/${oproep.briefId}`, `/poststukken/${post}`, `/bundels/${bundel}/pdf`]) {
      expect([path, (await by.api(path)).status]).toEqual([path, 404]);
    }
    const { besluiten } = await json<{ besluiten: object[] }>(await by.api(`/zaken/${zaak}`));
    expect(besluiten).toEqual([]);
    const { brieven } = await json<{ brieven: { sjabloon: string }[] }>(
      await by.api(`/brieven?jongereId=${kantoor.emma}`),
    );
    expect(brieven.map(({ sjabloon }) => sjabloon)).toEqual(['uitnodiging-gesprek']);
    const making = { sjabloon: 'oproep-verhoor', jongereId: kantoor.emma, velden: {} };
    for (const path of ['/brieven', '/brieven/_voorbeeld']) {
      expect(await json(await by.api(path, 'POST', making), 403)).toMatchObject({
        type: '/problemen/opsporing-nodig',
      });
    }
  }
  const { stukken } = await json<{ stukken: { briefStukId: string }[] }>(
    await boa.api(`/brieven/${oproep.briefId}`),
  );
  const file = `/briefstukken/${stukken[0]?.briefStukId}`;
  expect((await boa.api(`${file}/pdf`)).status).toBe(200);
  expect((await manager.api(`${file}/pdf`)).status).toBe(404);
  expect((await manager.api(`${file}/archief`)).status).toBe(404);
  expect((await manager.api(`/jongeren/${kantoor.bram}/opsporing`)).status).toBe(200);
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api(`/jongeren/${kantoor.emma}/opsporing`)).status).toBe(403);
});

test('past the program too the part is closed, with its history', async () => {
  const count = (opsporing: boolean) =>
    kantoor.db.transact({ ...scope, opsporing }, (tx) =>
      one(
        tx,
        sql<Record<string, number>>`
          select (select count(*)::int from brief where deel = 'opsporing') as brief,
                 (select count(*)::int from brief_historie where deel = 'opsporing') as historie,
                 (select count(*)::int from brief_ontvanger where deel = 'opsporing') as ontvanger,
                 (select count(*)::int from brief_stuk where deel = 'opsporing') as stuk,
                 (select count(*)::int from poststuk where deel = 'opsporing') as post,
                 (select count(*)::int from post_bestand) as bestand,
                 (select count(*)::int from bundel where deel = 'opsporing') as bundel`,
      ),
    );
  const open = await count(true);
  expect(Object.entries(open).filter(([, aantal]) => aantal === 0)).toEqual([]);
  expect(Object.values(await count(false))).toEqual(Object.values(open).map(() => 0));
});

test('letters of the opsporing are printed apart, and the file is seen by who may see them', async () => {
  const print = async (by: Api) =>
    json<{ printbestandId: string; deel: string }>(await by.api('/printbestanden', 'POST'));
  const first = await print(boa);
  expect(first.deel).toBe('toezicht');
  expect((await administratie.api('/printbestanden', 'POST')).status).toBe(409);
  const second = await print(boa);
  expect(second.deel).toBe('opsporing');
  expect((await boa.api(`/printbestanden/${second.printbestandId}/pdf`)).status).toBe(200);
  expect((await administratie.api(`/printbestanden/${second.printbestandId}/pdf`)).status).toBe(404);
  expect((await administratie.api(`/printbestanden/${first.printbestandId}/pdf`)).status).toBe(200);
});

test('inzage, bezwaar and overdracht hold none of it, whoever makes them, and say so in words that tell nothing', async () => {
  for (const doel of ['inzage', 'bezwaar', 'overdracht']) {
    const made = await json<{ bundelId: string; stukken: number }>(
      await boa.api(`/jongeren/${kantoor.emma}/bundels`, 'POST', {
        ...{ doel, aan: 'Moeder', delen: ['persoon', 'brieven', 'post'] },
      }),
    );
    expect([doel, made.stukken]).toEqual([doel, 2]);
    const pdf = Buffer.from(await (await manager.api(`/bundels/${made.bundelId}/pdf`)).arrayBuffer());
    const text = await readPdfText(pdf, '-layout');
    if (text === null) continue;
    expect(text).not.toContain(WOORD);
    expect(text).toMatch(/opsporingsonderzoek/);
  }
});

test('what comes in is put there by who may see it, and no batch holds such letters', async () => {
  const { poststukId } = await drop(administratie, 'zonder nummer.txt', 'Verklaring');
  const link = (by: Api, opsporing: boolean) =>
    by.api(`/poststukken/${poststukId}/koppeling`, 'PUT', {
      ...{ jongereId: kantoor.emma, soort: 'verklaring', opsporing, versie: 1 },
    });
  expect(await json(await link(manager, true), 403)).toMatchObject({ type: '/problemen/opsporing-nodig' });
  await json(await link(boa, true));
  expect((await manager.api(`/poststukken/${poststukId}`)).status).toBe(404);
  const reeks = await boa.api('/briefreeksen', 'POST', {
    ...{ sjabloon: 'oproep-verhoor', naam: 'Verhoren', jongereIds: [kantoor.emma] },
  });
  expect(await json(reeks, 409)).toMatchObject({ type: '/problemen/opsporing-nodig' });
});
