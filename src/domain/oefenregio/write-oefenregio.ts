import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bestand, bestanden, kolommen } from './bestanden.ts';
import { generateOefenregio, type OefenregioOptions } from './generate-oefenregio.ts';
import { type Referentie, readReferentie } from './referentie.ts';

const TEKENS_PER_KEER = 512 * 1024;

type Open = { readonly handle: FileHandle; text: string; rows: number };

/**
 * Writes an oefenregio as migration files (contract § 3) into a folder, made when it is not there; files of an earlier
 * one are written over. `;`, UTF-8 without BOM, LF, ISO dates. What is not on disk yet is never more than a few MB.
 *
 * @returns rows per file, without the header
 * @throws RangeError as `generateOefenregio`
 */
export async function writeOefenregio(
  map: string,
  options: OefenregioOptions,
  referentie?: Referentie,
): Promise<Record<string, number>> {
  const rijen = generateOefenregio(options, referentie ?? (await readReferentie()));
  // The first rows before the folder: options that are wrong leave nothing behind.
  let next = rijen.next();
  await mkdir(map, { recursive: true });
  const gevraagd = bestanden.filter(
    (bestand) => bestand !== 'aanwezigheid' || options.aanwezigheid !== false,
  );
  const files = new Map<Bestand, Open>();
  try {
    for (const bestand of gevraagd) {
      const handle = await open(join(map, `${bestand}.csv`), 'w');
      files.set(bestand, { handle, text: `${kolommen[bestand]}\n`, rows: 0 });
    }
    for (; next.done !== true; next = rijen.next()) {
      for (const [bestand, file] of files) {
        const list = next.value[bestand];
        if (list.length === 0) continue;
        file.rows += list.length;
        file.text += `${list.join('\n')}\n`;
        if (file.text.length > TEKENS_PER_KEER) await flush(file);
      }
    }
    for (const file of files.values()) await flush(file);
  } finally {
    for (const { handle } of files.values()) await handle.close();
  }
  return Object.fromEntries([...files].map(([bestand, { rows }]) => [`${bestand}.csv`, rows]));
}

/** Waits until the text is written: a slow disk slows the making down instead of filling memory. */
async function flush(file: Open): Promise<void> {
  await file.handle.writeFile(file.text);
  file.text = '';
}
