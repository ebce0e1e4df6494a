import { isBsn, normaliseBsn } from '../../regels/bsn.ts';
import type { Kolom } from './bestand.contract.ts';

/** Why a cell is refused: what is wrong and what to do. Never holds the cell itself, it may be a name or a bsn. */
export class Fout {
  readonly reden: string;
  constructor(reden: string) {
    this.reden = reden;
  }
}

/** Answers the value as the database gets it, '' for an empty cell, or why not. */
export type CheckCell = (cel: string) => string | Fout;

const LANGSTE_CEL = 10_000;
const LANGSTE_TEKST = 500;

/** Compiles the check of one column; what can be decided once is not decided again for millions of cells. */
export function compileCell(naam: string, kolom: Kolom): CheckCell {
  const check = checkOf(kolom);
  const hoogstens = Math.min(kolom.hoogstens ?? LANGSTE_TEKST, LANGSTE_CEL);
  const leeg = kolom.verplicht ? new Fout(`Deze cel is leeg. Vul ${naam} in.`) : (kolom.anders ?? '');
  const teLang = new Fout(`Deze cel is langer dan ${hoogstens} tekens. Maak de tekst korter.`);
  return (cel) => {
    const waarde = cel.trim();
    if (waarde === '') return leeg;
    if (waarde.length > hoogstens) return teLang;
    return check(waarde);
  };
}

function checkOf(kolom: Kolom): CheckCell {
  switch (kolom.soort) {
    case 'tekst':
      return (waarde) => waarde;
    case 'datum':
      return checkDatum;
    case 'getal':
      return checkGetal;
    case 'geheel':
      return checkGeheel(kolom.minstens ?? 0);
    case 'bsn':
      return checkBsn;
    case 'keuze':
      return chooser(kolom, true);
    case 'woord':
      return chooser(kolom, false);
    case 'ja-nee':
      return (waarde) => JA_NEE[waarde.toLowerCase()] ?? geenJaNee;
    case 'gemeentecode':
      // A spreadsheet drops the leading zeros of a code.
      return (waarde) => (/^\d{1,4}$/.test(waarde) ? waarde.padStart(4, '0') : geenGemeentecode);
    case 'postcode':
      return (waarde) => (/^\d{4} ?[a-z]{2}$/i.test(waarde) ? waarde.replace(' ', '').toUpperCase() : waarde);
    case 'brin':
      return (waarde) => waarde.toUpperCase();
    case 'schooljaar':
      return checkSchooljaar;
  }
}

const JA_NEE: Readonly<Record<string, string>> = { ja: 't', nee: 'f', true: 't', false: 'f' };
const geenJaNee = new Fout('Deze waarde kennen we niet. Kies uit: ja, nee.');
const geenGemeentecode = new Fout(
  'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0225. Controleer de code.',
);
const geenDatum = new Fout(
  'Dit is geen bestaande datum tussen 1900 en 2100. Schrijf de datum als jjjj-mm-dd of dd-mm-jjjj.',
);
const geenGetal = new Fout(
  'Dit is geen getal. Schrijf alleen cijfers, met een komma of punt voor de decimalen.',
);
const geenGeheel = new Fout('Dit is geen heel getal. Schrijf alleen cijfers.');
const geenBsn = new Fout(
  'Dit bsn klopt niet: een bsn heeft 8 of 9 cijfers en voldoet aan de elfproef. Controleer het bsn.',
);
const geenSchooljaar = new Fout('Dit is geen schooljaar. Schrijf het als 2023-2024.');

const DAGEN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const digit = (text: string, at: number) => {
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : Number.NaN;
};
const pair = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);

/** jjjj-mm-dd or dd-mm-jjjj that exists, as jjjj-mm-dd. By character: this runs for every date of millions of rows. */
function checkDatum(waarde: string): string | Fout {
  if (waarde.length !== 10) return geenDatum;
  const isoForm = waarde[4] === '-' && waarde[7] === '-';
  if (!isoForm && !(waarde[2] === '-' && waarde[5] === '-')) return geenDatum;
  const jaarAt = isoForm ? 0 : 6;
  const jaar = pair(waarde, jaarAt) * 100 + pair(waarde, jaarAt + 2);
  const maand = pair(waarde, isoForm ? 5 : 3);
  const dag = pair(waarde, isoForm ? 8 : 0);
  if (!(jaar >= 1900 && jaar <= 2100 && maand >= 1 && dag >= 1)) return geenDatum;
  const laatste = maand === 2 && !isLeapYear(jaar) ? 28 : DAGEN[maand - 1];
  if (laatste === undefined || !(dag <= laatste)) return geenDatum;
  return isoForm ? waarde : `${waarde.slice(6)}-${waarde.slice(3, 5)}-${waarde.slice(0, 2)}`;
}

const isLeapYear = (jaar: number) => (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;

function checkGetal(waarde: string): string | Fout {
  return /^-?\d{1,15}([.,]\d{1,15})?$/.test(waarde) ? waarde.replace(',', '.') : geenGetal;
}

function checkGeheel(minstens: number): CheckCell {
  const teKlein = new Fout(`Dit getal is te klein. Het moet ${minstens} of meer zijn.`);
  return (waarde) => {
    if (!/^\d{1,9}$/.test(waarde)) return geenGeheel;
    return Number(waarde) < minstens ? teKlein : waarde;
  };
}

const checkBsn: CheckCell = (waarde) => (isBsn(waarde) ? normaliseBsn(waarde) : geenBsn);

function checkSchooljaar(waarde: string): string | Fout {
  const match = /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(waarde);
  return match && Number(match[1]) >= 1900 && Number(match[2]) === Number(match[1]) + 1
    ? `${match[1]}-${match[2]}`
    : geenSchooljaar;
}

/** One of a list, answered in the spelling of the list; with `streng` anything else is refused, else kept. */
function chooser({ waarden = [], hoofdlettergevoelig }: Kolom, streng: boolean): CheckCell {
  const fold = (waarde: string) => (hoofdlettergevoelig ? waarde : waarde.toLowerCase());
  const bekend = new Map(waarden.map((waarde) => [fold(waarde), waarde]));
  const fout = new Fout(`Deze waarde is hier niet mogelijk. Kies uit: ${waarden.join(', ')}.`);
  return (waarde) => bekend.get(fold(waarde)) ?? (streng ? fout : waarde);
}
