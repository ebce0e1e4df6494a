import { sql } from 'kysely';
import { actorNaam } from '../../../platform/db/actor-naam.ts';
import { maybe, rows, type Tx } from '../../../platform/db/tx.ts';

export type Verslagtekst = {
  deel: string;
  tekst: string;
  vastgelegdDoor: string;
  vastgelegdOp: string;
  versie: number;
};

/** What the team wrote for the report of a school year, or (null) for that of every year. */
export const listTeksten = (tx: Tx, organisatieId: number, schooljaar: string | null) =>
  rows(
    tx,
    sql<Verslagtekst>`
      select deel, tekst, ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", vastgelegd_op as "vastgelegdOp", versie
        from verslag_tekst where organisatie_id = ${organisatieId} and schooljaar is not distinct from ${schooljaar} order by deel`,
  );

type Sleutel = { readonly organisatieId: number; readonly schooljaar: string | null; readonly deel: string };

export const lockTekst = (tx: Tx, { organisatieId, schooljaar, deel }: Sleutel) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from verslag_tekst
       where organisatie_id = ${organisatieId} and schooljaar is not distinct from ${schooljaar} and deel = ${deel} for update`,
  );

/** @returns the new version; nothing when somebody else wrote the first text of this part a moment before */
export async function writeTekst(
  tx: Tx,
  { organisatieId, schooljaar, deel }: Sleutel,
  tekst: string,
  isNew: boolean,
): Promise<number | undefined> {
  const written = await maybe(
    tx,
    isNew
      ? sql<{ versie: number }>`
          insert into verslag_tekst (organisatie_id, schooljaar, deel, tekst)
          values (${organisatieId}, ${schooljaar}, ${deel}, ${tekst})
          on conflict on constraint verslag_tekst_sleutel do nothing returning versie`
      : sql<{ versie: number }>`
          update verslag_tekst set tekst = ${tekst}
           where organisatie_id = ${organisatieId} and schooljaar is not distinct from ${schooljaar} and deel = ${deel} returning versie`,
  );
  return written?.versie;
}
