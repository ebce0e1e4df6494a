import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { startServer } from '../../../test/server.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows } from '../../platform/db/tx.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const serverOn = (dag: Datum) => startServer(kantoor.db, [], { clock: fixedClock(dag) });
const lastDay = await serverOn(addDagen(VANDAAG as Datum, 14));
const dayAfter = await serverOn(addDagen(VANDAAG as Datum, 15));
const guessed = await serverOn(VANDAAG as Datum);

type Gastvraag = {
  gastvraagId: string;
  stand: string;
  antwoord: Record<string, string> | null;
  gezienOp: string | null;
  versie: number;
};
const open = async () =>
  (
    await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
    )
  ).werkprocesId;
const vraag = {
  soort: 'belastbaarheid',
  aan: 'de jeugdarts van GGD Oefenregio',
  vraag: 'Hoeveel uur school per dag kan de leerling die wij bespraken nu aan?',
};
const ask = async (zaak: string, body: object = {}) =>
  json<{ gastvraagId: string; pad: string; geldigTotEnMet: string }>(
    await officer.api(`/zaken/${zaak}/gastvragen`, 'POST', { ...vraag, ...body, bekeken: true }),
  );
const read = async (zaak: string) =>
  (await json<{ gastvragen: Gastvraag[] }>(await officer.api(`/zaken/${zaak}/gastvragen`))).gastvragen;
/** As somebody without an account and without cookies. */
const visit = (pad: string, server = kantoor.server) => fetch(server.url + pad);
const answer = (pad: string, velden: Record<string, string>, server = kantoor.server) =>
  fetch(server.url + pad, { method: 'POST', body: new URLSearchParams(velden) });

test('[KI-12] a jeugdarts answers one question in a browser without an account; the link dies with the answer', async () => {
  const zaak = await open();
  const seen = await json<{ titel: string; tekst: string[]; velden: { label: string; keuzes: string[] }[] }>(
    await officer.api(`/zaken/${zaak}/gastvragen/_voorbeeld`, 'POST', vraag),
  );
  const { pad, geldigTotEnMet } = await ask(zaak);
  expect(geldigTotEnMet).toBe('2026-11-16');
  const page = await visit(pad);
  expect(page.status).toBe(200);
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  // What the officer saw beforehand, and of the zaak nothing else.
  for (const tekst of [
    seen.titel,
    vraag.vraag,
    vraag.aan,
    ...seen.velden.flatMap((veld) => [veld.label, ...veld.keuzes]),
  ]) {
    expect(html).toContain(tekst);
  }
  expect(html).not.toMatch(/Emma|Jansen|999990019|2012|Tiel|<script/);

  // What is not whole is sent back with what was typed, and takes nothing.
  const half = await answer(pad, { kan: 'minder-uren', helpt: 'Een <rustige> plek' });
  expect(half.status).toBe(400);
  const again = await half.text();
  expect(again).toContain('Een &lt;rustige&gt; plek');
  expect(again).toContain('href="#veld-uren"');
  expect((await read(zaak))[0]).toMatchObject({ stand: 'open', antwoord: null });

  const done = await answer(pad, {
    kan: 'minder-uren',
    uren: '12',
    helpt: 'Een rustige plek',
    diagnose: 'x',
  });
  expect(done.status).toBe(200);
  expect((await read(zaak))[0]).toMatchObject({
    stand: 'beantwoord',
    antwoord: { kan: 'minder-uren', uren: '12', helpt: 'Een rustige plek' },
    gezienOp: null,
  });
  for (const dead of [await visit(pad), await answer(pad, { kan: 'niet' })]) {
    expect(dead.status).toBe(404);
    expect(await dead.text()).not.toContain(vraag.vraag);
  }
  const [landed] = await read(zaak);
  const wacht = async () => (await officer.api('/vandaag?voor=mij')).text();
  expect(await wacht()).toContain('gastantwoord');
  expect(landed?.antwoord).toMatchObject({ uren: '12' });
  await json(
    await officer.api(`/gastvragen/${landed?.gastvraagId}/_gezien`, 'POST', { versie: landed?.versie }),
  );
  expect((await read(zaak))[0]?.gezienOp).not.toBeNull();
  expect(await wacht()).not.toContain('gastantwoord');

  // Unanswered it lives fourteen days, and not one more.
  const other = await ask(zaak);
  expect((await visit(other.pad, lastDay)).status).toBe(200);
  expect((await visit(other.pad, dayAfter)).status).toBe(404);
});

test('the link is nowhere but with who got it: the database keeps a hash, the logboek says who looked at what', async () => {
  const zaak = await open();
  const { pad, gastvraagId } = await ask(zaak);
  const sleutel = pad.split('.')[1] ?? '';
  expect(sleutel).toHaveLength(43);
  await visit(pad);
  const found = await kantoor.db.transact(
    { organisatieId: kantoor.oefenstad, actor: 'test' },
    async (tx) => ({
      vragen: await rows(tx, sql`select g::text from gastvraag g`),
      logboek: await rows(
        tx,
        sql<{ regel: string; jongereId: string }>`
        select l::text as regel, l.jongere_id as "jongereId" from logboek l where l.object_id = ${gastvraagId}`,
      ),
    }),
  );
  expect(JSON.stringify(found)).not.toContain(sleutel);
  expect(found.logboek).toEqual([
    { regel: expect.stringContaining('gastvraagLezen'), jongereId: kantoor.emma },
  ]);
  const { gastvragen } = await json<{ gastvragen: object[] }>(await officer.api(`/zaken/${zaak}/gastvragen`));
  expect(JSON.stringify(gastvragen)).not.toContain(sleutel);
});

describe('a link opens nothing', () => {
  test('once it is withdrawn', async () => {
    const zaak = await open();
    const { pad, gastvraagId } = await ask(zaak);
    await json(await officer.api(`/gastvragen/${gastvraagId}/_intrekken`, 'POST', { versie: 1 }));
    expect((await visit(pad)).status).toBe(404);
    expect((await answer(pad, { kan: 'niet' })).status).toBe(404);
    expect((await read(zaak))[0]).toMatchObject({ stand: 'ingetrokken', antwoord: null });
  });

  test('of another organisatie, or that nobody made', async () => {
    const { pad } = await ask(await open());
    const sleutel = pad.split('.')[1] ?? '';
    for (const wrong of [
      `/gast/${kantoor.anderstad}.${sleutel}`,
      `/gast/${kantoor.oefenstad}.${'a'.repeat(43)}`,
      `/gast/${sleutel}`,
      '/gast/x',
    ]) {
      expect((await visit(wrong)).status).toBe(404);
    }
    expect((await visit(pad)).status).toBe(200);
  });

  test('to who guesses on and on', async () => {
    const statussen: number[] = [];
    for (let keer = 0; keer < 31; keer++) {
      // Another cookie each time does not help.
      const tried = await fetch(`${guessed.url}/gast/${kantoor.oefenstad}.${'b'.repeat(43)}`, {
        headers: { cookie: `schoolgang=poging-${keer}` },
      });
      statussen.push(tried.status);
    }
    expect(statussen.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statussen[30]).toBe(429);
  });
});

test('a partner takes a referral by link, and says when it began', async () => {
  const zaak = await open();
  const { partnerId } = await json<{ partnerId: string }>(
    await officer.api('/partners', 'POST', {
      naam: 'Wijkteam',
      soort: 'wijkteam',
      rollen: ['verwijzing'],
      kanaal: 'telefoon',
      adres: '06-00012345',
    }),
  );
  const { verwijzingId } = await json<{ verwijzingId: string }>(
    await officer.api(`/zaken/${zaak}/verwijzingen`, 'POST', {
      partnerId,
      vraag: 'Kunt u helpen?',
      gedeeld: 'Naam en telefoonnummer',
      grond: 'publieke-taak',
      verzondenOp: '2026-10-20',
    }),
  );
  const { pad } = await ask(zaak, { soort: 'verwijzing', verwijzingId, vraag: 'Neemt u de verwijzing aan?' });
  // Not on a day that has yet to come.
  expect((await answer(pad, { antwoord: 'begonnen', begin: '2026-11-03' })).status).toBe(400);
  expect((await answer(pad, { antwoord: 'begonnen', begin: '2026-10-28' })).status).toBe(200);
  const { verwijzingen } = await json<{ verwijzingen: object[] }>(
    await officer.api(`/zaken/${zaak}/verwijzingen`),
  );
  expect(verwijzingen).toMatchObject([
    { stand: 'loopt', aanvaardOp: '2026-10-28', begonnenOp: '2026-10-28', vastgelegdDoor: 'gast' },
  ]);
});

test.each([
  [{ soort: 'evaluatie', voor: 'gezin' }, 'zaak-loopt', 409],
  [{ soort: 'verwijzing' }, 'verwijzing-onbekend', 404],
])('%o is refused: %s', async (body, code, status) => {
  const zaak = await open();
  const answered = await officer.api(`/zaken/${zaak}/gastvragen`, 'POST', {
    ...vraag,
    ...body,
    bekeken: true,
  });
  expect(await json(answered, status)).toMatchObject({ type: `/problemen/${code}` });
});

test('without having seen what the guest will see there is no link; a school makes none', async () => {
  const zaak = await open();
  expect((await officer.api(`/zaken/${zaak}/gastvragen`, 'POST', vraag)).status).toBe(400);
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api(`/zaken/${zaak}/gastvragen`, 'POST', { ...vraag, bekeken: true })).status).toBe(
    403,
  );
});
