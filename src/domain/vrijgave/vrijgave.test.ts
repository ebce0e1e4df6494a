import { beforeAll, describe, expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor, uploads, VANDAAG, vault } from '../../../test/kantoor.ts';
import { allRoutes } from '../../cli/routes.ts';
import type { Brief } from '../brief/brief.contract.ts';
import type { Vrijgave } from './vrijgave.contract.ts';

const kantoor = await openKantoor();
const stagiair = await kantoor.officer();
const mentor = await kantoor.login({ rol: 'kwalificatieplicht-ambtenaar' });
const manager = await kantoor.login({ rol: 'teammanager' });
const naamVan = async (wie: typeof mentor) => (await json<{ naam: string }>(await wie.api('/sessie'))).naam;
const STAGIAIR = 'A. Verzonnen';
const MENTOR = await naamVan(mentor);
const MANAGER = await naamVan(manager);

const profiel = async (body: object) => {
  const { medewerkers } = await json<{ medewerkers: { naam: string; versie: number }[] }>(
    await manager.api('/medewerkers?limiet=200'),
  );
  const versie = medewerkers.find(({ naam }) => naam === STAGIAIR)?.versie;
  return json(await manager.api('/medewerkers', 'PUT', { naam: STAGIAIR, versie, ...body }));
};
const lijst = async (wie: typeof mentor) =>
  json<{ wachtOpU: Vrijgave[]; vanU: Vrijgave[] }>(await wie.api('/vrijgaven'));
const waiting = async (wie = mentor) => (await lijst(wie)).wachtOpU;
const only = async (operatie: string, wie = mentor) => {
  const found = (await waiting(wie)).filter((een) => een.operatie === operatie);
  expect(found).toHaveLength(1);
  return found[0] as Vrijgave;
};
const decide = (een: Pick<Vrijgave, 'vrijgaveId' | 'versie'>, act: string, body: object = {}, by = mentor) =>
  by.api(`/vrijgaven/${een.vrijgaveId}/_${act}`, 'POST', { versie: een.versie, ...body });
const held = async (answer: Response) =>
  expect(await json(answer, 409)).toMatchObject({ type: '/problemen/wacht-op-vrijgave' });
const readBrief = async (briefId: string) => json<Brief>(await stagiair.api(`/brieven/${briefId}`));
const draft = async () =>
  json<{ briefId: string; versie: number }>(
    await stagiair.api('/brieven', 'POST', {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: kantoor.emma,
      velden: { dag: '2026-11-12', tijd: '10.30 uur', plaats: 'Kamer 2', waarom: 'Emma was er niet.' },
    }),
  );
const fix = (briefId: string, versie: number) =>
  stagiair.api(`/brieven/${briefId}/stappen`, 'POST', { act: 'vaststellen', versie });
const blok = async (wie: typeof mentor) => {
  const { blokken } = await json<{
    blokken: { blok: string; regels: { wat: string; voor: string | null }[] }[];
  }>(await wie.api('/vandaag?voor=mij'));
  return blokken.find((een) => een.blok === 'vrijgave')?.regels;
};

beforeAll(async () => {
  await giveHuisstijl(await kantoor.login({ rol: 'applicatiebeheerder' }));
  await profiel({ stageTotEnMet: VANDAAG, begeleider: MENTOR });
});

test('[CV-07] a trainee drafts a letter and cannot send it; the mentor releases, and the proof names both', async () => {
  const made = await draft();
  await held(await fix(made.briefId, made.versie));
  expect((await readBrief(made.briefId)).status).toBe('concept');
  await json(await decide(await only('briefStapZetten'), 'vrijgeven'));

  const vast = await readBrief(made.briefId);
  expect(vast).toMatchObject({ status: 'definitief', opgesteldDoor: STAGIAIR });
  await held(await stagiair.api(`/brieven/${made.briefId}/_verzenden`, 'POST', { versie: vast.versie }));
  expect((await readBrief(made.briefId)).status).toBe('definitief');
  const een = await only('briefVerzenden');
  expect(een).toMatchObject({
    stagiair: STAGIAIR,
    begeleider: MENTOR,
    jongere: { naam: 'Emma Jansen' },
    over: { veld: 'briefId', id: made.briefId },
  });
  expect(await blok(mentor)).toEqual([expect.objectContaining({ wat: 'open', schoolnaam: STAGIAIR })]);
  expect(await blok(stagiair)).toEqual([expect.objectContaining({ wat: 'eigen' })]);

  // Not by the trainee, not by who is no mentor.
  expect(await json(await decide(een, 'vrijgeven', {}, stagiair), 403)).toMatchObject({
    type: '/problemen/niet-aan-u',
  });
  expect((await decide(een, 'vrijgeven', {}, manager)).status).toBe(403);
  await json(await decide(een, 'vrijgeven', { opmerking: 'Mooie brief.' }));
  expect((await readBrief(made.briefId)).status).toBe('verzonden');
  expect(await blok(mentor)).toBeUndefined();

  const { vrijgaven } = await json<{ vrijgaven: Vrijgave[] }>(
    await stagiair.api(`/vrijgaven/over/${made.briefId}`),
  );
  expect(vrijgaven).toMatchObject([
    {
      operatie: 'briefVerzenden',
      status: 'vrijgegeven',
      stagiair: STAGIAIR,
      beslistDoor: MENTOR,
      opmerking: 'Mooie brief.',
    },
    { operatie: 'briefStapZetten', status: 'vrijgegeven', stagiair: STAGIAIR, beslistDoor: MENTOR },
  ]);
  expect(await json(await decide(een, 'vrijgeven'), 409)).toMatchObject({ type: '/problemen/gewijzigd' });
});

describe('what a trainee does', () => {
  test('is refused at once when it could not be done anyway, and then nothing waits', async () => {
    const made = await draft();
    expect(await json(await fix(made.briefId, made.versie + 1), 409)).toMatchObject({
      type: '/problemen/gewijzigd',
    });
    const trek = await stagiair.api(`/brieven/${made.briefId}/stappen`, 'POST', {
      act: 'intrekken',
      reden: 'Toch niet nodig.',
      versie: made.versie,
    });
    expect((await json(trek))['status']).toBe('ingetrokken');
    expect(await waiting()).toEqual([]);
  });

  test('comes back with a remark, is asked again as the same question, and can be withdrawn', async () => {
    const made = await draft();
    await held(await fix(made.briefId, made.versie));
    const een = await only('briefStapZetten');
    expect((await decide(een, 'terugsturen')).status).toBe(400);
    await json(await decide(een, 'terugsturen', { opmerking: 'Noem het lokaal.' }));
    expect(await blok(stagiair)).toEqual([expect.objectContaining({ wat: 'terug' })]);
    expect((await lijst(stagiair)).vanU[0]).toMatchObject({ status: 'terug', opmerking: 'Noem het lokaal.' });
    await held(await fix(made.briefId, made.versie));
    const again = await only('briefStapZetten');
    expect(again).toMatchObject({ vrijgaveId: een.vrijgaveId, status: 'open', opmerking: null });
    await json(await decide(again, 'intrekken', {}, stagiair));
    expect(await waiting()).toEqual([]);
  });

  test('is not done on a record that changed meanwhile', async () => {
    const made = await draft();
    await held(await fix(made.briefId, made.versie));
    await json(
      await mentor.api(`/brieven/${made.briefId}`, 'PUT', {
        velden: { dag: '2026-11-13' },
        keuzes: {},
        versie: made.versie,
      }),
    );
    const een = await only('briefStapZetten');
    expect(await json(await decide(een, 'vrijgeven'), 409)).toMatchObject({
      type: '/problemen/niet-meer-mogelijk',
    });
    expect((await readBrief(made.briefId)).status).toBe('concept');
    await json(await decide(await only('briefStapZetten'), 'intrekken', {}, stagiair));
  });

  test('a message to a school waits; released, the school reads the name of the trainee', async () => {
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    const made = await json<{ meldingId: string; versie: number }>(
      await school.api('/meldingen', 'POST', {
        jongereId: kantoor.emma,
        soortVerzuim: 'wettelijk',
        verzuimVanaf: '2026-10-12',
      }),
    );
    await held(
      await stagiair.api(`/meldingen/${made.meldingId}/stappen`, 'POST', {
        naar: 'in-behandeling',
        verwachting: 'Stuur het overzicht.',
        versie: made.versie,
      }),
    );
    const een = await only('meldingBehandelen');
    expect(een.ingevuld).toEqual([
      { veld: 'naar', waarde: 'in-behandeling' },
      { veld: 'verwachting', waarde: 'Stuur het overzicht.' },
    ]);
    expect(await json(await school.api(`/meldingen/${made.meldingId}`))).toMatchObject({ status: 'nieuw' });
    await json(await decide(een, 'vrijgeven'));
    expect(await json(await school.api(`/meldingen/${made.meldingId}`))).toMatchObject({
      status: 'in-behandeling',
      behandelaar: STAGIAIR,
    });
  });

  test('is released by who looks after the work of an absent mentor', async () => {
    await held(await stagiair.api('/zaken', 'POST', { jongereId: kantoor.bram, soort: 'relatief-verzuim' }));
    expect(await waiting(manager)).toEqual([]);
    await json(
      await mentor.api('/afwezigheden', 'POST', { vanaf: VANDAAG, totEnMet: VANDAAG, waarnemer: MANAGER }),
    );
    const een = await only('zaakOpenen', manager);
    expect(await blok(manager)).toEqual([expect.objectContaining({ wat: 'open', voor: MENTOR })]);
    await json(await decide(een, 'vrijgeven', {}, manager));
    const { zaken } = await json<{ zaken: { behandelaar: string }[] }>(
      await stagiair.api(`/zaken?jongereId=${kantoor.bram}`),
    );
    expect(zaken).toEqual([expect.objectContaining({ behandelaar: STAGIAIR })]);
  });

  test('another organisatie and a school see nothing of it', async () => {
    await held(await stagiair.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }));
    const [een] = await waiting();
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'kwalificatieplicht-ambtenaar' });
    expect((await lijst(elders)).wachtOpU).toEqual([]);
    expect((await decide(een as Vrijgave, 'vrijgeven', {}, elders)).status).toBe(404);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/vrijgaven')).status).toBe(403);
  });

  test('is done at once again when the traineeship is over', async () => {
    await profiel({ stageTotEnMet: '2026-11-01', begeleider: MENTOR });
    const made = await draft();
    expect((await json(await fix(made.briefId, made.versie)))['status']).toBe('definitief');
  });
});

test('every act that writes to a school, a family or a partner, or that decides, is marked', () => {
  const marked = allRoutes(vault, uploads).flatMap(({ endpoint }) =>
    endpoint.vrijgave ? [endpoint.operation] : [],
  );
  expect(marked.sort()).toEqual(
    [
      'absoluutVerzuimAanschrijven',
      'absoluutVerzuimTweedeBrief',
      'adviesGeven',
      'briefStapZetten',
      'briefVerzenden',
      'briefreeksStapZetten',
      'contactvoorstelBeslissen',
      'gesprekVastleggen',
      'meekijkenToestaan',
      'meldingBehandelen',
      'meldingKoppelen',
      'meldingOverdragen',
      'regieBeantwoorden',
      'regieVragen',
      'schoolOverdragen',
      'schoolVragen',
      'schoolmaatregelGezien',
      'teldatumHerinneren',
      'teldatumVragen',
      'terugkoppelen',
      'verwijzingVersturen',
      'waarschuwingGeven',
      'zaakBehandelen',
      'zaakOpenen',
      'zaakToewijzen',
    ].sort(),
  );
});
