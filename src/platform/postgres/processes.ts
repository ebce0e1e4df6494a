import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A process as the kernel knows it: `<pid>-<start time>`. The start time tells a process from a later one that
 * got the same number, which happens within minutes in a container. Undefined when it ended (a zombie has ended).
 */
export function markOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in the second field may hold spaces and brackets; count from its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${pid}-${fields[19]}`;
  } catch {
    return undefined;
  }
}

export const pidOf = (mark: string): number => Number.parseInt(mark, 10);

export const isAlive = (mark: string): boolean => markOf(pidOf(mark)) === mark;

/** Waits until the process ended; false when it still runs after `timeoutInMs`. */
export async function waitForEnd(mark: string, timeoutInMs: number): Promise<boolean> {
  const limit = performance.now() + timeoutInMs;
  while (isAlive(mark)) {
    if (performance.now() > limit) return false;
    await sleep(5);
  }
  return true;
}

/** Whether the process is a PostgreSQL that works in folder `data`; compared by inode, for the path may be closed to us. */
export function isPostgresIn(pid: number, data: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return false;
  }
}

/** Every PostgreSQL process that works in folder `data`, its server processes too. */
export function findPostgresIn(data: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isPostgresIn(Number(name), data))
    .flatMap((name) => markOf(Number(name)) ?? []);
}
