import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { bestanden } from './bestanden.ts';
import { chooseDelimiter, isKop, readKop } from './check-row.ts';
import { detectForm } from './detect-form.ts';
import type { renameKolomEndpoint } from './invoer.contract.ts';
import { readFirstLine, readFirstRow, readRows, type Tekstbestand } from './read-rows.ts';
import { listWaiting, renameInHeader, type Uploads } from './uploads.ts';

const VOORBEELD = 5;

/** What waits in an upload: columns known and unknown, what is missing, the first rows. */
export function readUpload(uploads: Uploads) {
  return async ({ actor }: Act, { uploadId }: { uploadId: string }) => {
    const folder = await uploads.find(actor.organisatieId, uploadId);
    if (!folder) return refuse('niet-gevonden');
    const found = [];
    for (const naam of await listWaiting(folder)) found.push(await describe(folder, naam));
    return ok({ bestanden: found, overig: [] });
  };
}

type Beschrijving = {
  bestand: string;
  bytes: number;
  kolommen: { naam: string; bekend: boolean }[];
  ontbrekend: string[];
  voorbeeld: string[][];
  probleem: string | null;
};

async function describe(folder: string, naam: string): Promise<Beschrijving> {
  const pad = join(folder, naam);
  const { size } = await stat(pad);
  const nothing = { bestand: naam, bytes: size, kolommen: [], ontbrekend: [], voorbeeld: [] };
  const opened = await openText(folder, naam);
  if ('probleem' in opened) return { ...nothing, probleem: opened.probleem };
  const { bestand, file, scheidingsteken, kop } = opened;
  const namen = kop.map((cel) => cel.trim());
  const known = (column: string) => Object.hasOwn(bestand.kolommen, column.toLowerCase());
  const read = readKop(bestand, kop);
  return {
    ...nothing,
    kolommen: namen
      .filter((column) => column !== '')
      .map((column) => ({ naam: column, bekend: known(column) })),
    ontbrekend: Object.keys(bestand.kolommen).filter(
      (column) => !namen.some((there) => there.toLowerCase() === column),
    ),
    voorbeeld: await firstRows(file, scheidingsteken),
    probleem: isKop(read) ? null : `${read.kolom}: ${read.reden}`,
  };
}

async function openText(folder: string, naam: string) {
  const bestand = bestanden.find((one) => one.naam === naam);
  if (!bestand) return { probleem: 'Een bestand met deze naam kennen we niet.' };
  const pad = join(folder, naam);
  const vorm = await detectForm(pad);
  if (!vorm.leesbaar) return { probleem: vorm.reden };
  const file: Tekstbestand = { pad, codering: vorm.codering, bom: vorm.bom };
  const scheidingsteken = chooseDelimiter(await readFirstLine(file), bestand);
  const kop = await readFirstRow(file, scheidingsteken);
  if (!kop) return { probleem: 'Dit bestand is leeg of heeft geen regel met kolomnamen.' };
  return { bestand, file, scheidingsteken, kop };
}

/** The first rows after the header; reading stops there. */
async function firstRows(file: Tekstbestand, scheidingsteken: string): Promise<string[][]> {
  const found: string[][] = [];
  class Enough extends Error {}
  await readRows(file, scheidingsteken, {
    row: (cellen) => {
      if (found.length <= VOORBEELD) found.push([...cellen]);
    },
    broken: () => {},
    pause: async () => {
      if (found.length > VOORBEELD) throw new Enough();
    },
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  return found.slice(1, VOORBEELD + 1);
}

/** Gives an unknown column the name of one we know, in the waiting file itself. */
export function renameKolom(uploads: Uploads) {
  return async (
    { actor }: Act,
    { uploadId, bestand: naam, van, naar }: InputOf<typeof renameKolomEndpoint>,
  ) => {
    const folder = await uploads.find(actor.organisatieId, uploadId);
    if (!folder || !(await listWaiting(folder)).includes(naam)) return refuse('niet-gevonden');
    const opened = await openText(folder, naam);
    if ('probleem' in opened) return refuse('niet-gevonden', opened.probleem);
    const { bestand, file, scheidingsteken, kop } = opened;
    const at = kop.findIndex((cel) => cel.trim() === van);
    if (at < 0 || !Object.hasOwn(bestand.kolommen, naar)) {
      return refuse('kolom-onbekend', `Kies een van: ${Object.keys(bestand.kolommen).join(', ')}.`);
    }
    if (kop.some((cel, i) => i !== at && cel.trim().toLowerCase() === naar)) {
      return refuse('kolom-dubbel', `De kolom ${naar} staat al in dit bestand.`);
    }
    const next = kop.map((cel, i) => (i === at ? naar : cel.trim()));
    await renameInHeader(file.pad, file.codering, (header) => {
      const bom = header.startsWith('\uFEFF') ? '\uFEFF' : '';
      return (
        bom + next.map((cel) => (cel.includes(scheidingsteken) ? `"${cel}"` : cel)).join(scheidingsteken)
      );
    });
    return ok({ kolommen: next });
  };
}
