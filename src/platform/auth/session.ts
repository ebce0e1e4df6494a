import { sql } from 'kysely';
import type { Actor } from '../act.ts';
import type { Db } from '../db/pool.ts';
import { isStale, queryPrepared, run, type Tx } from '../db/tx.ts';
import type { Rol } from '../endpoint.ts';
import { newToken, sha256 } from './seal.ts';

export const SESSION_IDLE = '60 minutes';
export const SESSION_LONGEST = '12 hours';

/** A browser session as handed out: the token goes into the cookie and is kept nowhere. */
export type NewSession = { readonly token: string; readonly csrf: string };

/** Opens a session for a gebruiker who has just proven who it is. */
export async function createSession(tx: Tx, gebruikerId: string): Promise<NewSession> {
  const session = { token: newToken(), csrf: newToken() };
  await run(
    tx,
    sql`insert into sessie (token_hash, gebruiker_id, csrf, tot)
        values (${sha256(session.token)}, ${gebruikerId}, ${session.csrf}, now() + ${SESSION_LONGEST}::interval)`,
  );
  return session;
}

/** Whose session this token opens; undefined when it is unknown, idle too long, too old or closed. */
export async function findSession(db: Db, token: string): Promise<Actor | undefined> {
  // One statement, no transaction around it: this runs before every request.
  const client = await db.pool.connect();
  let stale = false;
  try {
    const { rows } = await queryPrepared<SessionRow>(
      client,
      `select gebruiker_id, organisatie_id, school_id, naam, rol, csrf from open_sessie($1, $2)`,
      [sha256(token), SESSION_IDLE],
    );
    const [row] = rows;
    return row && toActor(row);
  } catch (error) {
    stale = isStale(error);
    throw error;
  } finally {
    client.release(stale);
  }
}

type SessionRow = {
  gebruiker_id: string;
  organisatie_id: number;
  school_id: string | null;
  naam: string;
  rol: Rol;
  csrf: string;
};

const toActor = (row: SessionRow): Actor => ({
  id: row.gebruiker_id,
  naam: row.naam,
  rol: row.rol,
  organisatieId: row.organisatie_id,
  schoolId: row.school_id,
  csrf: row.csrf,
});

export async function endSession(tx: Tx, token: string): Promise<void> {
  await run(tx, sql`delete from sessie where token_hash = ${sha256(token)}`);
}
