import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bestanden } from './bestanden.ts';
import { unpackUpload } from './unpack-upload.ts';

const KNOWN = new Set(bestanden.map(({ naam }) => naam));
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Of one upload; a whole country as zip stays below. */
const MAX_BYTES = 4 * 2 ** 30;

/** Where files wait between upload and load: a folder per upload, below one per organisatie. */
export type Uploads = {
  start(organisatieId: number): Promise<string>;
  /** The folder of an upload of this organisatie; undefined when there is none. */
  find(organisatieId: number, uploadId: string): Promise<string | undefined>;
  /** Keeps a CSV under its known name, or unpacks a zip. @throws ZipRefused, UploadTooLarge */
  put(
    folder: string,
    naam: string,
    bytes: Readable,
  ): Promise<{ bestanden: string[]; overgeslagen: string[] }>;
  remove(folder: string): Promise<void>;
};

/** More bytes than one upload may hold; nothing of the file is kept. */
export class UploadTooLarge extends Error {}

/** @param root a folder of this program; several processes on one machine may share it */
export function openUploads(root: string): Uploads {
  const folderOf = (organisatieId: number, uploadId: string) => join(root, String(organisatieId), uploadId);
  return {
    async start(organisatieId) {
      const uploadId = randomUUID();
      await mkdir(folderOf(organisatieId, uploadId), { recursive: true, mode: 0o700 });
      return uploadId;
    },
    async find(organisatieId, uploadId) {
      if (!UUID.test(uploadId)) return undefined;
      const folder = folderOf(organisatieId, uploadId);
      return (await stat(folder).catch(() => undefined))?.isDirectory() ? folder : undefined;
    },
    async put(folder, naam, bytes) {
      const known = basename(naam).toLowerCase();
      if (known.endsWith('.zip')) return putZip(folder, bytes);
      if (!KNOWN.has(known)) {
        for await (const _ of bytes) continue;
        return { bestanden: [], overgeslagen: [naam] };
      }
      await keep(bytes, join(folder, known));
      return { bestanden: [known], overgeslagen: [] };
    },
    remove: (folder) => rm(folder, { recursive: true, force: true }),
  };
}

async function putZip(folder: string, bytes: Readable) {
  const zip = join(folder, `.${randomUUID()}`);
  try {
    await keep(bytes, zip);
    return await unpackUpload(zip, folder);
  } finally {
    await rm(zip, { force: true });
  }
}

/** Under its name only when it is whole. */
async function keep(bytes: Readable, file: string): Promise<void> {
  const part = `${file}.deel`;
  let size = 0;
  try {
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > MAX_BYTES)
            throw new UploadTooLarge('Dit bestand is groter dan 4 GB. Splits het in delen.');
          yield chunk;
        }
      },
      createWriteStream(part, { mode: 0o600 }),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Gives columns in the first line of a file another name; the rest stays as it is. */
export async function renameInHeader(
  file: string,
  codering: 'utf-8' | 'windows-1252',
  change: (header: string) => string,
): Promise<void> {
  const encoding = codering === 'utf-8' ? 'utf8' : 'latin1';
  const header = await readHeader(file);
  const part = `${file}.deel`;
  const output = createWriteStream(part, { mode: 0o600 });
  output.write(Buffer.from(change(header.toString(encoding)), encoding));
  await pipeline(createReadStream(file, { start: header.length }), output);
  await rename(part, file);
}

const HEADER_BYTES = 65_536;

/** The bytes of the first line, without its end. */
async function readHeader(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEADER_BYTES, 0);
    const start = buffer.subarray(0, bytesRead);
    const end = start.findIndex((byte) => byte === 10 || byte === 13);
    return end < 0 ? start : start.subarray(0, end);
  } finally {
    await handle.close();
  }
}

/** Names of the files that wait in a folder. */
export async function listWaiting(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => KNOWN.has(name)).sort();
}
