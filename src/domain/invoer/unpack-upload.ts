import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bestanden } from './bestanden.ts';
import { isBrokenZip, noZip, openEntry, readDirectory, ZipRefused } from './unzip.ts';

export type UnpackLimits = {
  readonly maxEntries?: number;
  /** Bytes of all files together. */
  readonly maxUnpacked?: number;
  /** Unpacked over packed bytes, from one MiB on: text rarely packs more than 20 to 1, a bomb a thousand to 1. */
  readonly maxRatio?: number;
};
const FREE = 1 << 20;
const TE_GROOT = 'Dit zip-bestand wordt uitgepakt te groot en is niet gelezen. Lever kleinere bestanden.';

/**
 * Takes the files we know out of a zip into the folder `into`, whatever folders they stand in. Anything else in it is
 * left alone and named in the answer.
 * @throws ZipRefused for what is no zip, what is too large unpacked, or a zip bomb; nothing of it is left in `into`
 */
export async function unpackUpload(
  zip: Uint8Array | string,
  into: string,
  limits: UnpackLimits = {},
): Promise<{ readonly bestanden: string[]; readonly overgeslagen: string[] }> {
  const { maxEntries = 1000, maxUnpacked = 2 ** 31, maxRatio = 200 } = limits;
  await mkdir(into, { recursive: true });
  const scratch = await mkdtemp(join(into, '.zip-'));
  const pad = typeof zip === 'string' ? zip : join(scratch, 'upload.zip');
  if (typeof zip !== 'string') await writeFile(pad, zip);
  const file = await open(pad);
  const written: string[] = [];
  const overgeslagen: string[] = [];
  let left = maxUnpacked;
  try {
    for (const entry of await readDirectory(file, maxEntries)) {
      const naam = basename(entry.name.replaceAll('\\', '/')).toLowerCase();
      if (!bestanden.some((bestand) => bestand.naam === naam) || written.includes(naam)) {
        if (!entry.name.endsWith('/')) overgeslagen.push(entry.name);
        continue;
      }
      const room = Math.min(left, Math.max(FREE, entry.packed * maxRatio));
      let taken = 0;
      const count = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          taken += chunk.length;
          if (taken > room) throw new ZipRefused(TE_GROOT);
          yield chunk;
        }
      };
      written.push(naam);
      const source = await openEntry(pad, file, entry);
      // Opened before the bytes flow: a stream that opens by itself can make the file after a failure has cleared it.
      const target = await open(join(into, naam), 'w');
      await pipeline(source, count, target.createWriteStream());
      left -= taken;
    }
    return { bestanden: written, overgeslagen };
  } catch (error) {
    for (const naam of written) await rm(join(into, naam), { force: true });
    throw isBrokenZip(error) ? noZip() : error;
  } finally {
    await file.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
