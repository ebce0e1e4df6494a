import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';
import { masRoutes } from '../../regels/mas/routes.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });

type Zaak = { werkprocesId: string; versie: number };
type Actie = {
  zaakactieId: string;
  soort: string;
  wat: string;
  uiterlijk: string;
  teLaat: boolean;
  versie: number;
};
type Plan = {
  versie: number;
  acties: Actie[];
  regie: { naam: string } | null;
  voorstel: { versie: number } | null;
};

const open = async () =>
  json<Zaak>(await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }));
const step = (zaak: Zaak, body: object) =>
  officer.api(`/zaken/${zaak.werkprocesId}/stappen`, 'POST', { versie: zaak.versie, ...body });
const readPlan = async ({ werkprocesId }: Zaak) =>
  json<Plan>(await officer.api(`/zaken/${werkprocesId}/plan`));
const act = (zaak: Zaak, what: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
  officer.api(`/zaken/${zaak.werkprocesId}/${what}`, method, body);
const opVandaag = async (voor = 'team') =>
  (
    await json<{ blokken: { blok: string; regels: { id: string; wat: string; teLaat: boolean }[] }[] }>(
      await officer.api(`/vandaag?voor=${voor}`),
    )
  ).blokken.find(({ blok }) => blok === 'bewaking')?.regels ?? [];
const change = (query: ReturnType<typeof sql>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => run(tx, query));

test('[TZ-08] a plan is not final without what the jongere thinks, nor without a goal', async () => {
  const zaak = await open();
  const save = (body: object) => act(zaak, 'plan', body, 'PUT');
  expect(await json(await save({ definitief: true, versie: 0 }), 409)).toMatchObject({
    type: '/problemen/stem-nodig',
  });
  const stem = { stemJongere: 'Ik wil liever in een kleine klas', definitief: true };
  expect(await json(await save({ ...stem, versie: 0 }), 409)).toMatchObject({
    type: '/problemen/doel-nodig',
  });
  await json(
    await act(zaak, 'acties', {
      soort: 'doel',
      wat: 'Drie ochtenden',
      wie: 'mentor',
      uiterlijk: '2026-12-01',
    }),
  );
  await json(await save({ ...stem, versie: 0 }));
  expect(await json(await save({ stemJongere: 'Anders', versie: 0 }), 409)).toMatchObject({
    type: '/problemen/gewijzigd',
  });
  expect(await readPlan(zaak)).toMatchObject({
    ...{ stemJongere: stem.stemJongere },
    vastgesteldOp: '2026-11-02',
  });
});

test('[MW-11] a goal past its day shows on the zaak and with its owner, until it is done', async () => {
  const zaak = await open();
  const { zaakactieId } = await json<{ zaakactieId: string }>(
    await act(zaak, 'acties', {
      soort: 'doel',
      wat: 'Terug in de klas',
      wie: 'A. Verzonnen',
      uiterlijk: '2026-11-02',
    }),
  );
  await change(sql`update zaakactie set uiterlijk = '2026-10-30' where zaakactie_id = ${zaakactieId}`);
  const [actie] = (await readPlan(zaak)).acties;
  expect(actie).toMatchObject({ wat: 'Terug in de klas', teLaat: true });
  const mine = expect.objectContaining({ id: zaak.werkprocesId, teLaat: true });
  expect(await opVandaag('mij')).toContainEqual(mine);
  const end = (versie: number) =>
    officer.api(`/zaakacties/${zaakactieId}/_klaar`, 'POST', { resultaat: 'Gelukt', versie });
  expect(await json(await end(1), 409)).toMatchObject({ type: '/problemen/gewijzigd' });
  await json(await end(actie?.versie ?? 0));
  expect(await json(await end(3), 409)).toMatchObject({ type: '/problemen/al-klaar' });
  expect(await opVandaag('mij')).not.toContainEqual(mine);
});

test('[MW-12] the lead changes hands only when the new one accepts; then the school sees the name', async () => {
  const zaak = await open();
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  const leadForSchool = async () =>
    (
      await json<{ zaken: { werkprocesId: string; regisseur: string | null }[] }>(
        await school.api('/eigen-school/zaken?limiet=200'),
      )
    ).zaken.find(({ werkprocesId }) => werkprocesId === zaak.werkprocesId)?.regisseur;
  expect(await json(await act(zaak, 'regie', { naam: 'Onbekend' }), 404)).toMatchObject({
    type: '/problemen/medewerker-onbekend',
  });
  const { regieId } = await json<{ regieId: string }>(
    await act(zaak, 'regie', { naam: 'A. Verzonnen', vervanger: 'B. Bedacht' }),
  );
  expect(await json(await act(zaak, 'regie', { naam: 'A. Verzonnen' }), 409)).toMatchObject({
    type: '/problemen/al-gevraagd',
  });
  expect((await readPlan(zaak)).regie).toBeNull();
  expect(await leadForSchool()).toBeNull();
  const answer = { aanvaard: true, versie: 1 };
  expect(await json(await manager.api(`/regie/${regieId}/_antwoord`, 'POST', answer), 409)).toMatchObject({
    type: '/problemen/niet-aan-u',
  });
  await json(await officer.api(`/regie/${regieId}/_antwoord`, 'POST', answer));
  expect((await readPlan(zaak)).regie).toMatchObject({ naam: 'A. Verzonnen', vervanger: 'B. Bedacht' });
  expect(await leadForSchool()).toBe('A. Verzonnen');

  const partner = await json<{ regieId: string }>(
    await act(zaak, 'regie', { naam: 'C. Buiten', extern: true }),
  );
  expect((await readPlan(zaak)).regie).toMatchObject({ naam: 'A. Verzonnen' });
  await json(await manager.api(`/regie/${partner.regieId}/_antwoord`, 'POST', answer));
  expect(await leadForSchool()).toBe('C. Buiten');
});

test.each(Object.keys(masRoutes))(
  '[MW-04] route %s has its own tasks, partners, letters, terms and results',
  async (route) => {
    const { taken, partners, brieven, resultaten } = masRoutes[route as keyof typeof masRoutes];
    const zaak = await open();
    const started = await json<{ versie: number }>(
      await step(zaak, { naar: 'routelopend', route, afwijkingReden: 'Al overlegd' }),
    );
    const plan = await readPlan(zaak);
    expect(plan).toMatchObject({ routePartners: partners, routeBrieven: brieven });
    const days = new Map(plan.acties.map(({ wat, uiterlijk }) => [wat, uiterlijk]));
    expect([...days.keys()]).toEqual(taken.map(({ wat }) => wat));
    for (const { wat, dagen } of taken) {
      // Counted by PostgreSQL, not by the rule.
      const {
        rows: [found],
      } = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
        sql<{ dag: string }>`select ('2026-11-02'::date + ${dagen}::int)::text as dag`.execute(tx),
      );
      expect(days.get(wat)).toBe(found?.dag);
    }
    const end = (routeResultaat?: string) =>
      step({ ...zaak, versie: started.versie }, { naar: 'terugkoppeling', routeResultaat });
    expect(await json(await end(), 409)).toMatchObject({ type: '/problemen/resultaat-nodig' });
    expect(await json(await end('verzonnen'), 409)).toMatchObject({ type: '/problemen/resultaat-onbekend' });
    await json(await end(resultaten[0]));
  },
);

test('[MW-07] a warning is guarded: new absence within that time stands on Vandaag', async () => {
  const zaak = await open();
  const given = await json<{ waarschuwingId: string }>(await act(zaak, 'waarschuwingen', {}));
  expect(given).toMatchObject({ bewaaktTotEnMet: '2026-12-28' });
  expect(await json(await act(zaak, 'waarschuwingen', {}), 409)).toMatchObject({
    type: '/problemen/al-gegeven',
  });
  const signals = async () => (await opVandaag()).filter(({ wat }) => /^\d{2}-\d{2}-\d{4}$/.test(wat));
  await json(
    await officer.api('/meldingen', 'POST', {
      jongereId: kantoor.emma,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-26',
    }),
  );
  expect(await signals()).toEqual([]);
  const give = (dagen: number) =>
    change(
      sql`update waarschuwing set gegeven_op = '2026-11-02'::date - ${dagen}::int where waarschuwing_id = ${given.waarschuwingId}`,
    );
  await give(57);
  expect(await signals()).toEqual([]);
  await give(56);
  expect(await signals()).toHaveLength(1);
});

test('[MW-14] four weeks after absence stopped somebody looks back', async () => {
  const zaak = await open();
  await json(
    await step(zaak, {
      naar: 'gesloten',
      afwijkingReden: 'Gaat weer',
      uitkomst: 'terug',
      sluitgrond: 'verzuim-gestopt',
      gestoptOp: '2026-10-26',
    }),
  );
  const [actie] = (await readPlan(zaak)).acties;
  expect(actie).toMatchObject({ soort: 'nacontrole', uiterlijk: '2026-11-30' });
  await change(sql`update zaakactie set uiterlijk = '2026-11-02' where zaakactie_id = ${actie?.zaakactieId}`);
  expect(await opVandaag()).toContainEqual(expect.objectContaining({ id: zaak.werkprocesId }));
  expect(
    await json(
      await act(zaak, 'acties', { soort: 'doel', wat: 'x', wie: 'y', uiterlijk: '2026-12-01' }),
      409,
    ),
  ).toMatchObject({ type: '/problemen/zaak-gesloten' });
});

test.each(['school', 'fg', 'doorstroomcoach'])('%s changes no plan and takes no lead', async (rol) => {
  const browser = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
  const zaak = await open();
  for (const [what, body] of [
    ['acties', { soort: 'doel', wat: 'x', wie: 'y', uiterlijk: '2026-12-01' }],
    ['regie', { naam: 'x' }],
    ['waarschuwingen', {}],
  ] as const) {
    const answer = await browser.api(`/zaken/${zaak.werkprocesId}/${what}`, 'POST', body);
    expect(answer.status).toBe(403);
  }
});
