/** The little that is used of `@duckdb/node-api`, which is only put beside for a comparison. */
type DuckdbModule = {
  DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{
      connect(): Promise<{
        run(text: string): Promise<unknown>;
        runAndReadAll(text: string): Promise<{ getRows(): unknown[][] }>;
      }>;
    }>;
  };
};

/** A connection to DuckDB in memory on two threads; null unless it was put beside (`npm i --no-save @duckdb/node-api`). */
export async function openDuckdb() {
  const naam = '@duckdb/node-api';
  const duckdb = await (import(naam) as Promise<DuckdbModule>).catch(() => null);
  return duckdb && (await duckdb.DuckDBInstance.create(':memory:', { threads: '2' })).connect();
}
