import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readWerkboek, utils } from '@e965/xlsx';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { tellingCommand } from '../../cli/telling.ts';
import { fixedClock } from '../../platform/clock.ts';
import { one, run } from '../../platform/db/tx.ts';
import type { Formulier } from './formulier.contract.ts';
import { FORMULIEREN } from './formulieren.ts';
import type { Telling } from './telling.contract.ts';

const kantoor = await openKantoor();
const { db, oefenstad, school, emma, bram } = kantoor;
const inDb = { organisatieId: oefenstad, actor: 'test' };
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const read = async (code: string, schooljaar: string, by = officer) =>
  json<Telling>(await by.api(`/tellingen/${code}/${schooljaar}`));
const regelVan = (telling: Telling, code: string) => telling.regels.find((een) => een.code === code);
const codesVan = ({ bevindingen }: Telling) => bevindingen.map(({ code }) => code);

const record = (statement: ReturnType<typeof sql>) => db.transact(inDb, (tx) => run(tx, statement));
const melding = (wie: string, dag: string, soort: string, onderwijssoort: string, status = 'afgesloten') =>
  record(sql`insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, onderwijssoort, status)
             values (${oefenstad}, ${wie}, gen_random_uuid()::text, ${dag}, ${soort}, ${onderwijssoort}, ${status})`);

// 2024-2025: one melding. 2025-2026: Emma twice in two kinds of school, Bram once luxe, one withdrawn.
await melding(emma, '2024-11-01', 'wettelijk', 'VO');
await melding(emma, '2025-10-01', 'wettelijk', 'VO');
await melding(emma, '2026-03-01', 'overig', 'PRO');
await melding(emma, '2026-04-01', 'wettelijk', 'MBO');
await melding(bram, '2026-05-01', 'luxe', 'VO');
await melding(bram, '2026-05-02', 'wettelijk', 'VO', 'ingetrokken');
for (const [soort, dag] of [
  ['relatief', '2026-01-10'],
  ['luxe', '2026-06-01'],
  ['luxe', '2024-09-09'],
]) {
  await record(sql`insert into proces_verbaal (organisatie_id, jongere_id, nummer, opgemaakt_op, soort_verzuim, onderwijssoort)
                   values (${oefenstad}, ${emma}, gen_random_uuid()::text, ${dag}, ${soort}, 'VO')`);
}
await record(sql`insert into halt_verwijzing (organisatie_id, jongere_id, nummer, verwezen_op, soort_verzuim, onderwijssoort)
                 values (${oefenstad}, ${emma}, 'H-1', '2026-02-01', 'relatief', 'VO')`);

describe('[RP-02] the leerplichttelling', () => {
  test('fills every line from the record, per kind of school, each jongere once in the total', async () => {
    const telling = await read('leerplichttelling', '2025-2026');
    const cellen = (code: string) =>
      Object.fromEntries(regelVan(telling, code)?.cellen.map(({ kolom, waarde }) => [kolom, waarde]) ?? []);
    expect(cellen('relatief-meldingen')).toEqual({
      'po-sbo': 0,
      'so-vso': 0,
      vo: 2,
      mbo: 1,
      geen: 0,
      onbekend: 0,
    });
    // Emma in VO and PRO is one jongere in the column vo, and one in all.
    expect(cellen('relatief-jongeren')).toMatchObject({ vo: 1, mbo: 1 });
    expect(regelVan(telling, 'relatief-jongeren')).toMatchObject({ totaal: 1, vorig: 1 });
    expect(regelVan(telling, 'relatief-meldingen')).toMatchObject({ totaal: 3, vorig: 1 });
    expect(regelVan(telling, 'luxe-meldingen')).toMatchObject({ totaal: 1, vorig: 0 });
    expect(regelVan(telling, 'pv-relatief')).toMatchObject({ totaal: 1, vorig: 0 });
    expect(regelVan(telling, 'pv-luxe')).toMatchObject({ totaal: 1, vorig: 1 });
    expect(regelVan(telling, 'halt')).toMatchObject({ totaal: 1, vorig: 0 });
    expect(telling.bevindingen).toContainEqual(
      expect.objectContaining({ code: 'uniek', regel: 'relatief-jongeren' }),
    );
  });

  test('every cell and total opens exactly its rows', async () => {
    const { regels } = await read('leerplichttelling', '2025-2026');
    const getallen = regels.flatMap(({ cellen, totaal, open }) => [
      ...cellen,
      ...(open && totaal !== null ? [{ waarde: totaal, open }] : []),
    ]);
    expect(getallen.filter(({ waarde }) => waarde > 0).length).toBeGreaterThan(10);
    for (const { waarde, open } of getallen) {
      const zoek = new URLSearchParams({ schooljaar: '2025-2026' });
      for (const een of open.waar) zoek.append('waar', `${een.dimensie}:${een.waarde}`);
      const { totaal } = await json<{ totaal: number }>(
        await officer.api(`/cijfers/${open.indicator}/rijen?${zoek.toString()}`),
      );
      expect([open, totaal]).toEqual([open, waarde]);
    }
  });

  test('says what is missing, and takes it by hand with where it comes from; a counted line cannot be typed', async () => {
    expect(codesVan(await read('leerplichttelling', '2025-2026'))).toContain('ontbreekt');
    const path = '/tellingen/leerplichttelling/2025-2026/invullingen';
    const body = { waarde: 3.4, herkomst: 'Begroting 2025' };
    expect((await officer.api(`${path}/halt`, 'PUT', body)).status).toBe(409);
    expect((await officer.api(`${path}/bestaat-niet`, 'PUT', body)).status).toBe(404);
    await json(await officer.api(`${path}/formatie`, 'PUT', body));
    // Who did not see it writes over nothing.
    expect((await officer.api(`${path}/formatie`, 'PUT', { ...body, waarde: 9 })).status).toBe(409);
    await json(await officer.api(`${path}/formatie`, 'PUT', { ...body, waarde: 3.6, versie: 1 }));
    const telling = await read('leerplichttelling', '2025-2026');
    expect(regelVan(telling, 'formatie')).toMatchObject({
      totaal: 3.6,
      invulling: { herkomst: 'Begroting 2025', versie: 2 },
    });
    expect(codesVan(telling)).not.toContain('ontbreekt');
    const fg = await kantoor.login({ rol: 'fg' });
    expect((await fg.api(`${path}/formatie`, 'PUT', { ...body, versie: 2 })).status).toBe(403);
  });

  test('differs from an adopted jaarverslag only with a word about it', async () => {
    const before = await json<{ hash: string; bevindingen: unknown[] }>(
      await manager.api('/jaarverslagen/2025-2026/raad'),
    );
    const verslag = '/jaarverslagen/2025-2026/raad';
    await json(await officer.api(`${verslag}/_aanbieden`, 'POST', { hash: before.hash }));
    await json(await manager.api(`${verslag}/_vaststellen`, 'POST', { hash: before.hash }));
    expect(codesVan(await read('leerplichttelling', '2025-2026'))).not.toContain('anders-dan-jaarverslag');
    await melding(bram, '2026-05-03', 'luxe', 'VO');
    const telling = await read('leerplichttelling', '2025-2026');
    expect(regelVan(telling, 'luxe-meldingen')).toMatchObject({ totaal: 2, verslag: 1 });
    expect(telling.bevindingen).toContainEqual(
      expect.objectContaining({ code: 'anders-dan-jaarverslag', regel: 'luxe-meldingen' }),
    );
  });

  test('a form of a later year is data: it is loaded, holds from its year, and never asks what does not exist', async () => {
    const basis = FORMULIEREN.find(({ code }) => code === 'leerplichttelling');
    const nieuw: Formulier = {
      code: 'leerplichttelling',
      naam: 'Leerplichttelling 2026',
      versie: '2026',
      vanafSchooljaar: '2026-2027',
      totEnMetSchooljaar: null,
      herkomst: 'Formulier van een verzonnen jaar',
      kolommen: [],
      regels: [
        {
          code: 'alles',
          rubriek: 'Alles',
          label: 'Alle meldingen',
          eenheid: 'meldingen',
          verplicht: true,
          bron: { soort: 'cijfer', indicator: 'meldingen', waar: [], uitgesplitst: false },
        },
      ],
      controles: [],
    };
    const load = (formulier: object, by = manager) =>
      by.api('/tellingen/leerplichttelling', 'PUT', { formulier });
    const [eerste] = nieuw.regels;
    const fout = { ...nieuw, regels: [{ ...eerste, bron: { soort: 'cijfer', indicator: 'bestaat-niet' } }] };
    expect((await load(fout)).status).toBe(400);
    expect(
      (await load({ ...nieuw, controles: [{ som: ['alles'], is: ['niets'], uitleg: 'x' }] })).status,
    ).toBe(400);
    expect((await load(nieuw, officer)).status).toBe(403);
    await json(await load(nieuw));
    expect((await load(nieuw)).status).toBe(409);
    await melding(emma, '2026-10-01', 'ziekte', 'VO');
    expect(await read('leerplichttelling', '2026-2027')).toMatchObject({
      formulier: { versie: '2026' },
      regels: [{ code: 'alles', totaal: 1, vorig: 5 }],
    });
    const oud = await read('leerplichttelling', '2025-2026');
    expect(oud.regels.length).toBe(basis?.regels.length);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
    expect((await read('leerplichttelling', '2026-2027', elders)).formulier.versie).toBe('1');
  });

  test('comes as CSV, JSON, ODS and XLSX with the same numbers, and from the command line', async () => {
    const telling = await read('leerplichttelling', '2025-2026');
    const bestand = async (soort: string) => {
      const answer = await officer.api(`/tellingen/leerplichttelling/2025-2026/${soort}`);
      expect(answer.headers.get('content-disposition')).toContain(`leerplichttelling-2025-2026.${soort}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    expect(JSON.parse((await bestand('json')).toString())).toEqual(telling);
    const csv = (await bestand('csv')).toString();
    expect(csv).toContain(
      'leerplichttelling;2025-2026;relatief-meldingen;Meldingen, zonder luxeverzuim;meldingen;vo;2',
    );
    for (const soort of ['ods', 'xlsx']) {
      const { Sheets } = readWerkboek(await bestand(soort));
      const rijen = utils.sheet_to_json<unknown[]>(Sheets['Telling'] ?? {}, { header: 1 });
      // The reconciliation list goes along.
      const lijst = utils.sheet_to_json<unknown[]>(Sheets['Aansluiting'] ?? {}, { header: 1 });
      expect(lijst.slice(1).map((een) => een[2])).toEqual(telling.bevindingen.map(({ uitleg }) => uitleg));
      expect(telling.bevindingen.length).toBeGreaterThan(0);
      const rij = rijen.find((een) => een[1] === 'Meldingen, zonder luxeverzuim');
      expect(rij?.slice(3, 11)).toEqual([0, 0, 2, 1, 0, 0, 3, 1]);
    }

    const said: string[] = [];
    const naar = join(mkdtempSync(join(tmpdir(), 'schoolgang-telling-')), 'telling.csv');
    const opdracht = (options: object) =>
      tellingCommand.run({
        args: [],
        options: { schooljaar: '2025-2026', organisatie: 'oefenstad', ...options },
        program: async () => ({ db, clock: fixedClock(VANDAAG), vault }) as never,
        out: (text) => said.push(text),
        note: (text) => said.push(text),
      });
    expect(await opdracht({ naar })).toBe(0);
    expect(readFileSync(naar, 'utf8')).toBe(csv);
    expect(said.join('\n')).toContain('let op: Jongeren met een of meer meldingen');
    // A file that is there already is never written over.
    expect(await opdracht({ naar })).toBe(1);
    await expect(opdracht({ schooljaar: '2025-2027' })).rejects.toThrow('geen schooljaar');
  });
});

describe('[DP-10] vsv and the effectrapportage', () => {
  type Groep = {
    aantal: number;
    soort: string;
    leeftijd?: number;
    blijft?: boolean;
    behaald?: string;
    weg?: string;
    vrij?: boolean;
  };
  /** So many invented pupils of 2019-2020 who are alike. */
  async function groep({ aantal, soort, leeftijd = 17, blijft = false, behaald, weg, vrij }: Groep) {
    await db.transact(inDb, async (tx) => {
      const { ids } = await one(
        tx,
        sql<{ ids: string[] }>`
          with nieuw as (
            insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum, startkwalificatie_op)
            select ${oefenstad}, 'Vsv', ${soort} || n, ('2019-10-01'::date - make_interval(years => ${leeftijd}))::date,
                   ${behaald ?? null}::date
              from generate_series(1, ${aantal}::int) n returning jongere_id)
          select array_agg(jongere_id) as ids from nieuw`,
      );
      await run(
        tx,
        sql`insert into verblijf (organisatie_id, jongere_id, gemeente, gemeentecode, vanaf, tot, reden_uitschrijving)
            select ${oefenstad}, id, 'Tiel', '0281', '2010-01-01', ${weg ? '2020-03-01' : null}::date, ${weg ?? null}
              from unnest(${ids}::uuid[]) id`,
      );
      await run(
        tx,
        sql`insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf, tot_en_met)
            select ${oefenstad}, id, ${school}, id::text, 'De Regenboog', ${soort}, '2018-08-01',
                   ${blijft ? null : '2020-02-29'}::date from unnest(${ids}::uuid[]) id`,
      );
      if (vrij) {
        await run(
          tx,
          sql`insert into vrijstelling (organisatie_id, jongere_id, nummer, artikel, besluit, besloten_op, vanaf, tot_en_met)
              select ${oefenstad}, id, id::text, '5a', 'verleend', '2020-03-01', '2020-03-01', '2021-07-31'
                from unnest(${ids}::uuid[]) id`,
        );
      }
    });
  }

  test('18 vsv, 4 from vo and 14 from mbo, are 1,1 % of the start group, as in the published report', async () => {
    await groep({ aantal: 4, soort: 'VO' });
    await groep({ aantal: 9, soort: 'MBO', leeftijd: 17 });
    await groep({ aantal: 5, soort: 'MBO', leeftijd: 20 });
    await groep({ aantal: 900, soort: 'VO', blijft: true });
    await groep({ aantal: 600, soort: 'MBO', blijft: true });
    await groep({ aantal: 100, soort: 'MBO', leeftijd: 19, behaald: '2020-02-15' });
    // In the start group, but no vsv'er.
    await groep({ aantal: 2, soort: 'VO', weg: 'overleden' });
    await groep({ aantal: 6, soort: 'VO', weg: 'emigratie' });
    await groep({ aantal: 7, soort: 'VO', vrij: true });
    await groep({ aantal: 3, soort: 'VO', weg: 'verhuisd' });
    // Not in the start group at all.
    await groep({ aantal: 11, soort: 'PRO' });
    await groep({ aantal: 12, soort: 'VSO' });
    await groep({ aantal: 13, soort: 'MBO', leeftijd: 23 });
    await groep({ aantal: 14, soort: 'MBO', leeftijd: 19, behaald: '2019-07-01' });

    const telling = await read('effectrapportage', '2019-2020');
    const totalen = Object.fromEntries(telling.regels.map(({ code, totaal }) => [code, totaal]));
    expect(totalen).toMatchObject({
      startgroep: 1636,
      'vsv-totaal': 18,
      'vsv-vo': 4,
      'vsv-mbo': 14,
      'vsv-vavo': 0,
      'vsv-tot-18': 13,
      'vsv-18-23': 5,
      'vsv-onbekend': 3,
      'vsv-procent': 1.1,
    });
    expect(telling.vsvDefinitie?.code).toBe('tot-2025');
    expect(codesVan(telling).filter((code) => code === 'telt-niet-op')).toEqual([]);
  }, 90_000);

  test('each number opens its jongeren, a page at a time; figures without names are for more people than rows', async () => {
    const rijen = async (regel: string, zoek = '') =>
      json<{ totaal: number; rijen: { naam: string; onderwijssoort: string; uitkomst: string }[] }>(
        await officer.api(`/vsv/2019-2020?formulier=effectrapportage&regel=${regel}${zoek}`),
      );
    const vo = await rijen('vsv-vo');
    expect(vo.rijen.map(({ onderwijssoort, uitkomst }) => [onderwijssoort, uitkomst])).toEqual(
      Array(4).fill(['VO', 'vsv']),
    );
    expect(await rijen('vsv-totaal', '&limiet=10&vanaf=10')).toMatchObject({
      totaal: 18,
      rijen: { length: 8 },
    });
    const fg = await kantoor.login({ rol: 'fg' });
    expect((await fg.api('/vsv/2019-2020?formulier=effectrapportage&regel=vsv-vo')).status).toBe(403);
    const opSchool = await kantoor.login({ rol: 'school', school });
    expect((await opSchool.api('/tellingen/effectrapportage/2019-2020')).status).toBe(403);
  });

  test('they are counted per school and per gemeente, beside the start group there, and each number opens its own', async () => {
    await record(sql`update inschrijving set school_id = ${kantoor.andereSchool}, schoolnaam = 'Het Kompas'
                      where jongere_id in (select jongere_id from jongere where achternaam in ('MBO1', 'MBO2', 'MBO3'))
                        and tot_en_met = '2020-02-29' and onderwijssoort = 'MBO'`);
    await record(sql`update verblijf set gemeente = 'Buren', gemeentecode = '0214'
                      where jongere_id in (select jongere_id from jongere where achternaam = 'VO1')`);
    type Verdeling = { naam: string; aantal: number; startgroep: number }[];
    const lees = async (zoek = '') =>
      json<{
        totaal: number;
        perSchool: Verdeling;
        perGemeente: Verdeling;
        rijen: { school: string; gemeente: string }[];
      }>(await officer.api(`/vsv/2019-2020?formulier=effectrapportage&regel=vsv-totaal&limiet=50${zoek}`));
    const { perSchool, perGemeente } = await lees();
    const { totaal: startgroep } = await json<{ totaal: number }>(
      await officer.api('/vsv/2019-2020?formulier=effectrapportage&regel=startgroep'),
    );
    for (const verdeling of [perSchool, perGemeente]) {
      expect(verdeling).toHaveLength(2);
      expect(verdeling.reduce((som, { aantal }) => som + aantal, 0)).toBe(18);
      expect(verdeling.reduce((som, een) => som + een.startgroep, 0)).toBe(startgroep);
    }
    for (const { naam, aantal } of perSchool) {
      const alleen = await lees(`&school=${encodeURIComponent(naam)}`);
      expect([naam, alleen.totaal]).toEqual([naam, aantal]);
      expect(new Set(alleen.rijen.map(({ school: waar }) => waar))).toEqual(new Set([naam]));
    }
    for (const { naam, aantal } of perGemeente) expect((await lees(`&gemeente=${naam}`)).totaal).toBe(aantal);
  });

  test('contact with a vsv-er and a new inschrijving are seen', async () => {
    await record(sql`insert into notitie (organisatie_id, jongere_id, soort, tekst, op)
                     select ${oefenstad}, jongere_id, 'telefoon', 'Gebeld', '2020-11-01'
                       from jongere where achternaam in ('VO1', 'VO2') and startkwalificatie_op is null
                        and jongere_id in (select i.jongere_id from inschrijving i where i.tot_en_met = '2020-02-29')`);
    await record(sql`insert into inschrijving (organisatie_id, jongere_id, nummer, onderwijssoort, vanaf)
                     select ${oefenstad}, jongere_id, 'terug', 'MBO', '2021-02-01' from jongere j
                      where achternaam = 'VO3' and not exists (select from vrijstelling v where v.jongere_id = j.jongere_id)
                        and exists (select from verblijf v where v.jongere_id = j.jongere_id and v.tot is null)
                        and exists (select from inschrijving i where i.jongere_id = j.jongere_id and i.tot_en_met = '2020-02-29')`);
    const telling = await read('effectrapportage', '2019-2020');
    expect(regelVan(telling, 'benaderd')?.totaal).toBe(2);
    expect(regelVan(telling, 'terug-op-school')?.totaal).toBe(1);
  });

  test('the format check: what is missing or not yet known is a mistake, and another wording is never mixed in', async () => {
    expect(
      codesVan(await read('effectrapportage', '2019-2020')).filter((code) => code === 'ontbreekt'),
    ).toHaveLength(8);
    const nieuw = await read('effectrapportage', '2025-2026');
    expect(nieuw.bevindingen[0]).toMatchObject({ ernst: 'fout', code: 'definitie-niet-geladen' });
    expect(regelVan(nieuw, 'vsv-totaal')).toMatchObject({ totaal: null });
    expect(regelVan(await read('effectrapportage', '2019-2020'), 'vsv-totaal')).toMatchObject({ totaal: 18 });
  });

  test('filled in, the export passes the format check: every line of the form once, with the number of the screen', async () => {
    const { regels } = await read('effectrapportage', '2019-2020');
    for (const { code, soort } of regels.filter((een) => een.soort === 'handmatig')) {
      const path = `/tellingen/effectrapportage/2019-2020/invullingen/${code}`;
      expect(soort).toBe('handmatig');
      await json(await officer.api(path, 'PUT', { waarde: 4, herkomst: 'Opgave van het Doorstroompunt' }));
    }
    const telling = await read('effectrapportage', '2019-2020');
    expect(telling.bevindingen.filter(({ ernst }) => ernst === 'fout')).toEqual([]);
    const file = await officer.api('/tellingen/effectrapportage/2019-2020/csv');
    const [kop, ...lijnen] = (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(kop).toBe('formulier;schooljaar;regel;omschrijving;eenheid;kolom;waarde');
    const totalen = lijnen.map((lijn) => lijn.split(';')).map((cellen) => [cellen[2], cellen.at(-1)]);
    expect(totalen).toEqual(telling.regels.map(({ code, totaal }) => [code, String(totaal)]));
    expect(Object.fromEntries(totalen)).toMatchObject({ 'vsv-totaal': '18', 'vsv-vo': '4', 'vsv-mbo': '14' });
  });
});
