import { sql } from 'kysely';
import type { Db } from '../../platform/db/pool.ts';
import { maybe, one, run, type Tx } from '../../platform/db/tx.ts';
import type { ImportReport } from './invoer-report.ts';
import type { Weigering } from './merge.sql.ts';

/** The row that tells of a load, and who it is for. */
export type Invoer = { readonly organisatieId: number; readonly invoerId: string; readonly actor: string };

/** How far a load is, for who watches it. */
export type Voortgang = {
  readonly bestand: string;
  readonly gelezen: number;
  readonly fase: 'lezen' | 'controleren' | 'verwerken' | 'afronden';
};

export async function findOrganisatie(tx: Tx, code: string): Promise<number | undefined> {
  const row = await maybe(
    tx,
    sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`,
  );
  return row?.id;
}

/** Finds the organisatie or makes it; two loads that start together make one. */
export async function ensureOrganisatie(tx: Tx, code: string): Promise<number> {
  await run(
    tx,
    sql`insert into organisatie (code, naam) values (${code}, ${code}) on conflict (code) do nothing`,
  );
  const { id } = await one(
    tx,
    sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`,
  );
  return id;
}

/** Makes this transaction the organisatie's own, one load at a time, with room to sort and hash. */
export async function beginLoad(tx: Tx, organisatieId: number, vandaag: string): Promise<void> {
  await run(
    tx,
    sql`select set_config('app.organisatie', ${String(organisatieId)}, true),
               set_config('invoer.vandaag', ${vandaag}, true),
               set_config('work_mem', '96MB', true), set_config('jit', 'off', true),
               pg_advisory_xact_lock(7261902, ${organisatieId})`,
  );
}

/** Records that a load begins, in a transaction of its own: it can be watched while the load is not yet there. */
export function insertInvoer(
  db: Db,
  organisatieId: number,
  actor: string,
  droogloop: boolean,
): Promise<string> {
  return db.transact({ organisatieId, actor }, (tx) => insertInvoerIn(tx, organisatieId, droogloop));
}

export async function saveVoortgang(db: Db, invoer: Invoer, voortgang: Voortgang): Promise<void> {
  await db.transact(invoer, (tx) =>
    run(
      tx,
      sql`update invoer set voortgang = ${JSON.stringify(voortgang)}::jsonb where invoer_id = ${invoer.invoerId}`,
    ),
  );
}

/** The load did not happen: nothing of it is in the database. */
export async function failInvoer(db: Db, invoer: Invoer): Promise<void> {
  await db.transact(invoer, (tx) =>
    run(tx, sql`update invoer set status = 'mislukt', klaar_op = now() where invoer_id = ${invoer.invoerId}`),
  );
}

/** Loads of this organisatie that say to be busy while we hold its lock died without a word. */
export async function closeDeadInvoer(tx: Tx, organisatieId: number, eigen: string): Promise<void> {
  await run(
    tx,
    sql`update invoer set status = 'mislukt', klaar_op = now()
         where organisatie_id = ${organisatieId} and status = 'bezig'
           and begonnen_op < (select eigen.begonnen_op from invoer eigen where eigen.invoer_id = ${eigen}::uuid)`,
  );
}

/** In the transaction of the load itself: what was loaded and that it was loaded become true together. */
export async function finishInvoer(tx: Tx, invoerId: string, report: ImportReport): Promise<void> {
  const { geweigerd, ...rest } = report;
  await run(
    tx,
    sql`update invoer set status = 'klaar', klaar_op = clock_timestamp(),
               geladen_op = ${report.droogloop ? null : sql`now()`},
               resultaat = ${JSON.stringify({ ...rest, aantalGeweigerd: geweigerd.length })}::jsonb
         where invoer_id = ${invoerId}`,
  );
  await insertWeigeringen(tx, invoerId, geweigerd);
}

const BATCH = 5000;
async function insertWeigeringen(tx: Tx, invoerId: string, alle: readonly Weigering[]): Promise<void> {
  for (let from = 0; from < alle.length; from += BATCH) {
    const deel = alle.slice(from, from + BATCH);
    await run(
      tx,
      sql`insert into invoer_weigering (invoer_id, organisatie_id, bestand, regel, kolom, reden)
          select ${invoerId}::uuid, huidige_organisatie(), w.bestand, w.regel, w.kolom, w.reden
            from jsonb_to_recordset(${JSON.stringify(deel)}::jsonb)
                 as w(bestand text, regel bigint, kolom text, reden text)`,
    );
  }
}

/** The refused rows of a load, in the order of files and lines; for the screen and for download. */
export async function findWeigeringen(
  tx: Tx,
  invoerId: string,
  { vanaf = 0, hoogstens = 1_000_000 }: { vanaf?: number; hoogstens?: number } = {},
): Promise<Weigering[]> {
  const { rows } = await sql<Weigering>`
    select bestand, regel, kolom, reden from invoer_weigering where invoer_id = ${invoerId}
     order by bestand, regel offset ${vanaf} limit ${hoogstens}`.execute(tx);
  return rows;
}

export type InvoerRij = {
  readonly invoerId: string;
  readonly status: 'bezig' | 'klaar' | 'mislukt' | 'teruggedraaid';
  readonly droogloop: boolean;
  readonly begonnenOp: string;
  readonly klaarOp: string | null;
  readonly door: string;
  readonly voortgang: Partial<Voortgang>;
  readonly resultaat: (Omit<ImportReport, 'geweigerd'> & { readonly aantalGeweigerd: number }) | null;
};
const RIJ = sql`invoer_id as "invoerId", status, droogloop, begonnen_op as "begonnenOp", klaar_op as "klaarOp",
  door, voortgang, resultaat`;

export async function findInvoer(tx: Tx, invoerId: string): Promise<InvoerRij | undefined> {
  return maybe(tx, sql<InvoerRij>`select ${RIJ} from invoer where invoer_id = ${invoerId}`);
}

/** Loads of the organisatie that asks, newest first. */
export async function listInvoer(tx: Tx, hoogstens = 50): Promise<InvoerRij[]> {
  const { rows } = await sql<InvoerRij>`
    select ${RIJ} from invoer order by begonnen_op desc, invoer_id desc limit ${hoogstens}`.execute(tx);
  return rows;
}

/** The row of a load to come, in the transaction that plans it. */
export async function insertInvoerIn(tx: Tx, organisatieId: number, droogloop: boolean): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`insert into invoer (organisatie_id, status, droogloop)
      values (${organisatieId}, 'bezig', ${droogloop}) returning invoer_id as id`,
  );
  return id;
}

export async function findOrganisatieCode(tx: Tx, organisatieId: number): Promise<string> {
  const { code } = await one(
    tx,
    sql<{ code: string }>`select code from organisatie where organisatie_id = ${organisatieId}`,
  );
  return code;
}

/** Below this the planner's picture of the tables stays good enough. */
const ENOUGH_ROWS = 500;

/** Tells the planner what a large load changed; a small one leaves it to the database itself. */
export async function refreshStatistics(db: Db, { bestanden }: ImportReport): Promise<void> {
  const rows = bestanden.reduce((sum, { nieuw, gewijzigd }) => sum + nieuw + gewijzigd, 0);
  if (rows < ENOUGH_ROWS) return;
  await db.transact({ organisatieId: null, actor: 'invoer' }, (tx) =>
    run(tx, sql`select werk_statistiek_bij()`),
  );
}
