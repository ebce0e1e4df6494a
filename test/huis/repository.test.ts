import { expect, test } from 'vitest';
import { z } from 'zod';
import { files, findAll, readText } from './files.ts';

const text = files.filter(
  (file) => !/^(LICENSE|package-lock\.json)|\.(png|jpg|ttf|otf|woff2?|pdf|ods|xlsx|docx)$/.test(file),
);

const zPackage = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const zLock = z.object({
  version: z.string(),
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), link: z.boolean().optional() })),
});

test('no file names a path of the machine it was written on', () => {
  // Written in parts, else this file would name one.
  const folders = ['work/(main|shared)', 'tmp', 'root', 'home/[a-z]+'].join('|');
  expect(findAll(text, new RegExp(`(?<![\\w.}/-])/(?:${folders})/[\\w.-]+`, 'g'))).toEqual([]);
});

test('no file names a package registry other than that of npm', () => {
  const hosts = findAll(
    text,
    /https?:\/\/([^\s/'"`)>]*(?:registry|artifactory|nexus|verdaccio)[^\s/'"`)>]*)/g,
  );
  expect(hosts.filter(({ group }) => group !== 'registry.npmjs.org')).toEqual([]);
});

test('the lock fetches from no other host than the registry of npm', () => {
  const { packages } = zLock.parse(JSON.parse(readText('package-lock.json')));
  const elsewhere = Object.entries(packages).filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = zPackage.parse(JSON.parse(readText('package.json')));
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(ranges).toEqual([]);
});

test('package, lock and publiccode.yml tell the same version', () => {
  const { version } = zPackage.parse(JSON.parse(readText('package.json')));
  expect(zLock.parse(JSON.parse(readText('package-lock.json'))).version).toBe(version);
  expect(readText('publiccode.yml')).toContain(`softwareVersion: ${version}\n`);
});

test('every licence named in REUSE.toml has its text, and every text is named', () => {
  const named = findAll(['REUSE.toml'], /SPDX-License-Identifier = "([^"]+)"/g).flatMap(({ group }) =>
    group.split(/ (?:AND|OR) /),
  );
  const texts = files
    .filter((file) => file.startsWith('LICENSES/'))
    .map((file) => file.slice('LICENSES/'.length, -'.txt'.length));
  expect(texts.sort()).toEqual([...new Set(named)].sort());
});
