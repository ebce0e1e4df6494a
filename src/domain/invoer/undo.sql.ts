import { sql } from 'kysely';
import { maybe, one, run, type Tx } from '../../platform/db/tx.ts';
import { bestanden } from './bestanden.ts';
import { query, touch } from './merge.sql.ts';

/** Tables a load writes and that keep historie, those that are named last: rows go away in this order reversed. */
export const tabellenMetHistorie: readonly string[] = [
  ...new Set([
    'school',
    ...bestanden
      .filter(({ id }) => id !== null)
      .flatMap(({ tabel }) => (tabel === 'jongere' ? [tabel, 'verblijf'] : [tabel])),
    'taak',
  ]),
];

export type TeHerstellen = {
  readonly status: string;
  readonly droogloop: boolean;
  readonly geladenOp: string | null;
};

/** Holds the load and keeps other loads of the organisatie waiting. `geladenOp` keeps its microseconds as text. */
export async function lockInvoer(
  tx: Tx,
  organisatieId: number,
  invoerId: string,
): Promise<TeHerstellen | undefined> {
  await run(tx, sql`select pg_advisory_xact_lock(7261902, ${organisatieId})`);
  return maybe(
    tx,
    sql<TeHerstellen>`select status, droogloop, geladen_op::text as "geladenOp" from invoer
                       where invoer_id = ${invoerId} for update`,
  );
}

export async function hasLaterInvoer(tx: Tx, geladenOp: string): Promise<boolean> {
  const { later } = await one(
    tx,
    sql<{ later: boolean }>`select exists (select from invoer
      where status = 'klaar' and geladen_op > ${geladenOp}::timestamptz) as later`,
  );
  return later;
}

/**
 * The first table in which a row of this load was changed or removed after it. What a load did that was undone
 * itself does not count.
 */
export async function findChangedTable(tx: Tx, invoerId: string): Promise<string | undefined> {
  for (const tabel of tabellenMetHistorie) {
    const [row] = await query<{ veranderd: boolean }>(
      tx,
      `select exists (select from ${tabel}_historie h where h.invoer_id = $1
          and not exists (select from invoer i where i.status = 'teruggedraaid' and i.geladen_op = h.vervallen_op))
         as veranderd`,
      [invoerId],
    );
    if (row?.veranderd) return tabel;
  }
  return undefined;
}

/** Gives the rows that the load wrote over the values they had before; that change is recorded like any other. */
export async function restoreRows(
  tx: Tx,
  tabel: string,
  invoerId: string,
  geladenOp: string,
): Promise<number> {
  const kolommen = await query<{ naam: string }>(
    tx,
    `select attname as naam from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and attgenerated = '' and attname <> all($2)`,
    [tabel, [`${tabel}_id`, 'organisatie_id', 'versie', 'vastgelegd_op', 'vastgelegd_door']],
  );
  const namen = kolommen.map(({ naam }) => `"${naam}"`);
  return touch(
    tx,
    `update ${tabel} t set (${namen.join(', ')}) = row(${namen.map((naam) => `h.${naam}`).join(', ')})
       from ${tabel}_historie h
      where t.invoer_id = $1 and h.${tabel}_id = t.${tabel}_id and h.vervallen_op = $2::timestamptz`,
    [invoerId, geladenOp],
  );
}

/** Removes the rows that are still the load's own: those that it brought. */
export const removeRows = (tx: Tx, tabel: string, invoerId: string): Promise<number> =>
  touch(tx, `delete from ${tabel} where invoer_id = $1`, [invoerId]);

/** The same for the tables without historie, from what the load kept of them. */
export async function restoreWithoutHistorie(
  tx: Tx,
  invoerId: string,
): Promise<{ verwijderd: number; hersteld: number }> {
  let verwijderd = 0;
  let hersteld = 0;
  for (const [tabel, sleutel] of [
    ['verzuim_les', 'jongere_id, dag, lesuur, school_id'],
    ['invoer_rest', 'organisatie_id, bestand, sleutel'],
  ] as const) {
    const terug = await touch(
      tx,
      `with oud as (select (jsonb_populate_record(null::${tabel}, rij)).* from invoer_vorige
                     where invoer_id = $1 and tabel = $2),
       weg as (delete from ${tabel} t using oud
                where (${prefixed('t', sleutel)}) = (${prefixed('oud', sleutel)}) returning 1)
       select 1 from weg`,
      [invoerId, tabel],
    );
    verwijderd += await removeRows(tx, tabel, invoerId);
    await touch(
      tx,
      `insert into ${tabel} select (jsonb_populate_record(null::${tabel}, rij)).* from invoer_vorige
        where invoer_id = $1 and tabel = $2`,
      [invoerId, tabel],
    );
    hersteld += terug;
  }
  return { verwijderd, hersteld };
}
const prefixed = (alias: string, kolommen: string) =>
  kolommen
    .split(', ')
    .map((kolom) => `${alias}.${kolom}`)
    .join(', ');

/** Closes the load: its uitvoeringsverdeling goes as far as nobody changed it. */
export async function markUndone(tx: Tx, invoerId: string, geladenOp: string): Promise<void> {
  await run(
    tx,
    sql`delete from uitvoeringsverdeling where vastgelegd_op = ${geladenOp}::timestamptz and versie = 1`,
  );
  await run(tx, sql`update invoer set status = 'teruggedraaid' where invoer_id = ${invoerId}`);
}
