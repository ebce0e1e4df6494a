import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

const open = async () =>
  json<{ werkprocesId: string; nummer: string; versie: number }>(
    await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
  );
const step = (id: string, body: object) => officer.api(`/zaken/${id}/stappen`, 'POST', body);

describe('a zaak', () => {
  test('[MW-01] goes along the advised steps, each of them recorded', async () => {
    const { werkprocesId, versie } = await open();
    const first = await json(await step(werkprocesId, { naar: 'inventarisatie', versie }));
    await json(
      await step(werkprocesId, { naar: 'onderzoek', toelichting: 'School gebeld', versie: first['versie'] }),
    );
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      stap: 'onderzoek',
      magNu: ['gesprekgepland'],
      verloop: [
        { naar: 'inventarisatie' },
        { naar: 'onderzoek', toelichting: 'School gebeld', afwijkingReden: null },
      ],
    });
  });

  test('(MW-05, first part) leaves the method only with a reason, and keeps it', async () => {
    const { werkprocesId, versie } = await open();
    expect(await json(await step(werkprocesId, { naar: 'routekeuze', versie }), 409)).toMatchObject({
      type: '/problemen/afwijking-reden-nodig',
    });
    await json(
      await step(werkprocesId, { naar: 'routekeuze', afwijkingReden: 'Eerder al gesproken', versie }),
    );
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      verloop: [{ naar: 'routekeuze', afwijkingReden: 'Eerder al gesproken' }],
    });
  });

  test('is not closed without an outcome; once closed it stays closed', async () => {
    const { werkprocesId, versie } = await open();
    const body = { naar: 'gesloten', afwijkingReden: 'Verhuisd', versie };
    expect(await json(await step(werkprocesId, body), 409)).toMatchObject({
      type: '/problemen/uitkomst-nodig',
    });
    const closed = await json(await step(werkprocesId, { ...body, uitkomst: 'verhuisd' }));
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      totEnMet: '2026-11-02',
      magNu: [],
      magMetReden: [],
    });
    const again = await step(werkprocesId, {
      naar: 'onderzoek',
      afwijkingReden: 'Toch',
      versie: closed['versie'],
    });
    expect(await json(again, 409)).toMatchObject({ type: '/problemen/stap-niet-mogelijk' });
  });

  test('changed by someone else in between is refused, not overwritten', async () => {
    const { werkprocesId, versie } = await open();
    await json(
      await officer.api(`/zaken/${werkprocesId}/behandelaar`, 'PUT', { behandelaar: 'B. Verzonnen', versie }),
    );
    expect(await json(await step(werkprocesId, { naar: 'inventarisatie', versie }), 409)).toMatchObject({
      type: '/problemen/gewijzigd',
    });
  });

  test('is not opened on a report of another jongere', async () => {
    const melding = await json(
      await officer.api('/meldingen', 'POST', {
        jongereId: kantoor.bram,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-10-30',
      }),
    );
    const answer = await officer.api('/zaken', 'POST', {
      jongereId: kantoor.emma,
      soort: 'overig',
      meldingId: melding['meldingId'],
    });
    expect(await json(answer, 409)).toMatchObject({ type: '/problemen/melding-van-ander' });
  });
});

test('[WP-04] a contact stands in the file and in the case at once', async () => {
  const { werkprocesId } = await open();
  await json(
    await officer.api(`/jongeren/${kantoor.emma}/notities`, 'POST', {
      soort: 'telefoon',
      met: 'moeder',
      resultaat: 'bereikt',
      tekst: 'Belt morgen terug',
      werkprocesId,
    }),
  );
  const zaak = await json(await officer.api(`/zaken/${werkprocesId}`));
  expect(zaak).toMatchObject({ notities: [{ soort: 'telefoon', met: 'moeder', door: 'A. Verzonnen' }] });
  expect(zaak['laatsteContact']).not.toBeNull();
  const all = await json(await officer.api(`/jongeren/${kantoor.emma}/notities`));
  expect(all['notities']).toContainEqual(
    expect.objectContaining({ werkprocesId, tekst: 'Belt morgen terug' }),
  );
});

test.each([
  ['school', { school: kantoor.school }],
  ['fg', {}],
  ['applicatiebeheerder', {}],
])('%s sees no cases and no notes', async (rol, keuze) => {
  const browser = await kantoor.login({ rol, ...keuze });
  expect((await browser.api('/zaken')).status).toBe(403);
  expect((await browser.api(`/jongeren/${kantoor.emma}/notities`)).status).toBe(403);
});

test('[WP-02] a list is as this person left it, in a new session too', async () => {
  const instelling = { kolommen: ['nummer', 'jongere'], filter: { status: 'nieuw' } };
  await json(await officer.api('/weergaven/meldingen', 'PUT', { instelling }));
  const later = await kantoor.officer();
  expect(await json(await later.api('/weergaven/meldingen'))).toEqual({ instelling });
});
