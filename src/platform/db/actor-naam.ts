import { type RawBuilder, sql } from 'kysely';

/**
 * The name of whoever a column names as actor, for people to read: of a user the name, of the system and its night work
 * the word that was written.
 */
export const actorNaam = (kolom: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`coalesce((select g.naam from gebruiker g where g.gebruiker_id::text = ${kolom}), ${kolom})`;
