import { afterAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { json, openKantoor, uploads, vault } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { startWorker } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/log.ts';
import type { InvoerAntwoord } from './invoer.contract.ts';
import { loadUpload } from './invoer.jobs.ts';
import { INVOER_JOB } from './invoer-acts.ts';

const kantoor = await openKantoor();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const worker = await startWorker({
  url: kantoor.jobsUrl,
  tasks: { [INVOER_JOB]: loadUpload({ db: kantoor.db, vault, clock: fixedClock('2026-11-02'), uploads }) },
  log: createLog('silent'),
  pollMs: 100,
});
afterAll(() => worker.stop());

const personen = [
  'bsn;voornamen;achternaam;geboren;gemeentecode;gemeente;datum_inschrijving_brp',
  '999990093;Saar;Bakker;2013-02-01;0281;Tiel;2013-02-01',
  '999990111;Finn;Bakker;2015-02-01;0281;Tiel;2015-02-01',
].join('\n');

const put = async (by: Browser, uploadId: string, naam: string, text: string) => {
  const { csrf } = await json<{ csrf: string }>(await by.ask('/api/v1/sessie'));
  return by.ask(`/api/v1/uploads/${uploadId}/bestanden/${naam}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
    body: text,
  });
};

const startUpload = async () =>
  (await json<{ uploadId: string }>(await beheer.api('/uploads', 'POST'))).uploadId;

async function load(
  uploadId: string,
  droogloop: boolean,
): Promise<InvoerAntwoord & { weigeringen: object[] }> {
  const { invoerId } = await json<{ invoerId: string }>(
    await beheer.api('/invoer', 'POST', { uploadId, droogloop }),
  );
  for (let tries = 0; tries < 100; tries += 1) {
    const invoer = await json<InvoerAntwoord & { weigeringen: object[] }>(
      await beheer.api(`/invoer/${invoerId}`),
    );
    if (invoer.status !== 'bezig') return invoer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The load does not end');
}

describe('[MI-01] loading on the screen', () => {
  test('shows what was uploaded, takes a mapping, tries dry, loads, and takes it back', async () => {
    const uploadId = await startUpload();
    expect(await json(await put(beheer, uploadId, 'personen.csv', personen))).toEqual({
      bestanden: ['personen.csv'],
      overgeslagen: [],
    });
    const before = await json<{ bestanden: object[] }>(await beheer.api(`/uploads/${uploadId}`));
    expect(before.bestanden).toMatchObject([
      {
        probleem: expect.stringContaining('geboortedatum'),
        voorbeeld: [{ 0: '999990093' }, { 0: '999990111' }],
      },
    ]);
    const mapping = { bestand: 'personen.csv', van: 'geboren', naar: 'geboortedatum' };
    await json(await beheer.api(`/uploads/${uploadId}/kolommen`, 'POST', mapping));
    const after = await json<{ bestanden: object[] }>(await beheer.api(`/uploads/${uploadId}`));
    expect(after.bestanden).toMatchObject([{ probleem: null }]);

    const counts = { resultaat: { bestanden: [{ bestand: 'personen.csv', gelezen: 2, nieuw: 2 }] } };
    expect(await load(uploadId, true)).toMatchObject({ status: 'klaar', droogloop: true, ...counts });
    const loaded = await load(uploadId, false);
    expect(loaded).toMatchObject({ status: 'klaar', droogloop: false, ...counts });

    const undone = await json(await beheer.api(`/invoer/${loaded.invoerId}/_terug`, 'POST'));
    expect(undone['verwijderd']).toBeGreaterThanOrEqual(2);
    const officer = await kantoor.officer();
    expect(await json(await officer.api('/jongeren/_zoek', 'POST', { vraag: 'Saar Bakker' }))).toEqual({
      treffers: [],
    });
  });

  test('lists refused rows, and gives them as a file that a spreadsheet may open', async () => {
    const uploadId = await startUpload();
    await put(beheer, uploadId, 'personen.csv', `bsn;geboortedatum\n123;2013-02-01\n`);
    const loaded = await load(uploadId, true);
    expect(loaded.weigeringen).toMatchObject([{ bestand: 'personen.csv', regel: 2, kolom: 'bsn' }]);
    const file = await beheer.ask(`/api/v1/invoer/${loaded.invoerId}/weigeringen.csv`);
    expect(file.headers.get('content-disposition')).toContain('weigeringen.csv');
    expect(await file.text()).toContain('personen.csv;2;bsn');
  });

  test('leaves a file it does not know, and says so', async () => {
    const uploadId = await startUpload();
    expect(await json(await put(beheer, uploadId, 'foto.jpg', 'x'))).toEqual({
      bestanden: [],
      overgeslagen: ['foto.jpg'],
    });
    expect(await json(await beheer.api('/invoer', 'POST', { uploadId, droogloop: true }), 409)).toMatchObject(
      {
        type: '/problemen/geen-bestanden',
      },
    );
  });

  test('refuses a zip that is none', async () => {
    const uploadId = await startUpload();
    expect(await json(await put(beheer, uploadId, 'alles.zip', 'geen zip'), 409)).toMatchObject({
      type: '/problemen/bestand-geweigerd',
    });
  });
});

describe('who may not', () => {
  test('a leerplichtambtenaar and a school load nothing', async () => {
    const uploadId = await startUpload();
    for (const keuze of [{ rol: 'leerplichtambtenaar' }, { rol: 'school', school: kantoor.school }]) {
      const browser = await kantoor.login(keuze);
      expect((await browser.api('/uploads', 'POST')).status).toBe(403);
      expect((await put(browser, uploadId, 'personen.csv', personen)).status).toBe(403);
      expect((await browser.api('/invoer')).status).toBe(403);
    }
  });

  test('another organisatie does not reach the files of this one', async () => {
    const uploadId = await startUpload();
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'applicatiebeheerder' });
    expect((await other.api(`/uploads/${uploadId}`)).status).toBe(404);
    expect((await put(other, uploadId, 'personen.csv', personen)).status).toBe(404);
  });

  test('without the token of the session nothing is taken', async () => {
    const uploadId = await startUpload();
    const answer = await beheer.ask(`/api/v1/uploads/${uploadId}/bestanden/personen.csv`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: personen,
    });
    expect(answer.status).toBe(403);
  });
});
