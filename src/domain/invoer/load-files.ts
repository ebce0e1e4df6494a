import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import type { Voortgang } from './invoer.sql.ts';
import type { BestandVerslag, ImportReport } from './invoer-report.ts';
import type { FolderFile } from './list-files.ts';
import {
  keepRest,
  type Lading,
  merge,
  refuseDoubles,
  resolve,
  type Telling,
  type Weigering,
} from './merge.sql.ts';
import { mergePersonen, resolvePersonen } from './merge-personen.sql.ts';
import { mergeScholen } from './merge-scholen.sql.ts';
import {
  findOutsideSchooldagen,
  findOverlaps,
  findUnknownTerms,
  makeUitvoeringsverdeling,
  type OnbekendeTerm,
} from './na-invoer.sql.ts';
import { type GelezenBestand, readFile } from './read-file.ts';
import { followSamenvoegingen } from './samengevoegd.sql.ts';

export type Progress = (voortgang: Voortgang) => Promise<void>;
type Loaded = Omit<ImportReport, 'organisatie' | 'droogloop'>;

/** Reads all files into waiting tables, then writes them in order: what is named before what names it. */
export async function loadFiles(
  tx: Tx,
  files: readonly FolderFile[],
  vault: BsnVault,
  voor: Omit<Lading, 'aanwezig'>,
  progress: Progress,
): Promise<Loaded> {
  const gelezen: GelezenBestand[] = [];
  for (const file of files) {
    const bestand = file.bestand.naam;
    gelezen.push(
      await readFile(tx, file, vault, (aantal) => progress({ bestand, gelezen: aantal, fase: 'lezen' })),
    );
  }
  const lading: Lading = {
    ...voor,
    aanwezig: new Map(
      gelezen.map(({ bestand, kop }) => [bestand.naam, kop?.kolommen.map(({ naam }) => naam) ?? []]),
    ),
  };
  const samengevoegd = await followMerged(tx, gelezen, lading);
  const tellingen = await mergeAll(tx, gelezen, lading, progress);
  return {
    bestanden: gelezen.map((bestand) => report(bestand, tellingen.get(bestand.bestand.naam))),
    geweigerd: gelezen.flatMap(({ geweigerd }) => geweigerd.sort((a, b) => a.regel - b.regel)),
    onbekendeTermen: await unknownTerms(tx, gelezen, lading),
    waarschuwingen: [...emptyFiles(gelezen), ...samengevoegd, ...(await finish(tx, gelezen, lading))],
  };
}

/** A bsn of a file that was merged into another means the file that stayed. */
async function followMerged(
  tx: Tx,
  gelezen: readonly GelezenBestand[],
  { organisatieId }: Pick<Lading, 'organisatieId'>,
): Promise<string[]> {
  const waarschuwingen: string[] = [];
  for (const { bestand, kop } of gelezen) {
    if (!kop?.kolommen.some(({ naam }) => naam === 'bsn')) continue;
    const rijen = await followSamenvoegingen(tx, bestand, organisatieId);
    if (rijen === 0) continue;
    waarschuwingen.push(
      bestand.tabel === 'jongere'
        ? `${bestand.naam}: ${rijen} rijen hebben het oude bsn van een samengevoegd dossier; ze zijn overgeslagen.`
        : `${bestand.naam}: ${rijen} rijen hebben het oude bsn van een samengevoegd dossier; ze staan bij het dossier dat bleef.`,
    );
  }
  return waarschuwingen;
}

async function mergeAll(tx: Tx, gelezen: readonly GelezenBestand[], lading: Lading, progress: Progress) {
  const tellingen = new Map<string, Telling>();
  const staged = gelezen.filter(({ kop }) => kop);
  for (const { bestand, gelezen: aantal, geweigerd } of staged) {
    await progress({ bestand: bestand.naam, gelezen: aantal, fase: 'controleren' });
    append(geweigerd, await refuseDoubles(tx, bestand, lading.aanwezig.get(bestand.naam) ?? []));
  }
  const scholen = staged.map(({ bestand }) => bestand).filter(({ school }) => school);
  let scholenKlaar = false;
  for (const { bestand, kop, gelezen: aantal, geweigerd } of staged) {
    await progress({ bestand: bestand.naam, gelezen: aantal, fase: 'verwerken' });
    if (bestand.school && bestand.school !== 'bestaand' && !scholenKlaar) {
      await mergeScholen(tx, scholen, lading);
      scholenKlaar = true;
    }
    append(geweigerd, await mergeOne(tx, bestand, lading, tellingen));
    if (kop && kop.onbekend.length > 0) await keepRest(tx, bestand, lading);
  }
  return tellingen;
}

async function mergeOne(
  tx: Tx,
  bestand: Bestand,
  lading: Lading,
  tellingen: Map<string, Telling>,
): Promise<Weigering[]> {
  if (bestand.tabel === 'jongere') {
    await resolvePersonen(tx, lading);
    tellingen.set(bestand.naam, await mergePersonen(tx, lading));
    return [];
  }
  const geweigerd = await resolve(tx, bestand, lading);
  tellingen.set(bestand.naam, await merge(tx, bestand, lading));
  return geweigerd;
}

/** One by one: a list of a million does not fit in the arguments of `push`. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

function report({ bestand, kop, gelezen, geweigerd }: GelezenBestand, telling?: Telling): BestandVerslag {
  const { nieuw, gewijzigd } = telling ?? { nieuw: 0, gewijzigd: 0 };
  return {
    bestand: bestand.naam,
    gelezen,
    nieuw,
    gewijzigd,
    ongewijzigd: gelezen - nieuw - gewijzigd - geweigerd.length,
    geweigerd: geweigerd.length,
    onbekendeKolommen: kop?.onbekend.map(({ naam }) => naam) ?? [],
  };
}

async function unknownTerms(
  tx: Tx,
  gelezen: readonly GelezenBestand[],
  lading: Lading,
): Promise<OnbekendeTerm[]> {
  const alle: OnbekendeTerm[] = [];
  for (const { bestand } of gelezen) {
    for (const cel of lading.aanwezig.get(bestand.naam) ?? []) {
      if (bestand.kolommen[cel]?.term) append(alle, await findUnknownTerms(tx, bestand, lading, cel));
    }
  }
  return alle;
}

const emptyFiles = (gelezen: readonly GelezenBestand[]) =>
  gelezen.filter(({ leeg }) => leeg).map(({ bestand }) => `${bestand.naam} is leeg: er staat niets in.`);

const SHOWN = 20;
async function finish(tx: Tx, gelezen: readonly GelezenBestand[], lading: Lading): Promise<string[]> {
  const waarschuwingen: string[] = [];
  for (const { bestand, kop } of gelezen) {
    if (!kop) continue;
    if (bestand.tabel === 'jongere' && kop.kolommen.some(({ naam }) => naam === 'gemeentecode')) {
      await makeUitvoeringsverdeling(tx, bestand, lading);
    }
    if (bestand.tabel === 'verzuim_les') {
      for (const { school, rijen } of await findOutsideSchooldagen(tx, bestand, lading)) {
        waarschuwingen.push(
          `${bestand.naam}: ${rijen} rijen van ${school} vallen op een dag zonder lessen; ze tellen niet mee.`,
        );
      }
    }
    if (bestand.tabel !== 'inschrijving') continue;
    const overlap = await findOverlaps(tx, bestand, lading);
    if (overlap.length === 0) continue;
    const eerste = overlap.slice(0, SHOWN).map(({ nummer, regel }) => `${nummer} (regel ${regel})`);
    waarschuwingen.push(
      `${bestand.naam}: ${overlap.length} inschrijvingen overlappen met een andere inschrijving van dezelfde jongere op dezelfde school: ${eerste.join(', ')}${overlap.length > SHOWN ? ' en meer' : ''}.`,
    );
  }
  return waarschuwingen;
}
