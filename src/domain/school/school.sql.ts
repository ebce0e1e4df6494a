import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import type { Contacttaak, SchoolRegel } from './school.contract.ts';

type Sql = RawBuilder<unknown>;
export type SchoolFilter = {
  readonly zoek?: string | undefined;
  readonly soort?: string | undefined;
  readonly gemeente?: string | undefined;
  readonly swv?: string | undefined;
  readonly zonder?: Contacttaak | 'kennismaking' | undefined;
};

/** What a row holds on a day; `dag` stands in the tables' valid time. */
const geldt = (alias: string, dag: Datum): Sql =>
  sql`${sql.ref(`${alias}.vanaf`)} <= ${dag}::date and coalesce(${sql.ref(`${alias}.tot_en_met`)}, 'infinity') >= ${dag}::date`;

const heeftContact = (dag: Datum, taak: Sql): Sql =>
  sql`exists (select from schoolcontact c where c.school_id = s.school_id and c.taak = ${taak} and ${geldt('c', dag)})`;

/** Step 0 of the schooljaar of this day; asked of a school, as long as it is one, where a jongere of ours goes (MW-06). */
const kennismaking = (dag: Datum): Sql => sql`
  case when exists (select from kennismaking k where k.school_id = s.school_id and k.schooljaar = ${schooljaarVan(dag)})
         then 'gedaan'
       when coalesce(s.school_tot, 'infinity') >= ${dag}::date
            and exists (select from inschrijving i where i.school_id = s.school_id and ${geldt('i', dag)}) then 'open'
       else 'niet-nodig' end`;

function where({ zoek, soort, gemeente, swv, zonder }: SchoolFilter, dag: Datum): Sql {
  const parts: Sql[] = [sql`true`];
  if (zoek) {
    parts.push(sql`(position(lower(${zoek}) in lower(s.naam)) > 0
                    or starts_with(upper(s.brin || s.vestiging), upper(${zoek})))`);
  }
  if (soort) parts.push(sql`s.onderwijssoort = ${soort}`);
  if (gemeente) {
    parts.push(sql`exists (select from schooladres a
      where a.school_id = s.school_id and a.gemeentecode = ${gemeente} and ${geldt('a', dag)})`);
  }
  if (swv) {
    parts.push(sql`exists (select from schoolverband v where v.school_id = s.school_id
      and v.soort = 'samenwerkingsverband' and v.naam = ${swv} and ${geldt('v', dag)})`);
  }
  if (zonder === 'kennismaking') parts.push(sql`${kennismaking(dag)} = 'open'`);
  else if (zonder) parts.push(sql`not ${heeftContact(dag, sql`${zonder}`)}`);
  return sql.join(parts, sql` and `);
}

/** Schools by name, as they are on the day; those where nobody of ours is come last. */
export const listScholen = (
  tx: Tx,
  filter: SchoolFilter,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
) =>
  rows(
    tx,
    sql<SchoolRegel>`
      select s.school_id as "schoolId", s.naam, s.brin, s.vestiging, s.onderwijssoort, a.plaats, g.naam as gemeente,
             ${verbandNaam('samenwerkingsverband', dag)} as samenwerkingsverband,
             ${verbandNaam('bestuur', dag)} as bestuur,
             (select count(distinct i.jongere_id)::int from inschrijving i
               where i.school_id = s.school_id and ${geldt('i', dag)}) as leerlingen,
             array(select t from unnest(array['verzuim', 'zorg', 'directie']) t
                    where not ${heeftContact(dag, sql`t`)}) as ontbreekt,
             (select count(*)::int from contactvoorstel p where p.school_id = s.school_id and p.status = 'open')
               as "openVoorstellen",
             ${kennismaking(dag)} as kennismaking
        from (select s.*, exists (select from inschrijving i where i.school_id = s.school_id and ${geldt('i', dag)}) as nu
                from school s where ${where(filter, dag)}
               order by nu desc, s.naam, s.brin, s.vestiging limit ${page.limiet} offset ${page.vanaf}) s
        left join schooladres a on a.school_id = s.school_id and ${geldt('a', dag)}
        left join gemeente g on g.gemeentecode = a.gemeentecode
       order by s.nu desc, s.naam, s.brin, s.vestiging`,
  );

const verbandNaam = (soort: string, dag: Datum): Sql =>
  sql`(select v.naam from schoolverband v where v.school_id = s.school_id and v.soort = ${soort} and ${geldt('v', dag)})`;

export async function countScholen(tx: Tx, filter: SchoolFilter, dag: Datum): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(*)::int as aantal from school s where ${where(filter, dag)}`,
  );
  return aantal;
}

/** What there is to choose from in the filters. */
export const listKeuzes = (tx: Tx, dag: Datum) =>
  one(
    tx,
    sql<{ soorten: string[]; gemeenten: { gemeentecode: string; naam: string }[]; swv: string[] }>`
      select array(select distinct s.onderwijssoort from school s where s.onderwijssoort is not null order by 1) as soorten,
             coalesce((select jsonb_agg(g order by g.naam) from (
                select distinct a.gemeentecode, coalesce(g.naam, a.gemeentecode) as naam
                  from schooladres a left join gemeente g using (gemeentecode) where ${geldt('a', dag)}) g), '[]') as gemeenten,
             array(select distinct v.naam from schoolverband v
                    where v.soort = 'samenwerkingsverband' and ${geldt('v', dag)} order by 1) as swv`,
  );

export type SchoolRij = {
  schoolId: string;
  naam: string;
  brin: string;
  vestiging: string;
  onderwijssoort: string | null;
  bekostiging: string | null;
  schoolTot: Datum | null;
};

export const findSchool = (tx: Tx, schoolId: string) =>
  maybe(
    tx,
    sql<SchoolRij>`
      select school_id as "schoolId", naam, brin, vestiging, onderwijssoort, bekostiging, school_tot as "schoolTot"
        from school where school_id = ${schoolId}`,
  );

/** Holds a school: who replaces anything of it does so one after the other. */
export const lockSchool = (tx: Tx, schoolId: string) =>
  maybe(tx, sql<{ naam: string }>`select naam from school where school_id = ${schoolId} for update`);

export const listVestigingen = (tx: Tx, { schoolId, brin }: SchoolRij) =>
  rows(
    tx,
    sql<{ schoolId: string; vestiging: string; naam: string }>`
      select school_id as "schoolId", vestiging, naam from school
       where brin = ${brin} and brin <> '' and school_id <> ${schoolId} order by vestiging`,
  );

/** From which gemeenten the pupils of a school come on a day; a pupil counts once. */
export const countVoedingsgemeenten = (tx: Tx, schoolId: string, dag: Datum) =>
  rows(
    tx,
    sql<{ gemeentecode: string | null; gemeente: string | null; leerlingen: number }>`
      select w.gemeentecode, max(coalesce(g.naam, w.gemeente)) as gemeente, count(*)::int as leerlingen
        from (select distinct i.jongere_id from inschrijving i
               where i.school_id = ${schoolId} and ${geldt('i', dag)}) l
        left join lateral (select v.gemeentecode, v.gemeente from verblijf v
                            where v.jongere_id = l.jongere_id and coalesce(v.vanaf, '-infinity') <= ${dag}::date
                              and coalesce(v.tot, 'infinity') > ${dag}::date
                            order by v.vanaf desc nulls last limit 1) w on true
        left join gemeente g on g.gemeentecode = w.gemeentecode
       group by w.gemeentecode order by leerlingen desc, gemeente nulls last`,
  );

export async function countOpenMeldingen(tx: Tx, schoolId: string): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from melding
       where school_id = ${schoolId} and status in ('nieuw', 'in-behandeling')`,
  );
  return aantal;
}

export async function isGemeente(tx: Tx, gemeentecode: string): Promise<boolean> {
  return (await maybe(tx, sql`select 1 from gemeente where gemeentecode = ${gemeentecode}`)) !== undefined;
}
