import { stringify } from 'csv-stringify/sync';
import type { Weigering } from './merge.sql.ts';
import type { OnbekendeTerm } from './na-invoer.sql.ts';

export type BestandVerslag = {
  readonly bestand: string;
  /** nieuw + gewijzigd + ongewijzigd + geweigerd; a file refused by its header counts that line only. */
  readonly gelezen: number;
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly ongewijzigd: number;
  readonly geweigerd: number;
  readonly onbekendeKolommen: readonly string[];
};

/** What `schoolgang import --json` prints (contract-details § 2). */
export type ImportReport = {
  readonly organisatie: string;
  readonly droogloop: boolean;
  readonly bestanden: readonly BestandVerslag[];
  readonly geweigerd: readonly Weigering[];
  readonly onbekendeTermen: readonly OnbekendeTerm[];
  readonly waarschuwingen: readonly string[];
};

/** Nothing of what was offered could be read, or the import could not begin; Dutch, for the user. */
export class ImportRefused extends Error {}

/** The refused rows as CSV for a spreadsheet; a cell that would run there as a formula begins with an apostrophe. */
export function refusalsAsCsv(geweigerd: readonly Weigering[]): string {
  return stringify([...geweigerd], {
    header: true,
    columns: ['bestand', 'regel', 'kolom', 'reden'],
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
