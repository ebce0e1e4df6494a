import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { run } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { deriveBevrijding } from '../../regels/lpw/art04a-kwalificatieplicht.ts';
import type { Diploma } from '../../regels/lpw/diploma.ts';
import { deriveTwaalfdeSchooljaar } from '../../regels/lpw/volle-schooljaren.ts';
import { keepLeerlingtelling } from './leerlingtelling.sql.ts';
import { proef } from './verslag.test-help.ts';

const { db } = await freshDatabase();

type Inschrijving = {
  readonly soort: string;
  readonly vanaf: string;
  readonly totEnMet: string | null;
  readonly profiel?: string | null;
};
type Kind = {
  readonly geboren: string;
  readonly sk: string | null;
  readonly diploma: { readonly soort: string; readonly op: string } | null;
  readonly school: readonly Inschrijving[];
  readonly op: string;
};

const day = (text: string) => Date.parse(text) / 86_400_000;
const text = (nr: number) => new Date(nr * 86_400_000).toISOString().slice(0, 10);
const birthday = (geboren: string, age: number) => {
  const year = Number(geboren.slice(0, 4)) + age;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return geboren.endsWith('02-29') && !isLeap ? `${year}-03-01` : `${year}${geboren.slice(4)}`;
};
const SCHOLEN = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO'];

/** The law day by day, without sets: slow and plain, to hold the SQL to. */
function plichtOp({ geboren, sk, diploma, school, op }: Kind): string {
  if (op < birthday(geboren, 5) || op >= birthday(geboren, 18)) return 'geen';
  const zestien = birthday(geboren, 16);
  const jaarB = Number(zestien.slice(0, 4)) - (zestien.slice(5) < '08-01' ? 1 : 0);
  const fullAt = (soorten: readonly string[], jaar: number) => {
    for (let d = day(`${jaar}-09-01`); d <= day(`${jaar + 1}-06-30`); d += 1) {
      const dag = text(d);
      const found = school.some(
        (i) => soorten.includes(i.soort) && i.vanaf <= dag && (i.totEnMet === null || dag <= i.totEnMet),
      );
      if (!found) return false;
    }
    return true;
  };
  const first = (soorten: readonly string[]) =>
    school
      .filter((i) => soorten.includes(i.soort))
      .map((i) => i.vanaf)
      .sort()[0] ?? '9999-12-31';
  let [basis, anders] = [0, 0];
  for (let jaar = Number(geboren.slice(0, 4)) - 1; jaar <= jaarB; jaar += 1) {
    if (op <= `${jaar + 1}-07-31`) return 'leerplichtig';
    if (fullAt(['PO'], jaar)) basis += 1;
    else if (fullAt(SCHOLEN, jaar)) anders += 1;
    const doorlopen =
      first(['PO']) <= birthday(geboren, 5) && first(['VO', 'PRO', 'VSO']) <= `${jaar + 1}-07-31`;
    if (anders + (doorlopen ? Math.max(8, basis) : basis) >= 12) break;
  }
  if (sk !== null && sk <= op) return 'geen';
  if (
    school.some(({ soort, profiel, vanaf }) => soort === 'VSO' && profiel === 'dagbesteding' && vanaf <= op)
  )
    return 'geen';
  if (diploma === null || diploma.op > op) return 'kwalificatieplichtig';
  const isOud = diploma.op < '2022-08-01';
  switch (diploma.soort) {
    case 'mbo-2':
    case 'praktijkonderwijs-schooldiploma':
      return 'geen';
    case 'praktijkonderwijs-getuigschrift':
      return isOud ? 'geen' : 'kwalificatieplichtig';
    case 'praktijkonderwijs-verklaring':
      return op >= '2022-08-01' ? 'geen' : 'kwalificatieplichtig';
    default:
      return 'kwalificatieplichtig';
  }
}

/** The same by the rule of the house, which answers one jongere at a time. */
function plichtByRegel({ geboren, sk, diploma, school, op }: Kind): string {
  if (op < birthday(geboren, 5) || op >= birthday(geboren, 18)) return 'geen';
  const zestien = birthday(geboren, 16);
  const jaarB = Number(zestien.slice(0, 4)) - (zestien.slice(5) < '08-01' ? 1 : 0);
  const perioden = school.map(({ soort, ...periode }) => ({ onderwijssoort: soort, ...periode }));
  const laatste = deriveTwaalfdeSchooljaar(perioden, geboren, jaarB) ?? jaarB;
  if (op <= `${laatste + 1}-07-31`) return 'leerplichtig';
  const profiel = school.some((een) => een.profiel === 'dagbesteding' && een.vanaf <= op)
    ? 'dagbesteding'
    : null;
  const diplomas = diploma
    ? [{ soort: diploma.soort as Diploma['soort'], behaaldOp: diploma.op as Datum }]
    : [];
  const bevrijding = deriveBevrijding(diplomas, profiel, op as Datum);
  const vrij = (sk !== null && sk <= op) || (bevrijding !== null && bevrijding.vanaf <= op);
  return vrij ? 'geen' : 'kwalificatieplichtig';
}

/** Careers near the law's edges: starts about the fourth and fifth birthday, short basisscholen, moves and gaps. */
const kind: fc.Arbitrary<Kind> = fc
  .record({
    geboren: fc.oneof(
      fc.integer({ min: day('2006-01-01'), max: day('2008-12-31') }).map(text),
      fc.constantFrom('2008-02-29', '2007-07-31', '2007-08-01', '2007-08-31', '2007-09-01', '2007-09-02'),
    ),
    start: fc.integer({ min: -400, max: 500 }),
    lengtes: fc.array(
      fc.record({
        jaren: fc.integer({ min: 1, max: 9 }),
        soort: fc.constantFrom(...SCHOLEN, 'MBO'),
        profiel: fc.constantFrom('vervolgonderwijs', 'dagbesteding'),
      }),
      {
        maxLength: 4,
      },
    ),
    poJaren: fc.integer({ min: 3, max: 9 }),
    naden: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 30, 70, -40), { minLength: 5, maxLength: 5 }),
    open: fc.boolean(),
    sk: fc.option(fc.integer({ min: day('2021-01-01'), max: day('2025-12-31') }).map(text), {
      nil: null,
      freq: 3,
    }),
    diploma: fc.option(
      fc.record({
        soort: fc.constantFrom(
          'vmbo',
          'mbo-2',
          'praktijkonderwijs-schooldiploma',
          'praktijkonderwijs-getuigschrift',
          'praktijkonderwijs-verklaring',
        ),
        op: fc.integer({ min: day('2021-01-01'), max: day('2024-12-31') }).map(text),
      }),
      { nil: null, freq: 2 },
    ),
    op: fc.oneof(
      fc.integer({ min: day('2019-08-01'), max: day('2025-07-31') }).map(text),
      fc
        .tuple(fc.integer({ min: 2020, max: 2025 }), fc.constantFrom('-07-31', '-08-01'))
        .map(([y, d]) => `${y}${d}`),
    ),
  })
  .map(({ geboren, start, lengtes, poJaren, naden, open, sk, diploma, op }) => {
    const school: Inschrijving[] = [];
    let vanaf = day(birthday(geboren, 4)) + start;
    const all = [{ jaren: poJaren, soort: 'PO', profiel: null }, ...lengtes];
    for (const [n, { jaren, soort, profiel }] of all.entries()) {
      const eind = Date.UTC(new Date(vanaf * 86_400_000).getUTCFullYear() + jaren, 6, 31) / 86_400_000;
      const last = open && n === lengtes.length;
      school.push({
        ...{ soort, vanaf: text(vanaf), totEnMet: last ? null : text(eind) },
        profiel: soort === 'VSO' ? profiel : null,
      });
      vanaf = eind + 1 + (naden[n] ?? 0);
    }
    return { geboren, sk, diploma, school, op };
  });

describe('plicht in cijfers', () => {
  test('the rule of one jongere agrees with the law read day by day', () => {
    const differs = fc
      .sample(kind, { numRuns: 1500, seed: 20261123 })
      .filter((one) => plichtByRegel(one) !== plichtOp(one));
    expect(differs.slice(0, 3)).toEqual([]);
  });

  test('the SQL answers as the law read day by day, for any career', async () => {
    const kinderen = fc.sample(kind, { numRuns: 1500, seed: 20261123 });
    const p = proef(db, await organisatie(db, 'steekproef'));
    await db.transact({ organisatieId: p.organisatieId, actor: 'test' }, (tx) => insert(tx, kinderen));
    const jaren = [
      ...new Set(kinderen.map(({ op }) => Number(op.slice(0, 4)) - (op.slice(5) < '08-01' ? 1 : 0))),
    ];
    const ask = async (years: readonly number[]) => {
      const found = new Map<string, string>();
      for (const jaar of years) {
        for (const plicht of ['leerplichtig', 'kwalificatieplichtig', 'geen']) {
          const { rijen } = await p.rijen('meldingen', {
            schooljaar: `${jaar}-${jaar + 1}`,
            waar: { plicht },
          });
          for (const { id } of rijen) found.set(id, plicht);
        }
      }
      return found;
    };
    // From the plichtfeiten that are kept; then derived, as after a large load.
    const seen = await ask(jaren);
    await markAll(p.organisatieId);
    const derived = await ask(jaren.slice(0, 2));
    expect(derived.size).toBeGreaterThan(100);
    expect([...derived].filter(([id, plicht]) => seen.get(id) !== plicht)).toEqual([]);
    const expected = kinderen.map((one, n) => ({ ...one, plicht: plichtOp(one), n }));
    const wrong = expected.filter(({ n, plicht }) => seen.get(meldingId(n)) !== plicht);
    expect(wrong.slice(0, 3).map((one) => ({ ...one, sql: seen.get(meldingId(one.n)) }))).toEqual([]);
    expect(new Set(expected.map(({ plicht }) => plicht)).size).toBe(3);
    const vroeg = expected.filter((one) => one.plicht !== plichtOp({ ...one, school: [] }));
    expect(vroeg.length).toBeGreaterThan(30);
  });

  test('leerlingen answer the same on 1 October', async () => {
    const kinderen = fc.sample(kind, { numRuns: 300, seed: 7 }).map((one) => ({ ...one, op: '2021-10-01' }));
    const p = proef(db, await organisatie(db, 'leerlingen'));
    await db.transact({ organisatieId: p.organisatieId, actor: 'test' }, async (tx) => {
      await insert(tx, kinderen, 1);
      await run(
        tx,
        sql`insert into verblijf (organisatie_id, jongere_id, gemeente)
                        select organisatie_id, jongere_id, 'Druten' from jongere`,
      );
    });
    const expected: Record<string, number> = {};
    for (const one of kinderen) {
      const plicht = plichtOp(one);
      const age = one.op >= birthday(one.geboren, 5) && one.op < birthday(one.geboren, 18);
      if (age) expected[plicht] = (expected[plicht] ?? 0) + 1;
    }
    const counted = async () => {
      const { rijen } = await p.ask('leerlingen', { per: ['plicht'], schooljaar: '2021-2022' });
      return Object.fromEntries(rijen.map((rij) => [rij['plicht'], rij.waarde]));
    };
    expect(await counted()).toEqual(expected);
    await db.transact({ organisatieId: p.organisatieId, actor: 'test' }, (tx) =>
      keepLeerlingtelling(tx, p.organisatieId, ['2021-2022']),
    );
    expect(await counted()).toEqual(expected);
    await markAll(p.organisatieId);
    expect(await counted()).toEqual(expected);
  });

  test('twelve full years end the leerplicht of who started by 1 September at four', async () => {
    const p = proef(db, await organisatie(db, 'augustus'));
    const career = async (geboortedatum: string, begin: string) => {
      const jongere_id = await p.jongere({ geboortedatum });
      await p.add('inschrijving', {
        jongere_id,
        onderwijssoort: 'PO',
        vanaf: begin,
        tot_en_met: '2019-07-31',
      });
      await p.add('inschrijving', { jongere_id, onderwijssoort: 'VO', vanaf: '2019-08-01' });
      await p.add('melding', { jongere_id, gemeld_op: '2023-10-10', soort_verzuim: 'overig' });
    };
    await career('2007-08-15', '2011-09-01');
    expect(await p.table('meldingen', { per: ['plicht'] })).toEqual(['kwalificatieplichtig 1']);
    await career('2007-08-15', '2013-09-02');
    expect(await p.table('meldingen', { per: ['plicht'] })).toEqual([
      'leerplichtig 1',
      'kwalificatieplichtig 1',
    ]);
  });
});

/** As a load of a whole country does: whose plichtfeiten are behind is everyone. */
const markAll = (organisatieId: number) =>
  db.transact({ organisatieId, actor: 'test' }, (tx) =>
    run(tx, sql`insert into plichtfeiten_oud (organisatie_id) values (${organisatieId})`),
  );

const meldingId = (n: number, prefix = 0) => `0000000${prefix}-0000-7000-8000-${String(n).padStart(12, '0')}`;

async function insert(
  tx: Parameters<Parameters<typeof db.transact>[1]>[0],
  kinderen: readonly Kind[],
  prefix = 0,
) {
  const records = JSON.stringify(kinderen.map((one, n) => ({ ...one, n, melding: meldingId(n, prefix) })));
  await run(
    tx,
    sql`create temp table kind on commit drop as
    select k.*, nieuw_id() as jongere_id
      from json_to_recordset(${records}::json) as k(n int, melding uuid, geboren date, sk date, op date, diploma json, school json)`,
  );
  await run(
    tx,
    sql`insert into jongere (jongere_id, organisatie_id, geboortedatum, startkwalificatie_op)
    select jongere_id, huidige_organisatie(), geboren, sk from kind`,
  );
  await run(
    tx,
    sql`insert into inschrijving (organisatie_id, jongere_id, nummer, onderwijssoort, uitstroomprofiel, vanaf, tot_en_met)
    select huidige_organisatie(), jongere_id, row_number() over (), s.soort, s.profiel, s.vanaf, s."totEnMet"
      from kind, json_to_recordset(school) as s(soort text, profiel text, vanaf date, "totEnMet" date)
     where s."totEnMet" is null or s.vanaf <= s."totEnMet"`,
  );
  await run(
    tx,
    sql`insert into diploma (organisatie_id, jongere_id, nummer, soort, behaald_op)
    select huidige_organisatie(), jongere_id, n, diploma->>'soort', (diploma->>'op')::date from kind
     where json_typeof(diploma) = 'object'`,
  );
  await run(
    tx,
    sql`insert into melding (melding_id, organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim)
    select melding, huidige_organisatie(), jongere_id, n, op, 'overig' from kind`,
  );
}
