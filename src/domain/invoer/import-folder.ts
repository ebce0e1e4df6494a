import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planDubbel } from '../dubbel/index.ts';
import { planPlichtpeiling } from '../plichtbewaking/index.ts';
import { deriveBrpTaken } from '../taak/index.ts';
import {
  beginLoad,
  closeDeadInvoer,
  ensureOrganisatie,
  failInvoer,
  findOrganisatie,
  finishInvoer,
  type Invoer,
  insertInvoer,
  refreshStatistics,
  saveVoortgang,
  type Voortgang,
} from './invoer.sql.ts';
import { ImportRefused, type ImportReport } from './invoer-report.ts';
import { listFiles } from './list-files.ts';
import { loadFiles, type Progress } from './load-files.ts';

export type ImportOptions = {
  readonly db: Db;
  readonly vault: BsnVault;
  readonly clock: Clock;
  /** Lower-case letters, digits, hyphen; the organisatie is made when the code is new. */
  readonly organisatieCode: string;
  readonly folder: string;
  /** Everything is done, counted and rolled back. */
  readonly dryRun?: boolean;
  /** Author of the rows. */
  readonly actor: string;
  readonly onProgress?: (voortgang: Voortgang) => void;
  /** A row of `invoer` that is there already (the screen makes it with the job), so that who asked can watch it. */
  readonly invoerId?: string;
};

const CODE = /^[a-z0-9][a-z0-9-]*$/;
const BETWEEN_SAVES = 1000;

/**
 * Loads the migration files of a folder (contract § 3) in one transaction: after an interruption either all of it is
 * there or nothing, and the next run does the rest. A second run of the same files changes nothing.
 * @throws ImportRefused when the code is no code, the folder is not there or holds no file we know
 */
export async function importFolder(options: ImportOptions): Promise<ImportReport> {
  const { db, organisatieCode, folder, actor, dryRun = false } = options;
  if (!CODE.test(organisatieCode)) {
    throw new ImportRefused('De code van een organisatie heeft alleen kleine letters, cijfers en streepjes.');
  }
  const { files, waarschuwingen } = await listFiles(folder);
  if (files.length === 0) {
    throw new ImportRefused('In deze map staat geen bestand dat we kennen, bijvoorbeeld personen.csv.');
  }
  const invoer = await beginInvoer(options, dryRun);
  const progress = progressOf(options, invoer);
  try {
    const report = await db.transact({ organisatieId: null, actor }, async (tx, rollback) => {
      if (dryRun) rollback();
      const organisatieId = invoer?.organisatieId ?? (await ensureOrganisatie(tx, organisatieCode));
      await beginLoad(tx, organisatieId, options.clock.vandaag());
      const lading = { organisatieId, invoerId: invoer?.invoerId ?? null };
      const loaded = await loadFiles(tx, files, options.vault, lading, progress);
      const all = { organisatie: organisatieCode, droogloop: dryRun, ...loaded };
      const report = { ...all, waarschuwingen: [...waarschuwingen, ...loaded.waarschuwingen] };
      if (invoer && !dryRun) {
        await deriveBrpTaken(tx, { ...invoer, vandaag: options.clock.vandaag() });
        await planPlichtpeiling(tx, organisatieId);
        await planDubbel(tx, organisatieId);
        await closeDeadInvoer(tx, organisatieId, invoer.invoerId);
        await finishInvoer(tx, invoer.invoerId, report);
      }
      return report;
    });
    if (invoer && dryRun) await db.transact(invoer, (tx) => finishInvoer(tx, invoer.invoerId, report));
    if (!dryRun) await refreshStatistics(db, report);
    return report;
  } catch (error) {
    // What went wrong matters more than that it could not be noted; the next load notes it then.
    if (invoer) await failInvoer(db, invoer).catch(() => undefined);
    throw error;
  }
}

/** A dry run leaves no trace, unless somebody made a row to watch it by. */
async function beginInvoer(options: ImportOptions, dryRun: boolean): Promise<Invoer | undefined> {
  const { db, organisatieCode, actor } = options;
  const organisatieId = await db.transact({ organisatieId: null, actor }, (tx) =>
    dryRun ? findOrganisatie(tx, organisatieCode) : ensureOrganisatie(tx, organisatieCode),
  );
  if (organisatieId === undefined) return undefined;
  if (options.invoerId) return { organisatieId, invoerId: options.invoerId, actor };
  return dryRun
    ? undefined
    : { organisatieId, invoerId: await insertInvoer(db, organisatieId, actor, false), actor };
}

/** Tells who watches about once a second: through `onProgress`, and in the row of the load for other processes. */
function progressOf({ db, onProgress }: ImportOptions, invoer: Invoer | undefined): Progress {
  let next = 0;
  return async (voortgang) => {
    if (performance.now() < next) return;
    next = performance.now() + BETWEEN_SAVES;
    onProgress?.(voortgang);
    if (invoer) await saveVoortgang(db, invoer, voortgang);
  };
}
