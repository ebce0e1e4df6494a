import { sql } from 'kysely';
import { one, rows, run, type Tx } from '../../platform/db/tx.ts';

/** Those of one person; row-level security shows nobody those of another. */
export const listConcepten = (tx: Tx, gebruikerId: string) =>
  rows(
    tx,
    sql<{ sleutel: string; inhoud: Record<string, unknown>; bewaardOp: string }>`
      select sleutel, inhoud, bewaard_op as "bewaardOp" from concept
       where gebruiker_id = ${gebruikerId} order by bewaard_op desc`,
  );

export const writeConcept = (
  tx: Tx,
  c: {
    readonly organisatieId: number;
    readonly gebruikerId: string;
    readonly sleutel: string;
    readonly inhoud: Record<string, unknown>;
  },
) =>
  one(
    tx,
    sql<{ bewaardOp: string }>`
      insert into concept (organisatie_id, gebruiker_id, sleutel, inhoud)
      values (${c.organisatieId}, ${c.gebruikerId}, ${c.sleutel}, ${JSON.stringify(c.inhoud)}::jsonb)
      on conflict (gebruiker_id, sleutel) do update set inhoud = excluded.inhoud, bewaard_op = now()
      returning bewaard_op as "bewaardOp"`,
  );

/** Somebody who never finishes anything keeps the latest. */
export const keepLatest = (tx: Tx, gebruikerId: string, aantal: number) =>
  run(
    tx,
    sql`delete from concept where gebruiker_id = ${gebruikerId} and sleutel in
          (select sleutel from concept where gebruiker_id = ${gebruikerId} order by bewaard_op desc offset ${aantal})`,
  );

export const deleteConcept = (tx: Tx, gebruikerId: string, sleutel: string) =>
  run(tx, sql`delete from concept where gebruiker_id = ${gebruikerId} and sleutel = ${sleutel}`);

/** For the night, which sees only what is old enough (the policy says how old). */
export const deleteOude = (tx: Tx) => run(tx, sql`delete from concept`);
