import pg from 'pg';
import { ClusterError, explain } from './cluster-error.ts';
import { type Guarded, guard, unguard } from './exit-guard.ts';
import { type Folder, prepareFolder, readPassword } from './folder.ts';
import { SUPERUSER } from './initialise.ts';
import { type Lock, lockOf } from './lock.ts';
import { findPostmaster, type Postmaster, sendSignal, stopPostmaster, waitUntilReady } from './postmaster.ts';
import { serverSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { hasUsers, registerUser, removeUser } from './users.ts';

/** The embedded PostgreSQL of one folder, running, while this process uses it. */
export type Cluster = {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  /** Address of a database as superuser; with '' it ends in a slash. */
  readonly url: (database: string) => string;
  /** The folder of the cluster itself. */
  readonly dataDir: string;
  /** This process started it. */
  readonly owned: boolean;
  /** Lets go of the server, and stops it when nobody else uses it. May be called twice. */
  stop(): Promise<void>;
};

export type ClusterOptions = {
  /** Folder SCHOOLGANG_DATA, made when missing. */
  readonly dir: string;
  /** False: faster, and a crash of the machine may lose everything; for tests and benchmarks. Default true. */
  readonly durable?: boolean;
  /** Settings of PostgreSQL that replace ours; they count only when this call starts the server. */
  readonly settings?: Record<string, string>;
};

type Opened = Guarded & { readonly cluster: Cluster };

/**
 * Opens the embedded database of a folder: uses the server that runs there, else starts it.
 *
 * Every process that opens it counts as a user until it stops or ends; the last one stops the server. Killed by
 * kill -9 a process cannot do so: the server then runs on, and the next process that opens the folder takes it over.
 * (PostgreSQL itself ends within a minute when its folder is removed.)
 * @throws ClusterError saying what is wrong and what to do
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ClusterError(
      `De ingebouwde database draait alleen op Linux x64, niet op ${process.platform} ${process.arch}. Gebruik een eigen ` +
        'PostgreSQL-server met DATABASE_URL.',
    );
  }
  const folder = prepareFolder(options.dir);
  const lock = lockOf(folder.base);
  const work = lock(() => openLocked(folder, lock, options)).catch((error: unknown) => {
    throw explain(error, folder.base);
  });
  await guard(work);
  return (await work).cluster;
}

async function openLocked(folder: Folder, lock: Lock, options: ClusterOptions): Promise<Opened> {
  const user = registerUser(folder.users);
  const { postmaster, owned } = await findOrStart(folder, options).catch((error: unknown) => {
    removeUser(user);
    throw error;
  });

  // After a crash of the server another process may have started a new one meanwhile; that one is ours to stop too.
  const current = () => findPostmaster(folder) ?? postmaster.mark;
  const leave = async () => {
    removeUser(user);
    if (!hasUsers(folder.users)) await stopPostmaster(current());
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= lock(leave).finally(() => unguard(opened));
    return stopped;
  };
  const opened: Opened = {
    cluster: describe(folder, postmaster, owned, stop),
    stop,
    leaveNow() {
      removeUser(user);
      if (!hasUsers(folder.users)) sendSignal(current(), 'SIGINT');
    },
  };
  return opened;
}

async function findOrStart(
  folder: Folder,
  options: ClusterOptions,
): Promise<{ postmaster: Postmaster; owned: boolean }> {
  const running = await findRunning(folder);
  if (running) return { postmaster: running, owned: false };
  const durable = options.durable ?? true;
  const settings = { ...serverSettings(durable), ...options.settings };
  return { postmaster: await startServer(folder, durable, settings), owned: true };
}

function describe(folder: Folder, { port }: Postmaster, owned: boolean, stop: () => Promise<void>): Cluster {
  const password = readPassword(folder);
  return {
    host: '127.0.0.1',
    port,
    superuser: SUPERUSER,
    password,
    url: (database) => addressOf(port, password, database),
    dataDir: folder.data,
    owned,
    stop,
  };
}

/** The server that runs in this folder and answers; waits for one that is starting or stopping. */
async function findRunning(folder: Folder): Promise<Postmaster | undefined> {
  const mark = findPostmaster(folder);
  const postmaster = mark && (await waitUntilReady(folder, mark));
  if (!postmaster) return undefined;
  const client = new pg.Client({
    connectionString: addressOf(postmaster.port, readPassword(folder), 'postgres'),
  });
  try {
    await client.connect();
    await client.query('select 1');
    return postmaster;
  } catch (error) {
    // It may have begun to stop between our look and our question; then it is waited for.
    if (!(await waitUntilReady(folder, postmaster.mark))) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

const addressOf = (port: number, password: string, database: string): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
