import pg from 'pg';
import { toMoment } from '../clock.ts';
import { isStale, noteBackend, type Tx, txOn } from './tx.ts';

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
  /** Whether the part of files under the Wet politiegegevens is seen; absent: it is not. */
  readonly opsporing?: boolean;
  /** True only while looking up who logs in. */
  readonly aanmelding?: boolean;
};

export type Db = {
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction; an error or `rollback` undoes all of it. */
  transact<T>(scope: Scope, work: (tx: Tx, rollback: () => void) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A new connection costs as much as five lists (it logs in, learns the tables, plans), so a quiet minute ends none. */
const IDLE_MS = 600_000;

/** Opens a pool on `url`, a login that is neither owner nor superuser. `role`: taken at every connection. */
export function openDb(url: string, options: { readonly max?: number; readonly role?: string } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    idleTimeoutMillis: IDLE_MS,
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
        await open(client, scope);
        const value = await work(txOn(client), () => {
          undo = true;
        });
        await client.query(undo ? 'rollback' : 'commit');
        return value;
      } catch (error) {
        broken = isStale(error);
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

/** Begins, and says for whom, in one trip to the server: a list of fifty rows takes hardly more than two. */
async function open(client: pg.PoolClient, scope: Scope): Promise<void> {
  const settings: Readonly<Record<string, string>> = {
    'app.organisatie': String(scope.organisatieId ?? ''),
    'app.school': scope.schoolId ?? '',
    'app.actor': scope.actor,
    'app.opsporing': scope.opsporing ? 'ja' : '',
    'app.aanmelding': scope.aanmelding ? 'aan' : '',
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`,
  );
  // Two statements, so two answers; the types of pg know of one.
  const answers: unknown = await client.query(`begin; select pg_backend_pid() as pid, ${set.join(', ')}`);
  const [, opened] = answers as [unknown, pg.QueryResult<{ pid: number }>];
  noteBackend(client, opened.rows[0]?.pid ?? 0);
}
