import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run, type Tx } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const manager = await kantoor.login({ rol: 'teammanager' });
const officer = await kantoor.officer();
/** Hours of five officers: 36, 36, 24, 18 and one without. Share of 208: 65.7, 65.7, 43.8, 32.8. */
const UREN = { 'B. Verzonnen': 36, 'C. Verzonnen': 36, 'D. Verzonnen': 24, 'E. Verzonnen': 18 } as const;
const AANTAL = 208;

const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
type Voorstel = {
  toewijzingen: { meldingId: string; naar: string; reden: string; versie: number }[];
  aandelen: { naam: string; aandeel: number }[];
  over: number;
  zonderUren: string[];
  afwezig: string[];
};
const preview = async () => json<Voorstel>(await manager.api('/verdeling/voorstel'));
const behandelaars = () =>
  inTx((tx) =>
    rows(
      tx,
      sql<{ id: string; behandelaar: string | null }>`
        select melding_id as id, behandelaar from melding order by melding_id`,
    ),
  );
const tel = async (naam: string) =>
  (await behandelaars()).filter(({ behandelaar }) => behandelaar === naam).length;

beforeAll(async () => {
  await inTx(async (tx) => {
    for (const [naam, uren] of Object.entries(UREN)) {
      await run(
        tx,
        sql`insert into medewerker (organisatie_id, nummer, naam, functie) values (${kantoor.oefenstad}, ${naam}, ${naam}, 'leerplichtambtenaar')`,
      );
      await run(
        tx,
        sql`insert into medewerkerprofiel (organisatie_id, naam, uren_per_week) values (${kantoor.oefenstad}, ${naam}, ${uren})`,
      );
    }
    await run(
      tx,
      sql`insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim)
          select ${kantoor.oefenstad}, ${kantoor.emma}, ${kantoor.school}, 'V-' || n, '2026-10-30', 'wettelijk'
            from generate_series(1, ${AANTAL}) n`,
    );
  });
});

describe('the weekly distribution', () => {
  let verdelingId = '';

  test('[CV-01] of 208 reports differs by one at most from the share by hours, part-time included', async () => {
    const before = await behandelaars();
    const { toewijzingen, zonderUren, over } = await preview();
    expect(toewijzingen).toHaveLength(AANTAL);
    expect([over, zonderUren]).toEqual([0, ['A. Verzonnen']]);
    // A preview changes nothing.
    expect(await behandelaars()).toEqual(before);
    ({ verdelingId } = await json<{ verdelingId: string }>(
      await manager.api('/verdelingen', 'POST', { toewijzingen }),
    ));
    const uren = Object.values(UREN).reduce((total, een) => total + een, 0);
    for (const [naam, eigen] of Object.entries(UREN)) {
      expect(Math.abs((await tel(naam)) - (AANTAL * eigen) / uren)).toBeLessThan(1);
    }
    expect(await tel('A. Verzonnen')).toBe(0);
    expect((await preview()).toewijzingen).toEqual([]);
  });

  test('[CV-02] is undone within ten minutes: every report has the handler it had', async () => {
    const { hersteld } = await json<{ hersteld: number }>(
      await manager.api(`/verdelingen/${verdelingId}/_ongedaan`, 'POST'),
    );
    expect(hersteld).toBe(AANTAL);
    expect((await behandelaars()).every(({ behandelaar }) => behandelaar === null)).toBe(true);
    const again = await manager.api(`/verdelingen/${verdelingId}/_ongedaan`, 'POST');
    expect(await json(again, 409)).toMatchObject({ type: '/problemen/al-ongedaan' });
  });

  test('[CV-02] is not undone after that, and what somebody gave away since then stays', async () => {
    const { toewijzingen } = await preview();
    const [een, ander] = toewijzingen.slice(0, 2);
    const give = async () =>
      json<{ verdelingId: string }>(
        await manager.api('/verdelingen', 'POST', {
          toewijzingen: (await preview()).toewijzingen.filter(({ meldingId }) =>
            [een?.meldingId, ander?.meldingId].includes(meldingId),
          ),
        }),
      );
    const first = await give();
    await inTx((tx) =>
      run(tx, sql`update melding set behandelaar = 'Z' where melding_id = ${een?.meldingId}`),
    );
    const undone = await json(await manager.api(`/verdelingen/${first.verdelingId}/_ongedaan`, 'POST'));
    expect(undone).toEqual({ hersteld: 1, nietHersteld: 1 });
    await inTx((tx) =>
      run(tx, sql`update melding set behandelaar = null where melding_id = ${een?.meldingId}`),
    );
    const second = await give();
    await inTx((tx) =>
      run(
        tx,
        sql`update verdeling set created_at = now() - interval '11 minutes' where verdeling_id = ${second.verdelingId}`,
      ),
    );
    const late = await manager.api(`/verdelingen/${second.verdelingId}/_ongedaan`, 'POST');
    expect(await json(late, 409)).toMatchObject({ type: '/problemen/te-laat' });
  });

  test('gives nothing when one report was changed since the preview', async () => {
    const { toewijzingen } = await preview();
    const before = await behandelaars();
    const oud = toewijzingen.map((een, at) => (at === 0 ? { ...een, versie: een.versie + 1 } : een));
    const answer = await manager.api('/verdelingen', 'POST', { toewijzingen: oud });
    expect(await json(answer, 409)).toMatchObject({ type: '/problemen/gewijzigd' });
    expect(await behandelaars()).toEqual(before);
  });
});

test('[CV-01] a fixed rule and the running zaak come first; who is away gets nothing', async () => {
  const kind = await insertJongere(kantoor.db, kantoor.oefenstad, '999990032', 'Noor', 'Bos', '2011-05-05');
  await inTx((tx) =>
    run(
      tx,
      sql`insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, behandelaar)
          values (${kantoor.oefenstad}, ${kind}, 'Z-1', 'relatief-verzuim', '2026-10-01', 'E. Verzonnen')`,
    ),
  );
  const report = async (jongereId: string, schoolId: string) =>
    (
      await inTx((tx) =>
        rows(
          tx,
          sql<{ id: string }>`
            insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim)
            values (${kantoor.oefenstad}, ${jongereId}, ${schoolId}, 'R-' || gen_random_uuid(), '2026-10-29', 'luxe')
            returning melding_id as id`,
        ),
      )
    )[0]?.id;
  const metZaak = await report(kind, kantoor.andereSchool);
  const vanSchool = await report(kantoor.bram, kantoor.andereSchool);
  await json(
    await manager.api('/toewijzingsregels', 'POST', {
      schoolId: kantoor.andereSchool,
      gemeentecode: null,
      leeftijdVanaf: null,
      leeftijdTotEnMet: null,
      onderwijssoorten: null,
      soorten: null,
      behandelaar: 'D. Verzonnen',
      vanaf: '2026-08-01',
      totEnMet: null,
    }),
  );
  const to = async (id: string | undefined) =>
    (await preview()).toewijzingen.find(({ meldingId }) => meldingId === id);
  expect(await to(metZaak)).toMatchObject({ naar: 'E. Verzonnen', reden: 'zaak' });
  expect(await to(vanSchool)).toMatchObject({ naar: 'D. Verzonnen', reden: 'regel', waarom: ['school'] });
  await json(
    await manager.api('/afwezigheden', 'POST', {
      naam: 'D. Verzonnen',
      vanaf: '2026-11-02',
      totEnMet: '2026-11-06',
    }),
  );
  const nu = await preview();
  expect(nu.afwezig).toEqual(['D. Verzonnen']);
  expect(nu.toewijzingen.some(({ naar }) => naar === 'D. Verzonnen')).toBe(false);
});

test('[CV-03] the load is open work, weighted, against hours a week', async () => {
  await inTx((tx) =>
    run(tx, sql`update melding set behandelaar = 'E. Verzonnen' where nummer in ('V-1', 'V-2', 'V-3')`),
  );
  const { gewichten, medewerkers } = await json<{
    gewichten: { melding: number; zaak: number };
    medewerkers: { naam: string; meldingen: number; zaken: number; gewogen: number; perUur: number }[];
  }>(await manager.api('/verdeling/last'));
  const een = medewerkers.find(({ naam }) => naam === 'E. Verzonnen');
  const open = await tel('E. Verzonnen');
  expect(een).toMatchObject({
    uren: 18,
    zaken: 1,
    zwareZaken: 0,
    meldingen: open,
    oudsteVanaf: '2026-10-01',
  });
  expect(een?.gewogen).toBe(open * gewichten.melding + gewichten.zaak);
  expect(een?.perUur).toBeCloseTo((een?.gewogen ?? 0) / 18, 2);
});

test('sharing out is for the manager and the administration; an officer reads the load, a school nothing', async () => {
  expect((await officer.api('/verdeling/voorstel')).status).toBe(403);
  expect((await officer.api('/verdelingen', 'POST', {})).status).toBe(403);
  expect((await officer.api('/verdeling/last')).status).toBe(200);
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/verdeling/last')).status).toBe(403);
});
