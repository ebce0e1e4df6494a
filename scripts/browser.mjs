import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isProgram } from './build.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first Chrome or Chromium: of CHROME_PATH, or on the PATH. @returns {string | undefined} */
export function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Debian and its kin, as root: there the package can be installed. */
const mayInstall = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  /^(ID|ID_LIKE)=.*debian/m.test(
    existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  );

/** @param {string[]} args */
const aptGet = (args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  }).status === 0;

/**
 * Finds a browser, or installs the package chromium where that is possible.
 * @returns {{ path: string } | { reason: string }}
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return { path: found };
  if (!mayInstall()) {
    return { reason: 'no Chrome or Chromium on the PATH; install one, or set CHROME_PATH to it' };
  }
  process.stderr.write('No browser found: installing the package chromium with apt-get...\n');
  aptGet(['-qq', 'update']);
  if (!aptGet(['-qq', '-y', 'install', '--no-install-recommends', 'chromium'])) {
    return { reason: 'no Chrome or Chromium, and apt-get could not install the package chromium' };
  }
  const installed = findBrowser();
  return installed ? { path: installed } : { reason: 'chromium was installed but is not on the PATH' };
}

if (isProgram(import.meta.url)) {
  const browser = ensureBrowser();
  if ('reason' in browser) process.exitCode = 1;
  process.stdout.write(`${'path' in browser ? browser.path : browser.reason}\n`);
}
