import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from './cluster-error.ts';

const PATIENCE_IN_MS = 600_000;
/** Length of a socket name in the kernel: a full one reads the same in every version of Node. */
const NAME_LENGTH = 108;

/** Runs `work` while no other process, nor another caller in this one, holds the same lock. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The lock of a folder. It is a socket name in the kernel (an abstract socket), so it cannot be left behind: it
 * is free the moment its holder ends, also by kill -9. A lock file would need a guess whether it is stale.
 * It holds within one machine or container: as with PostgreSQL itself, two containers must not share a folder.
 */
export function lockOf(folder: string): Lock {
  const { dev, ino } = statSync(folder);
  const name = `\0schoolgang-postgres-${dev}-${ino}-`.padEnd(NAME_LENGTH, '-');
  return async (work) => {
    const release = await acquire(name, folder);
    try {
      return await work();
    } finally {
      await release();
    }
  };
}

async function acquire(name: string, folder: string): Promise<() => Promise<void>> {
  const limit = performance.now() + PATIENCE_IN_MS;
  while (performance.now() < limit) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
    });
    if (await listens(server, name)) return () => close(server, waiting);
    await holderEnds(name, limit - performance.now());
    // Spread those who wake together.
    await sleep(Math.random() * 10);
  }
  throw new ClusterError(
    `Een ander proces van Schoolgang houdt de database in ${folder} al tien minuten bezet. Sluit dat proces en start opnieuw.`,
  );
}

async function listens(server: Server, name: string): Promise<boolean> {
  try {
    server.listen(name);
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

/** The holder never answers: the connection ends when it lets go or dies. */
async function holderEnds(name: string, timeoutInMs: number): Promise<void> {
  const socket = connect(name);
  socket.on('error', () => {});
  socket.setTimeout(timeoutInMs, () => socket.destroy());
  socket.resume();
  await new Promise<void>((done) => socket.once('close', () => done()));
}

async function close(server: Server, waiting: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of waiting) socket.destroy();
  await closed;
}
