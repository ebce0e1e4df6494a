import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyRuntime } from './runtime-copy.ts';

const links = [{ path: 'lib/libx.so', to: 'libx.so.1' }];
let root = '';
let native = '';
let place = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'schoolgang-copy-'));
  [native, place] = [join(root, 'native'), join(root, 'place')];
  for (const folder of [native, join(native, 'bin'), join(native, 'lib'), place])
    mkdirSync(folder, { mode: 0o755 });
  writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o700 });
  writeFileSync(join(native, 'lib', 'libx.so.1'), 'library', { mode: 0o600 });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const copy = () => copyRuntime(native, links, place, '1.0');

test('a copy has the files and the links, can be read by all and written by its owner only', () => {
  const target = copy();
  expect(readFileSync(join(target, 'lib', 'libx.so'), 'utf8')).toBe('library');
  const modes = ['.', 'bin', 'bin/postgres', 'lib/libx.so.1'].map(
    (path) => statSync(join(target, path)).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
  expect(readdirSync(place)).toHaveLength(1);
});

test('a whole copy is used as it is', () => {
  const before = statSync(copy()).ino;
  expect(statSync(copy()).ino).toBe(before);
});

test.each([
  ['misses a file', (target: string) => rmSync(join(target, 'bin', 'postgres'))],
  [
    'has a file of another size',
    (target: string) => writeFileSync(join(target, 'bin', 'postgres'), 'something else'),
  ],
  ['has a file that others may write', (target: string) => chmodSync(join(target, 'bin', 'postgres'), 0o777)],
  ['has a folder that others may write', (target: string) => chmodSync(join(target, 'lib'), 0o777)],
])('a copy that %s is replaced', (_, damage) => {
  damage(copy());
  const target = copy();
  expect(readFileSync(join(target, 'bin', 'postgres'), 'utf8')).toBe('program');
  expect(statSync(join(target, 'lib')).mode & 0o777).toBe(0o755);
  expect(readdirSync(target).sort()).toEqual(['bin', 'lib']);
});

test.runIf(process.getuid?.() === 0)('a copy of somebody else is not used', () => {
  chownSync(copy(), 65_534, 65_534);
  expect(copy).toThrow('van iemand anders');
});

test('a place where others could swap the copy is not used', () => {
  chmodSync(place, 0o777);
  expect(copy).toThrow('voor anderen te wijzigen');
});
