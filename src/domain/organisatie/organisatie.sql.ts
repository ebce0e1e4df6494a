import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';

export type Organisatie = {
  readonly organisatieId: number;
  readonly code: string;
  readonly naam: string;
  readonly synthetisch: boolean;
};

const kolommen = sql`organisatie_id as "organisatieId", code, naam, synthetisch`;

export function listOrganisaties(tx: Tx): Promise<Organisatie[]> {
  return rows(tx, sql<Organisatie>`select ${kolommen} from organisatie order by code`);
}

export function findOrganisatie(tx: Tx, code: string): Promise<Organisatie | undefined> {
  return maybe(tx, sql<Organisatie>`select ${kolommen} from organisatie where code = ${code}`);
}

/** The code an organisatie is known by outside; undefined when there is no such organisatie. */
export async function findOrganisatieCode(tx: Tx, organisatieId: number): Promise<string | undefined> {
  const found = await maybe(
    tx,
    sql<{ code: string }>`select code from organisatie where organisatie_id = ${organisatieId}`,
  );
  return found?.code;
}

export async function getOrganisatienaam(tx: Tx, organisatieId: number): Promise<string> {
  const { naam } = await one(
    tx,
    sql<{ naam: string }>`select naam from organisatie where organisatie_id = ${organisatieId}`,
  );
  return naam;
}

/** Marks that an organisatie holds invented people only, and gives it a name people recognise. */
export function markSynthetisch(tx: Tx, code: string, naam: string): Promise<number> {
  return run(tx, sql`update organisatie set synthetisch = true, naam = ${naam} where code = ${code}`);
}

/** Schools with most pupils now, to log in as in the demo. Needs an organisatie in the transaction. */
export function listSchoolsMetLeerlingen(tx: Tx, hoogstens: number) {
  return rows(
    tx,
    sql<{ schoolId: string; naam: string; leerlingen: number }>`
      select s.school_id as "schoolId", s.naam, count(*)::int as leerlingen
        from school s join inschrijving i using (school_id) where i.tot_en_met is null
       group by s.school_id, s.naam order by count(*) desc, s.naam limit ${hoogstens}`,
  );
}

/** Staff in service who carry cases, for the demo personas. */
export function listMedewerkers(tx: Tx) {
  return rows(
    tx,
    sql<{ nummer: string; naam: string }>`
      select nummer, naam from medewerker
       where in_dienst_tot_en_met is null and naam is not null
       order by functie ilike '%leerplichtambtenaar%' desc, nummer`,
  );
}
