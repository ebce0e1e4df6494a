import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { one, rows, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const andereSchool = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });

const report = async (by = school, jongereId = kantoor.emma) =>
  json<{ meldingId: string; nummer: string; versie: number }>(
    await by.api('/meldingen', 'POST', {
      jongereId,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-19',
      uren: 16,
      schoolDeed: 'Ouders gebeld',
    }),
  );

const step = (id: string, body: object) => officer.api(`/meldingen/${id}/stappen`, 'POST', body);

describe('(VI-04, first part) a report of absence', () => {
  test('of a school reaches the work list of the office with its hours and what the school did', async () => {
    const { meldingId, nummer } = await report();
    const list = await json(await officer.api('/meldingen?status=nieuw'));
    expect(list['meldingen']).toContainEqual(
      expect.objectContaining({ meldingId, nummer, uren: 16, schoolnaam: 'De Regenboog', status: 'nieuw' }),
    );
    const detail = await json(await officer.api(`/meldingen/${meldingId}`));
    expect(detail).toMatchObject({ schoolDeed: 'Ouders gebeld', dagenTotMelding: 14, bron: 'school' });
  });

  test('by phone is recorded by the office with its own source', async () => {
    const made = await json<{ meldingId: string }>(
      await officer.api('/meldingen', 'POST', {
        jongereId: kantoor.emma,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-11-01',
        bron: 'telefoon',
      }),
    );
    expect(await json(await officer.api(`/meldingen/${made.meldingId}`))).toMatchObject({
      bron: 'telefoon',
    });
  });

  test('about a pupil who was enrolled there before carries the school that reports, not that of today', async () => {
    const jongereId = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      '999990445',
      'Oud',
      'Leerling',
      '2012-03-04',
    );
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      run(
        tx,
        sql`insert into inschrijving (organisatie_id, jongere_id, nummer, school_id, schoolnaam, onderwijssoort, vanaf, tot_en_met)
            values (${kantoor.oefenstad}, ${jongereId}, 'OUD', ${kantoor.school}, 'De Regenboog', 'VO', '2024-08-01', '2026-09-30'),
                   (${kantoor.oefenstad}, ${jongereId}, 'NU', ${kantoor.andereSchool}, 'Het Kompas', 'MBO', '2026-10-01', null)`,
      ),
    );
    const { meldingId } = await json<{ meldingId: string }>(
      await school.api('/meldingen', 'POST', {
        jongereId,
        soortVerzuim: 'overig',
        verzuimVanaf: '2026-10-19',
      }),
    );
    const list = await json<{ meldingen: { meldingId: string }[] }>(
      await officer.api('/meldingen?status=nieuw'),
    );
    expect(list.meldingen.find((een) => een.meldingId === meldingId)).toMatchObject({
      schoolnaam: 'De Regenboog',
      onderwijssoort: 'VO',
    });
  });

  test('about a pupil of another school is refused as unknown', async () => {
    const answer = await school.api('/meldingen', 'POST', {
      jongereId: kantoor.bram,
      soortVerzuim: 'overig',
      verzuimVanaf: '2026-10-19',
    });
    expect(await json(answer, 404)).toMatchObject({ type: '/problemen/jongere-onbekend' });
  });

  test('that begins tomorrow, or ends before it begins, is refused with what is wrong', async () => {
    const body = { jongereId: kantoor.emma, soortVerzuim: 'luxe' };
    const tomorrow = await officer.api('/meldingen', 'POST', { ...body, verzuimVanaf: '2026-11-03' });
    expect(await json(tomorrow, 409)).toMatchObject({ type: '/problemen/dag-in-de-toekomst' });
    const backwards = await officer.api('/meldingen', 'POST', {
      ...body,
      verzuimVanaf: '2026-10-20',
      verzuimTotEnMet: '2026-10-19',
    });
    expect(await json(backwards, 409)).toMatchObject({ type: '/problemen/eind-voor-begin' });
  });
});

describe('[VI-12] the steps of a report', () => {
  test('tell the school at each step, and the school reads it on its page', async () => {
    const { meldingId, versie } = await report();
    const preview = await json(
      await officer.api(`/meldingen/${meldingId}/_voorbeeld`, 'POST', {
        naar: 'in-behandeling',
        volgendeDatum: '2026-11-16',
        versie,
      }),
    );
    const taken = await json(
      await step(meldingId, { naar: 'in-behandeling', volgendeDatum: '2026-11-16', versie }),
    );
    const inbox = await json<{ berichten: object[] }>(await school.api('/berichten'));
    expect(inbox.berichten[0]).toMatchObject({
      meldingId,
      stap: 'in-behandeling',
      tekst: preview['tekst'],
      behandelaar: 'A. Verzonnen',
      volgendeDatum: '2026-11-16',
    });
    const closed = await json(
      await step(meldingId, { naar: 'afgesloten', sluitreden: 'terug-naar-school', versie: taken['versie'] }),
    );
    expect(closed).toMatchObject({ status: 'afgesloten' });
    expect(await json(await officer.api(`/meldingen/${meldingId}`))).toMatchObject({
      magNu: [],
      verloop: [{ naar: 'in-behandeling' }, { naar: 'afgesloten', reden: 'terug-naar-school' }],
    });
  });

  test('are refused when the report already stands elsewhere, and leave nothing behind', async () => {
    const { meldingId, versie } = await report();
    const answer = await step(meldingId, { naar: 'afgesloten', sluitreden: 'overleden', versie });
    expect(await json(answer, 409)).toMatchObject({ type: '/problemen/stap-niet-mogelijk' });
    expect((await json(await officer.api(`/meldingen/${meldingId}`)))['berichten']).toHaveLength(1);
  });

  test('need a reason to close', async () => {
    const { meldingId, versie } = await report();
    const taken = await json(await step(meldingId, { naar: 'in-behandeling', versie }));
    const answer = await step(meldingId, { naar: 'afgesloten', versie: taken['versie'] });
    expect(await json(answer, 409)).toMatchObject({ type: '/problemen/reden-nodig' });
  });

  test('of two people at once: one is done, the other hears that it was changed', async () => {
    const { meldingId, versie } = await report();
    const both = await Promise.all([
      step(meldingId, { naar: 'in-behandeling', versie }),
      step(meldingId, { naar: 'ter-kennisneming', versie }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('withdrawn by the school, with its reason', async () => {
    const { meldingId, versie } = await report();
    const gone = await school.api(`/meldingen/${meldingId}/intrekking`, 'POST', {
      reden: 'Was ziek gemeld',
      versie,
    });
    expect(await json(gone)).toMatchObject({ status: 'ingetrokken' });
  });
});

test('[VI-10] a corrected kind keeps both versions and the reason', async () => {
  const { meldingId, versie } = await report();
  await json(
    await officer.api(`/meldingen/${meldingId}/correcties`, 'POST', {
      soortVerzuim: 'luxe',
      reden: 'Het gezin was op vakantie',
      versie,
    }),
  );
  expect(await json(await officer.api(`/meldingen/${meldingId}`))).toMatchObject({
    soortVerzuim: 'luxe',
    versies: [{ versie: 1, soortVerzuim: 'wettelijk', door: 'De Regenboog' }],
    verloop: [{ reden: 'correctie', toelichting: 'Het gezin was op vakantie' }],
  });
});

test('[VI-06] a second report is added to the running case; reports and pupils stay apart', async () => {
  const first = await report();
  const zaak = await json<{ werkprocesId: string }>(
    await officer.api('/zaken', 'POST', {
      jongereId: kantoor.emma,
      soort: 'relatief-verzuim',
      meldingId: first.meldingId,
    }),
  );
  const second = await report();
  const detail = await json(await officer.api(`/meldingen/${second.meldingId}`));
  expect(detail['zaken']).toContainEqual(expect.objectContaining({ werkprocesId: zaak.werkprocesId }));
  await json(
    await officer.api(`/meldingen/${second.meldingId}/koppeling`, 'POST', {
      werkprocesId: zaak.werkprocesId,
      versie: second.versie,
    }),
  );
  const read = await json<{ meldingen: { status: string }[] }>(
    await officer.api(`/zaken/${zaak.werkprocesId}`),
  );
  expect(read.meldingen.map(({ status }) => status)).toEqual(['in-behandeling', 'in-behandeling']);
});

test('(PO-01, first part) the school sees per report what we expect and when it hears more, never our notes to ourselves', async () => {
  const { meldingId, versie } = await report();
  await json(
    await step(meldingId, {
      naar: 'in-behandeling',
      toelichting: 'Alleen voor ons team',
      verwachting: 'Bel de ouders',
      volgendeDatum: '2026-11-20',
      versie,
    }),
  );
  const list = await json<{ meldingen: { meldingId: string }[] }>(await school.api('/meldingen'));
  expect(list.meldingen.find((one) => one.meldingId === meldingId)).toMatchObject({
    verwachting: 'Bel de ouders',
    volgendeDatum: '2026-11-20',
  });
  expect(await (await school.api(`/meldingen/${meldingId}`)).text()).not.toContain('Alleen voor ons team');
  expect(await (await officer.api(`/meldingen/${meldingId}`)).text()).toContain('Alleen voor ons team');
});

describe('who may not', () => {
  test('a school sees no report of another school, and may not treat its own', async () => {
    const { meldingId, versie } = await report();
    expect((await andereSchool.api(`/meldingen/${meldingId}`)).status).toBe(404);
    expect((await json(await andereSchool.api('/meldingen')))['meldingen']).toEqual([]);
    const answer = await school.api(`/meldingen/${meldingId}/stappen`, 'POST', {
      naar: 'in-behandeling',
      versie,
    });
    expect(answer.status).toBe(403);
  });

  test('(BH-01, first part) another organisatie sees nothing of it', async () => {
    const { meldingId } = await report();
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await other.api(`/meldingen/${meldingId}`)).status).toBe(404);
    expect((await json(await other.api('/meldingen')))['totaal']).toBe(0);
  });

  test.each(['applicatiebeheerder', 'fg', 'doorstroomcoach'])('%s reads no reports', async (rol) => {
    const browser = await kantoor.login({ rol });
    expect((await browser.api('/meldingen')).status).toBe(403);
  });
});

test('what was written about a jongere can be asked apart', async () => {
  const { meldingId } = await report();
  const of = async (jongereId: string) =>
    (
      await json<{ berichten: { meldingId: string }[] }>(
        await officer.api(`/berichten?jongereId=${jongereId}&limiet=200`),
      )
    ).berichten.map((bericht) => bericht.meldingId);
  expect(await of(kantoor.emma)).toContain(meldingId);
  expect(await of(kantoor.bram)).toEqual([]);
});

test('a message counts as read from the first time the school opens it, never by the office', async () => {
  await report();
  const inbox = await json<{ berichten: { berichtId: string }[] }>(await school.api('/berichten'));
  const berichtId = inbox.berichten[0]?.berichtId;
  expect((await officer.api(`/berichten/${berichtId}/_gelezen`, 'POST')).status).toBe(404);
  const first = await json(await school.api(`/berichten/${berichtId}/_gelezen`, 'POST'));
  expect(await json(await school.api(`/berichten/${berichtId}/_gelezen`, 'POST'))).toEqual(first);
});

test('every act on a report stands in the logboek with actor, object and jongere', async () => {
  const { meldingId, versie } = await report();
  await step(meldingId, { naar: 'in-behandeling', versie });
  const lines = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    rows(
      tx,
      sql<{ handeling: string; rol: string; jongereId: string }>`
        select handeling, rol, jongere_id as "jongereId" from logboek where object_id = ${meldingId} order by logboek_id`,
    ),
  );
  expect(lines).toEqual([
    { handeling: 'meldingDoen', rol: 'school', jongereId: kantoor.emma },
    { handeling: 'meldingBehandelen', rol: 'leerplichtambtenaar', jongereId: kantoor.emma },
  ]);
});

test('[VI-09] a report gives the school at once a receipt with handler, phone, next step and date; without a handler with the phone of the team', async () => {
  const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
  await giveHuisstijl(beheer);
  const receipt = async (meldingId: string) => {
    const { berichten } = await json<{
      berichten: { meldingId: string; tekst: string; volgendeDatum: string }[];
    }>(await school.api('/berichten?limiet=200'));
    return berichten.find((een) => een.meldingId === meldingId);
  };
  const { db, oefenstad } = kantoor;
  const onbekend = await insertJongere(
    db,
    oefenstad,
    '999990056',
    'Noor',
    'Nieuw',
    '2012-01-09',
    kantoor.school,
  );
  const unassigned = await receipt((await report(school, onbekend)).meldingId);
  expect(unassigned?.tekst).toContain('De volgende stap: wij lezen de melding en nemen contact met u op.');
  expect(unassigned?.tekst).toContain('U bereikt ons op 0344 123 456.');

  const manager = await kantoor.login({ rol: 'teammanager' });
  await json(
    await manager.api('/toewijzingsregels', 'POST', {
      ...{ schoolId: kantoor.school, gemeentecode: null, leeftijdVanaf: null, leeftijdTotEnMet: null },
      ...{ onderwijssoorten: null, soorten: null, vanaf: '2026-08-01', totEnMet: null },
      behandelaar: 'A. Verzonnen',
    }),
  );
  // By the school itself and by an officer who was called: the same receipt, in the act that takes the report in.
  for (const by of [school, officer]) {
    const seen = await receipt((await report(by)).meldingId);
    expect(seen).toMatchObject({ stap: 'nieuw', behandelaar: 'A. Verzonnen', volgendeDatum: '2026-11-09' });
    expect(seen?.tekst).toContain(
      'A. Verzonnen behandelt haar. De volgende stap: A. Verzonnen leest de melding',
    );
    expect(seen?.tekst).toContain('U bereikt ons op 0344 123 456.');
    expect(seen?.tekst).toContain('U hoort uiterlijk 09-11-2026 weer van ons.');
  }
  await json(await officer.api('/mijn-gegevens', 'PUT', { telefoon: '0344 000 000', versie: 0 }));
  const { meldingId, versie } = await report();
  expect((await receipt(meldingId))?.tekst).toContain('U bereikt A. Verzonnen op 0344 000 000.');
  const zorg = { naar: 'in-behandeling', versie, verwachting: 'Vraag de schoolpsycholoog om hulp' };
  expect(await json(await step(meldingId, zorg), 409)).toMatchObject({ type: '/problemen/zorg-in-bericht' });
});

test('a school reads the receipt of its own report about somebody who is enrolled elsewhere as far as we know', async () => {
  const { meldingId } = await kantoor.db.transact(
    { organisatieId: kantoor.oefenstad, actor: 'test' },
    async (tx) => {
      const made = await one(
        tx,
        sql<{ meldingId: string }>`
          insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, school_id, schoolnaam, status)
          values (${kantoor.oefenstad}, ${kantoor.bram}, 'M-elders', '2026-11-02', 'wettelijk', ${kantoor.school},
                  'De Regenboog', 'nieuw')
          returning melding_id as "meldingId"`,
      );
      await run(
        tx,
        sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst)
            values (${kantoor.oefenstad}, ${made.meldingId}, ${kantoor.school}, 'nieuw', 'Wij hebben uw melding.')`,
      );
      return made;
    },
  );
  const { berichten } = await json<{ berichten: { meldingId: string; jongere: string }[] }>(
    await school.api('/berichten?limiet=200'),
  );
  expect(berichten.find((een) => een.meldingId === meldingId)?.jongere).toBe('Bram de Vries');
  expect(await json(await school.api(`/meldingen/${meldingId}`))).toMatchObject({
    jongere: { naam: 'Bram de Vries' },
  });
});
