import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { opmerkingen, redenenAfsluiten, statussen } from './codelijsten.ts';
import type { Statusregel } from './verzuimregister.sql.ts';

/** The file as a whole cannot be read; what is wrong with one report is said with that report. */
export class Bestandsfout extends Error {}

/** Reports of a file in the documented form, not yet checked. @throws Bestandsfout */
export function parseBestand(naam: string, bytes: Buffer): readonly unknown[] {
  return naam.toLowerCase().endsWith('.json') ? parseJson(bytes) : parseCsv(bytes);
}

function parseJson(bytes: Buffer): readonly unknown[] {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new Bestandsfout('Dit bestand is geen geldige JSON.');
  }
  const lijst = Array.isArray(inhoud) ? inhoud : (inhoud as { meldingen?: unknown } | null)?.meldingen;
  if (!Array.isArray(lijst)) {
    throw new Bestandsfout('Dit bestand heeft geen lijst met meldingen. Verwacht: {"meldingen": [ … ]}.');
  }
  return lijst;
}

const JA_NEE = ['startkwalificatie', 'alleLessenGemist', 'actieGemeenteGewenst'];

function parseCsv(bytes: Buffer): readonly unknown[] {
  const tekst = decode(bytes);
  const kop = tekst.slice(0, Math.max(0, tekst.search(/\r?\n/)));
  if (!kop.includes('meldingsnummer')) {
    throw new Bestandsfout('De eerste regel noemt geen kolom "meldingsnummer".');
  }
  try {
    const rijen: Record<string, string>[] = parse(tekst, {
      columns: true,
      delimiter: kop.includes(';') ? ';' : ',',
      trim: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
    return rijen.map(toMelding);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const regel = 'lines' in error ? ` (regel ${String(error['lines'])})` : '';
    throw new Bestandsfout(`Dit bestand is geen geldige CSV${regel}.`);
  }
}

/** UTF-8, or what older packages write. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function toMelding(rij: Readonly<Record<string, string>>): unknown {
  const melding: Record<string, unknown> = Object.fromEntries(
    Object.entries(rij).filter(([, waarde]) => waarde !== ''),
  );
  for (const kolom of JA_NEE) {
    if (kolom in melding) melding[kolom] = toJaNee(melding[kolom]);
  }
  if (typeof melding['specificatie'] === 'string') {
    melding['specificatie'] = melding['specificatie'].split('|').map(toDag);
  }
  return melding;
}

/** What is neither stays as it is, so that the check names the column. */
const toJaNee = (waarde: unknown): unknown =>
  ({ ja: true, nee: false })[String(waarde).toLowerCase()] ?? waarde;

/** `2026-10-05:1,2,3` names the lesuren; `2026-10-05:heel` a whole day, `2026-10-05:heel=9` with so many lesuren. */
function toDag(tekst: string): unknown {
  const [datum = '', wat = ''] = tekst.trim().split(':');
  const [heel, aantal] = wat.split('=');
  if (heel?.trim() === 'heel') {
    return { datum, heleDag: true, ...(aantal ? { aantalLesuren: Number(aantal) } : {}) };
  }
  return {
    datum,
    lesuren: wat
      .split(',')
      .filter((uur) => uur.trim() !== '')
      .map(Number),
  };
}

const KOLOMMEN = [
  'statusId',
  'meldingsnummer',
  'status',
  'redenAfsluiten',
  'opmerking',
  'contactpersoon',
  'gepland',
];

/** Statuses in the words of the law, for who types them over or sends them with another program. */
export function formatStatussen(vorm: 'json' | 'csv', regels: readonly Statusregel[]): string {
  const lijst = regels.map((regel) => ({
    statusId: regel.statusId,
    meldingsnummer: regel.meldingsnummer,
    status: statussen[regel.status],
    redenAfsluiten: wordsOf(redenenAfsluiten, regel.sluitreden),
    opmerking: wordsOf(opmerkingen, regel.opmerking),
    contactpersoon: regel.behandelaar,
    gepland: regel.gepland,
  }));
  return vorm === 'json'
    ? `${JSON.stringify({ statussen: lijst }, null, 2)}\n`
    : stringify(lijst, { header: true, columns: KOLOMMEN, delimiter: ';', escape_formulas: true });
}

const wordsOf = (lijst: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (lijst[code] ?? code);
