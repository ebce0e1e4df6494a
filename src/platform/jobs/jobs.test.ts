import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { createSession } from '../auth/session.ts';
import { one, rows, run } from '../db/tx.ts';
import { createLog } from '../log.ts';
import {
  installJobs,
  jobsHealth,
  NACHTWERK_CRON,
  nachtwerk,
  planJob,
  type RunningWorker,
  startWorker,
} from './index.ts';

const { db, beheerUrl, appUrl } = await freshDatabase();
const workerUrl = new URL(beheerUrl);
workerUrl.username = 'schoolgang_taken';
workerUrl.password = 'test';
const log = createLog('silent');
const scope = { organisatieId: null, actor: 'test' };

beforeAll(() => installJobs(beheerUrl));
const running: RunningWorker[] = [];
afterAll(() => Promise.all(running.map((worker) => worker.stop())));
const start = async (tasks: Parameters<typeof startWorker>[0]['tasks']) => {
  const worker = await startWorker({
    url: workerUrl.href,
    tasks: { nachtwerk: async () => {}, ...tasks },
    log,
    pollMs: 300,
    cron: [NACHTWERK_CRON],
  });
  running.push(worker);
  return worker;
};
const health = () => db.transact(scope, jobsHealth);

test('a job runs when the transaction that planned it is committed, and never when it is rolled back', async () => {
  const done: unknown[] = [];
  const worker = await start({ proef: async ({ nummer }) => void done.push(nummer) });
  await db.transact(scope, async (tx, rollback) => {
    await planJob(tx, 'proef', 'weg', { nummer: 1 });
    rollback();
  });
  await db.transact(scope, (tx) => planJob(tx, 'proef', 'blijft', { nummer: 2 }));
  await vi.waitFor(() => expect(done).toEqual([2]), { timeout: 5000 });
  expect((await health()).wachtend).toBe(0);
  await worker.stop();
  running.pop();
});

test('the same work planned twice is one job', async () => {
  await db.transact(scope, async (tx) => {
    await planJob(tx, 'later', 'zelfde', { nummer: 1 });
    await planJob(tx, 'later', 'zelfde', { nummer: 2 });
    await planJob(tx, 'later', 'ander', { nummer: 3 });
  });
  expect((await health()).wachtend).toBe(2);
});

test('the app cannot look into the queue or change it, only plan and count', async () => {
  for (const statement of [
    'select * from graphile_worker.jobs',
    'delete from graphile_worker._private_jobs',
  ]) {
    await expect(db.transact(scope, (tx) => run(tx, sql.raw(statement)))).rejects.toThrow(
      'permission denied',
    );
  }
  expect(new URL(appUrl).username).toBe('schoolgang_app');
});

test('a job that fails is tried again, and counted when there is no hope', async () => {
  let tries = 0;
  await start({
    wankel: async () => {
      tries += 1;
      if (tries === 1) throw new Error('eerste keer');
    },
  });
  await db.transact(scope, (tx) => planJob(tx, 'wankel', 'een', {}));
  await vi.waitFor(() => expect(tries).toBe(2), { timeout: 8000 });
  expect((await health()).hartslag).not.toBeNull();
});

test('the job of a worker killed with -9 is run by another within seconds', { timeout: 40_000 }, async () => {
  const calls: string[] = [];
  const desk = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  const { port } = desk.address() as AddressInfo;

  const fixture = fileURLToPath(new URL('./stuck-worker.fixture.ts', import.meta.url));
  const words = ['--import', 'tsx', fixture, workerUrl.href, `http://127.0.0.1:${port}/`];
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  await db.transact(scope, (tx) => planJob(tx, 'vast', 'een', {}));
  await vi.waitFor(() => expect(calls).toEqual(['/begonnen']), { timeout: 15_000 });
  child.kill('SIGKILL');
  await once(child, 'exit');

  const killed = performance.now();
  await start({ vast: async () => void calls.push('opnieuw') });
  await vi.waitFor(() => expect(calls).toEqual(['/begonnen', 'opnieuw']), { timeout: 20_000, interval: 50 });
  expect(performance.now() - killed).toBeLessThan(12_000);
  desk.close();
});

test('a worker that is alive keeps its job, however long it is silent', async () => {
  let runs = 0;
  let release = () => {};
  const first = await start({
    lang: async () => {
      runs += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
  });
  await db.transact(scope, (tx) => planJob(tx, 'lang', 'een', {}));
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 5000 });
  await db.transact(scope, (tx) =>
    run(
      tx,
      sql`update werker_hartslag set gezien_op = now() - interval '30 seconds' where pool_id = ${first.poolId}`,
    ),
  );
  await start({ lang: async () => void (runs += 10) });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(runs).toBe(1);
  release();
});

test('the nightly work removes sessions nobody can use, and says when it was done', async () => {
  const organisatieId = await organisatie(db);
  const { gebruikerId } = await db.transact({ organisatieId, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ gebruikerId: string }>`insert into gebruiker (organisatie_id, subject, naam, rol)
            values (${organisatieId}, 's', 'A. Verzonnen', 'fg') returning gebruiker_id as "gebruikerId"`,
    ),
  );
  await db.transact(scope, async (tx) => {
    await createSession(tx, gebruikerId);
    await run(tx, sql`update sessie set tot = now() - interval '1 second'`);
    await createSession(tx, gebruikerId);
  });
  await nachtwerk(db)({});
  expect(await db.transact(scope, (tx) => rows(tx, sql`select 1 from sessie`))).toHaveLength(1);
  expect((await health()).nachtwerkKlaarOp).toMatch(/^\d{4}-/);
});

test('a piece of nightly work that fails leaves the other pieces done, and fails the task', async () => {
  const done: string[] = [];
  const work = nachtwerk(db, {
    stuk: async () => {
      throw new Error('stuk');
    },
    heel: async () => {
      done.push('heel');
      return { rijen: 1 };
    },
  });
  await expect(work({})).rejects.toThrow('1 nachttaken mislukt');
  expect(done).toEqual(['heel']);
});
