import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/**
 * Whether this file is the one that was started; a checkout may be reached through a symbolic link.
 * @param {string} url the `import.meta.url` of the file that asks
 */
export const isProgram = (url) =>
  process.argv[1] !== undefined && fileURLToPath(url) === realpathSync(process.argv[1]);

const ROOTS = ['server', 'worker', 'cli'];
const SHELLS = ['kantoor', 'schoolportaal'];
/** What changes the outcome besides `src`. */
const ALSO = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'scripts/build.mjs',
];

const presentRoots = () => ROOTS.filter((name) => existsSync(join(root, 'src', `${name}.ts`)));
const presentShells = () => SHELLS.filter((name) => existsSync(join(root, 'src/web', name, 'index.html')));

/** @param {string} folder @returns {Promise<string[]>} */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash over everything the build reads; tests do not count. */
async function readSourceState() {
  const sources = (await filesBelow(join(root, 'src'))).filter((file) => !/\.test\.tsx?$|\.md$/.test(file));
  const files = [...sources, ...ALSO.map((file) => join(root, file)).filter((file) => existsSync(file))];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0');
    hash.update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} state */
async function isUpToDate(state) {
  const built = await readFile(join(root, 'dist/.stand'), 'utf8').catch(() => '');
  return built === state;
}

/** @param {string} outdir */
async function bundleRoots(outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: presentRoots().map((name) => `src/${name}.ts`),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/**
 * @param {string} outdir
 * @param {{ watch?: boolean }} [options] watch: build again at every change
 */
export async function bundleShells(outdir, { watch = false } = {}) {
  if (presentShells().length === 0) return;
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    // The default loader writes into node_modules, which need not belong to who builds.
    configLoader: 'runner',
    logLevel: 'warn',
    build: {
      outDir: join(outdir, 'web'),
      ...(watch ? { watch: {} } : {}),
      rollupOptions: { input: presentShells().map((name) => join(root, 'src/web', name, 'index.html')) },
    },
  });
}

/**
 * Puts the new build in place of the old one. Two builds at the same moment made the same files, so who comes
 * second may throw his away.
 * @param {string} fresh
 */
async function swap(fresh) {
  const dist = join(root, 'dist');
  const old = join(root, `.dist-oud-${process.pid}`);
  await rename(dist, old).catch(() => {});
  await rename(fresh, dist).catch(async (error) => {
    if (!existsSync(join(dist, '.stand'))) await cp(fresh, dist, { recursive: true });
    else if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds `dist` from `src` unless it is up to date. Progress goes to stderr: stdout belongs to the program.
 * @returns {Promise<'built' | 'up-to-date' | 'nothing-to-build'>}
 */
export async function build({ force = false } = {}) {
  if (!existsSync(join(root, 'src'))) return 'nothing-to-build';
  if (presentRoots().length + presentShells().length === 0) return 'nothing-to-build';
  const state = await readSourceState();
  if (!force && (await isUpToDate(state))) return 'up-to-date';

  const start = performance.now();
  const fresh = join(root, `.dist-${process.pid}`);
  try {
    await mkdir(fresh, { recursive: true });
    if (presentRoots().length > 0) await bundleRoots(fresh);
    await bundleShells(fresh);
    await writeFile(join(fresh, '.stand'), state);
    await swap(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  process.stderr.write(`Schoolgang gebouwd in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return 'built';
}

/**
 * As `build`, for a start: a program that was built before still runs where the build tools are absent
 * (an installation without development packages) or the folder is read-only.
 */
export async function buildForStart() {
  try {
    return await build();
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    const cannotBuild = ['ERR_MODULE_NOT_FOUND', 'EACCES', 'EROFS', 'EPERM'].includes(code);
    if (!cannotBuild || !existsSync(join(root, 'dist/.stand'))) throw error;
    process.stderr.write(`Niet opnieuw gebouwd (${code}); de eerder gebouwde versie start.\n`);
    return 'up-to-date';
  }
}

if (isProgram(import.meta.url)) {
  const outcome = await build({ force: process.argv.includes('--force') });
  process.stderr.write(`build: ${outcome}\n`);
}
