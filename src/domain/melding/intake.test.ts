import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const andereSchool = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
const scope = { organisatieId: kantoor.oefenstad, actor: 'test' };

type Made = { meldingId: string; nummer: string; versie: number };
const report = async (anders: object = {}, by = school) =>
  json<Made>(
    await by.api('/meldingen', 'POST', {
      jongereId: kantoor.emma,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-19',
      ...anders,
    }),
  );
const read = async (meldingId: string, by = officer) =>
  json<Readonly<Record<string, unknown>>>(await by.api(`/meldingen/${meldingId}`));
const versieVan = async (meldingId: string) => Number((await read(meldingId))['versie']);
const regel = (anders: object) => ({
  schoolId: null,
  gemeentecode: null,
  leeftijdVanaf: null,
  leeftijdTotEnMet: null,
  onderwijssoorten: null,
  soorten: null,
  behandelaar: null,
  vanaf: '2026-08-01',
  totEnMet: null,
  ...anders,
});

describe('[VI-05] what is missing of a report', () => {
  test('is asked at one press, read and answered by the school, and stands in the file', async () => {
    const { meldingId } = await report({ uren: 16, contactpersoon: 'V. Verzuim' });
    expect((await read(meldingId))['ontbreekt']).toContainEqual({ onderdeel: 'actie-school', nodig: true });
    const { vraagId } = await json<{ vraagId: string }>(
      await officer.api(`/meldingen/${meldingId}/vragen`, 'POST', { onderdelen: ['actie-school'] }),
    );
    const open = await json<{ vragen: { vraagId: string; tekst: string; versie: number }[] }>(
      await school.api('/meldingvragen?open=true'),
    );
    expect(open.vragen).toMatchObject([
      {
        vraagId,
        tekst: expect.stringContaining('Wat heeft de school tot nu toe gedaan?'),
        uiterlijkOp: '2026-11-05',
      },
    ]);
    const inbox = await json<{ berichten: object[] }>(await school.api('/berichten'));
    expect(inbox.berichten[0]).toMatchObject({
      meldingId,
      stap: 'vraag',
      verwachting: 'Beantwoord onze vraag.',
    });

    const antwoord = { antwoord: 'Gesprek met ouders op 21 oktober', versie: open.vragen[0]?.versie };
    await json(await school.api(`/meldingvragen/${vraagId}/antwoord`, 'POST', antwoord));
    expect(await read(meldingId)).toMatchObject({ schoolDeed: 'Gesprek met ouders op 21 oktober' });
    expect(await json(await officer.api(`/meldingvragen?meldingId=${meldingId}`))).toMatchObject({
      vragen: [{ antwoord: antwoord.antwoord, beantwoordDoor: 'De Regenboog' }],
    });
    const again = await school.api(`/meldingvragen/${vraagId}/antwoord`, 'POST', antwoord);
    expect(await json(again, 409)).toMatchObject({ type: '/problemen/al-beantwoord' });
  });

  test('is for the school of the report only, and a school asks nothing itself', async () => {
    const { meldingId } = await report();
    const { vraagId } = await json<{ vraagId: string }>(
      await officer.api(`/meldingen/${meldingId}/vragen`, 'POST', { onderdelen: ['omvang', 'reden'] }),
    );
    expect(await json(await andereSchool.api('/meldingvragen'))).toMatchObject({ totaal: 0 });
    const answer = await andereSchool.api(`/meldingvragen/${vraagId}/antwoord`, 'POST', {
      antwoord: 'x',
      versie: 1,
    });
    expect(answer.status).toBe(404);
    expect(
      (await school.api(`/meldingen/${meldingId}/vragen`, 'POST', { onderdelen: ['omvang'] })).status,
    ).toBe(403);
    expect(
      await json(await officer.api(`/meldingen/${meldingId}/vragen`, 'POST', { onderdelen: [] }), 409),
    ).toMatchObject({ type: '/problemen/niets-gevraagd' });
  });
});

describe('[VI-04] advice without a report', () => {
  test('counts apart from reports, is answered, and can become a report that it points to', async () => {
    const before = await json(await officer.api('/meldingen'));
    const advies = await json<{ adviesvraagId: string; versie: number }>(
      await officer.api('/adviesvragen', 'POST', {
        jongereId: kantoor.emma,
        kanaal: 'telefoon',
        vrager: 'Mentor van Emma',
        vraag: 'Zij komt vaak te laat. Wat kunnen wij doen?',
      }),
    );
    expect((await json(await officer.api('/meldingen')))['totaal']).toBe(before['totaal']);
    expect(await json(await officer.api('/adviesvragen'))).toMatchObject({
      totaal: 1,
      perStatus: { open: 1 },
    });

    const { versie } = await json<{ versie: number }>(
      await officer.api(`/adviesvragen/${advies.adviesvraagId}/antwoord`, 'POST', {
        antwoord: 'Nodig de ouders uit.',
        versie: advies.versie,
      }),
    );
    const made = await json<Made>(
      await officer.api(`/adviesvragen/${advies.adviesvraagId}/melding`, 'POST', {
        soortVerzuim: 'overig',
        vorm: 'te-laat',
        verzuimVanaf: '2026-10-01',
        versie,
      }),
    );
    expect(await read(made.meldingId)).toMatchObject({
      bron: 'telefoon',
      toelichting: 'Zij komt vaak te laat. Wat kunnen wij doen?',
      opgave: { vorm: 'te-laat' },
    });
    expect(await json(await officer.api('/adviesvragen?status=melding'))).toMatchObject({
      adviesvragen: [{ meldingId: made.meldingId, antwoord: 'Nodig de ouders uit.' }],
    });
    expect((await json(await officer.api('/meldingen')))['totaal']).toBe(Number(before['totaal']) + 1);
  });

  test('asked by a school is seen by that school only', async () => {
    await json(
      await school.api('/adviesvragen', 'POST', {
        vrager: 'V. Verzuim',
        vraag: 'Mogen wij huiswerk meegeven?',
      }),
    );
    expect(await json(await school.api('/adviesvragen'))).toMatchObject({
      adviesvragen: [{ kanaal: 'schoolportaal', jongere: null }],
    });
    expect(await json(await andereSchool.api('/adviesvragen'))).toMatchObject({ totaal: 0 });
  });

  test('without a jongere does not become a report', async () => {
    const { adviesvraagId, versie } = await json<{ adviesvraagId: string; versie: number }>(
      await officer.api('/adviesvragen', 'POST', { vrager: 'Iemand', vraag: 'Algemeen' }),
    );
    const answer = await officer.api(`/adviesvragen/${adviesvraagId}/melding`, 'POST', {
      soortVerzuim: 'overig',
      verzuimVanaf: '2026-10-01',
      versie,
    });
    expect(await json(answer, 409)).toMatchObject({ type: '/problemen/geen-jongere' });
  });
});

describe('[VI-07] triage', () => {
  test('tells which facts led to the colour, keeps no score, and an officer chooses otherwise with a reason', async () => {
    const { meldingId } = await report({ zorgVermoed: true, prioriteit: 'hoog', uren: 44 });
    expect((await read(meldingId))['triage']).toEqual({
      kleur: 'rood',
      gewogen: expect.arrayContaining([
        { feit: 'prioriteitHoog', kleur: 'oranje' },
        { feit: 'zorgVermoed', kleur: 'oranje' },
        { feit: 'uren', kleur: 'oranje' },
      ]),
      keuze: null,
    });
    const kept = await kantoor.db.transact(scope, (tx) =>
      rows(tx, sql<{ n: number }>`select count(*)::int as n from melding_triage`),
    );
    expect(kept).toEqual([{ n: 0 }]);
    await json(
      await officer.api(`/meldingen/${meldingId}/triage`, 'PUT', { kleur: 'groen', reden: 'Al gesproken' }),
    );
    expect((await read(meldingId))['triage']).toMatchObject({
      kleur: 'rood',
      keuze: { kleur: 'groen', reden: 'Al gesproken', door: 'A. Verzonnen' },
    });
    expect((await read(meldingId, school))['triage']).toBeNull();
    expect(
      (await school.api(`/meldingen/${meldingId}/triage`, 'PUT', { kleur: 'rood', reden: 'x' })).status,
    ).toBe(403);
  });
});

describe('[VI-08] routing', () => {
  test('a pupil who lives in B at a school in A goes to the officer of the regional rule; the receipt names that officer with phone', async () => {
    await kantoor.db.transact(scope, async (tx) => {
      await run(
        tx,
        sql`insert into medewerkerprofiel (organisatie_id, naam, telefoon)
            values (${kantoor.oefenstad}, 'B. Regio', '0344 000 002')`,
      );
    });
    const lives = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      '999990135',
      'Noor',
      'Bakker',
      '2011-02-03',
      kantoor.school,
    );
    await kantoor.db.transact(scope, (tx) =>
      run(
        tx,
        sql`update verblijf set gemeentecode = '0668', gemeente = 'West Maas en Waal' where jongere_id = ${lives}`,
      ),
    );
    const set = (anders: object) => manager.api('/toewijzingsregels', 'POST', regel(anders));
    await json(await set({ schoolId: kantoor.school, behandelaar: 'A. Verzonnen' }));
    const regio = await json<{ regelId: string }>(
      await set({ gemeentecode: '0668', leeftijdVanaf: 12, behandelaar: 'B. Regio' }),
    );

    const { meldingId } = await report({ jongereId: lives });
    expect(await read(meldingId)).toMatchObject({
      behandelaar: 'B. Regio',
      toewijzing: { behandelaar: 'B. Regio', waarom: ['leeftijd', 'gemeente'] },
    });
    const inbox = await json<{ berichten: { tekst: string }[] }>(await school.api('/berichten'));
    expect(inbox.berichten[0]).toMatchObject({
      stap: 'nieuw',
      behandelaar: 'B. Regio',
      volgendeDatum: '2026-11-09',
      verwachting: expect.stringContaining('Blijf het verzuim bijhouden'),
    });
    expect(inbox.berichten[0]?.tekst).toContain('U bereikt B. Regio op 0344 000 002.');
    expect(inbox.berichten[0]?.tekst).toContain('De volgende stap:');

    const other = await report();
    expect(await read(other.meldingId)).toMatchObject({
      behandelaar: 'A. Verzonnen',
      toewijzing: { waarom: ['school'] },
    });
    await json(
      await manager.api(`/toewijzingsregels/${regio.regelId}/_einde`, 'POST', {
        totEnMet: '2026-11-01',
        versie: 1,
      }),
    );
    expect((await read(meldingId))['toewijzing']).toMatchObject({ behandelaar: 'A. Verzonnen' });
  });

  test('may name another uitvoerder; the hand-over stays ours and closes nothing [VI-12]', async () => {
    const { behandelaar: _, ...wanneer } = regel({
      soorten: ['langdurig'],
      leeftijdVanaf: 12,
      schoolId: kantoor.school,
    }) as { behandelaar: null };
    await json(
      await manager.api('/uitvoeringsafspraken', 'POST', {
        ...wanneer,
        uitvoerderId: null,
        uitvoerderNaam: 'Doorstroompunt Rivierenland',
      }),
    );
    const { meldingId } = await report({ soortVerzuim: 'langdurig' });
    const { versie, toewijzing } = await read(meldingId);
    expect(toewijzing).toMatchObject({ andereUitvoerder: 'Doorstroompunt Rivierenland' });
    await json(
      await officer.api(`/meldingen/${meldingId}/overdracht`, 'POST', {
        naar: 'Doorstroompunt Rivierenland',
        reden: 'Afspraak in de regio',
        versie,
      }),
    );
    expect(await read(meldingId)).toMatchObject({
      status: 'nieuw',
      behandelaar: 'Doorstroompunt Rivierenland',
      verloop: [{ reden: 'overgedragen' }],
    });
    expect(JSON.stringify(await read(meldingId, school))).not.toContain('Afspraak in de regio');
  });

  test('is set by who may, and names somebody who works here', async () => {
    const body = regel({ behandelaar: 'A. Verzonnen' });
    for (const by of [officer, school]) {
      expect((await by.api('/toewijzingsregels', 'POST', body)).status).toBe(403);
    }
    expect((await school.api('/toewijzingsregels')).status).toBe(403);
    const vreemd = { ...body, behandelaar: 'Iemand Anders' };
    expect(await json(await manager.api('/toewijzingsregels', 'POST', vreemd), 404)).toMatchObject({
      type: '/problemen/medewerker-onbekend',
    });
    const omgekeerd = { ...body, leeftijdVanaf: 17, leeftijdTotEnMet: 16 };
    expect(await json(await manager.api('/toewijzingsregels', 'POST', omgekeerd), 409)).toMatchObject({
      type: '/problemen/leeftijd-omgekeerd',
    });
  });
});

test('[VI-06] a second report within thirty days is offered to be added to the open matter; after that it is not', async () => {
  const bram = { jongereId: kantoor.bram };
  const first = await report(bram, andereSchool);
  const { werkprocesId } = await json<{ werkprocesId: string }>(
    await officer.api('/zaken', 'POST', { ...bram, soort: 'relatief-verzuim', meldingId: first.meldingId }),
  );
  const second = await report(bram, andereSchool);
  expect((await read(second.meldingId))['recidive']).toMatchObject({
    meldingId: first.meldingId,
    werkprocesId,
    dagen: 0,
  });
  const shift = (dagen: number) =>
    kantoor.db.transact(scope, (tx) =>
      run(
        tx,
        sql`update melding set gemeld_op = ${'2026-11-02'}::date - ${dagen}::int where melding_id = ${first.meldingId}`,
      ),
    );
  await shift(30);
  expect((await read(second.meldingId))['recidive']).toMatchObject({ dagen: 30 });
  await shift(31);
  expect((await read(second.meldingId))['recidive']).toBeNull();
});

test('[VI-10] two reports about the same absence become one to work on; both stay, with the reason', async () => {
  const first = await report();
  const second = await report({ soortVerzuim: 'luxe' });
  await json(
    await officer.api(`/meldingen/${second.meldingId}/samenvoeging`, 'POST', {
      inMeldingId: first.meldingId,
      reden: 'Zelfde week',
      versie: second.versie,
    }),
  );
  expect((await read(first.meldingId))['samenvoeging']).toMatchObject({
    bij: [{ meldingId: second.meldingId, reden: 'Zelfde week' }],
  });
  const own = await officer.api(`/meldingen/${second.meldingId}/stappen`, 'POST', {
    naar: 'in-behandeling',
    versie: await versieVan(second.meldingId),
  });
  expect(await json(own, 409)).toMatchObject({ type: '/problemen/samengevoegd' });
  for (const stap of [{ naar: 'in-behandeling' }, { naar: 'afgesloten', sluitreden: 'terug-naar-school' }]) {
    await json(
      await officer.api(`/meldingen/${first.meldingId}/stappen`, 'POST', {
        ...stap,
        versie: await versieVan(first.meldingId),
      }),
    );
  }
  expect(await read(second.meldingId)).toMatchObject({
    status: 'afgesloten',
    sluitreden: 'terug-naar-school',
    soortVerzuim: 'luxe',
    verloop: [{ reden: 'samengevoegd' }, { reden: 'meegegaan' }, { reden: 'meegegaan' }],
  });
});

test('[VI-11] a report with its first absence seven months earlier is flagged, and stands in the list for the talk with the school', async () => {
  const { meldingId, nummer } = await report({ verzuimVanaf: '2026-04-01' });
  const opTijd = await report({ verzuimVanaf: '2026-10-19' });
  expect(await read(meldingId)).toMatchObject({
    dagenTotMelding: 215,
    laat: { laat: true, grensInDagen: 35 },
  });
  const late = await json<{ meldingen: { nummer: string }[] }>(
    await officer.api(`/late-meldingen?schoolId=${kantoor.school}`),
  );
  expect(late).toMatchObject({ scholen: [{ schoolnaam: 'De Regenboog' }] });
  expect(late.meldingen).toContainEqual(expect.objectContaining({ nummer, dagen: 215, grensInDagen: 35 }));
  expect(late.meldingen.map((een) => een.nummer)).not.toContain(opTijd.nummer);
  expect(await json(await officer.api(`/late-meldingen?schoolId=${kantoor.andereSchool}`))).toMatchObject({
    totaal: 0,
  });
});

test('[VI-02] a report by hand holds every field too, and its days add up to the hours', async () => {
  const { meldingId } = await report({
    alleLessenGemist: false,
    leslocatie: 'Hoofdgebouw',
    contactpersoon: 'V. Verzuim',
    contactTelefoon: '0344000001',
    contactEmail: 'verzuim@regenboog.example',
    kopieAan: 'directie@regenboog.example',
    telefoonGezin: '0600000001',
    dagen: [
      { dag: '2026-10-19', heleDag: true, lesuren: [1, 2, 3, 4, 5, 6, 7] },
      { dag: '2026-10-20', heleDag: false, lesuren: [1, 2], aantal: 1.5 },
    ],
  });
  expect(await read(meldingId)).toMatchObject({
    uren: 8.5,
    opgave: { kopieAan: 'directie@regenboog.example', leslocatie: 'Hoofdgebouw', zorgVermoed: null },
    dagen: [{ lesuren: [1, 2, 3, 4, 5, 6, 7], aantal: 7 }, { aantal: 1.5 }],
  });
  const wrong = await school.api('/meldingen', 'POST', {
    jongereId: kantoor.emma,
    soortVerzuim: 'luxe',
    vorm: 'te-laat',
    verzuimVanaf: '2026-10-19',
  });
  expect(await json(wrong, 409)).toMatchObject({ type: '/problemen/soort-en-vorm' });
});
