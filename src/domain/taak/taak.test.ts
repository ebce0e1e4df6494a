import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows } from '../../platform/db/tx.ts';
import { isBsn } from '../../regels/bsn.ts';
import { importFolder } from '../invoer/index.ts';
import { undoImport } from '../invoer/undo-import.ts';
import { leeftijdstaken } from './taken-nacht.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const scratch = mkdtempSync(join(tmpdir(), 'schoolgang-taken-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const KOP =
  'bsn;voornamen;achternaam;geboortedatum;gemeentecode;gemeente;datum_inschrijving_brp;datum_uitschrijving_brp;reden_uitschrijving';
const MENSEN = {
  blijft: '999990068;Anna;Blijft;2014-01-01;0225;Druten;2014-01-01;;',
  vertrekt: '999990081;Bas;Vertrekt;2013-01-01;0225;Druten;2014-01-01;;',
  vow: '999990093;Cas;Zoek;2012-01-01;0225;Druten;2014-01-01;;',
  sterft: '999990111;Dirk;Sterft;2012-01-01;0225;Druten;2014-01-01;;',
  trouwt: '999990123;Eva;Oud;2009-01-01;0225;Druten;2014-01-01;;',
  verhuist: '999990135;Fay;Verhuist;2011-01-01;0225;Druten;2014-01-01;;',
  oud: '999990147;Gert;Oud;1990-01-01;0225;Druten;2014-01-01;;',
} as const;

async function load(regels: readonly string[], more: Readonly<Record<string, string>> = {}) {
  writeFileSync(join(scratch, 'personen.csv'), `${[KOP, ...regels].join('\n')}\n`);
  for (const [naam, tekst] of Object.entries(more)) writeFileSync(join(scratch, naam), tekst);
  await importFolder({
    db: kantoor.db,
    vault,
    clock: fixedClock(VANDAAG),
    organisatieCode: 'oefenstad',
    folder: scratch,
    actor: 'beheerder',
  });
  for (const naam of Object.keys(more)) rmSync(join(scratch, naam));
}

type Taken = {
  taken: {
    taakId: string;
    soort: string;
    dag: string;
    versie: number;
    lopendeZaken: number;
    jongere: { jongereId: string; naam: string };
  }[];
  totaal: number;
  perSoort: { soort: string; aantal: number }[];
};
const taken = (vraag = '') => officer.api(`/taken${vraag}`).then((answer) => json<Taken>(answer));
const short = ({ taken: found }: Taken) =>
  found.map(({ soort, dag, jongere }) => `${jongere.naam}: ${soort} ${dag}`).sort();
const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));

await load(Object.values(MENSEN));
const eerste = await taken();
const [sterft] = await inOefenstad(
  sql<{ id: string }>`select jongere_id as id from jongere where achternaam = 'Sterft'`,
);
const zaak = await json<{ werkprocesId: string }>(
  await officer.api('/zaken', 'POST', { jongereId: sterft?.id, soort: 'relatief-verzuim' }),
);
const MUTATIES = [
  MENSEN.blijft,
  MENSEN.vertrekt.replace(/;;$/, ';2026-10-01;verhuisd naar andere gemeente'),
  MENSEN.vow.replace(/;;$/, ';2026-10-02;vertrokken onbekend waarheen'),
  MENSEN.sterft.replace(/;;$/, ';2026-10-03;overleden'),
  MENSEN.trouwt.replace('Eva;Oud', 'Eva;Nieuw'),
  MENSEN.verhuist.replace('0225;Druten;2014-01-01', '0668;West Maas en Waal;2026-10-04'),
  MENSEN.oud.replace(/;;$/, ';2026-10-05;verhuisd'),
  '999990159;Hugo;Komt;2015-01-01;0225;Druten;2026-10-06;;',
];
await load(MUTATIES, {
  'bijzonderheden.csv': 'bsn;soort;vanaf;toelichting\n999990068;geheim-adres;2026-10-07;\n',
});

describe('[PB-05] what the BRP tells becomes a task', () => {
  test('people who have lived there for years are no mutation when they are first loaded', () => {
    expect(short(eerste)).toEqual([]);
  });

  test('each kind of mutation makes its own task', async () => {
    expect(short(await taken())).toEqual([
      'Anna Blijft: geheim-adres 2026-10-07',
      'Bas Vertrekt: vertrokken 2026-10-01',
      'Cas Zoek: vertrokken-onbekend-waarheen 2026-10-02',
      'Dirk Sterft: overleden 2026-10-03',
      `Eva Nieuw: naam-gewijzigd ${VANDAAG}`,
      'Fay Verhuist: verhuisd 2026-10-04',
      'Hugo Komt: gevestigd 2026-10-06',
    ]);
  });

  test('a matter that was open stays open, and the task says so', async () => {
    const { taken: found } = await taken('?soort=overleden');
    expect(found).toMatchObject([{ lopendeZaken: 1 }]);
    const after = await json<{ totEnMet: string | null; stap: string }>(
      await officer.api(`/zaken/${zaak.werkprocesId}`),
    );
    expect(after).toMatchObject({ totEnMet: null, stap: 'nieuw' });
  });

  test('the same mutations again make no task twice', async () => {
    const before = await taken();
    await load(MUTATIES);
    expect(await taken()).toEqual(before);
  });

  test('a task is done with a word about it, opened again, and not by two people over each other', async () => {
    const [taak] = (await taken('?soort=verhuisd')).taken;
    const set = (status: string, versie: number | undefined) =>
      officer.api(`/taken/${taak?.taakId}/status`, 'PUT', { status, toelichting: 'Overgedragen', versie });
    const done = await json<{ versie: number }>(await set('gedaan', taak?.versie));
    expect((await set('open', taak?.versie)).status).toBe(409);
    expect(short(await taken('?status=gedaan'))).toEqual(['Fay Verhuist: verhuisd 2026-10-04']);
    expect(short(await taken('?soort=verhuisd'))).toEqual([]);
    await json(await set('open', done.versie));
    expect(short(await taken('?soort=verhuisd'))).toEqual(['Fay Verhuist: verhuisd 2026-10-04']);
  });

  test('counts per kind are those of the list, and a page is a part of it', async () => {
    const alle = await taken('?limiet=200');
    expect(alle.perSoort.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(alle.taken.length);
    expect(alle.totaal).toBe(alle.taken.length);
    expect((await taken('?limiet=2&vanaf=1')).taken).toEqual(alle.taken.slice(1, 3));
  });

  test('a school and another organisatie see nothing', async () => {
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/taken')).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect(await json(await elders.api('/taken'))).toMatchObject({ taken: [], totaal: 0 });
  });

  test('an undone load takes its tasks along, unless somebody worked on them', async () => {
    await load(['999990160;Ilse;Komt Later;2016-01-01;0225;Druten;2026-10-20;;']);
    const [last] = await inOefenstad(
      sql<{ id: string }>`select invoer_id as id from invoer order by begonnen_op desc limit 1`,
    );
    expect(short(await taken('?soort=gevestigd'))).toContain('Ilse Komt Later: gevestigd 2026-10-20');
    await undoImport(kantoor.db, kantoor.oefenstad, last?.id ?? '', 'beheerder');
    expect(short(await taken('?soort=gevestigd'))).not.toContain('Ilse Komt Later: gevestigd 2026-10-20');
  });
});

describe('[PB-05] birthdays that change what the law asks', () => {
  let nummer = 999_993_000;
  const night = (op: string) =>
    leeftijdstaken({ db: kantoor.db, clock: fixedClock(op) })({ organisatieId: kantoor.oefenstad });
  const add = async (voornaam: string, geboortedatum: string, met: 'zaak' | 'school' | 'niets') => {
    do nummer += 1;
    while (!isBsn(String(nummer)));
    const id = await insertJongere(
      kantoor.db,
      kantoor.oefenstad,
      String(nummer),
      voornaam,
      'Jarig',
      geboortedatum,
      met === 'niets' ? undefined : kantoor.school,
    );
    if (met === 'zaak')
      await json(await officer.api('/zaken', 'POST', { jongereId: id, soort: 'relatief-verzuim' }));
    return id;
  };
  const jarig = async () => short(await taken('?soort=leeftijd&limiet=200'));

  test.each([
    ['the day before', '2026-11-18', []],
    ['on the day', '2026-11-19', ['Twaalf Jarig: leeftijd 2026-11-19']],
    ['a missed night is made good', '2026-11-25', ['Twaalf Jarig: leeftijd 2026-11-19']],
  ])('%s', async (_, op, expected) => {
    if (op === '2026-11-18') await add('Twaalf', '2014-11-19', 'zaak');
    await night(op);
    await night(op);
    expect((await jarig()).filter((een) => een.startsWith('Twaalf'))).toEqual(expected);
  });

  test('each age of the parameter, and no other', async () => {
    for (const [naam, jaar] of Object.entries({
      Vijf: 2021,
      Acht: 2018,
      Zestien: 2010,
      Achttien: 2008,
      Drieentwintig: 2003,
    })) {
      await add(naam, `${jaar}-12-01`, 'zaak');
    }
    await night('2026-12-01');
    expect(
      (await jarig()).filter((een) => een.endsWith('2026-12-01')).map((een) => een.split(' ')[0]),
    ).toEqual(['Achttien', 'Drieentwintig', 'Vijf', 'Zestien']);
    const { taken: found } = await json<{ taken: { leeftijd: number; jongere: { naam: string } }[] }>(
      await officer.api('/taken?soort=leeftijd&limiet=200'),
    );
    expect(found.find(({ jongere }) => jongere.naam === 'Vijf Jarig')?.leeftijd).toBe(5);
  });

  test('nothing runs: only a child under eighteen without a school asks attention', async () => {
    await add('Opschool', '2014-12-10', 'school');
    await add('Zonder', '2014-12-10', 'niets');
    await add('Volwassen', '2008-12-10', 'niets');
    await night('2026-12-10');
    expect((await jarig()).filter((een) => een.endsWith('2026-12-10'))).toEqual([
      'Zonder Jarig: leeftijd 2026-12-10',
    ]);
  });

  test('born on 29 February: on 1 March in a year without that day', async () => {
    await add('Schrikkel', '2012-02-29', 'zaak');
    await night('2028-02-28');
    expect(await jarig()).not.toContain('Schrikkel Jarig: leeftijd 2028-02-29');
    await night('2028-02-29');
    expect(await jarig()).toContain('Schrikkel Jarig: leeftijd 2028-02-29');
    await add('Schrikkelkind', '2016-02-29', 'zaak');
    await night('2034-02-28');
    expect((await jarig()).filter((een) => een.startsWith('Schrikkelkind'))).toEqual([]);
    await night('2034-03-01');
    expect(await jarig()).toContain('Schrikkelkind Jarig: leeftijd 2034-03-01');
  });
});
