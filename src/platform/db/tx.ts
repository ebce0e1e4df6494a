import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  sql,
} from 'kysely';
import type { ClientBase, PoolClient, QueryResultRow } from 'pg';

/** One transaction on one connection. Use with kysely's tag: sql<Row>`select …`, through `rows`, `one`, `maybe`. */
export type Tx = Kysely<unknown> & { readonly __tx?: never };

const clients = new WeakMap<object, PoolClient>();

/** The connection under a transaction: only for COPY and cursors, which kysely does not speak. */
export function clientOf(tx: Tx): PoolClient {
  const client = clients.get(tx);
  if (!client) throw new Error('This is not a transaction made by platform/db');
  return client;
}

/** All rows of a query, columns as named in the SQL. */
export async function rows<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows;
}

/** The only row; throws when there is none or more. */
export async function one<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row> {
  const found = await rows(tx, query);
  const [row] = found;
  if (found.length !== 1 || row === undefined) throw new Error(`Expected one row, got ${found.length}`);
  return row;
}

/** The first row, or nothing. */
export async function maybe<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await rows(tx, query))[0];
}

/**
 * All rows of a query whose plan the connection keeps: for what every screen asks, where planning costs as much as
 * answering. Its text must come in few forms, for a connection forgets none: values as parameters, no lists of any
 * length. PostgreSQL itself still chooses between one plan for all values and a plan for these.
 */
export async function preparedRows<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  const { sql: text, parameters } = query.compile(tx);
  return (await queryPrepared<Row & QueryResultRow>(clientOf(tx), text, parameters)).rows;
}

/** The first row of such a query, or nothing. */
export async function preparedMaybe<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await preparedRows(tx, query))[0];
}

/**
 * From here on this transaction moves or counts what belongs to the opsporing too, for an act that shows none of it: a file
 * that is merged moves whole.
 */
export const includeOpsporing = (tx: Tx) => run(tx, sql`select set_config('app.opsporing', 'ja', true)`);

/** Runs a statement; answers how many rows it touched. */
export async function run(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  const result = await query.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

const direct = new WeakSet<ClientBase>();

/**
 * Notes who is at the other end. A connection to PostgreSQL itself names the process that answers; a pooler that
 * hands each transaction to another process (PgBouncer in transaction mode) names one of its own making, and a plan
 * kept there would be in a process the next transaction does not meet.
 */
export function noteBackend(client: ClientBase, pid: number): void {
  if ((client as { processID?: unknown }).processID === pid) direct.add(client);
  else direct.delete(client);
}

/** As `preparedRows`, outside a transaction. Not prepared on a connection that had no transaction yet. */
export function queryPrepared<Row extends QueryResultRow>(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
) {
  const named = direct.has(client) ? { name: nameOf(text) } : {};
  return client.query<Row>({ ...named, text, values: [...values] });
}

const CHANGED = new Set(['0A000', '26000']);

/** What this connection kept no longer fits the database (a migration ran) or is gone; a new one starts afresh. */
export const isStale = (error: unknown): boolean => CHANGED.has(String((error as { code?: unknown })?.code));

/** The same text has the same name on every connection; texts are few (`preparedRows`). */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `sg_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** A kysely instance that speaks on exactly this connection and never opens or ends a transaction itself. */
export function txOn(client: PoolClient): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const result = await client.query(sql, [...parameters]);
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) } as QueryResult<R>;
    },
    // A transaction answers whole sets; large ones go through COPY on clientOf.
    streamQuery() {
      throw new Error('Stream through COPY (clientOf)');
    },
  };
  const nothing = async () => {};
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
  const tx = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  clients.set(tx, client);
  return tx;
}
