import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import type { Schooloverdracht } from './overdracht.contract.ts';

const kantoor = await openKantoor();
const oud = await kantoor.officer();
const nieuw = await kantoor.login({ rol: 'kwalificatieplicht-ambtenaar' });
const manager = await kantoor.login({ rol: 'teammanager' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const OUD = 'A. Verzonnen';
const NIEUW = (await json<{ naam: string }>(await nieuw.api('/sessie'))).naam;

type Kennismaking = {
  overdrachtId: string;
  naam: string;
  telefoon: string | null;
  vanaf: string;
  gelezenOp: string | null;
};
const blad = async (wie = nieuw) =>
  json<Schooloverdracht>(await wie.api(`/scholen/${kantoor.school}/overdracht`));
const handOver = (body: object, wie = manager, schoolId = kantoor.school) =>
  wie.api(`/scholen/${schoolId}/overdrachten`, 'POST', { naar: NIEUW, vanaf: VANDAAG, ...body });
const introduced = async (wie = school) =>
  (await json<{ kennismakingen: Kennismaking[] }>(await wie.api('/eigen-school/contactambtenaar')))
    .kennismakingen;
const regel = (behandelaar: string, schoolId: string, soorten: string[] | null = null) =>
  manager.api('/toewijzingsregels', 'POST', {
    schoolId,
    gemeentecode: null,
    leeftijdVanaf: null,
    leeftijdTotEnMet: null,
    onderwijssoorten: null,
    soorten,
    behandelaar,
    vanaf: '2026-09-01',
    totEnMet: null,
  });
const waits = async (wie: typeof oud) => {
  const { blokken } = await json<{ blokken: { blok: string; regels: { soort: string; id: string }[] }[] }>(
    await wie.api('/vandaag?voor=mij'),
  );
  return blokken.flatMap(({ regels }) => regels).filter(({ soort }) => soort === 'overdracht');
};

test('[CV-05] another fixed officer gets one page of the school, promises stay open with an owner, and the school an introduction', async () => {
  await json(await oud.api('/mijn-gegevens', 'PUT', { telefoon: '06-00011111', versie: 0 }));
  await json(await regel(OUD, kantoor.school));
  await json(
    await oud.api(`/scholen/${kantoor.school}/kennismaking`, 'PUT', {
      gevoerdOp: '2026-09-14',
      met: 'Mevrouw Verzonnen',
      afspraken: 'Meldt na drie dagen',
      wensen: 'Spreekuur',
      versie: 0,
    }),
  );
  await json(
    await oud.api(`/scholen/${kantoor.school}/contacten`, 'POST', {
      taak: 'verzuim',
      naam: 'B. Bedacht',
      telefoon: '06-00033333',
      vanaf: '2026-08-01',
    }),
  );
  const zaak = await json<{ werkprocesId: string }>(
    await oud.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
  );
  const actie = (wie: string, wat: string) =>
    oud.api(`/zaken/${zaak.werkprocesId}/acties`, 'POST', {
      soort: 'afspraak',
      wat,
      wie,
      uiterlijk: '2026-11-20',
    });
  await json(await actie(OUD, 'Belt de ouders'));
  await json(await actie('School', 'Past het rooster aan'));
  await json(
    await school.api('/meldingen', 'POST', {
      jongereId: kantoor.emma,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-12',
    }),
  );

  // Nobody is introduced whom the school cannot call.
  expect(await json(await handOver({}), 409)).toMatchObject({ type: '/problemen/telefoon-nodig' });
  await json(
    await nieuw.api('/mijn-gegevens', 'PUT', {
      telefoon: '06-00022222',
      functie: 'leerplichtambtenaar',
      versie: 0,
    }),
  );
  const done = await json(await handOver({ toelichting: 'Directeur belt graag vooraf.' }));
  expect(done).toMatchObject({ zaken: 1, beloften: 1 });

  expect(await waits(nieuw)).toEqual([expect.objectContaining({ id: kantoor.school })]);
  const page = await blad();
  expect(page).toMatchObject({
    school: { naam: 'De Regenboog' },
    vast: { naam: NIEUW, telefoon: '06-00022222' },
    contacten: [{ taak: 'verzuim', naam: 'B. Bedacht', telefoon: '06-00033333' }],
    kennismaking: { afspraken: 'Meldt na drie dagen', wensen: 'Spreekuur' },
    zaken: [{ werkprocesId: zaak.werkprocesId, behandelaar: NIEUW, jongere: { naam: 'Emma Jansen' } }],
    openMeldingen: 1,
    overdrachten: [
      {
        van: OUD,
        naar: NIEUW,
        vanaf: VANDAAG,
        toelichting: 'Directeur belt graag vooraf.',
        ontvangenOp: null,
      },
      { van: null, naar: OUD },
    ],
  });
  expect(page.beloften.map(({ wat, wie }) => [wat, wie]).sort()).toEqual([
    ['Belt de ouders', NIEUW],
    ['Past het rooster aan', 'School'],
  ]);

  const [kennis] = await introduced();
  expect(kennis).toMatchObject({ naam: NIEUW, telefoon: '06-00022222', vanaf: VANDAAG, gelezenOp: null });
  expect(kennis).not.toHaveProperty('toelichting');
  await json(await school.api(`/eigen-school/contactambtenaar/${kennis?.overdrachtId}/_gelezen`, 'POST'));
  const overdracht = `/overdrachten/${kennis?.overdrachtId}/_ontvangen`;
  expect((await oud.api(overdracht, 'POST')).status).toBe(403);
  await json(await nieuw.api(overdracht, 'POST'));
  expect(await waits(nieuw)).toEqual([]);
  const [read] = (await blad()).overdrachten;
  expect(read?.gelezenOp).not.toBeNull();
  expect(read?.ontvangenOp).not.toBeNull();

  // A new report goes to the new officer.
  const proef = await json(
    await manager.api(`/toewijzing/proef?schoolId=${kantoor.school}&leeftijd=14&soortVerzuim=wettelijk`),
  );
  expect(proef).toMatchObject({ behandelaar: NIEUW });
  expect(await json(await handOver({}), 409)).toMatchObject({ type: '/problemen/al-vast' });
});

test('a rule that names a school alone introduces as well; one with more conditions does not', async () => {
  const other = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
  await json(await regel(OUD, kantoor.andereSchool, ['luxe']));
  expect(await introduced(other)).toEqual([]);
  await json(await regel(OUD, kantoor.andereSchool));
  expect(await introduced(other)).toEqual([
    expect.objectContaining({ naam: OUD, telefoon: '06-00011111', vanaf: '2026-09-01' }),
  ]);
  const [een] = await introduced(other);
  expect(
    (await school.api(`/eigen-school/contactambtenaar/${een?.overdrachtId}/_gelezen`, 'POST')).status,
  ).toBe(404);
});

test('a zaak that gets another handler takes the promises of the first along', async () => {
  const zaak = await json<{ werkprocesId: string; versie: number }>(
    await oud.api('/zaken', 'POST', { jongereId: kantoor.bram, soort: 'relatief-verzuim' }),
  );
  await json(
    await oud.api(`/zaken/${zaak.werkprocesId}/acties`, 'POST', {
      soort: 'afspraak',
      wat: 'Vraagt de jeugdarts',
      wie: OUD,
      uiterlijk: '2026-11-20',
    }),
  );
  await json(
    await oud.api(`/zaken/${zaak.werkprocesId}/behandelaar`, 'PUT', {
      behandelaar: NIEUW,
      versie: zaak.versie,
    }),
  );
  const { acties } = await json<{ acties: { wie: string; klaarOp: string | null }[] }>(
    await nieuw.api(`/zaken/${zaak.werkprocesId}/plan`),
  );
  expect(acties).toEqual([expect.objectContaining({ wie: NIEUW, klaarOp: null })]);
});

test('who may not assign hands nothing over, and a school or another organisatie reads no page', async () => {
  expect((await handOver({}, oud)).status).toBe(403);
  expect((await school.api(`/scholen/${kantoor.school}/overdracht`)).status).toBe(403);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect((await elders.api(`/scholen/${kantoor.school}/overdracht`)).status).toBe(404);
});
