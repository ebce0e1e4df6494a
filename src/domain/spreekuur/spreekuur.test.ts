import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { spreekuurOpruimen } from './index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const regenboog = await kantoor.login({ rol: 'school', school: kantoor.school });
const kompas = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
type Wie = typeof officer;
type Gesprek = {
  spreekuurgesprekId: string;
  jongereId: string;
  status: string;
  notitie: string | null;
  verwijderenVanaf: string;
  behouden: boolean;
  versie: number;
};
type Plek = {
  spreekuurplekId: string;
  code: string;
  dag: string;
  tijd: string;
  gesprek: Gesprek | null;
};
type Probleem = { type: string };

const plekken = async (wie: Wie, vraag = '?van=2025-01-01') =>
  (await json<{ plekken: Plek[] }>(await wie.api(`/spreekuurplekken${vraag}`))).plekken;
const maak = <T = { plekken: number; overgeslagen: string[] }>(meer: object, status = 200) =>
  officer
    .api('/spreekuren', 'POST', {
      schoolId: kantoor.school,
      dag: '2026-11-05',
      van: '10:00',
      tot: '11:00',
      minuten: 20,
      plaats: 'Kamer 12',
      ...meer,
    })
    .then((a) => json<T>(a, status));
const boek = <T = { spreekuurgesprekId: string }>(
  wie: Wie,
  plekId: string,
  meer: object = {},
  status = 200,
) =>
  wie
    .api(`/spreekuurplekken/${plekId}/_boeking`, 'POST', {
      jongereId: kantoor.emma,
      aanleiding: 'te-laat',
      contact: 'M. Mentor',
      ...meer,
    })
    .then((a) => json<T>(a, status));
const afloop = (wie: Wie, { spreekuurgesprekId, versie }: Gesprek, meer: object, status = 200) =>
  wie
    .api(`/spreekuurgesprekken/${spreekuurgesprekId}/_afloop`, 'POST', { versie, ...meer })
    .then((a) => json<Probleem>(a, status));
const inTx = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
/** As if it was so many days ago: a talk cannot be booked in the past. */
const verplaats = (id: string, dag: string, bewaard: string) =>
  inTx(async (tx) => {
    await run(
      tx,
      sql`update spreekuurgesprek set dag = ${dag}, verwijderen_vanaf = ${bewaard}
                       where spreekuurgesprek_id = ${id}`,
    );
    await run(
      tx,
      sql`update spreekuurplek p set dag = ${dag} from spreekuurgesprek g
                       where g.spreekuurplek_id = p.spreekuurplek_id and g.spreekuurgesprek_id = ${id}`,
    );
  });

test('[PR-01] a school books a pupil in a slot, who gets a friendly invitation in the name of the school', async () => {
  // Three slots a day, on three Thursdays; none in the holiday.
  expect(await maak({ dag: '2026-12-10', keren: 3, weken: 1 })).toMatchObject({
    plekken: 6,
    overgeslagen: ['2026-12-24'],
  });
  expect((await maak<Probleem>({ dag: '2026-12-10' }, 409)).type).toContain('al-bezet');
  const [eerste, tweede] = await plekken(regenboog);
  expect(eerste).toMatchObject({ dag: '2026-12-10', tijd: '10:00', gesprek: null });
  const { spreekuurgesprekId } = await boek(regenboog, eerste?.spreekuurplekId ?? '');
  expect((await boek<Probleem>(regenboog, eerste?.spreekuurplekId ?? '', {}, 409)).type).toContain(
    'al-geboekt',
  );
  // Only an own pupil, and only in an own slot.
  await boek(regenboog, tweede?.spreekuurplekId ?? '', { jongereId: kantoor.bram }, 404);
  await boek(kompas, tweede?.spreekuurplekId ?? '', { jongereId: kantoor.bram }, 404);
  expect(await plekken(kompas)).toEqual([]);

  const brief = await regenboog.api(`/spreekuurgesprekken/${spreekuurgesprekId}/uitnodiging`);
  expect([brief.status, brief.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await kompas.api(`/spreekuurgesprekken/${spreekuurgesprekId}/uitnodiging`)).status).toBe(404);

  // The day list of the officer, the outcome with a short note, and what the school reads of it.
  const [mijn] = await plekken(officer, '?voor=mij&van=2026-12-10');
  expect(mijn?.gesprek).toMatchObject({
    jongereId: kantoor.emma,
    status: 'geboekt',
    verwijderenVanaf: '2027-12-10',
  });
  const gesprek = mijn?.gesprek as Gesprek;
  expect((await afloop(officer, gesprek, { afloop: 'gevoerd' }, 409)).type).toContain('nog-niet-geweest');
  await verplaats(spreekuurgesprekId, '2026-11-02', '2027-11-02');
  const nu = { ...gesprek, versie: 2 };
  await afloop(regenboog, nu, { afloop: 'gevoerd' }, 403);
  await afloop(officer, nu, { afloop: 'gevoerd', notitie: 'Fietst nu met een vriendin mee.' });
  expect((await afloop(officer, { ...nu, versie: 3 }, { afloop: 'gevoerd' }, 409)).type).toContain(
    'niet-meer-geboekt',
  );
  const van = '?van=2026-11-02';
  expect((await plekken(officer, van))[0]?.gesprek?.notitie).toContain('Fietst');
  expect((await plekken(regenboog, van))[0]?.gesprek).toMatchObject({ status: 'gevoerd', notitie: null });
});

test('who did not come and who was cancelled: the slot is free again only after the second', async () => {
  await maak({ dag: '2026-11-03' });
  const [een, twee] = (await plekken(regenboog, '?van=2026-11-03')).filter(({ dag }) => dag === '2026-11-03');
  await boek(regenboog, een?.spreekuurplekId ?? '');
  const geboekt = async (nr: number) =>
    (await plekken(regenboog, '?van=2026-11-01')).filter(({ dag }) => dag === '2026-11-03')[nr]?.gesprek ??
    null;
  const eerste = await geboekt(0);
  const zegAf = (versie: number, status = 200) =>
    regenboog
      .api(`/spreekuurgesprekken/${eerste?.spreekuurgesprekId}/_afzegging`, 'POST', { versie })
      .then((a) => json<Probleem>(a, status));
  expect((await zegAf(9, 409)).type).toContain('gewijzigd');
  await zegAf(1);
  expect(await geboekt(0)).toBeNull();
  // A free slot can lapse; one that is taken cannot.
  const { spreekuurgesprekId } = await boek(regenboog, twee?.spreekuurplekId ?? '');
  const weg = (id: string | undefined, status: number) =>
    officer.api(`/spreekuurplekken/${id}`, 'DELETE').then((a) => json<Probleem>(a, status));
  await weg(twee?.spreekuurplekId, 409);
  await weg(een?.spreekuurplekId, 200);
  await weg(een?.spreekuurplekId, 404);
  await verplaats(spreekuurgesprekId, '2026-11-02', '2027-11-02');
  const gemist = (await plekken(officer, '?van=2026-11-02')).find(
    ({ gesprek }) => gesprek?.spreekuurgesprekId === spreekuurgesprekId,
  );
  await afloop(officer, gemist?.gesprek as Gesprek, { afloop: 'niet-verschenen' });
  const na = await plekken(regenboog, '?van=2026-11-02');
  expect(na.find(({ gesprek }) => gesprek?.spreekuurgesprekId === spreekuurgesprekId)?.gesprek?.status).toBe(
    'niet-verschenen',
  );
});

test('the calendar outside shows slots by their code alone', async () => {
  const { pad } = await json<{ pad: string }>(await officer.api('/mijn-agenda', 'POST', {}));
  const tekst = await (await officer.ask(pad)).text();
  const [plek] = await plekken(officer, '?van=2026-12-10');
  expect(tekst).toContain(`SUMMARY:Schoolgang ${plek?.code}`);
  expect(tekst).toContain('DTSTART;TZID=Europe/Amsterdam:20261210T102000');
  for (const geheim of ['Emma', 'Jansen', 'Regenboog', 'Kamer', 'spreekuur'])
    expect(tekst).not.toContain(geheim);
});

test('[PR-02] the light record is deleted after the set time, really and without a trace of whom, unless a report follows', async () => {
  await maak({ dag: '2026-11-04', van: '08:00', tot: '09:00' });
  await officer.api('/spreekuren', 'POST', {
    schoolId: kantoor.andereSchool,
    dag: '2026-11-04',
    van: '13:00',
    tot: '14:00',
    minuten: 30,
  });
  const [emma] = (await plekken(regenboog, '?van=2026-11-04')).filter(({ dag }) => dag === '2026-11-04');
  const [bram] = await plekken(kompas, '?van=2026-11-04');
  // The set time is what the organisatie chose, also when a school books.
  const manager = await kantoor.login({ rol: 'teammanager' });
  await json(
    await manager.api('/parameters/spreekuurBewaarMaanden', 'PUT', {
      vanaf: '2026-11-02',
      waarde: 6,
      reden: 'Korter is genoeg',
    }),
  );
  const zonder = await boek<{ spreekuurgesprekId: string; verwijderenVanaf: string }>(
    regenboog,
    emma?.spreekuurplekId ?? '',
  );
  expect(zonder.verwijderenVanaf).toBe('2027-05-04');
  const met = await boek(kompas, bram?.spreekuurplekId ?? '', { jongereId: kantoor.bram });
  for (const { spreekuurgesprekId } of [zonder, met]) {
    await verplaats(spreekuurgesprekId, '2025-10-06', '2026-10-06');
    const found = (await plekken(officer, '?van=2025-10-06')).find(
      ({ gesprek }) => gesprek?.spreekuurgesprekId === spreekuurgesprekId,
    );
    await afloop(officer, found?.gesprek as Gesprek, { afloop: 'gevoerd', notitie: 'Iets persoonlijks' });
  }
  // It is no melding, and not on the timeline from which a proces-verbaal is written.
  const meldingen = await json<{ totaal: number }>(await officer.api(`/meldingen?jongereId=${kantoor.emma}`));
  expect(meldingen.totaal).toBe(0);
  const tijdlijn = await (await officer.api(`/jongeren/${kantoor.emma}/tijdlijn`)).text();
  expect(tijdlijn.toLowerCase()).not.toMatch(/spreekuur|preventief gesprek|iets persoonlijks/);
  await inTx((tx) =>
    run(
      tx,
      sql`insert into melding (organisatie_id, jongere_id, school_id, nummer, soort_verzuim, gemeld_op, status)
          values (${kantoor.oefenstad}, ${kantoor.bram}, ${kantoor.andereSchool}, 'PR-02', 'overig', '2026-01-12', 'nieuw')`,
    ),
  );
  // A figure that is kept before says that there was a talk, and not whose; of the people themselves no list is kept.
  const bewaar = (indicator: string) =>
    manager.api(`/cijfers/${indicator}/momentopnamen`, 'POST', {
      schooljaar: '2025-2026',
      toelichting: 'Raad',
    });
  expect(await json(await bewaar('preventieve-gesprekken'))).toMatchObject({ rijen: 2 });
  expect((await bewaar('gesproken-jongeren')).status).toBe(409);
  const ruimOp = (dag: string) =>
    spreekuurOpruimen({ db: kantoor.db, clock: fixedClock(dag) })({ organisatieId: kantoor.oefenstad });
  const over = () =>
    inTx((tx) =>
      rows(
        tx,
        sql<{ id: string; behouden: boolean }>`
          select spreekuurgesprek_id as id, melding_id is not null as behouden from spreekuurgesprek
           where dag = '2025-10-06' order by behouden`,
      ),
    );
  await ruimOp('2026-10-05');
  expect(await over()).toHaveLength(2);
  await ruimOp('2026-10-06');
  expect(await over()).toEqual([{ id: met.spreekuurgesprekId, behouden: true }]);
  // Nowhere is left who it was: no history is kept, and the logboek of the night names nobody.
  const rest = await inTx((tx) =>
    rows(
      tx,
      sql<{ n: number; historie: boolean; kopie: number; regel: string; wie: string | null }>`
        select (select count(*)::int from spreekuurspoor where maand = '2025-10-01') as n,
               to_regclass('spreekuurgesprek_historie') is not null as historie,
               (select count(van_jongere)::int from momentopname_rij where soort = 'spreekuurgesprek') as kopie,
               (select resultaat from logboek where handeling = 'spreekuurVerwijderen') as regel,
               (select jongere_id::text from logboek where handeling = 'spreekuurVerwijderen') as wie`,
    ),
  );
  expect(rest).toEqual([{ n: 1, historie: false, kopie: 0, regel: 'verwijderd: 1', wie: null }]);
});

test('[PR-03] the figure of talks says per school after how many no report came within six months, by its definition', async () => {
  // A report just after six months is no longer of this talk; one within them is, unless it was withdrawn.
  await inTx(async (tx) => {
    for (const [nummer, schoolId, jongereId, dag] of [
      ['G1', kantoor.school, kantoor.emma, '2024-09-02'],
      ['G2', kantoor.school, kantoor.emma, '2024-10-01'],
      ['G3', kantoor.andereSchool, kantoor.bram, '2024-09-02'],
    ] as const) {
      await run(
        tx,
        sql`insert into preventief_gesprek (organisatie_id, jongere_id, school_id, nummer, gevoerd_op)
            values (${kantoor.oefenstad}, ${jongereId}, ${schoolId}, ${nummer}, ${dag})`,
      );
    }
    for (const [nummer, jongereId, dag, status] of [
      ['E1', kantoor.emma, '2025-04-01', 'nieuw'],
      ['E2', kantoor.bram, '2024-12-01', 'ingetrokken'],
    ] as const) {
      await run(
        tx,
        sql`insert into melding (organisatie_id, jongere_id, nummer, soort_verzuim, gemeld_op, status)
            values (${kantoor.oefenstad}, ${jongereId}, ${nummer}, 'overig', ${dag}, ${status})`,
      );
    }
  });
  const effect = async (schooljaar: string) => {
    const { rijen, definitie } = await json<{
      rijen: { school: string; effect: string; waarde: number }[];
      definitie: { tekst: string; eenheid: string };
    }>(await officer.api(`/cijfers/preventieve-gesprekken?schooljaar=${schooljaar}&per=school,effect`));
    expect(definitie.eenheid).toBe('gesprek');
    expect(definitie.tekst).toContain('binnen zes maanden na het gesprek');
    return rijen.map(({ school, effect: wat, waarde }) => `${school}: ${wat} ${waarde}`).toSorted();
  };
  // 1 April is within six months of 1 October, and not of 2 September.
  expect(await effect('2024-2025')).toEqual([
    'De Regenboog: geen melding 1',
    'De Regenboog: melding 1',
    'Het Kompas: geen melding 1',
  ]);
  // Of the light records above one is gone and still counts; after the other a report came within six months.
  expect(await effect('2025-2026')).toEqual(['De Regenboog: geen melding 1', 'Het Kompas: melding 1']);
  const meldingen = await json<{ totaal: number }>(
    await officer.api('/cijfers/meldingen?schooljaar=2025-2026'),
  );
  expect(meldingen.totaal).toBe(1);
});
