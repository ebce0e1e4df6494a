import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { ok, type Result, refuse } from '../../platform/result.ts';
import {
  findChangedTable,
  hasLaterInvoer,
  lockInvoer,
  markUndone,
  removeRows,
  restoreRows,
  restoreWithoutHistorie,
  tabellenMetHistorie,
} from './undo.sql.ts';

export type Undone = { readonly verwijderd: number; readonly hersteld: number };
export type UndoRefusal = 'invoer-onbekend' | 'invoer-niet-geladen' | 'latere-invoer' | 'op-voortgebouwd';

/**
 * Removes what a load brought and restores what it changed, as long as nothing was built on it: no later load, no
 * change to its rows, nothing that names them (a step, a note, a letter, a bericht).
 */
export async function undoImport(
  db: Db,
  organisatieId: number,
  invoerId: string,
  actor = 'systeem',
): Promise<Result<Undone, UndoRefusal>> {
  return db.transact({ organisatieId, actor }, async (tx, rollback) => {
    const undone = await undoInvoerIn(tx, organisatieId, invoerId);
    if (!undone.ok) rollback();
    return undone;
  });
}

/** The same inside an act that is under way; a refusal must roll that act back. */
export async function undoInvoerIn(
  tx: Tx,
  organisatieId: number,
  invoerId: string,
): Promise<Result<Undone, UndoRefusal>> {
  try {
    return await undo(tx, organisatieId, invoerId);
  } catch (error) {
    const tabel = namedBy(error);
    if (tabel === undefined) throw error;
    return refuse('op-voortgebouwd', `Er hangt al iets aan deze invoer (${tabel}). Maak dat eerst ongedaan.`);
  }
}

async function undo(tx: Tx, organisatieId: number, invoerId: string): Promise<Result<Undone, UndoRefusal>> {
  const invoer = await lockInvoer(tx, organisatieId, invoerId);
  if (!invoer) return refuse('invoer-onbekend');
  const { geladenOp } = invoer;
  if (invoer.status !== 'klaar' || geladenOp === null) {
    return refuse('invoer-niet-geladen', 'Van deze invoer staat niets in Schoolgang.');
  }
  if (await hasLaterInvoer(tx, geladenOp)) {
    return refuse('latere-invoer', 'Na deze invoer is er nog een geladen. Draai die eerst terug.');
  }
  const veranderd = await findChangedTable(tx, invoerId);
  if (veranderd) {
    return refuse('op-voortgebouwd', `Gegevens uit deze invoer zijn daarna gewijzigd (${veranderd}).`);
  }
  let { verwijderd, hersteld } = await restoreWithoutHistorie(tx, invoerId);
  for (const tabel of tabellenMetHistorie) hersteld += await restoreRows(tx, tabel, invoerId, geladenOp);
  for (const tabel of tabellenMetHistorie.toReversed()) verwijderd += await removeRows(tx, tabel, invoerId);
  await markUndone(tx, invoerId, geladenOp);
  return ok({ verwijderd, hersteld });
}

/** The table that still names a row we removed, when that is what went wrong (foreign_key_violation). */
function namedBy(error: unknown): string | undefined {
  const fault = error as { code?: unknown; table?: unknown };
  return fault.code === '23503' ? String(fault.table) : undefined;
}
