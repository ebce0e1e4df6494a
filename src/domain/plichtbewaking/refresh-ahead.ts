import type { Db } from '../../platform/db/pool.ts';
import { countTouched, type Helft, refreshPlichtfeiten } from './plichtfeiten.sql.ts';

const HELFTEN: readonly Helft[] = [0, 1];
/** Fewer than this are worked out as fast by who asks. */
const VEEL_GERAAKT = 2_000;
/** More than this can be counted, and may as well be everyone. */
const MEESTE_GERAAKT = 1_000_000;

/**
 * Works out the plichtfeiten of many who were touched in two halves side by side, each in a transaction of its own, before
 * a run that asks for them: it then finds hardly any left. Stopped halfway it loses nothing, for who was not worked out
 * keeps the mark. After a load of everyone there is nothing to divide: the run itself reads every table once.
 */
export async function refreshAhead(
  db: Db,
  scope: { readonly organisatieId: number; readonly actor: string },
  veel = VEEL_GERAAKT,
): Promise<void> {
  const { organisatieId } = scope;
  const aantal = await db.transact(scope, (tx) => countTouched(tx, organisatieId, MEESTE_GERAAKT));
  if (aantal < veel || aantal > MEESTE_GERAAKT) return;
  await Promise.all(
    HELFTEN.map((helft) => db.transact(scope, (tx) => refreshPlichtfeiten(tx, organisatieId, helft))),
  );
}
