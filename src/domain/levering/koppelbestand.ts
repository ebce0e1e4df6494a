import { read, utils, write } from '@e965/xlsx';
import { isBsn, normaliseBsn } from '../../regels/bsn.ts';
import { isDatum } from '../../regels/kalender/datum.ts';

/*
 * The file that links bsn and onderwijsnummer. DUO names it `JJJJMMDD`, G or R, four digits and `.koci.xls(x)`; which columns
 * it holds is not public, so these are our own: who it is by bsn and day of birth, and an empty column for the answer.
 */

export const KOLOMMEN = ['volgnummer', 'bsn', 'geboortedatum', 'geslacht', 'antwoord'] as const;
const BLAD = 'koppeling';

export type Koppelnaam = { readonly gemeentecode: string; readonly soort: 'xlsx' | 'csv' };

/** The day and the area a name tells of; `undefined` when it is no name of such a file. */
export function readKoppelnaam(naam: string): (Koppelnaam & { readonly gebied: 'G' | 'R' }) | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})([GR])(\d{4})\.koci\.(xlsx?|csv)$/i.exec(naam);
  const [, jaar, maand, dag, gebied, code, vorm] = match ?? [];
  if (!gebied || !code || !isDatum(`${jaar}-${maand}-${dag}`)) return undefined;
  return {
    gebied: gebied.toUpperCase() as 'G' | 'R',
    gemeentecode: code,
    soort: vorm?.toLowerCase() === 'csv' ? 'csv' : 'xlsx',
  };
}

export type Koppelrij = {
  readonly bsn: string;
  readonly geboortedatum: string;
  readonly geslacht: string | null;
};

/** Digits as text: a spreadsheet would drop the zero a bsn begins with. */
export function writeKoppelbestand(rijen: readonly Koppelrij[], soort: Koppelnaam['soort']): Buffer {
  const cellen = rijen.map(({ bsn, geboortedatum, geslacht }, at) => [
    String(at + 1),
    bsn,
    geboortedatum,
    geslacht ?? '',
    '',
  ]);
  const blad = utils.aoa_to_sheet([[...KOLOMMEN], ...cellen]);
  if (soort === 'csv') return Buffer.from(utils.sheet_to_csv(blad, { FS: ';' }));
  blad['!cols'] = KOLOMMEN.map(() => ({ wch: 16 }));
  const boek = utils.book_new();
  utils.book_append_sheet(boek, blad, BLAD);
  return write(boek, { type: 'buffer', bookType: 'xlsx', compression: true });
}

export type Antwoord = { readonly regel: number; readonly bsn: string; readonly onderwijsnummer: string };
export type GelezenAntwoorden = {
  readonly gelezen: number;
  readonly zonderAntwoord: number;
  readonly antwoorden: readonly Antwoord[];
  readonly fouten: readonly { readonly regel: number; readonly reden: string }[];
};

/** Reads the answers back, whatever kind of sheet it is. @returns why not, when it is no such file */
export function readKoppelbestand(bytes: Buffer): GelezenAntwoorden | { readonly fout: string } {
  const rijen = readSheet(bytes);
  const kop = rijen?.[0]?.map((cel) => String(cel).trim().toLowerCase()) ?? [];
  const [bsnAt, antwoordAt] = [kop.indexOf('bsn'), kop.indexOf('antwoord')];
  if (!rijen || bsnAt < 0 || antwoordAt < 0) {
    return {
      fout: 'In dit bestand staan geen kolommen bsn en antwoord. Kies het koppelbestand dat DUO terugstuurde.',
    };
  }
  const antwoorden: Antwoord[] = [];
  const fouten: { regel: number; reden: string }[] = [];
  const gezien = new Map<string, number>();
  let zonderAntwoord = 0;
  const gevuld = rijen.slice(1).filter((rij) => rij.some((cel) => String(cel).trim() !== ''));
  for (const [at, rij] of gevuld.entries()) {
    const regel = at + 2;
    const bsn = String(rij[bsnAt] ?? '').trim();
    const antwoord = String(rij[antwoordAt] ?? '').trim();
    if (antwoord === '') {
      zonderAntwoord++;
    } else if (!isBsn(bsn)) {
      fouten.push({ regel, reden: 'Dit bsn klopt niet. Controleer de cel.' });
    } else if (!/^\d{1,9}$/.test(antwoord) || Number(antwoord) === 0) {
      fouten.push({ regel, reden: 'Het antwoord is geen onderwijsnummer van negen cijfers.' });
    } else if (gezien.has(bsn)) {
      fouten.push({ regel, reden: `Dit bsn staat ook op regel ${gezien.get(bsn)}.` });
    } else {
      gezien.set(bsn, regel);
      antwoorden.push({ regel, bsn: normaliseBsn(bsn), onderwijsnummer: antwoord.padStart(9, '0') });
    }
  }
  return { gelezen: gevuld.length, zonderAntwoord, antwoorden, fouten };
}

function readSheet(bytes: Buffer): string[][] | undefined {
  try {
    const boek = read(bytes, { type: 'buffer', raw: true, dense: false });
    const blad = boek.Sheets[boek.SheetNames[0] ?? ''];
    return (
      blad && utils.sheet_to_json<string[]>(blad, { header: 1, raw: false, defval: '', blankrows: true })
    );
  } catch {
    // The library says in English and by parts of the file what it could not read; for the reader it is one thing.
    return undefined;
  }
}
