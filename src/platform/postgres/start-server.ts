import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, asAccount, chooseAccount } from './account.ts';
import { ClusterError, explain } from './cluster-error.ts';
import { cleanEnvironment } from './command.ts';
import { type Folder, giveToOwner, readPort, writePort } from './folder.ts';
import { initialiseCluster } from './initialise.ts';
import { findPostmaster, type Postmaster, readPidFile, sendSignal, waitUntilReady } from './postmaster.ts';
import { findPostgresIn, markOf, waitForEnd } from './processes.ts';
import { findRuntime, type Runtime } from './runtime.ts';

const LOG_LIMIT_IN_BYTES = 10 * 1024 * 1024;
const ATTEMPTS = 5;

/**
 * Starts the server of a folder in which none runs, making the cluster first when there is none. Hold the lock of the folder.
 * @throws ClusterError when it does not come up
 */
export async function startServer(
  folder: Folder,
  durable: boolean,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const account = chooseAccount(folder.data);
  const runtime = await findRuntime(account, folder.base);
  await initialiseCluster(folder, runtime, account, durable);
  await clearRemains(folder);
  rotateLog(folder);

  let preferred = readPort(folder);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await freePort(preferred);
    const logged = sizeOf(folder.log);
    const mark = await launch(folder, runtime, account, { ...settings, port: String(port) });
    const postmaster = await waitUntilReady(folder, mark);
    if (postmaster) {
      if (port !== readPort(folder)) writePort(folder, port);
      return postmaster;
    }
    const said = readFileSync(folder.log).subarray(logged).toString();
    if (/Address already in use|could not create any TCP\/IP sockets/.test(said)) preferred = undefined;
    else if (/lock file "postmaster.pid" already exists/.test(said)) await sleep(100);
    else throw explain(new Error(`Zie ${folder.log}`), folder.base, said.slice(-2000));
    // A server whose starter was killed before it wrote its pid can surface only now.
    const found = findPostmaster(folder);
    const other = found && (await waitUntilReady(folder, found));
    if (other) return other;
  }
  throw new ClusterError(`De database in ${folder.base} vond geen vrije poort op 127.0.0.1. Start opnieuw.`);
}

/**
 * After kill -9 of the server alone its children may still run, and its pid file may name a process that is now something
 * else. PostgreSQL would refuse to start on either; they are taken away only when they are surely of this folder.
 */
async function clearRemains(folder: Folder): Promise<void> {
  const file = readPidFile(folder);
  if (!file) return;
  for (const mark of findPostgresIn(folder.data)) {
    if (await waitForEnd(mark, 2_000)) continue;
    sendSignal(mark, 'SIGKILL');
    await waitForEnd(mark, 5_000);
  }
  if (markOf(file.pid)) rmSync(join(folder.data, 'postmaster.pid'), { force: true });
}

async function launch(
  folder: Folder,
  runtime: Runtime,
  account: Account,
  settings: Record<string, string>,
): Promise<string> {
  const log = openSync(folder.log, 'a', 0o600);
  try {
    giveToOwner(folder, folder.log);
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(runtime.bin('postgres'), ['-D', '/proc/self/cwd', ...options], {
      ...asAccount(account),
      cwd: folder.data,
      env: cleanEnvironment,
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C in the terminal reaches us and not the server under our feet.
      detached: true,
    });
    if (child.pid === undefined) throw (await once(child, 'error'))[0];
    child.unref();
    const mark = markOf(child.pid);
    if (mark === undefined) await once(child, 'exit');
    return mark ?? `${child.pid}-0`;
  } finally {
    closeSync(log);
  }
}

/** The preferred port when it is free, else any. */
async function freePort(preferred: number | undefined): Promise<number> {
  for (const port of [preferred ?? 0, 0]) {
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      const address = probe.address();
      probe.close();
      await once(probe, 'close');
      if (address && typeof address === 'object') return address.port;
    } catch (error) {
      if (port === 0) {
        throw new ClusterError('Op 127.0.0.1 is geen poort te openen voor de database.', { cause: error });
      }
    }
  }
  throw new ClusterError('Op 127.0.0.1 is geen vrije poort voor de database.');
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function rotateLog(folder: Folder): void {
  if (sizeOf(folder.log) > LOG_LIMIT_IN_BYTES) renameSync(folder.log, `${folder.log}.1`);
}
