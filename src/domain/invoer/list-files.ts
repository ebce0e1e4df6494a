import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bestand } from './bestand.contract.ts';
import { bestanden } from './bestanden.ts';
import { ImportRefused } from './invoer-report.ts';

export type FolderFile = { readonly bestand: Bestand; readonly pad: string };

/** The files of a folder that we know, in the order of loading, and a word on each that we do not. */
export async function listFiles(folder: string): Promise<{ files: FolderFile[]; waarschuwingen: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new ImportRefused('Deze map bestaat niet. Geef de map met de CSV-bestanden.');
    }
    throw error;
  });
  const namen = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const files: FolderFile[] = [];
  const waarschuwingen: string[] = [];
  for (const bestand of bestanden) {
    const [eerste, ...meer] = namen.filter((naam) => naam.toLowerCase() === bestand.naam);
    if (eerste) files.push({ bestand, pad: join(folder, eerste) });
    for (const naam of meer) waarschuwingen.push(`${naam} is niet gelezen: ${eerste} heeft dezelfde naam.`);
  }
  const bekend = new Set(bestanden.map(({ naam }) => naam));
  for (const naam of namen.filter((naam) => !bekend.has(naam.toLowerCase()))) {
    waarschuwingen.push(`${naam} is niet gelezen: een bestand met deze naam kennen we niet.`);
  }
  return { files, waarschuwingen };
}
