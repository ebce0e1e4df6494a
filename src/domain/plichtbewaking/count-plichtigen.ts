import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { countInPlicht } from './bewaking.sql.ts';
import { getBewakingsparameters } from './parameters.ts';
import { derivePeilgrenzen } from './peilgrenzen.ts';
import { readyPlichtfeiten } from './plichtfeiten.sql.ts';

/** How many are leerplichtig and kwalificatieplichtig on a day; nothing after a large load, until the night worked it out. */
export async function countPlichtigen(tx: Tx, organisatieId: number, op: Datum) {
  if (!(await readyPlichtfeiten(tx, organisatieId))) return undefined;
  const parameters = await getBewakingsparameters(tx, organisatieId, op);
  return countInPlicht(tx, {
    organisatieId,
    grenzen: derivePeilgrenzen(op, await getSchoolkalender(), parameters),
  });
}
