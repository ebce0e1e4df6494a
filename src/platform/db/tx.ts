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
} from 'kysely';
import type { PoolClient } from 'pg';

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

/** Runs a statement; answers how many rows it touched. */
export async function run(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  const result = await query.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
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
