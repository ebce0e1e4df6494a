import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../../platform/db/tx.ts';

export type Stuk = {
  readonly stukId: string;
  readonly schooljaar: string;
  readonly soort: 'casus' | 'citaat' | 'speerpunt';
  readonly kop: string | null;
  readonly tekst: string;
  readonly wie: string | null;
  readonly functie: string | null;
  readonly akkoordOp: string | null;
  readonly grond: 'toestemming' | 'samengesteld' | null;
  readonly resultaat: 'gerealiseerd' | 'deels' | 'niet' | null;
  readonly toelichting: string | null;
  readonly versie: number;
};
export type StukInhoud = Omit<Stuk, 'stukId' | 'schooljaar' | 'versie'>;

const kolommen = sql`verslag_stuk_id as "stukId", schooljaar, soort, kop, tekst, wie, functie,
  akkoord_op::text as "akkoordOp", grond, resultaat, toelichting, versie`;

/** Casussen, citaten and speerpunten of these school years, in the order they were written. */
export const listStukken = (tx: Tx, organisatieId: number, jaren: readonly string[]) =>
  rows(
    tx,
    sql<Stuk>`
      select ${kolommen} from verslag_stuk
       where organisatie_id = ${organisatieId} and schooljaar = any(${[...jaren]})
       order by verslag_stuk_id`,
  );

export const lockStuk = (tx: Tx, stukId: string) =>
  maybe(tx, sql<Stuk>`select ${kolommen} from verslag_stuk where verslag_stuk_id = ${stukId} for update`);

const waarden = (een: StukInhoud) =>
  sql`${een.soort}, ${een.kop}, ${een.tekst}, ${een.wie}, ${een.functie}, ${een.akkoordOp}::date, ${een.grond},
      ${een.resultaat}, ${een.toelichting}`;
const namen = sql`soort, kop, tekst, wie, functie, akkoord_op, grond, resultaat, toelichting`;

export const insertStuk = (tx: Tx, organisatieId: number, schooljaar: string, een: StukInhoud) =>
  one(
    tx,
    sql<Stuk>`
      insert into verslag_stuk (organisatie_id, schooljaar, ${namen})
      values (${organisatieId}, ${schooljaar}, ${waarden(een)}) returning ${kolommen}`,
  );

export const updateStuk = (tx: Tx, stukId: string, een: StukInhoud) =>
  one(
    tx,
    sql<Stuk>`update verslag_stuk set (${namen}) = (${waarden(een)})
               where verslag_stuk_id = ${stukId} returning ${kolommen}`,
  );

export const deleteStuk = (tx: Tx, stukId: string) =>
  run(tx, sql`delete from verslag_stuk where verslag_stuk_id = ${stukId}`);

/** Which of these texts hold the first and last name of a child on record. Words are lower case. */
export async function findNamen(tx: Tx, organisatieId: number, woorden: readonly string[]) {
  if (woorden.length < 2) return [];
  return rows(
    tx,
    sql<{ voornaam: string; achternaam: string }>`
      select distinct lower(split_part(voornamen, ' ', 1)) as voornaam, lower(achternaam) as achternaam
        from jongere
       where organisatie_id = ${organisatieId}
         and lower(split_part(voornamen, ' ', 1)) = any(${[...woorden]})
         and lower(achternaam) = any(${[...woorden]})
       limit 50`,
  );
}
