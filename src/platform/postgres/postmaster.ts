import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from './cluster-error.ts';
import type { Folder } from './folder.ts';
import { isAlive, isPostgresIn, markOf, pidOf, waitForEnd } from './processes.ts';

/** A running server; `mark` as in processes.ts. */
export type Postmaster = { readonly mark: string; readonly port: number };

const FAST_STOP_IN_MS = 10_000;

type PidFile = { readonly pid: number; readonly port: number; readonly status: string };

/** What the server itself wrote: line 1 its pid, line 4 its port, line 8 how far it is. */
export function readPidFile(folder: Folder): PidFile | undefined {
  try {
    const lines = readFileSync(join(folder.data, 'postmaster.pid'), 'latin1').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/** The mark of the server that runs in this folder, whoever started it; a left-behind file with a reused pid is not one. */
export function findPostmaster(folder: Folder): string | undefined {
  const file = readPidFile(folder);
  return file && isPostgresIn(file.pid, folder.data) ? markOf(file.pid) : undefined;
}

/**
 * Waits until the server takes connections, however long its recovery after a crash takes.
 * @returns undefined when it ended or is stopping
 */
export async function waitUntilReady(folder: Folder, mark: string): Promise<Postmaster | undefined> {
  while (isAlive(mark)) {
    const file = readPidFile(folder);
    if (file?.pid === pidOf(mark)) {
      if (file.status === 'ready') return { mark, port: file.port };
      if (file.status === 'stopping') {
        await waitForEnd(mark, FAST_STOP_IN_MS * 2);
        return undefined;
      }
    }
    await sleep(5);
  }
  return undefined;
}

/**
 * Stops the server: rolls back what is open, writes a checkpoint, ends. After 10 s it ends at once; the next start
 * then recovers from the log, and nothing acknowledged is lost.
 */
export async function stopPostmaster(mark: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!sendSignal(mark, signal)) return;
    if (await waitForEnd(mark, FAST_STOP_IN_MS)) return;
  }
  throw new ClusterError(`De databaseserver (proces ${pidOf(mark)}) stopt niet. Beëindig dit proces zelf.`);
}

/** False when the process has ended. */
export function sendSignal(mark: string, signal: NodeJS.Signals): boolean {
  if (!isAlive(mark)) return false;
  try {
    process.kill(pidOf(mark), signal);
    return true;
  } catch {
    return isAlive(mark);
  }
}
