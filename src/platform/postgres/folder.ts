import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ClusterError, explain } from './cluster-error.ts';

/**
 * What stands where, under `<SCHOOLGANG_DATA>/postgres` (mode 0700, of the user who starts Schoolgang). Only `data`
 * belongs to the account PostgreSQL runs as; it gets there by its working folder, so everything above may be closed.
 */
export type Folder = {
  readonly base: string;
  /** The cluster itself. */
  readonly data: string;
  /** A cluster in the making; becomes `data` in one step, so a start that was cut off leaves no half cluster. */
  readonly fresh: string;
  readonly users: string;
  readonly password: string;
  /** The port of last time, kept so that addresses stay the same over restarts. */
  readonly port: string;
  readonly log: string;
};

/**
 * Makes the folders that are missing.
 * @throws ClusterError when they cannot be made or belong to somebody else
 */
export function prepareFolder(dir: string): Folder {
  const base = join(resolve(dir), 'postgres');
  try {
    mkdirSync(resolve(dir), { recursive: true });
    mkdirSync(base, { recursive: true, mode: 0o700 });
    mkdirSync(join(base, 'gebruikers'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explain(error, base);
  }
  return {
    base,
    data: join(base, 'data'),
    fresh: join(base, 'data.nieuw'),
    users: join(base, 'gebruikers'),
    password: join(base, 'wachtwoord'),
    port: join(base, 'poort'),
    log: join(base, 'server.log'),
  };
}

/** Gives a file that root made to the owner of the folder, who may come back later without root. */
export function giveToOwner(folder: Folder, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder.base);
  chownSync(path, uid, gid);
}

/** Makes a new password for a new cluster. */
export function writePassword(folder: Folder): string {
  const password = randomBytes(24).toString('hex');
  // Flushed: after a power cut the data would be there and their password not.
  writeFileSync(folder.password, password, { mode: 0o600, flush: true });
  giveToOwner(folder, folder.password);
  return password;
}

/** @throws ClusterError when the file is gone: the data are useless without it */
export function readPassword(folder: Folder): string {
  try {
    return readFileSync(folder.password, 'utf8').trim();
  } catch (error) {
    throw new ClusterError(
      `Het wachtwoord van de database staat niet meer in ${folder.password} of is niet te lezen. Zet het bestand terug.`,
      { cause: error },
    );
  }
}

/** The port of last time; undefined when there is none. */
export function readPort(folder: Folder): number | undefined {
  try {
    const port = Number(readFileSync(folder.port, 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

export function writePort(folder: Folder, port: number): void {
  writeFileSync(folder.port, `${port}\n`, { mode: 0o600 });
  giveToOwner(folder, folder.port);
}
