import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, markOf } from './processes.ts';

/**
 * Who uses the server of a folder: an empty file `<pid>-<start time>-<random>` per open cluster. A file of a process that
 * ended counts for nothing and is removed in passing. Change and count under the lock of the folder.
 */
export function registerUser(folder: string): string {
  const file = join(folder, `${markOf(process.pid)}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, '', { mode: 0o600 });
  return file;
}

export function removeUser(file: string): void {
  rmSync(file, { force: true });
}

/** Whether a living process uses the server. */
export function hasUsers(folder: string): boolean {
  let found = false;
  for (const name of listing(folder)) {
    if (isAlive(name.slice(0, name.lastIndexOf('-')))) found = true;
    else removeUser(join(folder, name));
  }
  return found;
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
