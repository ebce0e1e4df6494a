import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { ClusterError } from './cluster-error.ts';

/** A link between library names: `path` from the root of the binaries, `to` a name in the same folder. */
export type Link = { readonly path: string; readonly to: string };

type Entry = { readonly path: string; readonly size: number; readonly mode: number };

/**
 * Folders to try for a copy of the binaries (60 MB). Root needs one that others can enter; the cache first, because
 * a temporary folder is swept of old files on many machines while the server still runs.
 */
export function placesForCopy(account: Account, base: string): string[] {
  return account.handedOver ? ['/var/cache', tmpdir(), '/var/tmp'] : [base];
}

/**
 * Copies the binaries to `place/schoolgang-postgres-<version>-<uid>`, or answers the copy that is there when it is ours and whole.
 * @throws ClusterError when the name is taken by a folder of somebody else: nothing of it is executed
 */
export function copyRuntime(native: string, links: readonly Link[], place: string, version: string): string {
  const uid = process.getuid?.() ?? -1;
  const target = join(place, `schoolgang-postgres-${version}-${uid}`);
  assertTrusted(place, uid);
  const entries = listEntries(native, links);
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there && (there.uid !== uid || !there.isDirectory())) {
    throw new ClusterError(`${target} is van iemand anders en wordt niet gebruikt`);
  }
  if (there && isWhole(target, entries, links, uid)) return target;

  // Ours alone until it is complete; then it takes its name in one step.
  const made = mkdtempSync(`${target}.`);
  try {
    writeCopy(native, made, entries, links);
    if (there) {
      // Old and incomplete; moved aside first, as a folder in use keeps its open files.
      renameSync(target, join(made, 'oud'));
    }
    settle(made, target, () => isWhole(target, entries, links, uid));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  rmSync(join(target, 'oud'), { recursive: true, force: true });
  return target;
}

/** Others must not be able to swap our folder for theirs: the parent is ours or root's, and sticky when all may write. */
function assertTrusted(place: string, uid: number): void {
  const stats = statSync(place);
  const openToOthers = (stats.mode & 0o022) !== 0 && (stats.mode & 0o1000) === 0;
  if (openToOthers || (stats.uid !== 0 && stats.uid !== uid)) {
    throw new ClusterError(`${place} is voor anderen te wijzigen en wordt niet gebruikt`);
  }
}

function listEntries(native: string, links: readonly Link[]): Entry[] {
  const linked = new Set(links.map((link) => link.path));
  return readdirSync(native, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile())
    .map((found) => relative(native, join(found.parentPath, found.name)))
    .filter((path) => !linked.has(path))
    .map((path) => {
      const stats = statSync(join(native, path));
      return { path, size: stats.size, mode: stats.mode & 0o100 ? 0o755 : 0o644 };
    });
}

function writeCopy(native: string, made: string, entries: readonly Entry[], links: readonly Link[]): void {
  const folders = new Set<string>();
  for (const { path, mode } of entries) {
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
    mkdirSync(dirname(join(made, path)), { recursive: true });
    copyFileSync(join(native, path), join(made, path), constants.COPYFILE_FICLONE);
    chmodSync(join(made, path), mode);
  }
  for (const link of links) symlinkSync(link.to, join(made, link.path));
  // Whatever the umask is.
  for (const folder of folders) chmodSync(join(made, folder), 0o755);
  chmodSync(made, 0o755);
}

function settle(made: string, target: string, isThere: () => boolean): void {
  try {
    renameSync(made, target);
  } catch (error) {
    // Another process made the same copy just before us.
    if (!isThere()) throw error;
  }
}

/** Every file is there, ours, of the right size and not writable by others, and so is every folder. */
function isWhole(root: string, entries: readonly Entry[], links: readonly Link[], uid: number): boolean {
  const isOurs = (stats: Stats | undefined) =>
    stats !== undefined && stats.uid === uid && (stats.mode & 0o022) === 0;
  const look = (path: string) => lstatSync(join(root, path), { throwIfNoEntry: false });
  const folders = new Set(['.', ...entries.map(({ path }) => dirname(path))]);
  try {
    return (
      [...folders].every((folder) => isOurs(look(folder))) &&
      entries.every(({ path, size, mode }) => {
        const stats = look(path);
        return isOurs(stats) && stats?.isFile() && stats.size === size && (stats.mode & 0o777) === mode;
      }) &&
      links.every(({ path, to }) => readlinkSync(join(root, path)) === to)
    );
  } catch {
    return false;
  }
}
