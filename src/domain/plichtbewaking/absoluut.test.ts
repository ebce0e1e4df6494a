import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { addDagen, dagenTussen } from '../../regels/kalender/datum.ts';
import { isSchooldag, type Vakantieregio } from '../../regels/kalender/schooldag.ts';
import { briefreeks } from '../brief/index.ts';
import type { Reeks } from '../brief/reeks.contract.ts';
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
    jongere: { jongereId: string; naam: string };
    sinds: string;
    weken: number;
    aangeschrevenOp: string | null;
    tweedeBriefOp: string | null;
    termijnTot: string | null;
    geslotenReden: string | null;
    brief: { status: string; verzondenOp: string | null } | null;
    reeks: { briefreeksId: string; stand: string; uitzondering: string | null } | null;
    overbrugging: string | null;
    versie: number;
  }[];
  standen: Record<string, number>;
  wachtlijst: { gemeentecode: string | null; aantal: number; langsteWeken: number }[];
};
type Aanschrijving = {
  aangeschreven: string[];
  termijnTot: string;
  uitzonderingen: {
    absoluutVerzuimId: string;
    jongereId: string | null;
    naam: string | null;
    reden: string;
  }[];
  briefreeksId: string | null;
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

describe('[SR-04] the start-of-year run', () => {
  /** 215 letters; three that the run keeps apart, and three that the batch keeps apart. */
  const BRIEVEN = 215;
  const KINDEREN = BRIEVEN + 6;
  let alle: Absoluut['absoluut'] = [];
  const list = async (stand: string) =>
    json<Absoluut>(await officer.api(`/absoluut-verzuim?stand=${stand}&limiet=200`));
  const write = async (body: object) =>
    json<Aanschrijving>(await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', body));
  const BRIEF = { sjabloon: 'absoluut-1', naam: 'Start schooljaar' };
  const idAt = (at: number) => alle[at]?.jongere.jongereId;
  const work = (briefreeksId: string) =>
    briefreeks({ db: kantoor.db, clock: fixedClock(VANDAAG) })({
      organisatieId: kantoor.oefenstad,
      briefreeksId,
    });
  const readReeks = async (id: string) =>
    json<{ reeks: Reeks; leden: { jongereId: string; uitzondering: string | null }[] }>(
      await officer.api(`/briefreeksen/${id}`),
    );
  const zaakVan = (jongereId: string | undefined) =>
    inOefenstad(sql<{ werkproces_id: string; uitkomst: string | null; stap: string }>`
      select werkproces_id, uitkomst, stap from werkproces where jongere_id = ${jongereId}`);
  const enrol = (at: number, vanaf: string) =>
    inOefenstad(sql`
      insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf)
      values (${kantoor.oefenstad}, ${idAt(at)}, ${kantoor.school}, ${`I${at}`}, 'De Regenboog', 'PO', ${vanaf})`);

  beforeAll(async () => {
    await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, async (tx) => {
      await run(
        tx,
        sql`with kinderen as (
              insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
              select ${kantoor.oefenstad}::int, 'Kind', 'Nummer ' || n, date '2015-01-01' + n
                from generate_series(1, ${KINDEREN}::int) n returning jongere_id),
            ouders as (
              insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag)
              select ${kantoor.oefenstad}::int, jongere_id, 'ouder', 'Ouder', 'Verzonnen', 'ja' from kinderen)
            insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, woonplaats, straatnaam, huisnummer,
                                  postcode, vanaf)
            select ${kantoor.oefenstad}::int, jongere_id, '0281', 'Tiel', 'Tiel', 'Verzonnenlaan', '1', '4000ZZ', '2020-01-01'
              from kinderen`,
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

  test('a look first changes nothing, and names who is kept apart with the reason', async () => {
    await inOefenstad(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
      values (${kantoor.oefenstad}, ${idAt(0)}, 'geheim-adres', '2020-01-01')`);
    await json(await officer.api('/zaken', 'POST', { jongereId: idAt(1), soort: 'absoluut-verzuim' }));
    await inOefenstad(sql`
      insert into vrijstelling (organisatie_id, jongere_id, nummer, artikel, aangevraagd_op)
      values (${kantoor.oefenstad}, ${idAt(2)}, 'V1', '5b', '2026-10-01')`);
    const ids = alle.map(({ absoluutVerzuimId }) => absoluutVerzuimId);
    const look = await write({ ids, alleenBekijken: true });
    expect(look).toMatchObject({
      termijnTot: addDagen(VANDAAG, 28),
      briefreeksId: null,
      uitzonderingen: ['geheim-adres', 'lopende-zaak', 'vrijstelling-gevraagd'].map((reden, at) => ({
        absoluutVerzuimId: ids[at],
        jongereId: idAt(at),
        naam: alle[at]?.jongere.naam,
        reden,
      })),
    });
    // All of the list, without naming them, is the same choice.
    expect(await write({ selectie: {}, alleenBekijken: true })).toEqual(look);
    expect((await write({ selectie: { gemeente: '9999' }, alleenBekijken: true })).aangeschreven).toEqual([]);
    for (const body of [{}, { ids, selectie: {} }]) {
      expect((await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', body)).status).toBe(409);
    }
    expect((await list('aangeschreven')).standen['aangeschreven']).toBe(0);
  });

  test('without a letterhead, or with a letter that is not there, nobody is written to', async () => {
    const refused = await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', {
      selectie: {},
      brief: BRIEF,
    });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('geen-huisstijl')]);
    const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
    await giveHuisstijl(beheer);
    const unknown = await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', {
      selectie: {},
      brief: { ...BRIEF, sjabloon: 'bestaat-niet' },
    });
    expect(unknown.status).toBe(404);
    expect((await list('aangeschreven')).standen['aangeschreven']).toBe(0);
    expect(await inOefenstad(sql`select from briefreeks`)).toEqual([]);
  });

  test('one act gives all a zaak, a term of four weeks and a letter in a batch', async () => {
    // Known since the night: an interpreter is needed, somebody died, and of one it is not known who has gezag.
    await inOefenstad(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
      values (${kantoor.oefenstad}, ${idAt(3)}, 'tolk', '2020-01-01')`);
    await inOefenstad(sql`
      update verblijf set tot = '2026-11-01', reden_uitschrijving = 'overleden' where jongere_id = ${idAt(4)}`);
    await inOefenstad(sql`update betrokkene set gezag = 'onbekend' where jongere_id = ${idAt(5)}`);
    const done = await write({ selectie: {}, brief: BRIEF });
    expect(done.aangeschreven).toHaveLength(KINDEREN - 3);
    expect(done.uitzonderingen).toHaveLength(3);
    const { absoluut, standen } = await list('aangeschreven');
    expect(standen).toMatchObject({ aangeschreven: KINDEREN - 3, 'te-onderzoeken': 3, verlopen: 0 });
    expect(new Set(absoluut.map(({ termijnTot }) => termijnTot))).toEqual(new Set(['2026-11-30']));
    expect(new Set(absoluut.map(({ reeks }) => reeks?.briefreeksId))).toEqual(new Set([done.briefreeksId]));
    expect(
      (await write({ ids: alle.map((een) => een.absoluutVerzuimId), brief: BRIEF })).uitzonderingen,
    ).toHaveLength(KINDEREN);
    const zaken = await inOefenstad(
      sql<{ soort: string; jongere_id: string; uiterlijk: string; voor: string }>`
        select w.soort, w.jongere_id, t.uiterlijk, t.voor
          from werkproces w join absoluut_verzuim a using (werkproces_id, jongere_id)
          join termijn t on t.onderwerp_id = w.werkproces_id`,
    );
    expect(new Set(zaken.map(({ jongere_id }) => jongere_id)).size).toBe(KINDEREN - 3);
    expect(zaken).toHaveLength(KINDEREN - 3);
    expect(new Set(zaken.map(({ soort, uiterlijk, voor }) => [soort, uiterlijk, voor].join()))).toEqual(
      new Set(['absoluut-verzuim,2026-11-30,A. Verzonnen']),
    );
  });

  test('215 letters are made later with four weeks from that day; interpreter, deceased, gezag unknown are apart', async () => {
    const [{ id } = { id: '' }] = await inOefenstad(
      sql<{ id: string }>`select briefreeks_id as id from briefreeks`,
    );
    await work(id);
    const looked = await readReeks(id);
    expect(looked.reeks).toMatchObject({
      status: 'klaargezet',
      bron: 'absoluut-verzuim',
      wacht: BRIEVEN,
      apart: 3,
    });
    expect(new Set(looked.leden.slice(0, 3).map((lid) => [lid.jongereId, lid.uitzondering].join()))).toEqual(
      new Set([`${idAt(3)},tolk`, `${idAt(4)},overleden`, `${idAt(5)},gezag-onbekend`]),
    );
    // As if all of it was put ready two days ago.
    await inOefenstad(
      sql`update absoluut_verzuim set aangeschreven_op = aangeschreven_op - 2, termijn_tot = termijn_tot - 2`,
    );
    await inOefenstad(sql`update termijn set begin = begin - 2, uiterlijk = uiterlijk - 2`);
    const { versie } = looked.reeks;
    await json(await officer.api(`/briefreeksen/${id}/stappen`, 'POST', { act: 'starten', versie }));
    await work(id);
    expect((await readReeks(id)).reeks).toMatchObject({
      status: 'klaar',
      klaar: BRIEVEN,
      apart: 3,
      wacht: 0,
    });
    const made = await inOefenstad(sql<{
      brieven: number;
      jongeren: number;
      met_termijn: number;
      termijnen: number;
    }>`
      select count(*)::int as brieven, count(distinct b.jongere_id)::int as jongeren,
             count(*) filter (where s.tekst like '%30 november 2026%')::int as met_termijn,
             count(*) filter (where t.uiterlijk = '2026-11-30')::int as termijnen
        from brief b join brief_stuk s using (brief_id) join termijn t on t.onderwerp_id = b.werkproces_id
       where s.soort = 'brief' and b.status = 'verzonden'`);
    expect(made).toEqual([{ brieven: BRIEVEN, jongeren: BRIEVEN, met_termijn: BRIEVEN, termijnen: BRIEVEN }]);
    const { absoluut } = await list('aangeschreven');
    expect(absoluut.find(({ jongere }) => jongere.jongereId === idAt(6))).toMatchObject({
      termijnTot: '2026-11-30',
      brief: { status: 'verzonden', verzondenOp: VANDAAG },
      reeks: { stand: 'klaar' },
    });
    expect(absoluut.find(({ jongere }) => jongere.jongereId === idAt(3))).toMatchObject({
      brief: null,
      reeks: { stand: 'apart', uitzondering: 'tolk' },
    });
  }, 120_000);

  test('it closes by itself when the inschrijving arrives, with its term; what the term passes is listed', async () => {
    const [begonnen] = await zaakVan(idAt(7));
    await json(
      await officer.api(`/jongeren/${idAt(7)}/notities`, 'POST', {
        werkprocesId: begonnen?.werkproces_id,
        soort: 'telefoon',
        tekst: 'Moeder gebeld.',
      }),
    );
    for (const at of [6, 7]) await enrol(at, '2026-11-10');
    await night('2026-11-11');
    const { absoluut, standen } = await list('gesloten');
    // The one who died closes too.
    expect(absoluut.map((een) => [een.jongere.jongereId, een.geslotenReden].join()).sort()).toEqual(
      [`${idAt(4)},overleden`, `${idAt(6)},ingeschreven`, `${idAt(7)},ingeschreven`].sort(),
    );
    expect(standen['aangeschreven']).toBe(KINDEREN - 6);
    // The zaak goes with it, but not when somebody began to work in it.
    expect(await zaakVan(idAt(6))).toMatchObject([{ uitkomst: 'ingeschreven', stap: 'gesloten' }]);
    expect(await zaakVan(idAt(7))).toMatchObject([{ uitkomst: null, stap: 'nieuw' }]);
    const ended = await inOefenstad(
      sql<{ jongere_id: string; waardoor: string }>`
        select jongere_id, waardoor from termijn where geeindigd_op = '2026-11-11'`,
    );
    expect(ended.map((een) => [een.jongere_id, een.waardoor].join()).sort()).toEqual(
      [`${idAt(4)},overleden`, `${idAt(6)},ingeschreven`, `${idAt(7)},ingeschreven`].sort(),
    );
    const kept = await inOefenstad(
      sql<{ op: string; aantal: number }>`
        select op, aantal from plichtpeiling where uitkomst = 'absoluut' order by op`,
    );
    expect(kept).toEqual([
      { op: VANDAAG, aantal: KINDEREN },
      { op: '2026-11-11', aantal: KINDEREN - 3 },
    ]);
  });

  test('after the term one act gives the second letter: exceptions apart, a new term in the same zaak, the first kept', async () => {
    const write2 = async (body: object) =>
      json<Aanschrijving>(await officer.api('/absoluut-verzuim/_herinneren', 'POST', body));
    const ids = (at: number[]) => at.map((een) => alle[een]?.absoluutVerzuimId);
    // Before the term has passed nobody can have a second letter.
    expect((await write2({ ids: ids([8]), alleenBekijken: true })).uitzonderingen).toMatchObject([
      { reden: 'termijn-loopt' },
    ]);
    await inOefenstad(sql`
      update absoluut_verzuim set termijn_tot = '2026-11-01', aangeschreven_op = '2026-10-04'
       where jongere_id = any(${[8, 9, 10, 11, 12].map(idAt)}::uuid[])`);
    await inOefenstad(sql`
      insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
      values (${kantoor.oefenstad}, ${idAt(9)}, 'geheim-adres', '2020-01-01')`);
    await inOefenstad(sql`
      insert into vrijstelling (organisatie_id, jongere_id, nummer, artikel, aangevraagd_op)
      values (${kantoor.oefenstad}, ${idAt(10)}, 'V2', '5b', '2026-10-20')`);
    expect((await list('verlopen')).standen['verlopen']).toBe(5);
    const BRIEF2 = { sjabloon: 'absoluut-2', naam: 'Tweede brief' };
    const look = await write2({ selectie: {}, alleenBekijken: true });
    expect(new Set(look.uitzonderingen.map(({ jongereId, reden }) => `${jongereId},${reden}`))).toEqual(
      new Set([`${idAt(9)},geheim-adres`, `${idAt(10)},vrijstelling-gevraagd`]),
    );
    expect(new Set(look.aangeschreven)).toEqual(new Set(ids([8, 11, 12])));
    expect((await list('verlopen')).standen['verlopen']).toBe(5);
    const without = await officer.api('/absoluut-verzuim/_herinneren', 'POST', { selectie: {} });
    expect([without.status, await without.text()]).toEqual([409, expect.stringContaining('brief-nodig')]);

    const zakenVoor = await zaakVan(idAt(8));
    const done = await write2({ selectie: {}, brief: BRIEF2 });
    expect(done).toMatchObject({ termijnTot: addDagen(VANDAAG, 28), aangeschreven: look.aangeschreven });
    expect(await zaakVan(idAt(8))).toEqual(zakenVoor);
    const { absoluut } = await list('aangeschreven');
    expect(absoluut.find(({ jongere }) => jongere.jongereId === idAt(8))).toMatchObject({
      aangeschrevenOp: '2026-10-04',
      tweedeBriefOp: VANDAAG,
      termijnTot: addDagen(VANDAAG, 28),
      reeks: { briefreeksId: done.briefreeksId, stand: 'nieuw' },
    });
    const terms = await inOefenstad(sql<{ gebeurtenis: string; waardoor: string | null; uiterlijk: string }>`
      select gebeurtenis, waardoor, uiterlijk from termijn where jongere_id = ${idAt(8)} order by begin, sleutel`);
    expect(terms).toMatchObject([
      { waardoor: 'tweede brief' },
      { gebeurtenis: 'Tweede brief over absoluut verzuim', waardoor: null, uiterlijk: addDagen(VANDAAG, 28) },
    ]);

    // It leaves two days later than it was put ready: the second term moves, the first stays.
    const id = done.briefreeksId ?? '';
    await work(id);
    await inOefenstad(sql`
      update absoluut_verzuim set tweede_brief_op = tweede_brief_op - 2, termijn_tot = termijn_tot - 2
       where briefreeks_id = ${id}`);
    const { versie } = (await readReeks(id)).reeks;
    await json(await officer.api(`/briefreeksen/${id}/stappen`, 'POST', { act: 'starten', versie }));
    await work(id);
    expect((await readReeks(id)).reeks).toMatchObject({ status: 'klaar', klaar: 3, apart: 0 });
    const letters = await inOefenstad(sql<{ tekst: string }>`
      select s.tekst from brief b join brief_stuk s using (brief_id)
       where b.sjabloon = 'absoluut-2' and s.soort = 'brief' and b.jongere_id = ${idAt(8)}`);
    expect(letters).toMatchObject([{ tekst: expect.stringContaining('4 oktober 2026') }]);
    expect(
      (await list('aangeschreven')).absoluut.find(({ jongere }) => jongere.jongereId === idAt(8)),
    ).toMatchObject({
      aangeschrevenOp: '2026-10-04',
      tweedeBriefOp: VANDAAG,
      termijnTot: addDagen(VANDAAG, 28),
    });
    // A third letter is no act of this list: the zaak goes on.
    await inOefenstad(
      sql`update absoluut_verzuim set termijn_tot = '2026-11-01' where jongere_id = ${idAt(8)}`,
    );
    expect((await write2({ ids: ids([8]), alleenBekijken: true })).uitzonderingen).toMatchObject([
      { reden: 'al-tweede-brief' },
    ]);
    await inOefenstad(sql`delete from bijzonderheid where jongere_id = ${idAt(9)}`);
    await inOefenstad(sql`delete from vrijstelling where jongere_id = ${idAt(10)}`);
  }, 60_000);

  test('who found a school between the look and the start gets no letter', async () => {
    // The exception with a secret address is let into the run, as if it had become public.
    await inOefenstad(sql`delete from bijzonderheid where jongere_id = ${idAt(0)}`);
    const { briefreeksId, aangeschreven } = await write({ ids: [alle[0]?.absoluutVerzuimId], brief: BRIEF });
    expect(aangeschreven).toHaveLength(1);
    const id = briefreeksId ?? '';
    await work(id);
    const { reeks } = await readReeks(id);
    expect(reeks.wacht).toBe(1);
    await enrol(0, '2026-11-10');
    await night('2026-11-11');
    await json(
      await officer.api(`/briefreeksen/${id}/stappen`, 'POST', { act: 'starten', versie: reeks.versie }),
    );
    await work(id);
    expect(await readReeks(id)).toMatchObject({
      reeks: { status: 'klaar', klaar: 0, apart: 1 },
      leden: [{ uitzondering: 'vervallen' }],
    });
    expect(await inOefenstad(sql`select from brief where jongere_id = ${idAt(0)}`)).toEqual([]);
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
