import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Contacttaak, Contactvoorstel, Schoolcontact, SoortVerband } from './school.contract.ts';

/** The kinds of facts about a school that hold from a day until a day: one of each kind at a time. */
const TABELLEN = { contact: 'schoolcontact', verband: 'schoolverband', adres: 'schooladres' } as const;
export type SoortGegeven = keyof typeof TABELLEN;
export type Waarden = Readonly<Record<string, string | null>>;
export type Lopend = { id: string; vanaf: Datum; versie: number };

const conditie = (waarden: Waarden): RawBuilder<unknown> =>
  sql.join(
    [sql`true`, ...Object.entries(waarden).map(([naam, waarde]) => sql`${sql.ref(naam)} = ${waarde}`)],
    sql` and `,
  );

/** What of this kind holds now, and on; held for this act. */
export const lockLopend = (tx: Tx, soort: SoortGegeven, schoolId: string, sleutel: Waarden) =>
  maybe(
    tx,
    sql<Lopend>`
      select ${sql.ref(`${TABELLEN[soort]}_id`)} as id, vanaf, versie from ${sql.table(TABELLEN[soort])}
       where school_id = ${schoolId} and tot_en_met is null and ${conditie(sleutel)} for update`,
  );

export const endGegeven = (tx: Tx, soort: SoortGegeven, id: string, totEnMet: Datum) =>
  run(
    tx,
    sql`update ${sql.table(TABELLEN[soort])} set tot_en_met = ${totEnMet}
         where ${sql.ref(`${TABELLEN[soort]}_id`)} = ${id}`,
  );

export async function insertGegeven(
  tx: Tx,
  soort: SoortGegeven,
  eigenaar: { readonly organisatieId: number; readonly schoolId: string; readonly vanaf: Datum },
  waarden: Waarden,
): Promise<string> {
  const names = Object.keys(waarden).map((naam) => sql.ref(naam));
  const values = Object.values(waarden).map((waarde) => sql`${waarde}`);
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into ${sql.table(TABELLEN[soort])} (organisatie_id, school_id, vanaf, ${sql.join(names)})
      values (${eigenaar.organisatieId}, ${eigenaar.schoolId}, ${eigenaar.vanaf}, ${sql.join(values)})
      returning ${sql.ref(`${TABELLEN[soort]}_id`)} as id`,
  );
  return id;
}

export const updateGegeven = (tx: Tx, soort: SoortGegeven, id: string, waarden: Waarden) =>
  one(
    tx,
    sql<{ versie: number }>`
      update ${sql.table(TABELLEN[soort])}
         set ${sql.join(Object.entries(waarden).map(([naam, waarde]) => sql`${sql.ref(naam)} = ${waarde}`))}
       where ${sql.ref(`${TABELLEN[soort]}_id`)} = ${id} returning versie`,
  );

/** Who it is and was for each task, newest first. */
export const listContacten = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<Schoolcontact>`
      select schoolcontact_id as "schoolcontactId", taak, naam, functie, telefoon, email, vanaf, tot_en_met as "totEnMet",
             vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie
        from schoolcontact where school_id = ${schoolId} order by vanaf desc, taak`,
  );

export const lockContact = (tx: Tx, schoolcontactId: string) =>
  maybe(
    tx,
    sql<{ schoolId: string; taak: Contacttaak; versie: number }>`
      select school_id as "schoolId", taak, versie from schoolcontact where schoolcontact_id = ${schoolcontactId} for update`,
  );

/** Whether someone else has the task on one of the days. */
export async function isOverlapping(
  tx: Tx,
  {
    schoolcontactId,
    schoolId,
    taak,
  }: { readonly schoolcontactId: string; readonly schoolId: string; readonly taak: string },
  vanaf: Datum,
  totEnMet: Datum | null,
): Promise<boolean> {
  const found = await maybe(
    tx,
    sql`select 1 from schoolcontact
         where school_id = ${schoolId} and taak = ${taak} and schoolcontact_id <> ${schoolcontactId}
           and daterange(vanaf, tot_en_met, '[]') && daterange(${vanaf}::date, ${totEnMet}::date, '[]')`,
  );
  return found !== undefined;
}

export const listAdressen = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<{
      schooladresId: string;
      straatnaam: string | null;
      huisnummer: string | null;
      postcode: string | null;
      plaats: string;
      gemeentecode: string;
      gemeente: string | null;
      telefoon: string | null;
      vanaf: Datum;
      totEnMet: Datum | null;
    }>`
      select a.schooladres_id as "schooladresId", a.straatnaam, a.huisnummer, a.postcode, a.plaats, a.gemeentecode,
             g.naam as gemeente, a.telefoon, a.vanaf, a.tot_en_met as "totEnMet"
        from schooladres a left join gemeente g using (gemeentecode)
       where a.school_id = ${schoolId} order by a.vanaf desc`,
  );

export const listVerbanden = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<{
      schoolverbandId: string;
      soort: SoortVerband;
      naam: string;
      nummer: string | null;
      vanaf: Datum;
      totEnMet: Datum | null;
    }>`
      select schoolverband_id as "schoolverbandId", soort, naam, nummer, vanaf, tot_en_met as "totEnMet"
        from schoolverband where school_id = ${schoolId} order by vanaf desc, soort`,
  );

const VOORSTEL = sql`contactvoorstel_id as "contactvoorstelId", taak, naam, functie, telefoon, email, vanaf, status, reden,
                     voorgesteld_op as "voorgesteldOp", versie`;

/** What the school proposed: what is open, and what was decided lately. */
export const listVoorstellen = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<Contactvoorstel>`
      select ${VOORSTEL} from contactvoorstel where school_id = ${schoolId}
       order by status = 'open' desc, voorgesteld_op desc limit 20`,
  );

export const lockVoorstel = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<Contactvoorstel & { schoolId: string }>`
      select ${VOORSTEL}, school_id as "schoolId" from contactvoorstel where contactvoorstel_id = ${id} for update`,
  );

export async function insertVoorstel(
  tx: Tx,
  een: {
    readonly organisatieId: number;
    readonly schoolId: string;
    readonly taak: string;
    readonly naam: string;
    readonly functie: string | null;
    readonly telefoon: string | null;
    readonly email: string | null;
    readonly vanaf: string;
  },
): Promise<string> {
  await run(
    tx,
    sql`update contactvoorstel set status = 'afgewezen', reden = 'vervangen door een nieuwer voorstel van de school'
         where school_id = ${een.schoolId} and taak = ${een.taak} and status = 'open'`,
  );
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into contactvoorstel (organisatie_id, school_id, taak, naam, functie, telefoon, email, vanaf)
      values (${een.organisatieId}, ${een.schoolId}, ${een.taak}, ${een.naam}, ${een.functie}, ${een.telefoon},
              ${een.email}, ${een.vanaf}) returning contactvoorstel_id as id`,
  );
  return id;
}

export const setVoorstel = (tx: Tx, id: string, status: 'overgenomen' | 'afgewezen', reden: string | null) =>
  run(
    tx,
    sql`update contactvoorstel set status = ${status}, reden = ${reden} where contactvoorstel_id = ${id}`,
  );

/** Who at the school is called and written to about a task on a day. */
export const findContact = (tx: Tx, schoolId: string, taak: Contacttaak, dag: Datum) =>
  maybe(
    tx,
    sql<{ naam: string; telefoon: string | null; email: string | null }>`
      select naam, telefoon, email from schoolcontact
       where school_id = ${schoolId} and taak = ${taak} and vanaf <= ${dag}::date
         and coalesce(tot_en_met, 'infinity') >= ${dag}::date`,
  );

/** Whom to call there on a day, about what. */
export const listHuidigeContacten = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<Pick<Schoolcontact, 'taak' | 'naam' | 'functie' | 'telefoon' | 'email'>>`
      select taak, naam, functie, telefoon, email from schoolcontact
       where school_id = ${schoolId} and vanaf <= ${dag}::date and (tot_en_met is null or tot_en_met >= ${dag}::date)
       order by taak`,
  );
