import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { unpackUpload } from './unpack-upload.ts';
import { ZipRefused } from './unzip.ts';

const root = await mkdtemp(join(tmpdir(), 'schoolgang-zip-'));
afterAll(() => rm(root, { recursive: true, force: true }));
let into = '';
beforeEach(async () => {
  into = await mkdtemp(join(root, 'uit-'));
});

/** A small zip; `says` is the size the directory claims. */
function zipOf(
  files: { name: string; bytes: Buffer; stored?: boolean; says?: number; encrypted?: boolean }[],
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, stored, says, encrypted } of files) {
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(signature(0x04034b50), fields, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(signature(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}
const signature = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const crc = (bytes: Buffer) => (typeof crc32 === 'function' ? crc32(bytes) : 0);

test('[MI-01] known files come out of a zip wherever they stand; no path leads outside the folder', async () => {
  const zip = zipOf([
    { name: 'map/', bytes: Buffer.alloc(0), stored: true },
    { name: 'map/Personen.csv', bytes: Buffer.from('bsn;geboortedatum\n') },
    { name: '../../verlof.csv', bytes: Buffer.from('verlofnummer\n'), stored: true },
    { name: 'halt.csv', bytes: Buffer.alloc(0), stored: true },
    { name: 'geheim.txt', bytes: Buffer.from('x') },
  ]);
  expect(await unpackUpload(zip, into)).toEqual({
    bestanden: ['personen.csv', 'verlof.csv', 'halt.csv'],
    overgeslagen: ['geheim.txt'],
  });
  expect((await readdir(into)).sort()).toEqual(['halt.csv', 'personen.csv', 'verlof.csv']);
  expect(await readFile(join(into, 'personen.csv'), 'utf8')).toBe('bsn;geboortedatum\n');
  expect(await readdir(root)).not.toContain('verlof.csv');
});

test('[MI-01] a zip bomb is refused, also when its directory lies about the size, and nothing of it stays', async () => {
  const bomb = Buffer.alloc(64 << 20, 'x');
  for (const says of [undefined, 10]) {
    const zip = zipOf([
      { name: 'verlof.csv', bytes: Buffer.from('verlofnummer\n') },
      { name: 'personen.csv', bytes: bomb, ...(says === undefined ? {} : { says }) },
    ]);
    await expect(unpackUpload(zip, into)).rejects.toThrow(ZipRefused);
    expect(await readdir(into)).toEqual([]);
  }
  const zip = zipOf([{ name: 'personen.csv', bytes: Buffer.alloc(4 << 20, 'x') }]);
  await expect(unpackUpload(zip, into, { maxUnpacked: 1 << 20, maxRatio: 1e9 })).rejects.toThrow('te groot');
});

test('what is no zip, too many files, a password or broken bytes is refused', async () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.csv`, bytes: Buffer.from('x') }));
  await expect(unpackUpload(zipOf(many), into, { maxEntries: 10 })).rejects.toThrow('20 bestanden');
  await expect(unpackUpload(Buffer.from('geen zip'), into)).rejects.toThrow(ZipRefused);
  await expect(unpackUpload(Buffer.alloc(0), into)).rejects.toThrow(ZipRefused);
  const locked = zipOf([{ name: 'personen.csv', bytes: Buffer.from('x'), encrypted: true }]);
  await expect(unpackUpload(locked, into)).rejects.toThrow('wachtwoord');
  const broken = zipOf([{ name: 'personen.csv', bytes: Buffer.from('abcdefgh'.repeat(100)) }]);
  broken.fill(0xff, 45, 60);
  await expect(unpackUpload(broken, into)).rejects.toThrow(ZipRefused);
  expect(await readdir(into)).toEqual([]);
});
