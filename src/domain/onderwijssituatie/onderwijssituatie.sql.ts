import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Erkenning, SoortSituatie } from './onderwijssituatie.contract.ts';

export type SituatieWaarden = {
  readonly soort: SoortSituatie;
  readonly bekostiging: 'b3' | 'b4' | null;
  readonly erkenning: Erkenning | null;
  readonly naam: string | null;
  readonly land: string | null;
  readonly bewijs: string;
  readonly bewijsGezienOp: Datum;
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
  readonly hercontroleOp: Datum;
  readonly toelichting: string | null;
  readonly teltVanaf: Datum | null;
  readonly teltTotEnMet: Datum | null;
};
export type SituatieRij = SituatieWaarden & {
  readonly onderwijssituatieId: string;
  readonly jongereId: string;
  readonly vastgelegdOp: string;
  readonly vastgelegdDoor: string;
  readonly versie: number;
};

const kolommen = sql`
  onderwijssituatie_id as "onderwijssituatieId", jongere_id as "jongereId", soort, bekostiging, erkenning, naam, land,
  bewijs, bewijs_gezien_op as "bewijsGezienOp", vanaf, tot_en_met as "totEnMet", hercontrole_op as "hercontroleOp",
  toelichting, telt_vanaf as "teltVanaf", telt_tot_en_met as "teltTotEnMet", vastgelegd_op as "vastgelegdOp",
  ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie`;

/** Newest first. */
export const listSituaties = (tx: Tx, jongereId: string): Promise<SituatieRij[]> =>
  rows(
    tx,
    sql<SituatieRij>`select ${kolommen} from onderwijssituatie where jongere_id = ${jongereId}
                      order by vanaf desc, onderwijssituatie_id desc`,
  );

/** What runs on a day about these jongeren, oldest first. */
export const listLopende = (tx: Tx, jongereIds: readonly string[], dag: Datum): Promise<SituatieRij[]> =>
  rows(
    tx,
    sql<SituatieRij>`
      select ${kolommen} from onderwijssituatie
       where jongere_id = any(${jongereIds}::uuid[]) and vanaf <= ${dag}::date
         and coalesce(tot_en_met, 'infinity') >= ${dag}::date
       order by vanaf, onderwijssituatie_id`,
  );

export const lockSituatie = (tx: Tx, id: string): Promise<SituatieRij | undefined> =>
  maybe(
    tx,
    sql<SituatieRij>`select ${kolommen} from onderwijssituatie where onderwijssituatie_id = ${id} for update`,
  );

export async function insertSituatie(
  tx: Tx,
  van: { readonly organisatieId: number; readonly jongereId: string },
  een: SituatieWaarden,
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into onderwijssituatie (organisatie_id, jongere_id, soort, bekostiging, erkenning, naam, land, bewijs,
                                     bewijs_gezien_op, vanaf, tot_en_met, hercontrole_op, toelichting, telt_vanaf,
                                     telt_tot_en_met)
      values (${van.organisatieId}, ${van.jongereId}, ${een.soort}, ${een.bekostiging}, ${een.erkenning}, ${een.naam},
              ${een.land}, ${een.bewijs}, ${een.bewijsGezienOp}, ${een.vanaf}, ${een.totEnMet}, ${een.hercontroleOp},
              ${een.toelichting}, ${een.teltVanaf}, ${een.teltTotEnMet})
      returning onderwijssituatie_id as id`,
  );
  return id;
}

export const updateSituatieRij = (tx: Tx, id: string, een: SituatieWaarden) =>
  one(
    tx,
    sql<{ versie: number }>`
      update onderwijssituatie
         set soort = ${een.soort}, bekostiging = ${een.bekostiging}, erkenning = ${een.erkenning}, naam = ${een.naam},
             land = ${een.land}, bewijs = ${een.bewijs}, bewijs_gezien_op = ${een.bewijsGezienOp}, vanaf = ${een.vanaf},
             tot_en_met = ${een.totEnMet}, hercontrole_op = ${een.hercontroleOp}, toelichting = ${een.toelichting},
             telt_vanaf = ${een.teltVanaf}, telt_tot_en_met = ${een.teltTotEnMet}
       where onderwijssituatie_id = ${id} returning versie`,
  );
