import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, asAccount } from './account.ts';
import { ClusterError, explain } from './cluster-error.ts';
import { runCommand } from './command.ts';
import { type Folder, readPassword, writePassword } from './folder.ts';
import type { Runtime } from './runtime.ts';

/** The first user of the cluster; it owns everything and makes the other roles. */
export const SUPERUSER = 'schoolgang_beheer';

/**
 * Makes the cluster when the folder holds none.
 * @throws ClusterError when initdb fails, or the data are of another major version of PostgreSQL
 */
export async function initialiseCluster(
  folder: Folder,
  runtime: Runtime,
  account: Account,
  durable: boolean,
): Promise<void> {
  if (existsSync(folder.data)) {
    // A server that nobody can log in to is better not started.
    readPassword(folder);
    return assertVersion(folder, runtime);
  }
  rmSync(folder.fresh, { recursive: true, force: true });
  mkdirSync(folder.fresh, { mode: 0o700 });
  if (account.handedOver) chownSync(folder.fresh, account.uid, account.gid);

  const input = openPassword(folder, account, writePassword(folder));
  try {
    const { code, output } = await runCommand(runtime.bin('initdb'), initdbArguments(durable), {
      ...asAccount(account),
      cwd: folder.fresh,
      input,
    });
    if (code !== 0) throw explain(new Error(`initdb eindigde met ${code}`), folder.base, output);
  } finally {
    closeSync(input);
  }
  renameSync(folder.fresh, folder.data);
  if (durable) syncFolder(folder.base);
}

/** Sorting and case follow Unicode code points on every machine; queries that show a Dutch order say so themselves. */
const initdbArguments = (durable: boolean): string[] => [
  // Its working folder, since the path to it may be closed to this account.
  ...['-D', '/proc/self/cwd', '-U', SUPERUSER, '--pwfile=/proc/self/fd/0'],
  ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
  ...['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ...(durable ? [] : ['--no-sync']),
];

/** An open file without a name, readable by the account: the password passes no command line and stays nowhere else. */
function openPassword(folder: Folder, account: Account, password: string): number {
  const path = join(folder.base, `wachtwoord.${process.pid}`);
  try {
    writeFileSync(path, `${password}\n`, { mode: 0o600 });
    if (account.handedOver) chownSync(path, account.uid, account.gid);
    return openSync(path, 'r');
  } finally {
    rmSync(path, { force: true });
  }
}

/** Without this a power cut could undo the rename, and the next start would take the data for a half cluster. */
function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function assertVersion(folder: Folder, runtime: Runtime): void {
  const version = readFileSync(join(folder.data, 'PG_VERSION'), 'utf8').trim();
  if (version === runtime.major) return;
  throw new ClusterError(
    `De database in ${folder.data} is van PostgreSQL ${version}; deze versie van Schoolgang werkt met ${runtime.major}. ` +
      'Maak een back-up met de vorige versie van Schoolgang en zet die terug in een nieuwe map.',
  );
}
