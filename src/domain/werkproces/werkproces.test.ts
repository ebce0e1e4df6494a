import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

const open = async (soort = 'relatief-verzuim') =>
  json<{ werkprocesId: string; nummer: string; versie: number }>(
    await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort }),
  );
type Fasen = {
  tak: string;
  stap: string;
  magNu: string[];
  magMetReden: string[];
  verloop: object[];
  fasen: { fase: string; stand: string; stappen: { stap: string; stand: string; reden: string | null }[] }[];
};
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

  test('[MW-01] leaves a phase with its steps done or with a motive that stands beside each step passed by', async () => {
    const { werkprocesId, versie } = await open();
    expect(await json(await step(werkprocesId, { naar: 'routekeuze', versie }), 409)).toMatchObject({
      type: '/problemen/afwijking-reden-nodig',
    });
    await json(
      await step(werkprocesId, {
        naar: 'routekeuze',
        afwijkingGrond: 'al-gedaan',
        afwijkingReden: 'Eerder al gesproken',
        versie,
      }),
    );
    const zaak = await json<Fasen>(await officer.api(`/zaken/${werkprocesId}`));
    expect(zaak.verloop).toMatchObject([
      { naar: 'routekeuze', afwijkingGrond: 'al-gedaan', afwijkingReden: 'Eerder al gesproken' },
    ]);
    expect(zaak.fasen.map(({ fase, stand }) => `${fase} ${stand}`)).toEqual([
      'waarnemen gedaan',
      'analyseren overgeslagen',
      'plannen nu',
      'handelen straks',
      'evalueren straks',
    ]);
    const passed = zaak.fasen
      .flatMap(({ stappen }) => stappen)
      .filter(({ stand }) => stand === 'overgeslagen');
    expect(passed.map(({ stap, reden }) => `${stap}: ${reden}`)).toEqual([
      'inventarisatie: Eerder al gesproken',
      'onderzoek: Eerder al gesproken',
      'gesprekgepland: Eerder al gesproken',
      'afspraken: Eerder al gesproken',
    ]);
  });

  test('[MW-02] of luxeverzuim offers the steps of branch B only, until an officer chooses otherwise with a reason', async () => {
    const { werkprocesId, versie } = await open('luxe-verzuim');
    const read = async () => json<Fasen>(await officer.api(`/zaken/${werkprocesId}`));
    const luxe = await read();
    expect(luxe.tak).toBe('b');
    const steps = [
      'vaststelling',
      'briefgezin',
      'verhoor',
      'afdoening',
      'terugkoppeling',
      'evaluatie',
      'gesloten',
    ];
    expect([...luxe.magNu, ...luxe.magMetReden]).toEqual(steps);
    expect(
      await json(await step(werkprocesId, { naar: 'gesprekgepland', afwijkingReden: 'Toch', versie }), 409),
    ).toMatchObject({ type: '/problemen/stap-niet-mogelijk' });
    const to = (tak: string, at: number) =>
      officer.api(`/zaken/${werkprocesId}/tak`, 'PUT', { tak, reden: 'Kind was ziek', versie: at });
    expect(await json(await to('b', versie), 409)).toMatchObject({ type: '/problemen/zelfde-tak' });
    await json(await to('a', versie));
    expect(await read()).toMatchObject({ tak: 'a', stap: 'nieuw', magNu: ['inventarisatie'] });
  });

  test('[MW-05] what was done otherwise than advised is counted and listed per reason, as a file too', async () => {
    const first = await open();
    const second = await open();
    for (const [zaak, afwijkingGrond] of [
      [first, 'veiligheid'],
      [second, 'niet-bereikbaar'],
    ] as const) {
      await json(
        await step(zaak.werkprocesId, {
          naar: 'onderzoek',
          afwijkingGrond,
          afwijkingReden: '=Om een reden',
          versie: zaak.versie,
        }),
      );
    }
    const periode = 'periodeVanaf=2026-11-01&periodeTotEnMet=2026-11-30';
    const list = await json<{
      perGrond: { grond: string; aantal: number }[];
      afwijkingen: { grond: string; nummer: string }[];
      totaal: number;
    }>(await officer.api(`/afwijkingen?${periode}&grond=veiligheid`));
    expect(list.perGrond).toContainEqual({ grond: 'niet-bereikbaar', aantal: 1 });
    expect(list.afwijkingen).toMatchObject([{ grond: 'veiligheid', nummer: first.nummer }]);
    expect(list.totaal).toBe(1);
    const file = await officer.api('/afwijkingen/2026-11-01/2026-11-30/csv');
    const text = await file.text();
    expect(text).toContain(`${second.nummer};2026-11-02;A. Verzonnen;niet-bereikbaar;'=Om een reden`);
    expect(text).not.toContain('Jansen');
    const empty = await json(
      await officer.api('/afwijkingen?periodeVanaf=2020-01-01&periodeTotEnMet=2020-12-31'),
    );
    expect(empty).toEqual({ perGrond: [], afwijkingen: [], totaal: 0 });
  });

  test('[MW-14] is closed only when absence stopped, an exemption applies or the duty ended; then it stays closed', async () => {
    const { werkprocesId, versie } = await open();
    const body = { naar: 'gesloten', afwijkingReden: 'Verhuisd', versie };
    expect(await json(await step(werkprocesId, body), 409)).toMatchObject({
      type: '/problemen/uitkomst-nodig',
    });
    const closing = { ...body, uitkomst: 'terug op school' };
    expect(await json(await step(werkprocesId, closing), 409)).toMatchObject({
      type: '/problemen/sluitgrond-nodig',
    });
    for (const sluitgrond of ['verzuim-gestopt', 'vrijstelling', 'plicht-geeindigd']) {
      expect(await json(await step(werkprocesId, { ...closing, sluitgrond }), 409)).toMatchObject({
        type: '/problemen/sluiten-niet-mogelijk',
      });
    }
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(
        tx,
        sql`insert into verzuim_les (organisatie_id, jongere_id, school_id, dag, lesuur, oordeel)
            values (${kantoor.oefenstad}, ${kantoor.emma}, ${kantoor.school}, '2026-10-20', 1, 'ongeoorloofd')`,
      ),
    );
    const stopped = { ...closing, sluitgrond: 'verzuim-gestopt' };
    expect(await json(await step(werkprocesId, { ...stopped, gestoptOp: '2026-10-20' }), 409)).toMatchObject({
      type: '/problemen/sluiten-niet-mogelijk',
      detail: expect.stringContaining('20-10-2026'),
    });
    const closed = await json(await step(werkprocesId, { ...stopped, gestoptOp: '2026-10-21' }));
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      totEnMet: '2026-11-02',
      sluitgrond: 'verzuim-gestopt',
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

  test('[BH-04] of three years ago opens and goes on by its own steps after five changes of the method', async () => {
    const { werkprocesId, versie } = await open();
    const manager = await kantoor.login({ rol: 'teammanager' });
    const before = await json<Fasen>(await officer.api(`/zaken/${werkprocesId}`));
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(tx, sql`update werkproces set vanaf = '2023-11-02' where werkproces_id = ${werkprocesId}`),
    );
    const weg = [
      ['monitoring'],
      ['evaluatie'],
      ['kennisgeving', 'monitoring'],
      [],
      ['monitoring', 'evaluatie'],
    ];
    for (const [index, zonder] of weg.entries()) {
      await json(
        await manager.api('/werkwijzen', 'POST', {
          vanaf: `2026-11-0${index + 2}`,
          zonder,
          termijnen: { onderzoek: 10 + index },
          terugkoppelingDagen: { halt: 20 + index },
          reden: 'Afspraak in de regio',
        }),
      );
    }
    const old = await json<Fasen>(await officer.api(`/zaken/${werkprocesId}`));
    expect(old).toMatchObject({ fasen: before.fasen, werkwijze: 'MAS, uitgave 2020' });
    await json(await step(werkprocesId, { naar: 'inventarisatie', versie: versie + 1 }));

    const young = await open();
    const steps = (zaak: Fasen) => [...zaak.magNu, ...zaak.magMetReden];
    expect(steps(await json<Fasen>(await officer.api(`/zaken/${young.werkprocesId}`)))).not.toContain(
      'monitoring',
    );
    expect(steps(old)).toContain('monitoring');
    const refused = { vanaf: '2026-12-01', zonder: [], termijnen: {}, terugkoppelingDagen: {}, reden: 'x' };
    const change = (body: object) => manager.api('/werkwijzen', 'POST', { ...refused, ...body });
    expect(await json(await change({ vanaf: '2026-11-01' }), 409)).toMatchObject({
      type: '/problemen/dag-voorbij',
    });
    expect(await json(await change({ zonder: ['gesprekgepland'] }), 409)).toMatchObject({
      type: '/problemen/stap-niet-weglaatbaar',
    });
    expect(await json(await change({ brieven: { onderzoek: 'bestaat-niet' } }), 404)).toMatchObject({
      type: '/problemen/brief-onbekend',
    });
    expect((await officer.api('/werkwijzen', 'POST', refused)).status).toBe(403);

    // Who runs the system reads the method and how many zaken keep each way of working, and no zaak.
    const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
    const { werkwijzen } = await json<{ werkwijzen: { vanaf: string; lopend: number; zonder: string[] }[] }>(
      await beheer.api('/werkwijzen'),
    );
    expect(werkwijzen.find(({ vanaf }) => vanaf === '2026-11-02')).toMatchObject({
      zonder: ['monitoring'],
      lopend: 1,
    });
    expect((await beheer.api(`/zaken/${werkprocesId}`)).status).toBe(403);
    const buiten = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await buiten.api('/werkwijzen')).status).toBe(403);
  });

  test('[MW-08] tells with a kennisgevingsbrief, a light step with its own letter, and both are counted', async () => {
    const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
    const count = async () =>
      (
        await json<{ stappen: { stap: string; zaken: number; brieven: number; brief: string | null }[] }>(
          await beheer.api('/werkwijzen'),
        )
      ).stappen.find(({ stap }) => stap === 'kennisgeving');
    const before = await count();
    expect(before).toMatchObject({ brief: 'kennisgeving' });
    // A zaak from before any change of the method, so with every step of it.
    const { werkprocesId, versie } = await open();
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(tx, sql`update werkproces set werkwijze_id = null where werkproces_id = ${werkprocesId}`),
    );
    const first = await json(await step(werkprocesId, { naar: 'inventarisatie', versie: versie + 1 }));
    const zaak = await json<{ magNu: string[] }>(await officer.api(`/zaken/${werkprocesId}`));
    expect(zaak.magNu).toEqual(['onderzoek', 'kennisgeving']);
    await json(await step(werkprocesId, { naar: 'kennisgeving', versie: first['versie'] }));
    expect(await json(await officer.api(`/zaken/${werkprocesId}`))).toMatchObject({
      stapBrief: 'kennisgeving',
      magNu: ['onderzoek'],
    });
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(
        tx,
        sql`insert into brief (organisatie_id, jongere_id, werkproces_id, sjabloon, soort, onderwerp, velden, keuzes,
                               status, hash, dagtekening, sjabloon_versie, verzonden_op)
            values (${kantoor.oefenstad}, ${kantoor.emma}, ${werkprocesId}, 'kennisgeving', 'brief', 'x', '{}', '{}',
                    'verzonden', 'x', '2026-11-02', 'standaard', '2026-11-02')`,
      ),
    );
    const after = await count();
    expect(after?.zaken).toBe((before?.zaken ?? 0) + 1);
    expect(after?.brieven).toBe((before?.brieven ?? 0) + 1);
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
