import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import { isSchooldag, type Vakantieregio } from '../../regels/kalender/schooldag.ts';
import { assessBewaking } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { getSchoolkalender, loadReferentie } from '../kalender/index.ts';
import { controleerPlicht } from './controleer-plicht.ts';
import { alsTekst, naieveUitkomst, nummer } from './naief.test-help.ts';
import { refreshPlichtfeiten } from './plichtfeiten.sql.ts';
import { alsFeiten, bewaar, dag, gewoonKind, kantelpunt, kind, tekst } from './populatie.test-help.ts';
import { refreshAhead } from './refresh-ahead.ts';

const { db, beheerUrl } = await freshDatabase();
const kalender = await getSchoolkalender();
let organisatieId = 0;

beforeAll(async () => {
  await loadReferentie(beheerUrl);
  organisatieId = await organisatie(db, 'bewaking');
});
const naiefKalender = {
  isSchooldag: (regio: string, d: number) => isSchooldag(kalender, regio as Vakantieregio, alsTekst(d)),
};

test('[SR-03, first part] the whole population in SQL, the rule for one child and a naive reading agree, child by child', async () => {
  const populatie = fc.record({
    kinderen: fc.array(fc.oneof(kind, gewoonKind), { minLength: 60, maxLength: 60 }),
    op: fc.oneof(dag('2018-07-28', '2026-12-31'), kantelpunt).filter((d) => d >= nummer('2018-07-28')),
  });
  const seen = new Set<string>();
  for (const { kinderen, op } of fc.sample(populatie, { numRuns: 60, seed: 1969 })) {
    await db.transact({ organisatieId, actor: 'test' }, async (tx, rollback) => {
      const ids = await bewaar(tx, organisatieId, kinderen);
      const vraag = {
        organisatieId,
        organisatie: 'bewaking',
        op: alsTekst(op),
        metBsn: false,
        samenvatting: false,
        alle: true,
      };
      const { kinderen: antwoord = [] } = await controleerPlicht(tx, vraag, () => '');
      const inSql = new Map(antwoord.map((een) => [een.kind, een]));
      expect(inSql.size).toBe(kinderen.length);
      for (const [n, een] of kinderen.entries()) {
        const regel = assessBewaking(alsFeiten(een), kalender, alsTekst(op));
        const { uitkomst, plicht, sinds, bijzonderheden } = inSql.get(ids[n] ?? '') ?? {};
        expect(
          { uitkomst, plicht, sinds, bijzonderheden },
          JSON.stringify(alsFeiten(een)) + alsTekst(op),
        ).toEqual(regel);
        const naief = naieveUitkomst(een, naiefKalender, op);
        expect({ uitkomst: regel.uitkomst, plicht: regel.plicht, sinds: regel.sinds }).toEqual({
          plicht: null,
          ...naief,
          sinds: 'sinds' in naief ? tekst(naief.sinds ?? null) : null,
        });
        for (const woord of [regel.uitkomst, ...regel.bijzonderheden]) seen.add(woord);
      }
      rollback();
    });
  }
  expect([...seen].sort()).toEqual([
    'absoluut',
    'absoluut-karenstijd',
    'absoluut-wachtlijst',
    'achttien',
    'alleen-instelling',
    'dubbel-ingeschreven',
    'ingeschreven',
    'niet-ingezetene',
    'nog-niet-leerplichtig',
    'overleden',
    'praktijkonderwijs',
    'school-zonder-status',
    'startkwalificatie',
    'vrijgesteld',
    'vrijgesteld-en-ingeschreven',
    'vrijstelling-verlopen',
    'vso-uitstroomprofiel',
  ]);
}, 120_000);

test('who was touched since the last run is worked out anew, as if everyone were', async () => {
  const [kinderen = []] = fc.sample(
    fc.array(fc.oneof(kind, gewoonKind), { minLength: 200, maxLength: 200 }),
    {
      numRuns: 1,
      seed: 42,
    },
  );
  await db.transact({ organisatieId, actor: 'test' }, async (tx, rollback) => {
    await bewaar(tx, organisatieId, kinderen);
    const vraag = {
      organisatieId,
      organisatie: 'bewaking',
      op: '2024-10-01',
      metBsn: false,
      samenvatting: false,
      alle: true,
    };
    const ask = async () => (await controleerPlicht(tx, vraag, () => '')).kinderen;
    const eerst = await ask();
    expect(await ask()).toEqual(eerst);

    await run(
      tx,
      sql`update inschrijving set tot_en_met = greatest(vanaf, '2024-09-01') where tot_en_met is null`,
    );
    await run(tx, sql`delete from inschrijving where nummer like '%3.0'`);
    await run(tx, sql`update school set school_tot = '2023-01-01' where brin like '%7.0'`);
    await run(
      tx,
      sql`update verblijf set tot = '2024-01-01', reden_uitschrijving = 'overleden'
                       where gemeentecode = '0772' and coalesce(vanaf, '-infinity') < '2024-01-01'`,
    );
    await run(tx, sql`update jongere set geboortedatum = geboortedatum + 31 where voornamen like '%5'`);
    const bijgewerkt = await ask();
    expect(bijgewerkt).not.toEqual(eerst);

    await run(tx, sql`insert into plichtfeiten_oud values (${organisatieId}, null)`);
    expect(await ask()).toEqual(bijgewerkt);
    rollback();
  });
});

test('many who were touched are worked out in two halves side by side, to the same as all at once', async () => {
  const [kinderen = []] = fc.sample(
    fc.array(fc.oneof(kind, gewoonKind), { minLength: 100, maxLength: 100 }),
    { numRuns: 1, seed: 7 },
  );
  const scope = { organisatieId: await organisatie(db, 'helften'), actor: 'test' };
  const read = (tx: Tx) =>
    one<{ alles: string; merken: number }>(
      tx,
      sql`select (select string_agg(p::text, '; ' order by jongere_id, geldt_vanaf) from plichtfeiten p) as alles,
                 (select count(*)::int from plichtfeiten_oud) as merken`,
    );
  await db.transact(scope, (tx) => bewaar(tx, scope.organisatieId, kinderen));
  await refreshAhead(db, scope, kinderen.length + 1_000_000);
  expect(await db.transact(scope, read)).toMatchObject({ alles: null });

  await refreshAhead(db, scope, 1);
  const helften = await db.transact(scope, read);
  expect(helften.merken).toBe(0);
  await db.transact(scope, async (tx) => {
    await run(tx, sql`delete from plichtfeiten`);
    await run(tx, sql`insert into plichtfeiten_oud values (${scope.organisatieId}, null)`);
    await refreshPlichtfeiten(tx, scope.organisatieId);
  });
  expect(await db.transact(scope, read)).toEqual(helften);
});
