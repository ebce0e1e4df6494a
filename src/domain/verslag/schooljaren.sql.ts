import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** The code of the organisatie that asks. */
export async function findEigenCode(tx: Tx, organisatieId: number): Promise<string | undefined> {
  const found = await maybe(
    tx,
    sql<{ code: string }>`select code from organisatie where organisatie_id = ${organisatieId}`,
  );
  return found?.code;
}

/** The organisatie that asks. */
export const findEigenOrganisatie = (tx: Tx, organisatieId: number) =>
  one(
    tx,
    sql<{ organisatieId: number; code: string; naam: string }>`
      select organisatie_id as "organisatieId", code, naam from organisatie where organisatie_id = ${organisatieId}`,
  );

/** School years with records, newest first; the running one is always there. */
export async function listSchooljaren(tx: Tx, vandaag: Datum): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ schooljaar: string }>`
      select y || '-' || y + 1 as schooljaar
        from generate_series(
               extract(year from coalesce(
                 least((select min(gemeld_op) from melding), (select min(vanaf) from werkproces)),
                 ${vandaag}::date) - interval '7 months')::int,
               extract(year from ${vandaag}::date - interval '7 months')::int) y
       order by y desc limit 15`,
  );
  return found.map(({ schooljaar }) => schooljaar);
}
