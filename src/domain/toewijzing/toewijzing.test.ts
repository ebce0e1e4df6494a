import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { one, rows, run } from '../../platform/db/tx.ts';

/** Oefenstad holds the tasks of five towns; anderstad is a regional team that executes a part of them. */
const STEDEN = ['aastad', 'beestad', 'ceestad', 'deestad', 'eestad'] as const;
const kantoor = await openKantoor({ erbij: STEDEN });
const { oefenstad, anderstad } = kantoor;
const manager = await kantoor.login({ rol: 'teammanager' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const regio = { organisatie: 'anderstad' };
const regiomanager = await kantoor.login({ ...regio, rol: 'teammanager' });
const regiolpa = await kantoor.login({ ...regio, rol: 'kwalificatieplicht-ambtenaar' });

/** Invented, in the range for tests. */
const BSNS = ['999990068', '999990081', '999990093', '999990111', '999990123'];

type Body = Readonly<Record<string, unknown>>;
const alles = {
  schoolId: null,
  gemeentecode: null,
  leeftijdVanaf: null,
  leeftijdTotEnMet: null,
  onderwijssoorten: null,
  soorten: null,
  vanaf: '2026-08-01',
  totEnMet: null,
};
const agree = async (anders: object, by = manager) =>
  json<{ afspraakId: string }>(
    await by.api('/uitvoeringsafspraken', 'POST', {
      ...alles,
      uitvoerderId: anderstad,
      uitvoerderNaam: null,
      ...anders,
    }),
  );
const accept = (afspraakId: string, by = regiomanager) =>
  by.api(`/uitvoeringsafspraken/${afspraakId}/aanvaarding`, 'POST');
const report = async (jongereId: string, anders: object = {}, by = school) =>
  json<{ meldingId: string; nummer: string; versie: number }>(
    await by.api('/meldingen', 'POST', {
      jongereId,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-19',
      uren: 16,
      ...anders,
    }),
  );
const read = async (meldingId: string, by = manager) => json(await by.api(`/meldingen/${meldingId}`));
const listOf = async (by: typeof manager, vraag = '') =>
  json<{
    meldingen: { meldingId: string; nummer: string; behandelaar: string | null; jongere: Body }[];
    totaal: number;
  }>(await by.api(`/meldingen?limiet=100${vraag}`));
const inScope = <T>(organisatieId: number, work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId, actor: 'test' }, work);
const counted = (organisatieId: number, table: string) =>
  inScope(organisatieId, async (tx) => {
    const { n } = await one(tx, sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`);
    return n;
  });
/** The copy at the executor, by the number both sides know. */
const elsewhere = async (nummer: string) =>
  (await listOf(regiolpa)).meldingen.find((een) => een.nummer === nummer)?.meldingId ?? '';

/** Sixteen at the first school: what the agreement is about. */
let zestien = '';
/** Fourteen at the same school: stays. */
let veertien = '';

beforeAll(async () => {
  zestien = await insertJongere(
    kantoor.db,
    oefenstad,
    '999990044',
    'Zoë',
    'Zestien',
    '2010-05-05',
    kantoor.school,
  );
  veertien = await insertJongere(
    kantoor.db,
    oefenstad,
    '999990056',
    'Vera',
    'Veertien',
    '2012-05-05',
    kantoor.school,
  );
  await inScope(oefenstad, (tx) =>
    run(
      tx,
      sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
          values (${oefenstad}, ${zestien}, 'geheim-adres', '2026-01-01')`,
    ),
  );
  await inScope(anderstad, (tx) =>
    run(
      tx,
      sql`insert into medewerkerprofiel (organisatie_id, naam, telefoon) values (${anderstad}, 'R. Regio', '0344 000 009')`,
    ),
  );
  await json(
    await regiomanager.api('/toewijzingsregels', 'POST', {
      ...alles,
      leeftijdVanaf: 16,
      behandelaar: 'R. Regio',
    }),
  );
});

describe('[BH-01] tasks of a gemeente divided over organisaties', () => {
  let afspraakId = '';

  test('an agreement holds only when both sides agree, and only the executor can say yes', async () => {
    ({ afspraakId } = await agree({ gemeentecode: '0281', leeftijdVanaf: 16, leeftijdTotEnMet: 17 }));
    const proef = '/toewijzing/proef?gemeentecode=0281&leeftijd=16&soortVerzuim=wettelijk';
    expect(await json(await manager.api(proef))).toMatchObject({ uitvoerder: null });
    const { nummer } = await report(zestien, { soortVerzuim: 'luxe' });
    expect(await elsewhere(nummer)).toBe('');

    expect((await accept(afspraakId, manager)).status).toBe(404);
    expect((await accept(afspraakId, regiolpa)).status).toBe(403);
    const asked = await json<{ afspraken: Body[] }>(await regiomanager.api('/uitvoeringsafspraken'));
    expect(asked.afspraken).toMatchObject([{ afspraakId, rol: 'uitvoerder', aanvaardOp: null }]);
    await json(await accept(afspraakId));
    expect(await json(await accept(afspraakId), 409)).toMatchObject({ type: '/problemen/al-aanvaard' });
    expect(await json(await manager.api(proef))).toMatchObject({
      uitvoerder: 'anderstad',
      doorgezonden: true,
      waaromUitvoerder: ['leeftijd', 'gemeente'],
    });
  });

  test('a report about sixteen lands with the executor, by its own rules, with the reason on both sides', async () => {
    const { meldingId, nummer } = await report(zestien);
    const daar = await elsewhere(nummer);
    expect(await read(daar, regiolpa)).toMatchObject({
      nummer,
      status: 'nieuw',
      behandelaar: 'R. Regio',
      uren: 16,
      schoolnaam: 'De Regenboog',
      opgave: { vorm: 'wettelijk' },
      jongere: { naam: 'Zoë Zestien', gemeente: 'Tiel' },
      doorzending: { richting: 'van', waarom: ['leeftijd', 'gemeente'], op: VANDAAG },
      magNu: expect.arrayContaining(['in-behandeling']),
    });
    expect(await read(meldingId)).toMatchObject({
      behandelaar: 'anderstad',
      doorzending: { richting: 'naar', organisatie: 'anderstad', waarom: ['leeftijd', 'gemeente'] },
      magNu: [],
    });
    // The secrecy of the address goes along with the address.
    const { jongere } = (await read(daar, regiolpa)) as { jongere: { jongereId: string } };
    const flags = await inScope(anderstad, (tx) =>
      rows(tx, sql`select soort from bijzonderheid where jongere_id = ${jongere.jongereId}`),
    );
    expect(flags).toEqual([{ soort: 'geheim-adres' }]);
  });

  test('what does not fall under the agreement stays', async () => {
    const { meldingId, nummer } = await report(veertien);
    expect(await elsewhere(nummer)).toBe('');
    expect((await read(meldingId))['doorzending']).toBeNull();
  });

  test('the executor sees the report and nothing else; the gemeente sees what becomes of it and no more', async () => {
    await inScope(oefenstad, (tx) =>
      run(
        tx,
        sql`insert into notitie (organisatie_id, jongere_id, soort, op, tekst)
            values (${oefenstad}, ${zestien}, 'notitie', '2026-10-01', 'Alleen van ons')`,
      ),
    );
    const { meldingId, nummer } = await report(zestien);
    const daar = await elsewhere(nummer);
    const file = (await read(daar, regiolpa)) as { jongere: { jongereId: string } };
    expect(JSON.stringify(file)).not.toContain('Alleen van ons');
    expect(await counted(anderstad, 'notitie')).toBe(0);
    expect(await counted(anderstad, 'jongere')).toBe(1);
    // Neither reaches the rows of the other by its id.
    expect((await regiolpa.api(`/meldingen/${meldingId}`)).status).toBe(404);
    expect((await manager.api(`/meldingen/${daar}`)).status).toBe(404);
    expect((await regiolpa.api(`/jongeren/${zestien}`)).status).toBe(404);
    expect((await manager.api(`/jongeren/${file.jongere.jongereId}`)).status).toBe(404);
    // Who opened the file there stands in the logboek there.
    const regels = await inScope(anderstad, (tx) =>
      rows(
        tx,
        sql`select 1 from logboek where jongere_id = ${file.jongere.jongereId}
                     and handeling = 'meldingOntvangenVanOrganisatie'`,
      ),
    );
    expect(regels.length).toBeGreaterThan(0);
  });

  test('the school hears the executor where it reports, answers its question, and sees the end', async () => {
    const { meldingId, nummer } = await report(zestien);
    const inbox = async () =>
      (
        await json<{ berichten: { meldingId: string; stap: string; tekst: string }[] }>(
          await school.api('/berichten'),
        )
      ).berichten.filter((een) => een.meldingId === meldingId);
    expect(await inbox()).toMatchObject([
      {
        stap: 'nieuw',
        tekst: expect.stringMatching(/^anderstad behandelt uw melding\.[^]*R\. Regio[^]*0344 000 009/),
      },
    ]);

    const daar = await elsewhere(nummer);
    await json(await regiolpa.api(`/meldingen/${daar}/vragen`, 'POST', { onderdelen: ['actie-school'] }));
    const { vragen } = await json<{ vragen: { vraagId: string; meldingId: string; versie: number }[] }>(
      await school.api('/meldingvragen?open=true'),
    );
    expect(vragen).toMatchObject([{ meldingId }]);
    await json(
      await school.api(`/meldingvragen/${vragen[0]?.vraagId}/antwoord`, 'POST', {
        antwoord: 'Mentor belde tweemaal',
        versie: vragen[0]?.versie,
      }),
    );
    expect(await read(daar, regiolpa)).toMatchObject({ schoolDeed: 'Mentor belde tweemaal' });

    for (const stap of [
      { naar: 'in-behandeling' },
      { naar: 'afgesloten', sluitreden: 'terug-naar-school' },
    ]) {
      const { versie } = await read(daar, regiolpa);
      await json(await regiolpa.api(`/meldingen/${daar}/stappen`, 'POST', { ...stap, versie }));
      expect(await read(meldingId)).toMatchObject({ status: stap.naar });
    }
    expect(await read(meldingId)).toMatchObject({ sluitreden: 'terug-naar-school' });
    expect((await inbox()).map(({ stap }) => stap)).toEqual([
      'afgesloten',
      'in-behandeling',
      'vraag',
      'nieuw',
    ]);
  });

  test('a report that the school takes back is taken back at both sides', async () => {
    const { meldingId, nummer, versie } = await report(zestien);
    const daar = await elsewhere(nummer);
    await json(
      await school.api(`/meldingen/${meldingId}/intrekking`, 'POST', { reden: 'Verkeerde leerling', versie }),
    );
    expect(await read(daar, regiolpa)).toMatchObject({ status: 'ingetrokken' });
  });

  test('who gave it away does nothing with it any more', async () => {
    const { meldingId } = await report(zestien);
    const { versie } = await read(meldingId);
    const acts = [
      ['stappen', { naar: 'in-behandeling', versie }],
      ['correcties', { soortVerzuim: 'luxe', reden: 'x', versie }],
      ['vragen', { onderdelen: ['omvang'] }],
      ['overdracht', { naar: 'Iemand', reden: 'x', versie }],
    ] as const;
    for (const [pad, body] of acts) {
      expect(
        await json(await manager.api(`/meldingen/${meldingId}/${pad}`, 'POST', body), 409),
        pad,
      ).toMatchObject({
        type: '/problemen/elders-behandeld',
      });
    }
    const zaak = { jongereId: zestien, soort: 'relatief-verzuim', meldingId };
    expect(await json(await manager.api('/zaken', 'POST', zaak), 409)).toMatchObject({
      type: '/problemen/elders-behandeld',
    });
    // It is nobody's work here: not on the day of the team, and not to share out.
    const { blokken } = await json<{ blokken: { blok: string; aantal: number }[] }>(
      await manager.api('/vandaag?voor=team'),
    );
    const open = (await listOf(manager, '&status=nieuw')).meldingen;
    const eigen = open.filter(({ behandelaar }) => behandelaar !== 'anderstad');
    expect(eigen.length).toBeLessThan(open.length);
    expect(blokken.find(({ blok }) => blok === 'nieuwe-meldingen')?.aantal).toBe(eigen.length);
    const verdeling = await manager.api('/verdelingen', 'POST', {
      toewijzingen: [{ meldingId, naar: 'A. Verzonnen', versie }],
    });
    expect(await json(verdeling, 409)).toMatchObject({ type: '/problemen/elders-behandeld' });
  });

  test('by kind and by sector too, and a precise agreement keeps a part at home', async () => {
    const { afspraakId: luxe } = await agree({ gemeentecode: '0281', soorten: ['luxe'] });
    await json(await accept(luxe));
    const gaat = await report(veertien, { soortVerzuim: 'luxe' });
    expect(await elsewhere(gaat.nummer)).not.toBe('');
    // The inschrijving of this child says VO; what is agreed about MBO is another child's.
    const { afspraakId: mbo } = await agree({ gemeentecode: '0281', onderwijssoorten: ['MBO'] });
    await json(await accept(mbo));
    expect(await elsewhere((await report(veertien)).nummer)).toBe('');
    // Ourselves, for this school.
    await agree({ gemeentecode: '0281', soorten: ['luxe'], schoolId: kantoor.school, uitvoerderId: null });
    expect(await elsewhere((await report(veertien, { soortVerzuim: 'luxe' })).nummer)).toBe('');
  });

  test('when the executor stops, new reports stay and what it had it keeps', async () => {
    const { nummer } = await report(zestien);
    await json(await regiomanager.api(`/uitvoeringsafspraken/${afspraakId}/aanvaarding`, 'DELETE'));
    const { meldingId } = await report(zestien);
    expect((await read(meldingId))['doorzending']).toBeNull();
    expect(await elsewhere(nummer)).not.toBe('');
  });

  test('nobody can agree in the name of another, nor with itself or with nobody', async () => {
    const body = { ...alles, gemeentecode: '0281', uitvoerderNaam: null };
    for (const [uitvoerderId, code] of [
      [oefenstad, 'organisatie-onbekend'],
      [99_999, 'organisatie-onbekend'],
    ] as const) {
      const answer = await manager.api('/uitvoeringsafspraken', 'POST', { ...body, uitvoerderId });
      expect(await json(answer, 404)).toMatchObject({ type: `/problemen/${code}` });
    }
    const both = { ...body, uitvoerderId: anderstad, uitvoerderNaam: 'Iemand' };
    expect(await json(await manager.api('/uitvoeringsafspraken', 'POST', both), 409)).toMatchObject({
      type: '/problemen/een-van-beide',
    });
    for (const by of [school, await kantoor.officer()]) {
      expect((await by.api('/uitvoeringsafspraken', 'POST', body)).status).toBe(403);
    }
    // Row-level security: a row in the name of another is refused by the database itself.
    await expect(
      inScope(anderstad, (tx) =>
        run(
          tx,
          sql`insert into uitvoeringsverdeling (organisatie_id, gemeentecode, uitvoerder_id, vanaf)
              values (${oefenstad}, '0281', ${anderstad}, '2026-01-01')`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    const own = await inScope(anderstad, (tx) =>
      run(
        tx,
        sql`update uitvoeringsverdeling set uitvoerder_naam = null, leeftijd_vanaf = 0 where organisatie_id = ${oefenstad}`,
      ),
    );
    expect(own).toBe(0);
  });
});

test('[BH-01] an officer works for five towns in one list; each town exports only its own', async () => {
  // Five towns, each an organisatie of its own, give all their work to one team.
  const nummers = new Map<string, string>();
  const managers = new Map<string, typeof manager>();
  const voor = (await listOf(regiolpa)).totaal;
  for (const [at, stad] of STEDEN.entries()) {
    const gemeentecode = `110${at}`;
    const organisatieId = kantoor.anderen.get(stad) ?? 0;
    const chef = await kantoor.login({ organisatie: stad, rol: 'teammanager' });
    managers.set(stad, chef);
    const kind = await insertJongere(kantoor.db, organisatieId, BSNS[at] ?? '', 'Kind', stad, '2011-01-01');
    await inScope(organisatieId, (tx) =>
      run(
        tx,
        sql`update verblijf set gemeentecode = ${gemeentecode}, gemeente = ${stad} where jongere_id = ${kind}`,
      ),
    );
    const { afspraakId } = await agree({ gemeentecode }, chef);
    await json(await accept(afspraakId));
    nummers.set(stad, (await report(kind, {}, chef)).nummer);
  }
  const { meldingen, totaal } = await listOf(regiolpa);
  expect(totaal - voor).toBe(5);
  expect(meldingen.filter(({ jongere }) => STEDEN.includes(jongere['gemeente'] as 'aastad'))).toHaveLength(5);
  // Own letters to the school and own figures: the header of the team names the five too.
  const sessie = await json<{ gemeenten: { code: string }[] }>(await regiolpa.api('/sessie'));
  expect(sessie.gemeenten.map(({ code }) => code)).toEqual(
    expect.arrayContaining(STEDEN.map((_, at) => `110${at}`)),
  );

  const exported = async (by: typeof manager, waar: object[] = []) => {
    const { bestand } = await json<{ bestand: string }>(
      await by.api('/cijfers/meldingen/uitvoer', 'POST', {
        schooljaar: '2026-2027',
        wat: 'rijen',
        soort: 'csv',
        reden: 'Verslag aan de raad',
        waar,
      }),
    );
    const text = await (await by.api(bestand.replace('/api/v1', ''))).text();
    return {
      bestand,
      namen: STEDEN.filter((stad) => text.includes(`Kind ${stad}`)),
      lines: text.split('melding;').length - 1,
    };
  };
  for (const stad of STEDEN) {
    const chef = managers.get(stad);
    if (!chef) throw new Error(stad);
    const eigen = await exported(chef);
    expect(eigen).toMatchObject({ namen: [stad], lines: 1 });
    // Nor can another town fetch that file, or find that report by its number.
    const ander = managers.get(STEDEN[(STEDEN.indexOf(stad) + 1) % STEDEN.length] ?? stad);
    expect((await ander?.api(eigen.bestand.replace('/api/v1', '')))?.status).toBe(404);
    expect((await listOf(chef)).meldingen.map(({ nummer }) => nummer)).toEqual([nummers.get(stad)]);
    // The team, asked for one town, takes out that town only.
    const van = await exported(regiomanager, [{ dimensie: 'gemeente', waarde: stad }]);
    expect(van).toMatchObject({ namen: [stad], lines: 1 });
  }
});
