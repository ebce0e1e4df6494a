import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Lijstsoort, Ritme } from './lijst.contract.ts';

export type Lijstinhoud = {
  readonly naam: string;
  readonly soort: Lijstsoort;
  readonly filters: Readonly<Record<string, string>>;
  readonly gedeeld: boolean;
  readonly ritme: Ritme | null;
  readonly ritmeVanaf: Datum | null;
};
export type LijstRij = {
  lijstId: string;
  naam: string;
  soort: Lijstsoort;
  filters: Record<string, string>;
  gedeeld: boolean;
  ritme: Ritme | null;
  ritmeVanaf: Datum | null;
  eigen: boolean;
  eigenaar: string;
  vastgelegdOp: string;
  geopendOp: Datum | null;
  versie: number;
};

/** Own lists and shared ones; there are few. */
export const listLijsten = (tx: Tx, organisatieId: number, gebruiker: string) =>
  rows(
    tx,
    sql<LijstRij>`
      select l.eigen_lijst_id as "lijstId", l.naam, l.soort, l.filters, l.gedeeld, l.ritme, l.ritme_vanaf as "ritmeVanaf",
             l.eigenaar = ${gebruiker} as eigen, ${actorNaam(sql`l.eigenaar`)} as eigenaar,
             l.vastgelegd_op as "vastgelegdOp", g.gezien_op as "geopendOp", l.versie
        from eigen_lijst l
        left join eigen_lijst_gezien g on g.eigen_lijst_id = l.eigen_lijst_id and g.gebruiker = ${gebruiker}
       where l.organisatie_id = ${organisatieId} and (l.eigenaar = ${gebruiker} or l.gedeeld)
       order by l.naam, l.eigen_lijst_id limit 500`,
  );

export async function countEigen(tx: Tx, organisatieId: number, gebruiker: string): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from eigen_lijst where organisatie_id = ${organisatieId} and eigenaar = ${gebruiker}`,
  );
  return aantal;
}

/** Undefined when one's own list of this name is there already. */
export const insertLijst = (tx: Tx, organisatieId: number, gebruiker: string, lijst: Lijstinhoud) =>
  maybe(
    tx,
    sql<{ lijstId: string; versie: number }>`
      insert into eigen_lijst (organisatie_id, eigenaar, naam, soort, filters, gedeeld, ritme, ritme_vanaf)
      values (${organisatieId}, ${gebruiker}, ${lijst.naam}, ${lijst.soort}, ${JSON.stringify(lijst.filters)}::jsonb,
              ${lijst.gedeeld}, ${lijst.ritme}, ${lijst.ritmeVanaf})
      on conflict on constraint eigen_lijst_naam do nothing
      returning eigen_lijst_id as "lijstId", versie`,
  );

/** Holds an own list for this act. */
export const lockLijst = (tx: Tx, lijstId: string, gebruiker: string) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from eigen_lijst where eigen_lijst_id = ${lijstId}::uuid and eigenaar = ${gebruiker} for update`,
  );

export const isNaamVrij = async (
  tx: Tx,
  lijstId: string,
  organisatieId: number,
  gebruiker: string,
  naam: string,
) =>
  (await maybe(
    tx,
    sql`select 1 from eigen_lijst where organisatie_id = ${organisatieId} and eigenaar = ${gebruiker} and naam = ${naam}
           and eigen_lijst_id <> ${lijstId}::uuid`,
  )) === undefined;

export const updateLijst = (tx: Tx, lijstId: string, lijst: Lijstinhoud) =>
  one(
    tx,
    sql<{ versie: number }>`
      update eigen_lijst set naam = ${lijst.naam}, soort = ${lijst.soort}, filters = ${JSON.stringify(lijst.filters)}::jsonb,
             gedeeld = ${lijst.gedeeld}, ritme = ${lijst.ritme}, ritme_vanaf = ${lijst.ritmeVanaf}
       where eigen_lijst_id = ${lijstId}::uuid returning versie`,
  );

export const deleteLijst = (tx: Tx, lijstId: string, gebruiker: string) =>
  run(tx, sql`delete from eigen_lijst where eigen_lijst_id = ${lijstId}::uuid and eigenaar = ${gebruiker}`);

/** The question of a list that this person may open. */
export const findLijst = (tx: Tx, lijstId: string, gebruiker: string) =>
  maybe(
    tx,
    sql<{ soort: Lijstsoort; filters: Record<string, string> }>`
      select soort, filters from eigen_lijst
       where eigen_lijst_id = ${lijstId}::uuid and (eigenaar = ${gebruiker} or gedeeld)`,
  );

export const markGeopend = (
  tx: Tx,
  lijstId: string,
  organisatieId: number,
  gebruiker: string,
  vandaag: Datum,
) =>
  run(
    tx,
    sql`insert into eigen_lijst_gezien (eigen_lijst_id, organisatie_id, gebruiker, gezien_op)
        values (${lijstId}::uuid, ${organisatieId}, ${gebruiker}, ${vandaag})
        on conflict (eigen_lijst_id, gebruiker) do update set gezien_op = excluded.gezien_op`,
  );
