import { sql } from 'kysely';
import { maybe, one, type Tx } from '../../../platform/db/tx.ts';

export type Opbouw = {
  readonly delen: readonly { readonly deel: string; readonly aan: boolean }[];
  readonly decimalen: Readonly<Record<string, number>>;
  readonly versie: number;
};
export type Aanbieding = {
  readonly status: 'ter-vaststelling' | 'teruggegeven';
  readonly hash: string;
  readonly toelichting: string | null;
  readonly versie: number;
};

export const findOpbouw = (tx: Tx, organisatieId: number, vorm: string) =>
  maybe(
    tx,
    sql<Opbouw>`
      select delen, decimalen, versie from verslag_opbouw
       where organisatie_id = ${organisatieId} and vorm = ${vorm}`,
  );

/** @returns the new version; nothing when somebody else chose a moment before */
export async function writeOpbouw(
  tx: Tx,
  organisatieId: number,
  vorm: string,
  { delen, decimalen, versie }: Omit<Opbouw, 'versie'> & { readonly versie?: number | undefined },
): Promise<number | undefined> {
  const waarden = sql`${JSON.stringify(delen)}::jsonb, ${JSON.stringify(decimalen)}::jsonb`;
  const written = await maybe(
    tx,
    versie === undefined
      ? sql<{ versie: number }>`
          insert into verslag_opbouw (organisatie_id, vorm, delen, decimalen)
          values (${organisatieId}, ${vorm}, ${waarden})
          on conflict on constraint verslag_opbouw_sleutel do nothing returning versie`
      : sql<{ versie: number }>`
          update verslag_opbouw set (delen, decimalen) = (${waarden})
           where organisatie_id = ${organisatieId} and vorm = ${vorm} and versie = ${versie} returning versie`,
  );
  return written?.versie;
}

type Sleutel = { readonly organisatieId: number; readonly schooljaar: string; readonly vorm: string };

export const findAanbieding = (tx: Tx, { organisatieId, schooljaar, vorm }: Sleutel) =>
  maybe(
    tx,
    sql<Aanbieding>`
      select status, hash, toelichting, versie from verslag_aanbieding
       where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar} and vorm = ${vorm}`,
  );

export const writeAanbieding = (
  tx: Tx,
  { organisatieId, schooljaar, vorm }: Sleutel,
  { status, hash, toelichting }: Omit<Aanbieding, 'versie'>,
) =>
  one(
    tx,
    sql<{ versie: number }>`
      insert into verslag_aanbieding (organisatie_id, schooljaar, vorm, status, hash, toelichting)
      values (${organisatieId}, ${schooljaar}, ${vorm}, ${status}, ${hash}, ${toelichting})
      on conflict on constraint verslag_aanbieding_sleutel
      do update set status = excluded.status, hash = excluded.hash, toelichting = excluded.toelichting
      returning versie`,
  );
