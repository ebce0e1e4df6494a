import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { StandTeldatum, Teldatumvraag } from './teldatum.contract.ts';

const vraagJson = sql`
  jsonb_build_object('teldatumvraagId', q.teldatumvraag_id, 'teldatum', q.teldatum, 'gevraagdOp', q.gevraagd_op,
    'uiterlijk', q.uiterlijk, 'geleverdOp', q.geleverd_op, 'doorSchool', q.door_school, 'klopt', q.klopt,
    'opmerking', q.opmerking, 'herinnerdOp', q.herinnerd_op, 'herinneringen', q.herinneringen, 'versie', q.versie)`;

const ingeschreven = (teldatum: Datum) => sql`
  i.vanaf <= ${teldatum}::date and (i.tot_en_met is null or i.tot_en_met >= ${teldatum}::date)`;

/** Every school with pupils on the day or that was asked about it, and how its answer stands. */
const scholen = (organisatieId: number, teldatum: Datum, vandaag: Datum): RawBuilder<unknown> => sql`
  telling as (
    select i.school_id, count(distinct i.jongere_id)::int as leerlingen from inschrijving i
     where i.organisatie_id = ${organisatieId} and i.school_id is not null and ${ingeschreven(teldatum)} group by 1),
  stand as (
    select s.school_id, s.naam, coalesce(t.leerlingen, 0) as leerlingen,
           case when q.teldatumvraag_id is null then 'niet-gevraagd'
                when q.klopt then 'geleverd' when not q.klopt then 'klopt-niet'
                when q.uiterlijk < ${vandaag}::date then 'te-laat' else 'gevraagd' end as stand,
           case when q.teldatumvraag_id is not null then ${vraagJson} end as vraag
      from school s
      left join telling t on t.school_id = s.school_id
      left join teldatumvraag q on q.school_id = s.school_id and q.teldatum = ${teldatum}::date
     where s.organisatie_id = ${organisatieId} and (t.school_id is not null or q.school_id is not null))`;

export type SchoolRij = {
  schoolId: string;
  naam: string;
  leerlingen: number;
  stand: StandTeldatum;
  vraag: Teldatumvraag | null;
};
type Dag = { readonly organisatieId: number; readonly teldatum: Datum; readonly vandaag: Datum };
type Pagina = { readonly limiet: number; readonly vanaf: number };

/** Who is late comes first. */
export const listScholen = (tx: Tx, dag: Dag, stand: StandTeldatum | undefined, page: Pagina) =>
  rows(
    tx,
    sql<SchoolRij>`
      with ${scholen(dag.organisatieId, dag.teldatum, dag.vandaag)}
      select school_id as "schoolId", naam, leerlingen, stand, vraag from stand
       where ${stand ?? null}::text is null or stand = ${stand ?? null}
       order by array_position(array['te-laat', 'klopt-niet', 'gevraagd', 'niet-gevraagd', 'geleverd'], stand), naam, school_id
       limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countPerStand = (tx: Tx, dag: Dag) =>
  rows(
    tx,
    sql<{ stand: StandTeldatum; aantal: number }>`
      with ${scholen(dag.organisatieId, dag.teldatum, dag.vandaag)}
      select stand, count(*)::int as aantal from stand group by 1 order by 1`,
  );

/** Asks every school with pupils on the day that was not asked; twice asks nobody twice. */
export const insertVragen = (tx: Tx, { organisatieId, teldatum, vandaag }: Dag, uiterlijk: Datum) =>
  run(
    tx,
    sql`insert into teldatumvraag (organisatie_id, school_id, teldatum, gevraagd_op, uiterlijk)
        select distinct ${organisatieId}::int, i.school_id, ${teldatum}::date, ${vandaag}::date, ${uiterlijk}::date
          from inschrijving i
         where i.organisatie_id = ${organisatieId} and i.school_id is not null and ${ingeschreven(teldatum)}
        on conflict on constraint teldatumvraag_school do nothing`,
  );

/** Reminds who is late, once a day at most. */
export const setHerinnerd = (tx: Tx, { teldatum, vandaag }: Dag) =>
  run(
    tx,
    sql`update teldatumvraag set herinnerd_op = ${vandaag}, herinneringen = herinneringen + 1
         where teldatum = ${teldatum} and geleverd_op is null and uiterlijk < ${vandaag}
           and (herinnerd_op is null or herinnerd_op < ${vandaag})`,
  );

export const lockVraag = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{ schoolId: string; versie: number }>`
      select school_id as "schoolId", versie from teldatumvraag where teldatumvraag_id = ${id} for update`,
  );

export const setAntwoord = (
  tx: Tx,
  id: string,
  {
    klopt,
    opmerking,
    doorSchool,
    vandaag,
  }: { klopt: boolean; opmerking: string | null; doorSchool: boolean; vandaag: Datum },
) =>
  run(
    tx,
    sql`update teldatumvraag set klopt = ${klopt}, opmerking = ${opmerking}, door_school = ${doorSchool},
               geleverd_op = ${vandaag} where teldatumvraag_id = ${id}`,
  );

export type LeerlingRij = { jongereId: string; vanaf: Datum; totEnMet: Datum | null };

/** One line for each pupil; row-level security keeps a school to its own. */
export const listLeerlingen = (tx: Tx, schoolId: string, teldatum: Datum, page: Pagina) =>
  rows(
    tx,
    sql<LeerlingRij>`
      select i."jongereId", i.vanaf, i."totEnMet" from (
        select distinct on (i.jongere_id) i.jongere_id as "jongereId", i.vanaf, i.tot_en_met as "totEnMet"
          from inschrijving i where i.school_id = ${schoolId} and ${ingeschreven(teldatum)}
         order by i.jongere_id, i.vanaf desc) i
        join jongere j on j.jongere_id = i."jongereId"
       order by j.achternaam, j.voornamen, j.jongere_id limit ${page.limiet} offset ${page.vanaf}`,
  );

export async function countLeerlingen(tx: Tx, schoolId: string, teldatum: Datum): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(distinct i.jongere_id)::int as aantal from inschrijving i
                             where i.school_id = ${schoolId} and ${ingeschreven(teldatum)}`,
  );
  return aantal;
}

/** What this school was asked, newest first. */
export const listVragenVan = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<{ vraag: Teldatumvraag }>`
      select ${vraagJson} as vraag from teldatumvraag q where q.school_id = ${schoolId}
       order by q.teldatum desc limit 5`,
  );
