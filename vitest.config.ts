import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = dirname(fileURLToPath(import.meta.url));
const FOLDERS = ['src', 'test', 'bench'];
const globalSetup = existsSync(join(root, 'test/global-setup.ts')) ? ['./test/global-setup.ts'] : [];

const tests = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
  )
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.test\.tsx?$/.test(file));

const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, specifier = '']) =>
    posix.join(posix.dirname(file), specifier),
  );
const isOfTests = (file: string) =>
  file.startsWith('test/') || /\.(test|test-help|fixture)\.tsx?$/.test(file);

/**
 * Whether a file reaches test/database.ts, directly or through helpers. The program itself never imports from test, so it is
 * not read: a run of one file would read all of it for every test there is.
 */
function needsDatabase(file: string, seen = new Set<string>()): boolean {
  if (file === 'test/database.ts') return true;
  if (seen.has(file) || !isOfTests(file) || !existsSync(join(root, file))) return false;
  seen.add(file);
  return importsOf(file).some((target) => needsDatabase(target, seen));
}

const isBrowser = (file: string) => file.startsWith('test/browser/') || /\.browser\.test\.tsx?$/.test(file);
const kindOf = (file: string) => {
  if (isBrowser(file)) return 'browser';
  if (needsDatabase(file)) return 'db';
  return file.startsWith('src/regels/') ? 'regels' : 'unit';
};
const kinds = new Map(tests.map((file) => [file, kindOf(file)]));
const filesOf = (kind: string) => {
  const files = tests.filter((file) => kinds.get(file) === kind);
  // An empty list would make vitest look everywhere.
  return files.length > 0 ? files : ['no-tests-of-this-kind'];
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: 'forks',
    passWithNoTests: true,
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'regels', include: filesOf('regels'), isolate: false } },
      { extends: true, test: { name: 'unit', include: filesOf('unit'), testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'db',
          include: filesOf('db'),
          // The program is loaded once for each worker; every file has a database of its own.
          isolate: false,
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // A browser on a busy machine may paint late; what is broken fails three times as well.
          retry: 2,
          // As with db: the program once for each worker, a world for each file.
          isolate: false,
          include: filesOf('browser'),
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
