import pg from 'pg';
import { toMoment } from '../clock.ts';
import { type Tx, txOn } from './tx.ts';

// A legal day is text jjjj-mm-dd and must never pass through a time zone; counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, toMoment);
pg.types.setTypeParser(1182 as never, (text: string) => text.slice(1, -1).split(',').filter(Boolean));

/** For whom a transaction runs; row-level security reads it. */
export type Scope = {
  /** Null: nobody's records are visible, only reference data. */
  readonly organisatieId: number | null;
  /** Set for a user of a school: sees its own pupils only. */
  readonly schoolId?: string | null;
  /** Recorded as author of every change. */
  readonly actor: string;
  /** True only while looking up who logs in. */
  readonly aanmelding?: boolean;
};

export type Db = {
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction; an error or `rollback` undoes all of it. */
  transact<T>(scope: Scope, work: (tx: Tx, rollback: () => void) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opens a pool on `url`, a login that is neither owner nor superuser. `role`: taken at every connection. */
export function openDb(url: string, options: { readonly max?: number; readonly role?: string } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'schoolgang',
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  });
  // An idle connection that breaks must not end the process; the next query opens a new one.
  pool.on('error', () => {});

  return {
    pool,
    async transact(scope, work) {
      const client = await pool.connect();
      let broken = false;
      let undo = false;
      try {
        await client.query('begin');
        await client.query(
          `select set_config('app.organisatie', $1, true), set_config('app.school', $2, true),
                  set_config('app.actor', $3, true), set_config('app.aanmelding', $4, true)`,
          [
            String(scope.organisatieId ?? ''),
            scope.schoolId ?? '',
            scope.actor,
            scope.aanmelding ? 'aan' : '',
          ],
        );
        const value = await work(txOn(client), () => {
          undo = true;
        });
        await client.query(undo ? 'rollback' : 'commit');
        return value;
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
