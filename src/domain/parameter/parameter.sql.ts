import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, preparedRows, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type ParameterNaam, type ParameterWaarde, parameters } from './parameters.ts';

/** What holds on a day: the last choice of the organisatie that has begun, else what holds for everyone. */
export async function getParameters<const N extends ParameterNaam>(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  namen: readonly N[],
): Promise<{ readonly [K in N]: ParameterWaarde<K> }> {
  const chosen = await preparedRows(
    tx,
    sql<{ naam: N; waarde: unknown }>`
      select distinct on (naam) naam, waarde
        from parameter
       where organisatie_id = ${organisatieId} and naam = any(${namen}) and vanaf <= ${op}::date
       order by naam, vanaf desc`,
  );
  const waarden = new Map(chosen.map(({ naam, waarde }) => [naam, waarde]));
  return Object.fromEntries(namen.map((naam) => [naam, waarden.get(naam) ?? parameters[naam].standaard])) as {
    readonly [K in N]: ParameterWaarde<K>;
  };
}

export type Keuze = {
  naam: ParameterNaam;
  vanaf: Datum;
  waarde: ParameterWaarde | null;
  reden: string;
  versie: number;
  vastgelegdOp: string;
  vastgelegdDoor: string;
};

const kolommen = sql`naam, vanaf, waarde, reden, versie, vastgelegd_op as "vastgelegdOp",
                     ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor"`;

/** Every choice of the organisatie, the latest day first. */
export const listKeuzen = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<Keuze>`select ${kolommen} from parameter where organisatie_id = ${organisatieId} order by naam, vanaf desc`,
  );

export const lockKeuze = (tx: Tx, organisatieId: number, naam: ParameterNaam, vanaf: Datum) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from parameter
       where organisatie_id = ${organisatieId} and naam = ${naam} and vanaf = ${vanaf} for update`,
  );

type Nieuw = Pick<Keuze, 'naam' | 'vanaf' | 'waarde' | 'reden'>;

/** @returns false when somebody else chose for the same day a moment before */
export async function insertKeuze(tx: Tx, organisatieId: number, { naam, vanaf, waarde, reden }: Nieuw) {
  const touched = await run(
    tx,
    sql`insert into parameter (organisatie_id, naam, vanaf, waarde, reden, vastgelegd_door)
        values (${organisatieId}, ${naam}, ${vanaf}, ${toJson(waarde)}::jsonb, ${reden}, huidige_actor())
        on conflict on constraint parameter_sleutel do nothing`,
  );
  return touched === 1;
}

export const updateKeuze = (tx: Tx, organisatieId: number, { naam, vanaf, waarde, reden }: Nieuw) =>
  run(
    tx,
    sql`update parameter set waarde = ${toJson(waarde)}::jsonb, reden = ${reden}
         where organisatie_id = ${organisatieId} and naam = ${naam} and vanaf = ${vanaf}`,
  );

/** Withdraws a choice that has not begun; its historie keeps it. */
export const deleteKeuze = (tx: Tx, organisatieId: number, naam: ParameterNaam, vanaf: Datum) =>
  run(
    tx,
    sql`delete from parameter where organisatie_id = ${organisatieId} and naam = ${naam} and vanaf = ${vanaf}`,
  );

const toJson = (waarde: ParameterWaarde | null) => (waarde === null ? null : JSON.stringify(waarde));
