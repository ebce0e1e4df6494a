import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export function getGebruiker(tx: Tx, gebruikerId: string) {
  return one(
    tx,
    sql<{ code: string; naam: string; synthetisch: boolean; taal: 'nl' | 'en' }>`
      select o.code, o.naam, o.synthetisch, g.taal
        from gebruiker g join organisatie o using (organisatie_id)
       where g.gebruiker_id = ${gebruikerId}`,
  );
}

/** For which gemeenten this organisatie does any task on that day (BH-01). */
export function getGemeenten(tx: Tx, dag: Datum) {
  return rows(
    tx,
    sql<{ code: string; naam: string }>`
      select distinct u.gemeentecode as code, coalesce(g.naam, u.gemeentecode) as naam
        from uitvoeringsverdeling u left join gemeente g using (gemeentecode)
       where u.gemeentecode is not null and u.vanaf <= ${dag} and (u.tot is null or ${dag} < u.tot)
         and (u.organisatie_id = (select huidige_organisatie())
              or exists (select from uitvoering_aanvaarding a where a.uitvoeringsverdeling_id = u.uitvoeringsverdeling_id))
       order by naam`,
  );
}

export function findSchool(tx: Tx, schoolId: string) {
  return maybe(
    tx,
    sql<{ schoolId: string; naam: string }>`
      select school_id as "schoolId", naam from school where school_id = ${schoolId}`,
  );
}

export function updateTaal(tx: Tx, gebruikerId: string, taal: 'nl' | 'en') {
  return run(tx, sql`update gebruiker set taal = ${taal} where gebruiker_id = ${gebruikerId}`);
}
