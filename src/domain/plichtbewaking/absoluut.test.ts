import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { addDagen, dagenTussen } from '../../regels/kalender/datum.ts';
import { isSchooldag, type Vakantieregio } from '../../regels/kalender/schooldag.ts';
import { getSchoolkalender, loadReferentie } from '../kalender/index.ts';
import { alsTekst, naieveUitkomst, nummer } from './naief.test-help.ts';
import { bewaar, gewoonKind, kind, tekst } from './populatie.test-help.ts';
import { plichtpeiling } from './volg-absoluut.ts';

const kantoor = await openKantoor();
await loadReferentie(kantoor.beheerUrl);
const officer = await kantoor.officer();
const kalender = await getSchoolkalender();
const naief = {
  isSchooldag: (regio: string, d: number) => isSchooldag(kalender, regio as Vakantieregio, alsTekst(d)),
};

const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));
const night = (op: string, organisatieId = kantoor.oefenstad) =>
  plichtpeiling({ db: kantoor.db, clock: fixedClock(op) })({ organisatieId });

type Trechter = { uitkomsten: { uitkomst: string; aantal: number }[]; bijgewerktOp: string | null };
type Kinderen = {
  kinderen: { jongere: { jongereId: string }; sinds: string | null; plicht: string | null; reden: string }[];
  totaal: number;
};
type Absoluut = {
  absoluut: {
    absoluutVerzuimId: string;
    jongere: { jongereId: string };
    sinds: string;
    weken: number;
    termijnTot: string | null;
    geslotenReden: string | null;
    overbrugging: string | null;
    versie: number;
  }[];
  standen: Record<string, number>;
  wachtlijst: { gemeentecode: string | null; aantal: number; langsteWeken: number }[];
};
type Aanschrijving = {
  aangeschreven: string[];
  termijnTot: string;
  uitzonderingen: { absoluutVerzuimId: string; reden: string }[];
};

describe('[SR-03] a seeded set of 1,000 children', () => {
  const OP = '2026-09-21';
  const kinderen = fc.sample(fc.oneof(kind, gewoonKind), { numRuns: 1000, seed: 20260921 });
  const expected = new Map<string, { uitkomst: string; plicht: string | null; sinds: string | null }>();
  beforeAll(async () => {
    const ids = await kantoor.db.transact({ organisatieId: kantoor.anderstad, actor: 'test' }, (tx) =>
      bewaar(tx, kantoor.anderstad, kinderen),
    );
    for (const [at, een] of kinderen.entries()) {
      const { uitkomst, ...rest } = naieveUitkomst(een, naief, nummer(OP));
      const sinds = 'sinds' in rest ? tekst(rest.sinds ?? null) : null;
      expected.set(ids[at] ?? '', {
        uitkomst,
        plicht: 'plicht' in rest ? (rest.plicht ?? null) : null,
        sinds,
      });
    }
  });

  test('gives exactly the expected list in every stage of the funnel, with the reason for each child', async () => {
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const { uitkomsten } = await json<Trechter>(await elders.api(`/plichtbewaking?op=${OP}`));
    const found = new Map<string, unknown>();
    for (const { uitkomst, aantal } of uitkomsten) {
      for (let vanaf = 0; vanaf < aantal; vanaf += 200) {
        const page = await json<Kinderen>(
          await elders.api(
            `/plichtbewaking/kinderen?op=${OP}&uitkomst=${uitkomst}&limiet=200&vanaf=${vanaf}`,
          ),
        );
        expect(page.totaal).toBe(aantal);
        for (const { jongere, plicht, sinds, reden } of page.kinderen) {
          expect(reden).toMatch(/^[A-Z].*\.$/);
          found.set(jongere.jongereId, { uitkomst, plicht, sinds });
        }
      }
    }
    expect(found).toEqual(expected);
    expect([...expected.values()].filter(({ uitkomst }) => uitkomst === 'absoluut').length).toBeGreaterThan(
      20,
    );
  });

  test('one gemeente is the part of it that lives there', async () => {
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const { uitkomsten } = await json<Trechter>(await elders.api(`/plichtbewaking?op=${OP}`));
    const { perGemeente } = await json<{ perGemeente: { gemeentecode: string | null; jongeren: number }[] }>(
      await elders.api(`/plichtbewaking?op=${OP}`),
    );
    const som = perGemeente.reduce((sum, { jongeren }) => sum + jongeren, 0);
    expect(som).toBe(uitkomsten.reduce((sum, { aantal }) => sum + aantal, 0));
    const [een] = perGemeente.filter(({ gemeentecode }) => gemeentecode !== null);
    const part = await json<Trechter>(
      await elders.api(`/plichtbewaking?op=${OP}&gemeente=${een?.gemeentecode}`),
    );
    expect(part.uitkomsten.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(een?.jongeren);
  });

  test('a day of which no law or holidays are known is refused in words', async () => {
    const refused = await officer.api('/plichtbewaking?op=2017-01-01');
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('2018-07-28');
  });
});

describe('[SR-04, first part] the start-of-year run', () => {
  const KINDEREN = 215;
  let alle: Absoluut['absoluut'] = [];
  const list = async (stand: string) =>
    json<Absoluut>(await officer.api(`/absoluut-verzuim?stand=${stand}&limiet=200`));
  const write = async (ids: readonly string[], alleenBekijken = false) =>
    json<Aanschrijving>(
      await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', { ids, alleenBekijken }),
    );

  beforeAll(async () => {
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, async (tx) => {
      await run(
        tx,
        sql`with kinderen as (
              insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
              select ${kantoor.oefenstad}, 'Kind', 'Nummer ' || n, date '2015-01-01' + n
                from generate_series(1, ${KINDEREN}::int) n returning jongere_id)
            insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
            select ${kantoor.oefenstad}, jongere_id, '0281', 'Tiel', '2020-01-01' from kinderen`,
      );
    });
    await night(VANDAAG);
    const found = [
      await list('te-onderzoeken'),
      await officer
        .api('/absoluut-verzuim?stand=te-onderzoeken&limiet=200&vanaf=200')
        .then((answer) => json<Absoluut>(answer)),
    ];
    alle = found.flatMap(({ absoluut }) => absoluut);
  });

  test('the night opens everyone once, and doing it again changes nothing', async () => {
    expect(alle).toHaveLength(KINDEREN);
    await night(VANDAAG);
    expect((await list('te-onderzoeken')).absoluut).toEqual(alle.slice(0, 200));
    expect(await inOefenstad(sql`select * from absoluut_verzuim_historie`)).toEqual([]);
  });

  test('a look first changes nothing; then all get a term of four weeks, exceptions apart with the reason', async () => {
    const [eerste, tweede, derde] = alle;
    await inOefenstad(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
      values (${kantoor.oefenstad}, ${eerste?.jongere.jongereId}, 'geheim-adres', '2020-01-01')`);
    await json(
      await officer.api('/zaken', 'POST', {
        jongereId: tweede?.jongere.jongereId,
        soort: 'absoluut-verzuim',
      }),
    );
    await inOefenstad(sql`
      insert into vrijstelling (organisatie_id, jongere_id, nummer, artikel, aangevraagd_op)
      values (${kantoor.oefenstad}, ${derde?.jongere.jongereId}, 'V1', '5b', '2026-10-01')`);
    const ids = alle.map(({ absoluutVerzuimId }) => absoluutVerzuimId);
    const uitzonderingen = [
      { absoluutVerzuimId: eerste?.absoluutVerzuimId, reden: 'geheim-adres' },
      { absoluutVerzuimId: tweede?.absoluutVerzuimId, reden: 'lopende-zaak' },
      { absoluutVerzuimId: derde?.absoluutVerzuimId, reden: 'vrijstelling-gevraagd' },
    ];
    const look = await write(ids, true);
    expect(look).toMatchObject({ uitzonderingen, termijnTot: addDagen(VANDAAG, 28) });
    expect((await list('aangeschreven')).standen['aangeschreven']).toBe(0);
    const done = await write(ids);
    expect(done).toEqual(look);
    const { absoluut, standen } = await list('aangeschreven');
    expect(standen).toMatchObject({ aangeschreven: KINDEREN - 3, 'te-onderzoeken': 3, verlopen: 0 });
    expect(new Set(absoluut.map(({ termijnTot }) => termijnTot))).toEqual(new Set(['2026-11-30']));
    expect((await write(ids)).uitzonderingen).toHaveLength(KINDEREN);
    const zaken = await inOefenstad(
      sql<{ soort: string; behandelaar: string; jongere_id: string }>`
        select w.soort, w.behandelaar, w.jongere_id from werkproces w
          join absoluut_verzuim a on a.werkproces_id = w.werkproces_id and a.jongere_id = w.jongere_id`,
    );
    expect(new Set(zaken.map(({ jongere_id }) => jongere_id)).size).toBe(KINDEREN - 3);
    expect(new Set(zaken.map(({ soort }) => soort))).toEqual(new Set(['absoluut-verzuim']));
  });

  test('it closes by itself when the inschrijving arrives, and what the term passes is listed', async () => {
    const [, , , vierde, vijfde] = alle;
    const zaakVan = (jongereId: string | undefined) =>
      inOefenstad(sql<{ werkproces_id: string; uitkomst: string | null; stap: string }>`
        select werkproces_id, uitkomst, stap from werkproces where jongere_id = ${jongereId}`);
    const [begonnen] = await zaakVan(vijfde?.jongere.jongereId);
    await json(
      await officer.api(`/jongeren/${vijfde?.jongere.jongereId}/notities`, 'POST', {
        werkprocesId: begonnen?.werkproces_id,
        soort: 'telefoon',
        tekst: 'Moeder gebeld.',
      }),
    );
    for (const een of [vierde, vijfde]) {
      await inOefenstad(sql`
        insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf)
        values (${kantoor.oefenstad}, ${een?.jongere.jongereId}, ${kantoor.school}, ${een?.absoluutVerzuimId},
                'De Regenboog', 'PO', '2026-11-10')`);
    }
    await night('2026-11-11');
    const { absoluut, standen } = await list('gesloten');
    expect(absoluut.map(({ jongere }) => jongere.jongereId).sort()).toEqual(
      [vierde?.jongere.jongereId, vijfde?.jongere.jongereId].sort(),
    );
    expect(new Set(absoluut.map(({ geslotenReden }) => geslotenReden))).toEqual(new Set(['ingeschreven']));
    expect(standen['aangeschreven']).toBe(KINDEREN - 5);
    // The zaak goes with it, but not when somebody began to work in it.
    expect(await zaakVan(vierde?.jongere.jongereId)).toMatchObject([
      { uitkomst: 'ingeschreven', stap: 'gesloten' },
    ]);
    expect(await zaakVan(vijfde?.jongere.jongereId)).toMatchObject([{ uitkomst: null, stap: 'nieuw' }]);
    const kept = await inOefenstad(
      sql<{ op: string; aantal: number }>`
        select op, aantal from plichtpeiling where uitkomst = 'absoluut' order by op`,
    );
    expect(kept).toEqual([
      { op: VANDAAG, aantal: KINDEREN },
      { op: '2026-11-11', aantal: KINDEREN - 2 },
    ]);
  });

  test('a day before the last one done is left alone', async () => {
    const before = await list('gesloten');
    await night('2026-11-05');
    expect(await list('gesloten')).toEqual(before);
  });

  test('a school may not see it, and another organisatie sees none of these', async () => {
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    for (const path of [
      '/plichtbewaking',
      '/plichtbewaking/kinderen?uitkomst=absoluut',
      '/absoluut-verzuim',
    ]) {
      expect((await school.api(path)).status).toBe(403);
    }
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const { absoluut } = await json<Absoluut>(await elders.api('/absoluut-verzuim'));
    expect(absoluut).toEqual([]);
    const ids = alle.slice(0, 2).map(({ absoluutVerzuimId }) => absoluutVerzuimId);
    const tried = await json<Aanschrijving>(
      await elders.api('/absoluut-verzuim/_aanschrijven', 'POST', { ids }),
    );
    expect(tried.uitzonderingen.map(({ reden }) => reden)).toEqual(['onbekend', 'onbekend']);
  });
});

describe('[SR-06] the waiting list of ISK', () => {
  test('tells weeks waiting, the bridging offer and the next check date, and the total per gemeente', async () => {
    const [kind] = await inOefenstad(sql<{ id: string }>`
      select jongere_id as id from jongere where achternaam = 'Nummer 100'`);
    await inOefenstad(sql`
      insert into wachtlijst (organisatie_id, jongere_id, nummer, soort, vanaf)
      values (${kantoor.oefenstad}, ${kind?.id}, 'W1', 'ISK', '2026-10-01')`);
    await night('2026-11-12');
    const list = async () => json<Absoluut>(await officer.api('/absoluut-verzuim?stand=wachtlijst'));
    const { absoluut, wachtlijst } = await list();
    expect(absoluut.map(({ jongere }) => jongere.jongereId)).toEqual([kind?.id]);
    expect(wachtlijst).toMatchObject([{ gemeentecode: '0281', aantal: 1 }]);
    const [een] = absoluut;
    expect(een?.weken).toBe(Math.floor(dagenTussen(een?.sinds ?? '', VANDAAG) / 7));
    expect(een?.weken).toBeGreaterThan(50);
    expect(wachtlijst).toMatchObject([{ langsteWeken: een?.weken }]);
    const set = (versie: number | undefined) =>
      officer.api(`/absoluut-verzuim/${een?.absoluutVerzuimId}/wachten`, 'PUT', {
        overbrugging: 'Taalklas op dinsdag en donderdag',
        controleOp: '2026-12-01',
        versie,
      });
    await json(await set(een?.versie));
    expect((await set(een?.versie)).status).toBe(409);
    expect((await list()).absoluut).toMatchObject([
      { overbrugging: 'Taalklas op dinsdag en donderdag', controleOp: '2026-12-01' },
    ]);
  });
});

describe('[SR-05] five-year-olds', () => {
  test('a child that turns five within four weeks, or has and is not yet leerplichtig, is listed until it has a school', async () => {
    const add = async (naam: string, geboortedatum: string) => {
      const [een] = await inOefenstad(sql<{ id: string }>`
        with kind as (
          insert into jongere (organisatie_id, achternaam, geboortedatum)
          values (${kantoor.oefenstad}, ${naam}, ${geboortedatum}) returning jongere_id),
        huis as (
          insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
          select ${kantoor.oefenstad}, jongere_id, '0281', 'Tiel', ${geboortedatum}::date from kind)
        select jongere_id as id from kind`);
      return een?.id ?? '';
    };
    // Today is 2 November 2026, a Monday.
    await add('Dag te laat', '2021-12-01');
    const vierWeken = await add('Vier weken', '2021-11-30');
    const vandaagVijf = await add('Vandaag vijf', '2021-11-02');
    await add('Leerplichtig sinds vandaag', '2021-10-31');
    const metSchool = await add('Met school', '2021-11-20');
    const straks = async () => {
      const { kinderen, totaal } = await json<{
        kinderen: { jongere: { jongereId: string }; wordtVijfOp: string; leerplichtigVanaf: string }[];
        totaal: number;
      }>(await officer.api('/plichtbewaking/straks'));
      expect(totaal).toBe(kinderen.length);
      return kinderen.map(({ jongere, ...dagen }) => ({ id: jongere.jongereId, ...dagen }));
    };
    expect(await straks()).toEqual([
      { id: vandaagVijf, wordtVijfOp: '2026-11-02', leerplichtigVanaf: '2026-12-01' },
      { id: metSchool, wordtVijfOp: '2026-11-20', leerplichtigVanaf: '2026-12-01' },
      { id: vierWeken, wordtVijfOp: '2026-11-30', leerplichtigVanaf: '2026-12-01' },
    ]);
    await inOefenstad(sql`
      insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf)
      values (${kantoor.oefenstad}, ${metSchool}, ${kantoor.school}, 'straks', 'De Regenboog', 'PO', '2026-11-23')`);
    expect((await straks()).map(({ id }) => id)).toEqual([vandaagVijf, vierWeken]);
  });
});
