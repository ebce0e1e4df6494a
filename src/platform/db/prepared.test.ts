import { connect, createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase, onServer, organisatie } from '../../../test/database.ts';
import { type Db, openDb, type Scope } from './pool.ts';
import { preparedRows, rows, run, type Tx } from './tx.ts';

const { db, beheerUrl, appUrl } = await freshDatabase();
const a = await organisatie(db, 'oefenstad');
const b = await organisatie(db, 'anderstad');
const inOrganisatie = (organisatieId: number): Scope => ({ organisatieId, actor: 'test' });

for (const [organisatieId, brin] of [
  [a, '99AA'],
  [b, '99BB'],
] as const) {
  await db.transact(inOrganisatie(organisatieId), (tx) =>
    run(tx, sql`insert into school (organisatie_id, brin, naam) values (${organisatieId}, ${brin}, ${brin})`),
  );
}

/** One connection, so that every transaction meets what the one before left on it. */
function single(url: string): Db {
  const opened = openDb(url, { max: 1 });
  afterAll(() => opened.close());
  return opened;
}

const schools = async (tx: Tx) =>
  (await preparedRows(tx, sql<{ brin: string }>`select brin from school order by brin`)).map(
    ({ brin }) => brin,
  );
const kept = (tx: Tx) =>
  rows(
    tx,
    sql<{ name: string; generiek: number }>`
    select name, generic_plans::int as generiek from pg_prepared_statements where name like 'sg%'`,
  );

test('a plan that one organisatie made shows another organisatie its own rows only', async () => {
  const one = single(appUrl);
  for (let times = 0; times < 8; times += 1) {
    expect(await one.transact(inOrganisatie(a), schools)).toEqual(['99AA']);
  }
  expect((await one.transact(inOrganisatie(a), kept))[0]?.generiek).toBeGreaterThan(0);

  expect(await one.transact(inOrganisatie(b), schools)).toEqual(['99BB']);
  expect(await one.transact({ organisatieId: null, actor: 'test' }, schools)).toEqual([]);
  expect(await one.transact(inOrganisatie(a), kept)).toHaveLength(1);
});

test('a plan made for the office shows a school its own rows only', async () => {
  const one = single(appUrl);
  for (let times = 0; times < 8; times += 1) await one.transact(inOrganisatie(a), schools);

  const strange = '00000000-0000-4000-8000-000000000000';
  expect(await one.transact({ ...inOrganisatie(a), schoolId: strange }, schools)).toEqual([]);
});

test('behind a pooler that hands out other processes nothing is kept prepared', async () => {
  const one = single(await throughPooler(appUrl));
  for (let times = 0; times < 3; times += 1) {
    expect(await one.transact(inOrganisatie(a), schools)).toEqual(['99AA']);
  }
  expect(await one.transact(inOrganisatie(a), kept)).toEqual([]);
});

test('after a column changed its type only the first request on a connection fails', async () => {
  await onServer(beheerUrl, (client) =>
    client.query('create table proef (x int); grant select on proef to schoolgang_app'),
  );
  const one = single(appUrl);
  const ask = (tx: Tx) => preparedRows(tx, sql`select x from proef`);
  await one.transact(inOrganisatie(a), ask);
  await onServer(beheerUrl, (client) => client.query('alter table proef alter column x type text'));

  await expect(one.transact(inOrganisatie(a), ask)).rejects.toMatchObject({ code: '0A000' });
  expect(await one.transact(inOrganisatie(a), ask)).toEqual([]);
});

/** As PgBouncer does: passes everything on, but names a process of its own making (message K, BackendKeyData). */
async function throughPooler(url: string): Promise<string> {
  const real = new URL(url);
  const server: Server = createServer((front) => {
    const back = connect(Number(real.port), real.hostname);
    front.pipe(back);
    back.on('data', (chunk) => {
      const at = chunk.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) chunk.writeInt32BE(1, at + 5);
      front.write(chunk);
    });
    back.on('close', () => front.destroy());
    front.on('close', () => back.destroy());
    for (const end of [front, back]) end.on('error', () => {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => server.close());
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String((server.address() as { port: number }).port);
  return address.href;
}
