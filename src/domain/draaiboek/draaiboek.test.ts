import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { standaardDraaiboeken } from '../../regels/werk/standaard-draaiboeken.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const MANAGER = 'Teammanager (demo)';

type Taak = {
  draaiboektaakId: string;
  wat: string;
  rol: string | null;
  voor: string | null;
  uiterlijk: string;
  gedaanOp: string | null;
  versie: number;
};
type Started = { lijst: Taak[]; taken: number; gedaan: number; intrekbaar: boolean };
const zomer = standaardDraaiboeken.find(({ code }) => code === 'zomerproject');
if (!zomer) throw new Error('The zomerproject is not shipped');
const alle = zomer.taken.map((_, at) => ({ nummer: at + 1 }));
const start = (code: string, body: object, by = officer) =>
  by.api(`/draaiboeken/${code}/starten`, 'POST', { versieVanaf: null, ...body });
const read = async (id: string) => json<Started>(await officer.api(`/draaiboekstarts/${id}`));
const begin = async (code: string, body: object) =>
  (await json<{ draaiboekstartId: string }>(await start(code, body))).draaiboekstartId;
const code = async (answer: Response, status: number) =>
  (await json<{ type: string }>(answer, status)).type.split('/').at(-1);
const vandaag = async (by = officer) =>
  (
    await json<{ blokken: { blok: string; regels: { wat: string; voor: string | null }[] }[] }>(
      await by.api('/vandaag?voor=mij'),
    )
  ).blokken.find(({ blok }) => blok === 'draaiboeken')?.regels ?? [];

test('[AT-05] the zomerproject makes twelve tasks on the days of the year, as the preview said, each for its role', async () => {
  const { dagen } = await json<{ dagen: string[] }>(
    await officer.api('/draaiboeken/_voorbeeld', 'POST', { taken: zomer.taken, jaar: 2027, regio: 'zuid' }),
  );
  const id = await begin('zomerproject', { jaar: 2027, regio: 'zuid', taken: alle });
  const { lijst, taken } = await read(id);
  expect(taken).toBe(12);
  expect(lijst.map(({ uiterlijk }) => uiterlijk)).toEqual(dagen);
  // The summer of zuid in 2027 runs from 24 July until 5 September.
  expect(lijst.map(({ uiterlijk }) => uiterlijk)).toEqual([
    '2027-04-08',
    '2027-04-22',
    '2027-05-18',
    '2027-06-25',
    '2027-07-02',
    '2027-07-09',
    '2027-08-02',
    '2027-08-09',
    '2027-08-20',
    '2027-08-27',
    '2027-09-17',
    '2027-10-01',
  ]);
  expect(lijst.map(({ rol }) => rol)).toEqual(zomer.taken.map(({ rol }) => rol));
  // Once a year; another year has its own days.
  expect(await code(await start('zomerproject', { jaar: 2027, taken: alle }), 409)).toBe('al-gestart');
  const next = await read(await begin('zomerproject', { jaar: 2028, regio: 'noord', taken: alle }));
  expect(next.lijst.every(({ uiterlijk }) => uiterlijk.startsWith('2028-'))).toBe(true);
  expect(await code(await start('zomerproject', { jaar: 2060, taken: alle }), 409)).toBe('kalender-onbekend');
});

test('on Vandaag stands what is due within a week: of me, and of my role until somebody takes it', async () => {
  const id = await begin('thuiszitter', {
    taken: [{ nummer: 1 }, { nummer: 2, voor: MANAGER }, { nummer: 4 }],
  });
  const [bel, spreek] = (await read(id)).lijst;
  if (!bel || !spreek) throw new Error('No tasks were made');
  expect((await vandaag()).map(({ wat }) => wat)).toEqual([bel.wat]);
  expect((await vandaag(manager)).map(({ wat }) => wat)).toEqual([spreek.wat]);
  const set = (body: object, by = officer) =>
    by.api(`/draaiboektaken/${bel.draaiboektaakId}`, 'PUT', { versie: bel.versie, ...body });
  await json(await set({ gedaan: false, voor: MANAGER }));
  expect(await vandaag()).toEqual([]);
  expect(await code(await set({ gedaan: true }), 409)).toBe('gewijzigd');
  await json(
    await set({ gedaan: true, opmerking: 'Gebeld', voor: MANAGER, versie: bel.versie + 1 }, manager),
  );
  expect((await read(id)).lijst[0]).toMatchObject({ gedaanOp: VANDAAG, opmerking: 'Gebeld' });
  expect(await code(await officer.api(`/draaiboekstarts/${id}`, 'DELETE'), 409)).toBe('al-begonnen');
});

test('on the day of starting all of it goes back, and it can be started again', async () => {
  const id = await begin('jaarverslag', { jaar: 2027, taken: [{ nummer: 1 }, { nummer: 2 }] });
  expect((await read(id)).intrekbaar).toBe(true);
  expect(await json(await officer.api(`/draaiboekstarts/${id}`, 'DELETE'))).toEqual({ taken: 2 });
  expect((await officer.api(`/draaiboekstarts/${id}`)).status).toBe(404);
  await begin('jaarverslag', { jaar: 2027, taken: [{ nummer: 1 }] });
});

test('a version of the organisatie holds from its day on; what was started and the version one saw stay what they were', async () => {
  const taak = {
    wat: 'Bel alle scholen',
    rol: 'administratie',
    anker: 'start',
    aantal: 1,
    eenheid: 'weken',
    richting: 'vooruit',
  };
  const body = {
    code: 'begin-schooljaar',
    naam: 'Begin van het schooljaar',
    uitleg: 'Zoals wij het doen',
    soort: 'seizoen',
    taken: [taak],
    reden: 'Kortere lijst',
  };
  const save = (meer: object, by = manager) => by.api('/draaiboeken', 'POST', { ...body, ...meer });
  expect((await save({ vanaf: VANDAAG }, officer)).status).toBe(403);
  expect(await code(await save({ vanaf: '2026-11-01' }), 409)).toBe('dag-voorbij');
  expect(await code(await save({ vanaf: VANDAAG, taken: [{ ...taak, anker: 'vaste-dag' }] }), 400)).toBe(
    'vaste-dag-nodig',
  );
  await json(await save({ vanaf: '2026-12-01' }));
  const now = await json<{ draaiboek: { eigen: boolean }; versies: { vanaf: string }[] }>(
    await officer.api('/draaiboeken/begin-schooljaar'),
  );
  expect(now).toMatchObject({ draaiboek: { eigen: false }, versies: [{ vanaf: '2026-12-01' }] });
  await json(await save({ vanaf: VANDAAG }));
  expect(await code(await start('begin-schooljaar', { jaar: 2027, taken: [{ nummer: 1 }] }), 409)).toBe(
    'gewijzigd',
  );
  const id = await begin('begin-schooljaar', { versieVanaf: VANDAAG, jaar: 2027, taken: [{ nummer: 1 }] });
  expect((await read(id)).lijst.map(({ wat }) => wat)).toEqual(['Bel alle scholen']);
});

test('of a process it can belong to a zaak; reading and starting stay within the organisatie', async () => {
  const { werkprocesId } = await json<{ werkprocesId: string }>(
    await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
  );
  const body = { werkprocesId, taken: [{ nummer: 1 }] };
  const id = await begin('thuiszitter', body);
  expect(await code(await start('thuiszitter', body), 409)).toBe('al-gestart');
  expect(await code(await start('zomerproject', { ...body, jaar: 2029 }), 400)).toBe('zaak-bij-proces');
  const { gestart } = await json<{ gestart: { draaiboekstartId: string; zaaknummer: string }[] }>(
    await officer.api(`/draaiboeken?werkprocesId=${werkprocesId}`),
  );
  expect(gestart).toMatchObject([{ draaiboekstartId: id }]);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
  expect((await elders.api(`/draaiboekstarts/${id}`)).status).toBe(404);
  expect(await code(await start('thuiszitter', body, elders), 404)).toBe('zaak-onbekend');
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/draaiboeken')).status).toBe(403);
});
