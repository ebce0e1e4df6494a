import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { one, rows, run } from '../../platform/db/tx.ts';
import { keepLeerlingtelling, readyLeerlingtelling } from './leerlingtelling.sql.ts';
import { proef } from './verslag.test-help.ts';

/** The pupils that are kept are those of the record, whatever happens to it. */
const { db } = await freshDatabase();
const p = proef(db, await organisatie(db));
const ander = proef(db, await organisatie(db, 'ander'));
const scope = { organisatieId: p.organisatieId, actor: 'test' };
const JAREN = ['2023-2024', '2024-2025'];
const record = (statement: ReturnType<typeof sql>) => db.transact(scope, (tx) => run(tx, statement));
const keep = () => db.transact(scope, (tx) => keepLeerlingtelling(tx, p.organisatieId, JAREN));
const isReady = (schooljaar: string) =>
  db.transact(scope, (tx) => readyLeerlingtelling(tx, p.organisatieId, `${schooljaar.slice(0, 4)}-10-01`));
const touched = async () => {
  const { aantal } = await db.transact(scope, (tx) =>
    one<{ aantal: number }>(tx, sql`select count(*)::int as aantal from plichtfeiten_oud`),
  );
  return aantal;
};

type Verblijf = {
  id: string;
  kind: string;
  gemeente: string | null;
  vanaf: string | null;
  tot: string | null;
};
type Inschrijving = {
  kind: string;
  soort: string | null;
  vanaf: string;
  totEnMet: string | null;
  nummer: string;
};

/** The same count by plain loops over the rows of the record. */
async function countHere(schooljaar: string): Promise<string[]> {
  const dag = `${schooljaar.slice(0, 4)}-10-01`;
  const [kinderen, huizen, scholen] = await db.transact(
    scope,
    async (tx) =>
      [
        await rows(
          tx,
          sql<{
            id: string;
            geboren: string;
          }>`select jongere_id as id, geboortedatum as geboren from jongere`,
        ),
        await rows(
          tx,
          sql<Verblijf>`select verblijf_id as id, jongere_id as kind, gemeente, vanaf, tot from verblijf`,
        ),
        await rows(
          tx,
          sql<Inschrijving>`select jongere_id as kind, onderwijssoort as soort, vanaf, tot_en_met as "totEnMet", nummer from inschrijving`,
        ),
      ] as const,
  );
  const birthday = (geboren: string, jaren: number) =>
    `${Number(geboren.slice(0, 4)) + jaren}${geboren.slice(4)}`;
  const counted = new Map<string, number>();
  for (const { id, geboren } of kinderen) {
    if (birthday(geboren, 5) > dag || birthday(geboren, 18) <= dag) continue;
    const huis = huizen
      .filter(({ kind, vanaf, tot }) => kind === id && (vanaf ?? '') <= dag && (tot === null || tot > dag))
      .sort((a, b) => (`${a.vanaf ?? ''} ${a.id}` < `${b.vanaf ?? ''} ${b.id}` ? 1 : -1))[0];
    if (!huis) continue;
    const school = scholen
      .filter(
        ({ kind, vanaf, totEnMet }) => kind === id && vanaf <= dag && (totEnMet === null || totEnMet >= dag),
      )
      .sort((a, b) => (`${a.vanaf} ${a.nummer}` < `${b.vanaf} ${b.nummer}` ? 1 : -1))[0];
    const cel = `${huis.gemeente ?? 'onbekend'} ${school ? (school.soort ?? 'onbekend') : 'geen onderwijs'}`;
    counted.set(cel, (counted.get(cel) ?? 0) + 1);
  }
  return [...counted].map(([cel, aantal]) => `${cel} ${aantal}`).sort();
}

let kind = '';
let school = '';
beforeAll(async () => {
  school = await p.add('school', { naam: 'De Linde', brin: '99XX' });
  await db.transact(scope, async (tx) => {
    await run(tx, sql`select setseed(0.7)`);
    await run(
      tx,
      sql`insert into jongere (organisatie_id, geboortedatum)
          select huidige_organisatie(), date '2004-09-20' + floor(random() * 5500)::int from generate_series(1, 150)`,
    );
    await run(
      tx,
      sql`insert into verblijf (organisatie_id, jongere_id, gemeente, gemeentecode, woonplaats, vanaf, tot)
          select huidige_organisatie(), jongere_id, (array['Druten', 'Tiel', null])[1 + floor(random() * 3)::int], '0225', 'Afferden',
                 d, case when random() < 0.5 then d + floor(random() * 900)::int end
            from (select jongere_id, date '2022-01-01' + floor(random() * 1000)::int as d from jongere, generate_series(1, 2)) x`,
    );
    await run(
      tx,
      sql`insert into inschrijving (organisatie_id, jongere_id, nummer, school_id, onderwijssoort, vanaf, tot_en_met)
          select huidige_organisatie(), jongere_id, lpad((row_number() over ())::text, 6, '0'), ${school}::uuid,
                 (array['PO', 'VO', null])[1 + floor(random() * 3)::int],
                 d, case when random() < 0.5 then d + floor(random() * 500)::int end
            from (select jongere_id, date '2022-01-01' + floor(random() * 1000)::int as d from jongere, generate_series(1, 2)) x`,
    );
  });
  kind = await p.jongere({ geboortedatum: '2012-03-04' });
  await ander.jongere();
  await keep();
});

const wijzigingen: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['nothing', () => Promise.resolve()],
  ['a new pupil', () => p.jongere({ geboortedatum: '2013-01-01' })],
  [
    'who moves on 1 October itself',
    async () => {
      await record(sql`update verblijf set tot = '2023-10-01' where jongere_id = ${kind}`);
      await p.add('verblijf', {
        jongere_id: kind,
        gemeente: 'Buren',
        gemeentecode: '0214',
        vanaf: '2023-10-01',
      });
    },
  ],
  [
    'two enrolments from one day',
    async () => {
      for (const [nummer, onderwijssoort] of [
        ['b', 'VO'],
        ['a', 'PRO'],
      ] as const)
        await p.add('inschrijving', { jongere_id: kind, nummer, onderwijssoort, vanaf: '2023-08-01' });
    },
  ],
  [
    'an enrolment that ends the day before',
    () =>
      record(
        sql`update inschrijving set tot_en_met = '2023-09-30' where jongere_id = ${kind} and nummer = 'b'`,
      ),
  ],
  ['an enrolment taken away', () => record(sql`delete from inschrijving where jongere_id = ${kind}`)],
  [
    'a date of birth put right, past eighteen',
    () => record(sql`update jongere set geboortedatum = '2005-10-01' where jongere_id = ${kind}`),
  ],
  [
    'a startkwalificatie of half of them',
    () =>
      record(
        sql`update jongere set startkwalificatie_op = '2022-09-01' where geboortedatum between '2005-01-01' and '2007-12-31'`,
      ),
  ],
  [
    'homes that turn out to be of another',
    () =>
      record(sql`update verblijf set jongere_id = ${kind}, vanaf = '2021-01-01', tot = null
                  where verblijf_id in (select verblijf_id from verblijf where jongere_id <> ${kind} order by verblijf_id limit 5)`),
  ],
  [
    'a home without a gemeente',
    () => record(sql`update verblijf set gemeente = null where jongere_id = ${kind}`),
  ],
  [
    'a school that changes its name',
    () => record(sql`update school set naam = 'De Eik' where school_id = ${school}`),
  ],
  [
    'a jongere who is no longer kept',
    async () => {
      await record(sql`delete from verblijf where jongere_id = ${kind}`);
      await record(sql`delete from jongere where jongere_id = ${kind}`);
    },
  ],
];

/** All dimensions there are besides the year, in two tables. */
const TABELLEN = [
  ['school', 'plicht', 'leeftijd'],
  ['gemeentecode', 'woonplaats', 'leeftijdsgroep'],
];
const tabellen = (schooljaar: string) =>
  Promise.all(TABELLEN.map((per) => p.table('leerlingen', { schooljaar, per })));

test.each(wijzigingen)('%s: read from what is kept, it is the count of the record', async (_, change) => {
  await change();
  for (const schooljaar of JAREN) {
    expect(await isReady(schooljaar)).toBe(true);
    expect(
      (await p.table('leerlingen', { schooljaar, per: ['gemeente', 'onderwijssoort'] })).toSorted(),
    ).toEqual(await countHere(schooljaar));
    // By every other dimension as the question answers that is asked of the record itself.
    const kept = await tabellen(schooljaar);
    await record(
      sql`delete from leerlingtelling_dag where peildatum = ${`${schooljaar.slice(0, 4)}-10-01`}::date`,
    );
    expect(await isReady(schooljaar)).toBe(false);
    expect(await tabellen(schooljaar)).toEqual(kept);
    await record(
      sql`insert into leerlingtelling_dag (organisatie_id, peildatum) values (${p.organisatieId}, ${`${schooljaar.slice(0, 4)}-10-01`}::date)`,
    );
  }
});

test('a number opens its rows, as before', async () => {
  for (const waar of [{}, { gemeente: 'Tiel', onderwijssoort: 'VO' }, { plicht: 'leerplichtig' }]) {
    const { totaal } = await p.ask('leerlingen', { waar });
    const kept = await p.rijen('leerlingen', { waar }, 40);
    expect([kept.totaal, kept.rijen.length]).toEqual([totaal, totaal]);
    await record(sql`delete from leerlingtelling_dag`);
    expect(await p.rijen('leerlingen', { waar }, 40)).toEqual(kept);
    await record(sql`delete from leerlingtelling`);
    await keep();
  }
});

test('after a large load the record answers until the days are counted anew; another organisatie keeps its own', async () => {
  await record(sql`insert into plichtfeiten_oud (organisatie_id) values (${p.organisatieId})`);
  expect(await touched()).toBe(1);
  expect(await isReady('2023-2024')).toBe(false);
  const derived = await tabellen('2023-2024');
  await keep();
  // Still behind: the plichtfeiten come first, at night.
  expect(await isReady('2023-2024')).toBe(false);
  await record(sql`delete from plichtfeiten_oud`);
  expect(await isReady('2023-2024')).toBe(false);
  await keep();
  expect(await isReady('2023-2024')).toBe(true);
  expect(await tabellen('2023-2024')).toEqual(derived);
  expect((await ander.ask('leerlingen')).totaal).toBe(1);
  const { aantal } = await db.transact({ organisatieId: ander.organisatieId, actor: 'test' }, (tx) =>
    one<{ aantal: number }>(tx, sql`select count(*)::int as aantal from leerlingtelling`),
  );
  expect(aantal).toBe(0);
});
