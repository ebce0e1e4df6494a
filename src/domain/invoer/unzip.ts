import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** One file in a zip. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly encrypted: boolean;
};

/** This is no zip, or not one we read; Dutch, for the user. */
export class ZipRefused extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_DIRECTORY = 4 << 20;
const U32 = 0xffffffff;

export const noZip = () => new ZipRefused('Dit is geen leesbaar zip-bestand. Maak het opnieuw.');

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead < length) throw noZip();
  return buffer;
}

/** Reads the central directory, at the end of the file: only that says which files a zip holds. */
export async function readDirectory(file: FileHandle, maxEntries: number): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw noZip();
  let [count, length, offset] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if ((count === 0xffff || offset === U32) && at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR_64) {
    const end = await readAt(file, Number(tail.readBigUInt64LE(at - 20 + 8)), 56);
    if (end.readUInt32LE(0) !== END_64) throw noZip();
    [count, length, offset] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place))) as [
      number,
      number,
      number,
    ];
  }
  if (count > maxEntries)
    throw new ZipRefused(`Dit zip-bestand bevat ${count} bestanden; het mogen er ${maxEntries} zijn.`);
  if (length > MAX_DIRECTORY) throw noZip();
  return parseDirectory(await readAt(file, offset, length), count);
}

function parseDirectory(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw noZip();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    ) as [number, number, number];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = {
      unpacked: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      ...wideSizes(sizes, extra),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

type Sizes = { unpacked: number; packed: number; offset: number };
/** Sizes that do not fit 32 bits stand, in this order, in the extra field 1. */
function wideSizes(sizes: Sizes, extra: Buffer): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let place = at + 4;
    const wide = (value: number) => {
      if (value !== U32 || place + 8 > extra.length) return value;
      place += 8;
      return Number(extra.readBigUInt64LE(place - 8));
    };
    return { unpacked: wide(sizes.unpacked), packed: wide(sizes.packed), offset: wide(sizes.offset) };
  }
  return sizes;
}

/**
 * The bytes of one file. What the directory says of its size is not believed: the reader counts, and stops.
 * @throws ZipRefused for a zip with a password or an unknown method; the stream fails with it on broken bytes
 */
export async function openEntry(pad: string, file: FileHandle, entry: ZipEntry): Promise<Readable> {
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw new ZipRefused(
      'Dit zip-bestand heeft een wachtwoord of een vorm die we niet lezen. Maak een gewone zip.',
    );
  }
  const local = await readAt(file, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw noZip();
  if (entry.packed === 0) return Readable.from([]);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = createReadStream(pad, { start, end: start + entry.packed - 1 });
  if (entry.method === 0) return packed;
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => packed.destroy());
  return packed.pipe(inflate);
}

/** A broken stream of zlib is a broken zip; anything else is a fault of ours. */
export const isBrokenZip = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
