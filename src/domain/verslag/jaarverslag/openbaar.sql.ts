import { sql } from 'kysely';
import { maybe, rows, run, type Tx } from '../../../platform/db/tx.ts';
import type { Jaarverslag } from './model.ts';

export type Publicatie = { readonly vaststellingId: string; readonly gepubliceerdOp: string };

/** Puts a report at its address, in place of what stood there. */
export async function insertOpenbaar(
  tx: Tx,
  een: { organisatieId: number; vaststellingId: string; verslag: Jaarverslag; hash: string },
): Promise<void> {
  const { code } = een.verslag.organisatie;
  await withdraw(tx, een.organisatieId, een.verslag.schooljaar);
  await run(
    tx,
    sql`insert into verslag_openbaar (organisatie_id, verslag_vastgesteld_id, code, schooljaar, verslag, hash)
        values (${een.organisatieId}, ${een.vaststellingId}, ${code}, ${een.verslag.schooljaar},
                ${JSON.stringify(een.verslag)}::jsonb, ${een.hash})`,
  );
}

export const withdraw = (tx: Tx, organisatieId: number, schooljaar: string) =>
  run(
    tx,
    sql`update verslag_openbaar set ingetrokken_op = now(), ingetrokken_door = huidige_actor()
         where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar} and ingetrokken_op is null`,
  );

/** What stands at an address, for whoever asks. */
export const findOpenbaar = (tx: Tx, code: string, schooljaar: string) =>
  maybe(
    tx,
    sql<{ verslag: Jaarverslag; hash: string; dag: string }>`
      select verslag, hash, to_char(gepubliceerd_op at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') as dag
        from verslag_openbaar
       where code = ${code} and schooljaar = ${schooljaar} and ingetrokken_op is null`,
  );

/** What of this school year is public now. */
export const listOpenbaar = (tx: Tx, organisatieId: number, schooljaar: string) =>
  rows(
    tx,
    sql<Publicatie>`
      select verslag_vastgesteld_id as "vaststellingId", gepubliceerd_op as "gepubliceerdOp"
        from verslag_openbaar
       where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar} and ingetrokken_op is null`,
  );
