import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Meekijker, soortenMeekijken } from './meekijken.contract.ts';

/** On which day this act works: row-level security asks it whether somebody may still look along. */
export const setDag = (tx: Tx, dag: Datum) => run(tx, sql`select set_config('app.dag', ${dag}, true)`);

export const listMeekijkers = (tx: Tx, werkprocesId: string, dag: Datum) =>
  rows(
    tx,
    sql<Meekijker>`
      select * from (
        select m.meekijkrecht_id as "meekijkrechtId", m.soort, m.naam, o.naam as organisatie, m.reden, m.vanaf,
               m.tot_en_met as "totEnMet", m.gegeven_door as "gegevenDoor", m.beeindigd_op as "beeindigdOp",
               m.beeindigd_op is null and ${dag}::date between m.vanaf and m.tot_en_met as loopt, m.versie
          from meekijkrecht m left join organisatie o on o.organisatie_id = m.bij_organisatie_id
         where m.werkproces_id = ${werkprocesId}) m
       order by loopt desc, "totEnMet" desc, "meekijkrechtId" limit 100`,
  );

export const listOrganisatiesBehalve = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<{ organisatieId: number; naam: string }>`
      select organisatie_id as "organisatieId", naam from organisatie where organisatie_id <> ${organisatieId} order by naam`,
  );

/** The login of somebody of the organisatie this transaction works in, by exact name; who reads zaken there. */
export const findLogin = async (tx: Tx, naam: string): Promise<string | undefined> =>
  (
    await maybe(
      tx,
      sql<{ id: string }>`
        select gebruiker_id as id from gebruiker
         where naam = ${naam} and gesloten_op is null
           and rol in ('leerplichtambtenaar', 'kwalificatieplicht-ambtenaar', 'teammanager', 'doorstroomcoach', 'administratie')
         order by created_at desc limit 1`,
    )
  )?.id;

export type NieuwRecht = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly werkprocesId: string;
  readonly soort: (typeof soortenMeekijken)[number];
  readonly naam: string;
  readonly bijOrganisatieId: number | null;
  readonly gebruikerId: string | null;
  readonly reden: string;
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
  readonly door: string;
};

/** What ran out is closed first: a new right may follow it. */
export const closeVerlopen = (tx: Tx, werkprocesId: string, dag: Datum) =>
  run(
    tx,
    sql`update meekijkrecht set beeindigd_op = tot_en_met
         where werkproces_id = ${werkprocesId} and beeindigd_op is null and tot_en_met < ${dag}::date`,
  );

/** @returns nothing when this person looks along already */
export const insertRecht = (tx: Tx, r: NieuwRecht) =>
  maybe(
    tx,
    sql<{ meekijkrechtId: string }>`
      insert into meekijkrecht (organisatie_id, jongere_id, werkproces_id, soort, naam, bij_organisatie_id, gebruiker_id, reden,
                                vanaf, tot_en_met, gegeven_door)
      values (${r.organisatieId}, ${r.jongereId}, ${r.werkprocesId}, ${r.soort}, ${r.naam}, ${r.bijOrganisatieId},
              ${r.gebruikerId}, ${r.reden}, ${r.vanaf}, ${r.totEnMet}, ${r.door})
      on conflict do nothing returning meekijkrecht_id as "meekijkrechtId"`,
  );

export const lockRecht = (tx: Tx, organisatieId: number, meekijkrechtId: string) =>
  maybe(
    tx,
    sql<{
      werkprocesId: string;
      jongereId: string;
      beeindigdOp: Datum | null;
      totEnMet: Datum;
      versie: number;
    }>`
      select werkproces_id as "werkprocesId", jongere_id as "jongereId", beeindigd_op as "beeindigdOp",
             tot_en_met as "totEnMet", versie
        from meekijkrecht where meekijkrecht_id = ${meekijkrechtId} and organisatie_id = ${organisatieId} for update`,
  );

export const endRecht = (tx: Tx, meekijkrechtId: string, op: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update meekijkrecht set beeindigd_op = ${op} where meekijkrecht_id = ${meekijkrechtId} returning versie`,
  );

type Recht = {
  meekijkrechtId: string;
  organisatieId: number;
  organisatie: string;
  werkprocesId: string;
  jongereId: string;
  soort: NieuwRecht['soort'];
  reden: string;
  vanaf: Datum;
  totEnMet: Datum;
  gegevenDoor: string;
};
const recht = sql`
  m.meekijkrecht_id as "meekijkrechtId", m.organisatie_id as "organisatieId", o.naam as organisatie,
  m.werkproces_id as "werkprocesId", m.jongere_id as "jongereId", m.soort, m.reden, m.vanaf, m.tot_en_met as "totEnMet",
  m.gegeven_door as "gegevenDoor"`;

/** Where this person may look along today: by name here, by login elsewhere; after `setDag`. */
export const listRechten = (
  tx: Tx,
  wie: { readonly id: string; readonly naam: string; readonly organisatieId: number },
  dag: Datum,
) =>
  rows(
    tx,
    sql<Recht>`
      select ${recht} from meekijkrecht m join organisatie o using (organisatie_id)
       where m.beeindigd_op is null and ${dag}::date between m.vanaf and m.tot_en_met
         and ((m.organisatie_id = ${wie.organisatieId} and m.bij_organisatie_id is null and m.naam = ${wie.naam})
              or m.gebruiker_id::text = ${wie.id})
       order by m.tot_en_met, m.meekijkrecht_id limit 200`,
  );

/** A right elsewhere of who acts, while row-level security lets it be found; after `setDag`. */
export const findGastrecht = (tx: Tx, meekijkrechtId: string, gebruikerId: string) =>
  maybe(
    tx,
    sql<Recht>`
      select ${recht} from meekijkrecht m join organisatie o using (organisatie_id)
       where m.meekijkrecht_id = ${meekijkrechtId} and m.gebruiker_id::text = ${gebruikerId}`,
  );
