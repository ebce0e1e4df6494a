import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Cluster, openCluster } from './launcher.ts';
import { findPostgresIn, isAlive, markOf } from './processes.ts';

// Starting a server several times in one test takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const isRoot = process.getuid?.() === 0;
const launcher = fileURLToPath(new URL('./launcher.ts', import.meta.url));
const open: Cluster[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const cluster of open.splice(0)) await cluster.stop();
  for (const folder of folders.splice(0)) {
    const left = findPostgresIn(join(folder, 'postgres', 'data'));
    rmSync(folder, { recursive: true, force: true });
    expect(left, 'server processes left behind').toEqual([]);
  }
}, 30_000);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schoolgang launcher '));
  folders.push(folder);
  return folder;
}

async function start(dir: string, durable = false): Promise<Cluster> {
  const cluster = await openCluster({ dir, durable });
  open.push(cluster);
  return cluster;
}

async function ask<T extends pg.QueryResultRow>(cluster: Cluster, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

const serverPid = (dir: string): number =>
  Number(readFileSync(join(dir, 'postgres', 'data', 'postmaster.pid'), 'latin1').split('\n')[0]);

/** A program that opens the cluster, prints what it got, and goes on when its input ends. */
function program(
  dir: string,
  ending = 'await cluster.stop();',
  stderr: 'inherit' | 'ignore' = 'inherit',
): ChildProcess {
  const code = `
    import { openCluster } from ${JSON.stringify(launcher)};
    const cluster = await openCluster({ dir: ${JSON.stringify(dir)}, durable: false });
    console.log(JSON.stringify({ owned: cluster.owned, port: cluster.port }));
    process.stdin.resume();
    await new Promise((done) => process.stdin.once('end', done));
    ${ending}`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', stderr],
  });
}

async function answer(child: ChildProcess): Promise<{ owned: boolean; port: number }> {
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return JSON.parse(String(line)) as { owned: boolean; port: number };
}

async function finish(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.stdin?.end();
  await exit;
}

describe('one process', () => {
  test('a new folder gets a cluster in UTF-8 that listens on 127.0.0.1 only and asks for a password', async () => {
    const dir = join(temporaryFolder(), 'nieuw', 'data');
    folders.push(dir);
    const cluster = await start(dir);
    const [row] = await ask<{ encoding: string; upper: string; listen: string; sockets: string }>(
      cluster,
      `select current_setting('server_encoding') as encoding, upper('privé') as upper,
              current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets`,
    );
    expect(row).toEqual({ encoding: 'UTF8', upper: 'PRIVÉ', listen: '127.0.0.1', sockets: '' });
    expect(cluster.owned).toBe(true);
    expect(statSync(cluster.dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'postgres', 'wachtwoord')).mode & 0o777).toBe(0o600);
    const wrong = { ...cluster, url: (name: string) => cluster.url(name).replace(cluster.password, 'fout') };
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('a second open uses the same server, and the server runs until both have stopped', async () => {
    const dir = temporaryFolder();
    const first = await start(dir);
    const second = await start(dir);
    expect([second.owned, second.port]).toEqual([false, first.port]);
    await first.stop();
    await first.stop();
    expect(await ask(second, 'select 1 as een')).toEqual([{ een: 1 }]);
    const pid = serverPid(dir);
    await second.stop();
    expect(markOf(pid)).toBeUndefined();
  });

  test('a restart keeps data and port, and takes another port when that one is taken', async () => {
    const dir = temporaryFolder();
    const first = await start(dir);
    await ask(first, 'create table bewaard as select 7 as waarde');
    await first.stop();
    const second = await start(dir);
    expect(second.port).toBe(first.port);
    await second.stop();

    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    const third = await start(dir);
    squatter.close();
    expect(third.port).not.toBe(first.port);
    expect(await ask(third, 'select waarde from bewaard')).toEqual([{ waarde: 7 }]);
  });

  test('kill -9 of the server loses no acknowledged row, also when its pid is reused', async () => {
    const dir = temporaryFolder();
    const first = await start(dir, true);
    await ask(first, 'create table bewaard (waarde int)');
    await ask(first, 'insert into bewaard values (7)');
    const busy = ask(first, 'select pg_sleep(60)').catch(() => {});
    process.kill(serverPid(dir), 'SIGKILL');
    await busy;
    const pidFile = join(dir, 'postgres', 'data', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'latin1').replace(/^\d+/, String(process.pid)));
    const second = await start(dir, true);
    expect(second.owned).toBe(true);
    expect(await ask(second, 'select waarde from bewaard')).toEqual([{ waarde: 7 }]);
    // The first still counts as a user: it stops the server it did not know.
    await second.stop();
    await first.stop();
  });

  test('initdb that was cut off is begun anew', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'postgres', 'data.nieuw', 'base'), { recursive: true });
    expect(await ask(await start(dir), 'select 1 as een')).toEqual([{ een: 1 }]);
    expect(readdirSync(join(dir, 'postgres'))).not.toContain('data.nieuw');
  });

  test('a folder that cannot be made is named in the error', async () => {
    const file = join(temporaryFolder(), 'bestand');
    writeFileSync(file, '');
    await expect(openCluster({ dir: join(file, 'data') })).rejects.toThrow(join(file, 'data'));
  });

  test('data without their password are not started', async () => {
    const dir = temporaryFolder();
    await (await start(dir)).stop();
    rmSync(join(dir, 'postgres', 'wachtwoord'));
    await expect(start(dir)).rejects.toThrow('wachtwoord');
  });

  test('a setting PostgreSQL refuses is reported with what it said', async () => {
    const dir = temporaryFolder();
    await expect(openCluster({ dir, durable: false, settings: { work_mem: 'veel' } })).rejects.toThrow(
      /work_mem/,
    );
  });
});

describe('more processes', () => {
  test('two that start at the same moment start one server, and the last to end stops it', async () => {
    const dir = temporaryFolder();
    const programs = [program(dir), program(dir)];
    const answers = await Promise.all(programs.map(answer));
    expect(answers.map(({ owned }) => owned).sort()).toEqual([false, true]);
    expect(answers[0]?.port).toBe(answers[1]?.port);
    const server = markOf(serverPid(dir)) ?? '';
    const starter = answers.findIndex(({ owned }) => owned);
    await finish(programs[starter] as ChildProcess);
    expect(isAlive(server)).toBe(true);
    await finish(programs[1 - starter] as ChildProcess);
    expect(isAlive(server)).toBe(false);
  });

  test('a server whose program was killed is taken over, and stopped by the one that took it over', async () => {
    const dir = temporaryFolder();
    const killed = program(dir);
    const { port } = await answer(killed);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const cluster = await start(dir);
    expect([cluster.owned, cluster.port]).toEqual([false, port]);
    const server = markOf(serverPid(dir)) ?? '';
    await cluster.stop();
    expect(isAlive(server)).toBe(false);
  });

  test.each([
    ['process.exit without stop', 'process.exit(3);', undefined, 3],
    ['an uncaught error', "throw new Error('expected by this test');", undefined, 1],
    ['Ctrl-C', '', 'SIGINT', 'SIGINT'],
  ] as const)('%s leaves no server behind', async (_, ending, signal, expected) => {
    const dir = temporaryFolder();
    const child = program(dir, ending, 'ignore');
    await answer(child);
    const server = markOf(serverPid(dir)) ?? '';
    const exit = once(child, 'exit');
    if (signal) child.kill(signal);
    else child.stdin?.end();
    const [code, by] = await exit;
    expect(code ?? by).toBe(expected);
    for (let wait = 0; isAlive(server) && wait < 300; wait += 1) await sleep(10);
    expect(isAlive(server)).toBe(false);
  });
});

describe.runIf(isRoot)('as root', () => {
  test('works in a folder with a space under a parent closed to everybody else, and the server is not root', async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o700);
    const dir = join(parent, 'mijn data');
    folders.push(dir);
    const cluster = await start(dir);
    expect(await ask(cluster, 'select 1 as een')).toEqual([{ een: 1 }]);
    expect(statSync(`/proc/${serverPid(dir)}`).uid).not.toBe(0);
  });

  test('goes on with the data of an ordinary user as that user', async () => {
    const dir = temporaryFolder();
    const first = await start(dir);
    const owner = statSync(first.dataDir).uid;
    await first.stop();
    const other = owner === 65_534 ? 65_533 : 65_534;
    for (const path of readdirSync(first.dataDir, { recursive: true, encoding: 'utf8' })) {
      chownSync(join(first.dataDir, path), other, other);
    }
    chownSync(first.dataDir, other, other);
    expect(await ask(await start(dir), 'select 1 as een')).toEqual([{ een: 1 }]);
    expect(statSync(`/proc/${serverPid(dir)}`).uid).toBe(other);
  });
});
