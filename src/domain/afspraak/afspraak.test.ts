import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { one, type Tx } from '../../platform/db/tx.ts';
import type { Afspraak } from './afspraak.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
type Made = { afspraakId: string; code: string; tolk: string[] };
type NoShow = {
  stap: string;
  brief: string;
  afspraak: { afspraakId: string; dag: string } | null;
  termijnId: string;
};

const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
const ouder = async (achternaam: string, gezag: string, tolk: string | null) =>
  (
    await inTx((tx) =>
      one(
        tx,
        sql<{ id: string }>`
          insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag, taal, tolk)
          values (${kantoor.oefenstad}, ${kantoor.emma}, 'ouder', 'Aylin', ${achternaam}, ${gezag}, ${tolk}, ${tolk !== null})
          returning betrokkene_id as id`,
      ),
    )
  ).id;
let moeder = '';
let zonderGezag = '';
beforeAll(async () => {
  moeder = await ouder('Jansen-Demir', 'ja', 'Turks');
  zonderGezag = await ouder('Anders', 'nee', null);
});

const body = (more: object = {}) => ({
  jongereId: kantoor.emma,
  soort: 'gesprek',
  dag: VANDAAG,
  tijd: '14:30',
  plaats: 'Gemeentehuis, kamer 3',
  betrokkenen: [moeder],
  ...more,
});
const make = async (more: object = {}) => json<Made>(await officer.api('/afspraken', 'POST', body(more)));
const list = async (vraag = '') =>
  (await json<{ afspraken: Afspraak[] }>(await officer.api(`/afspraken?limiet=200${vraag}`))).afspraken;
const find = async (id: string) => (await list()).find(({ afspraakId }) => afspraakId === id);

describe('an appointment', () => {
  test('[PB-10] takes over from the file who needs an interpreter, and in which language', async () => {
    const made = await make();
    expect(made.tolk).toEqual(['Turks']);
    expect(await find(made.afspraakId)).toMatchObject({
      tijd: '14:30',
      voor: 'A. Verzonnen',
      genodigden: [
        { rol: 'jongere', tolk: false },
        { naam: 'Aylin Jansen-Demir', taal: 'Turks', tolk: true },
      ],
    });
  });

  test('with somebody without gezag is refused, with the reason of the rule', async () => {
    const answer = await officer.api('/afspraken', 'POST', body({ betrokkenen: [zonderGezag] }));
    expect(await json(answer, 409)).toMatchObject({
      type: '/problemen/mag-niet-worden-uitgenodigd',
      detail: expect.stringMatching(/gezag/),
    });
  });

  test.each([
    [{ dag: '2026-11-01' }, 'dag-voorbij', 409],
    [{ metJongere: false, betrokkenen: [] }, 'niemand-genodigd', 409],
    [{ jongereId: '00000000-0000-4000-8000-000000000000', betrokkenen: [] }, 'jongere-onbekend', 404],
    [{ betrokkenen: ['00000000-0000-4000-8000-000000000000'] }, 'betrokkene-onbekend', 404],
  ])('with %o is refused: %s', async (more, code, status) => {
    const answer = await officer.api('/afspraken', 'POST', body(more));
    expect(await json(answer, status)).toMatchObject({ type: `/problemen/${code}` });
  });

  test('is moved by who saw it as it is, and not once it was held', async () => {
    const { afspraakId } = await make();
    const moved = { dag: '2026-11-05', tijd: '09:00', minuten: 30 };
    await json(await officer.api(`/afspraken/${afspraakId}`, 'PUT', { ...moved, versie: 1 }));
    const late = await officer.api(`/afspraken/${afspraakId}`, 'PUT', { ...moved, versie: 1 });
    expect(await json(late, 409)).toMatchObject({ type: '/problemen/gewijzigd' });
    const early = await officer.api(`/afspraken/${afspraakId}/_afloop`, 'POST', {
      afloop: 'gehouden',
      versie: 2,
    });
    expect(await json(early, 409)).toMatchObject({ type: '/problemen/nog-niet-geweest' });
  });
});

test('[AT-04] nobody came: one click plans a second call with its letter, then a home visit, then a question', async () => {
  const nobody = async (id: string) => {
    const { versie } = (await find(id))!;
    // What was planned lies ahead; its day comes when the test says so.
    if (versie > 0)
      await inTx((tx) =>
        one(tx, sql`update afspraak set dag = ${VANDAAG} where afspraak_id = ${id} returning 1`),
      );
    const now = (await find(id))!;
    return json<NoShow>(await officer.api(`/afspraken/${id}/_verstek`, 'POST', { versie: now.versie }));
  };
  const first = await make({ jongereId: kantoor.bram, betrokkenen: [], tijd: '10:00' });
  const second = await nobody(first.afspraakId);
  // Five school days after Monday 2 November.
  expect(second).toMatchObject({
    stap: 'tweede-oproep',
    brief: 'uitnodiging-tweede-oproep',
    afspraak: { dag: '2026-11-09', tijd: '10:00' },
  });
  expect(await find(second.afspraak!.afspraakId)).toMatchObject({
    soort: 'gesprek',
    status: 'gepland',
    genodigden: [{ rol: 'jongere' }],
  });
  const { termijnen } = await json<{ termijnen: { termijnId: string }[] }>(
    await officer.api(`/termijnen?jongereId=${kantoor.bram}`),
  );
  expect(termijnen).toContainEqual(
    expect.objectContaining({
      termijnId: second.termijnId,
      wat: 'Verstuur de brief: tweede oproep',
      uiterlijk: '2026-11-03',
    }),
  );
  const third = await nobody(second.afspraak!.afspraakId);
  expect(third).toMatchObject({ stap: 'huisbezoek', brief: 'aankondiging-huisbezoek' });
  const last = await nobody(third.afspraak!.afspraakId);
  expect(last).toMatchObject({ stap: 'gevolg-bepalen', afspraak: null });
  // Nothing became heavier by itself.
  const zaken = await json<{ zaken: object[] }>(await officer.api(`/zaken?jongereId=${kantoor.bram}`));
  expect(zaken.zaken).toEqual([]);
  const again = await officer.api(`/afspraken/${first.afspraakId}/_verstek`, 'POST', { versie: 3 });
  expect(await json(again, 409)).toMatchObject({ type: '/problemen/niet-meer-gepland' });
});

test('[AT-03] a calendar outside shows the appointment by its code and nothing about anybody', async () => {
  const { code } = await make({ toelichting: 'Gaat over angst' });
  expect(await json(await officer.api('/mijn-agenda'))).toEqual({ sinds: null });
  const { pad } = await json<{ pad: string }>(await officer.api('/mijn-agenda', 'POST'));
  const stranger = kantoor.server.browser();
  const answer = await stranger.ask(pad);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const text = await answer.text();
  expect(text).toContain(`SUMMARY:Schoolgang ${code}\r\n`);
  expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20261102T143000\r\nDURATION:PT60M\r\n');
  expect(text).not.toMatch(/Emma|Jansen|Aylin|angst|Gemeentehuis|Turks|Verzonnen/);
  for (const line of text.split('\r\n')) expect(line.length).toBeLessThan(75);

  const { pad: nieuw } = await json<{ pad: string }>(await officer.api('/mijn-agenda', 'POST'));
  expect((await stranger.ask(pad)).status).toBe(404);
  expect((await stranger.ask(nieuw)).status).toBe(200);
  await json(await officer.api('/mijn-agenda', 'DELETE'));
  expect((await stranger.ask(nieuw)).status).toBe(404);
  expect(
    (await stranger.ask(`/api/v1/agenda/${kantoor.anderstad}${nieuw.slice(nieuw.indexOf('.'))}`)).status,
  ).toBe(404);
});

test.each([
  ['school', { school: kantoor.school }],
  ['fg', {}],
  ['applicatiebeheerder', {}],
])('%s sees no appointments', async (rol, keuze) => {
  const browser = await kantoor.login({ rol, ...keuze });
  expect((await browser.api('/afspraken')).status).toBe(403);
  expect((await browser.api('/mijn-agenda', 'POST')).status).toBe(403);
});
