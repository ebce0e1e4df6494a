import type { Bestand } from './bestand.contract.ts';
import { compileRow, isBlank, isKop, type RowFault, readKop } from './check-row.ts';
import { detectForm } from './detect-form.ts';
import { readFirstLine, readFirstRow, readRows } from './read-rows.ts';

export type CsvFault = RowFault & { readonly regel: number };
export type CsvReader = {
  /** Chooses how the file is read from the names in its first line, and may give those other names. */
  readonly choose: (kop: readonly string[]) => { readonly bestand: Bestand; readonly kop: readonly string[] };
  readonly row: (regel: number, waarden: Readonly<Record<string, string>>, bestand: Bestand) => void;
  readonly fault: (fault: CsvFault) => void;
  /** Between pieces of the file, with how many lines were read. */
  readonly pause?: (gelezen: number) => Promise<void>;
};

const SEPARATORS = [';', ',', '\t'] as const;

/**
 * Reads a CSV that is no migration file with the same care: any coding, separator and order of columns, every cell checked,
 * a fault named by its line.
 *
 * @returns how many lines were read, or why the file as a whole was not
 */
export async function readCsv(
  pad: string,
  reader: CsvReader,
): Promise<{ gelezen: number } | { fout: string }> {
  const vorm = await detectForm(pad);
  if (!vorm.leesbaar) return { fout: vorm.reden };
  if (vorm.bytes === vorm.bom) return { fout: 'Dit bestand is leeg.' };
  const file = { pad, codering: vorm.codering, bom: vorm.bom };
  const eersteRegel = await readFirstLine(file);
  const scheidingsteken = SEPARATORS.reduce((beste, teken) =>
    eersteRegel.split(teken).length > eersteRegel.split(beste).length ? teken : beste,
  );
  const eerste = await readFirstRow(file, scheidingsteken);
  if (!eerste)
    return { fout: 'De eerste regel is geen regel met kolomnamen. Zet daar de namen van de kolommen.' };
  const { bestand, kop: namen } = reader.choose(eerste);
  const kop = readKop(bestand, namen);
  if (!isKop(kop)) return { fout: `${kop.kolom}: ${kop.reden}` };

  const check = compileRow(kop);
  const waarden: string[] = kop.kolommen.map(() => '');
  let gelezen = 0;
  let kopGezien = false;
  await readRows(file, scheidingsteken, {
    row(cellen, regel) {
      if (isBlank(cellen)) return;
      if (!kopGezien) {
        kopGezien = true;
        return;
      }
      gelezen++;
      const fault = check(cellen, waarden);
      if (fault) reader.fault({ regel, ...fault });
      else
        reader.row(
          regel,
          Object.fromEntries(kop.kolommen.map(({ naam }, at) => [naam, waarden[at] ?? ''])),
          bestand,
        );
    },
    broken(regel, reden) {
      gelezen++;
      reader.fault({ regel, kolom: kop.kolommen[0]?.naam ?? '', reden });
    },
    pause: async () => reader.pause?.(gelezen),
  });
  return { gelezen };
}
