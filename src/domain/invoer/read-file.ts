import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import {
  chooseDelimiter,
  compileRow,
  isBlank,
  isKop,
  type Kop,
  type RowFault,
  readKop,
} from './check-row.ts';
import { detectForm } from './detect-form.ts';
import type { Weigering } from './merge.sql.ts';
import { readFirstLine, readFirstRow, readRows, type Tekstbestand } from './read-rows.ts';
import { openStage, type Stage } from './stage.sql.ts';

/** What reading one file gave: its rows wait in the database, or it was refused as a whole. */
export type GelezenBestand = {
  readonly bestand: Bestand;
  /** Absent when nothing of the file could be read. */
  readonly kop?: Kop;
  readonly leeg: boolean;
  readonly gelezen: number;
  readonly geweigerd: Weigering[];
};

/** Reads a file of the folder into its waiting table; `onRows` hears how many rows were read so far. */
export async function readFile(
  tx: Tx,
  { bestand, pad }: { readonly bestand: Bestand; readonly pad: string },
  vault: BsnVault,
  onRows: (gelezen: number) => Promise<void>,
): Promise<GelezenBestand> {
  const refused = (fault: RowFault): GelezenBestand => ({
    bestand,
    leeg: false,
    gelezen: 1,
    geweigerd: [{ bestand: bestand.naam, regel: 1, ...fault }],
  });
  const vorm = await detectForm(pad);
  if (!vorm.leesbaar) return refused({ kolom: '', reden: vorm.reden });
  if (vorm.bytes === vorm.bom) return { bestand, leeg: true, gelezen: 0, geweigerd: [] };

  const file: Tekstbestand = { pad, codering: vorm.codering, bom: vorm.bom };
  const scheidingsteken = chooseDelimiter(await readFirstLine(file), bestand);
  const eerste = await readFirstRow(file, scheidingsteken);
  if (!eerste) return refused({ kolom: '', reden: GEEN_KOP });
  const kop = readKop(bestand, eerste);
  if (!isKop(kop)) return refused(kop);

  const stage = await openStage(tx, kop, vault);
  const { gelezen, geweigerd } = await stageRows(file, scheidingsteken, kop, stage, onRows);
  await stage.end();
  return { bestand, kop, leeg: false, gelezen, geweigerd };
}

const GEEN_KOP = 'De eerste regel is geen regel met kolomnamen. Zet daar de namen van de kolommen.';

async function stageRows(
  file: Tekstbestand,
  scheidingsteken: string,
  kop: Kop,
  stage: Stage,
  onRows: (gelezen: number) => Promise<void>,
) {
  const check = compileRow(kop);
  const waarden: string[] = kop.kolommen.map(() => '');
  const geweigerd: Weigering[] = [];
  const bestand = kop.bestand.naam;
  const eersteKolom = kop.kolommen[0]?.naam ?? '';
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
      if (fault) geweigerd.push({ bestand, regel, kolom: fault.kolom, reden: fault.reden });
      else stage.add(regel, waarden, kop.onbekend.length > 0 ? restOf(kop, cellen) : null);
    },
    broken(regel, reden) {
      gelezen++;
      geweigerd.push({ bestand, regel, kolom: eersteKolom, reden });
    },
    async pause() {
      await stage.pause();
      await onRows(gelezen);
    },
  });
  return { gelezen, geweigerd };
}

/** Filled cells of unknown columns as JSON, null when there are none. */
function restOf(kop: Kop, cellen: readonly string[]): string | null {
  const gevuld = kop.onbekend.flatMap(({ naam, plaats }) => (cellen[plaats] ? [[naam, cellen[plaats]]] : []));
  return gevuld.length > 0 ? JSON.stringify(Object.fromEntries(gevuld)) : null;
}
