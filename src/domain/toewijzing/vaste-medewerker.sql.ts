import { sql } from 'kysely';
import { maybe, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { insertRegel } from './toewijzing.sql.ts';

/** A rule that looks at the school alone names its fixed officer. */
const alleenSchool = sql`gemeentecode is null and leeftijd_vanaf is null and leeftijd_tot_en_met is null
                         and onderwijssoorten is null and soorten is null`;

export const findVasteMedewerker = async (
  tx: Tx,
  schoolId: string,
  dag: Datum,
): Promise<string | undefined> =>
  (
    await maybe(
      tx,
      sql<{ behandelaar: string }>`
        select behandelaar from toewijzingsregel
         where school_id = ${schoolId} and ${alleenSchool} and vanaf <= ${dag}::date
           and (tot_en_met is null or tot_en_met >= ${dag}::date)
         order by vastgelegd_op desc, toewijzingsregel_id desc limit 1`,
    )
  )?.behandelaar;

/** From a day on another; who it was stops the day before. @returns false when a rule begins on that day or later already */
export async function setVasteMedewerker(
  tx: Tx,
  organisatieId: number,
  { schoolId, naar, vanaf }: { readonly schoolId: string; readonly naar: string; readonly vanaf: Datum },
): Promise<boolean> {
  const later = await maybe(
    tx,
    sql`select 1 from toewijzingsregel where school_id = ${schoolId} and ${alleenSchool} and vanaf >= ${vanaf}::date`,
  );
  if (later) return false;
  await run(
    tx,
    sql`update toewijzingsregel set tot_en_met = ${vanaf}::date - 1
         where school_id = ${schoolId} and ${alleenSchool} and (tot_en_met is null or tot_en_met >= ${vanaf}::date)`,
  );
  await insertRegel(tx, organisatieId, {
    schoolId,
    gemeentecode: null,
    leeftijdVanaf: null,
    leeftijdTotEnMet: null,
    onderwijssoorten: null,
    soorten: null,
    vanaf,
    totEnMet: null,
    behandelaar: naar,
  });
  return true;
}
