import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Plek } from './spreekuur.contract.ts';

const KLOK = (kolom: RawBuilder<unknown>) => sql<string>`to_char(${kolom}, 'HH24:MI')`;

export type PlekFilter = {
  readonly van: Datum;
  readonly voor?: string | undefined;
  readonly schoolId?: string | undefined;
};
const where = ({ van, voor, schoolId }: PlekFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`p.ingetrokken_op is null and p.dag >= ${van}::date`,
      ...(voor ? [sql`p.voor = ${voor}`] : []),
      ...(schoolId ? [sql`p.school_id = ${schoolId}`] : []),
    ],
    sql` and `,
  );

/** Slots with who comes; what was cancelled leaves its slot free. */
export const listPlekken = (
  tx: Tx,
  filter: PlekFilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<Plek[]> =>
  rows(
    tx,
    sql<Plek>`
      select p.spreekuurplek_id as "spreekuurplekId", p.code, p.school_id as "schoolId", s.naam as school, p.dag,
             ${KLOK(sql`p.tijd`)} as tijd, p.minuten, p.plaats, p.voor,
             case when g.spreekuurgesprek_id is null then null else jsonb_build_object(
               'spreekuurgesprekId', g.spreekuurgesprek_id, 'jongereId', g.jongere_id,
               'jongere', volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam), 'aanleiding', g.aanleiding,
               'ouders', g.ouders, 'contact', g.contact, 'status', g.status, 'notitie', g.notitie,
               'verwijderenVanaf', g.verwijderen_vanaf, 'behouden', g.melding_id is not null, 'versie', g.versie) end
               as gesprek
        from (select * from spreekuurplek p where ${where(filter)}
               order by p.dag, p.tijd, p.spreekuurplek_id limit ${page.limiet} offset ${page.vanaf}) p
        join school s on s.school_id = p.school_id
        left join spreekuurgesprek g on g.spreekuurplek_id = p.spreekuurplek_id and g.status <> 'afgezegd'
        left join jongere j on j.jongere_id = g.jongere_id
       order by p.dag, p.tijd, p.spreekuurplek_id`,
  );

export async function countPlekken(tx: Tx, filter: PlekFilter): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(*)::int as aantal from spreekuurplek p where ${where(filter)}`,
  );
  return aantal;
}

export type NieuwePlek = {
  readonly code: string;
  readonly dag: Datum;
  readonly tijd: string;
};

/** How many came; fewer than asked means that the officer is somewhere else at one of these times. */
export const insertPlekken = (
  tx: Tx,
  samen: {
    readonly organisatieId: number;
    readonly schoolId: string;
    readonly minuten: number;
    readonly plaats: string | null;
    readonly voor: string;
  },
  plekken: readonly NieuwePlek[],
): Promise<number> =>
  run(
    tx,
    sql`
      insert into spreekuurplek (organisatie_id, school_id, code, dag, tijd, minuten, plaats, voor)
      select ${samen.organisatieId}::int, ${samen.schoolId}::uuid, code, dag, tijd, ${samen.minuten}::int,
             ${samen.plaats}::text, ${samen.voor}::text
        from jsonb_to_recordset(${JSON.stringify(plekken)}::jsonb) as p(code text, dag date, tijd time)
      on conflict (organisatie_id, voor, dag, tijd) where ingetrokken_op is null do nothing`,
  );

/** The gemeente whose holidays a school has; nothing when there is no such school. */
export const findSchoolgemeente = (tx: Tx, schoolId: string) =>
  maybe(
    tx,
    sql<{ gemeentecode: string | null }>`
      select (select a.gemeentecode from schooladres a where a.school_id = s.school_id and a.tot_en_met is null limit 1)
               as gemeentecode from school s where s.school_id = ${schoolId}`,
  );

export const findPlek = (tx: Tx, spreekuurplekId: string) =>
  maybe(
    tx,
    sql<{ schoolId: string; dag: Datum; bezet: boolean }>`
      select school_id as "schoolId", dag,
             exists (select from spreekuurgesprek g where g.spreekuurplek_id = p.spreekuurplek_id
                        and g.status <> 'afgezegd') as bezet
        from spreekuurplek p where spreekuurplek_id = ${spreekuurplekId} and ingetrokken_op is null`,
  );

export const dropPlek = (tx: Tx, spreekuurplekId: string, op: Datum) =>
  run(tx, sql`update spreekuurplek set ingetrokken_op = ${op} where spreekuurplek_id = ${spreekuurplekId}`);

/** The kind of education of a pupil at this school on a day; nothing when not enrolled there. */
export const findInschrijving = (tx: Tx, jongereId: string, schoolId: string, dag: Datum) =>
  maybe(
    tx,
    sql<{ onderwijssoort: string | null }>`
      select onderwijssoort from inschrijving
       where jongere_id = ${jongereId} and school_id = ${schoolId} and vanaf <= ${dag}::date
         and coalesce(tot_en_met, 'infinity') >= ${dag}::date
       order by vanaf desc limit 1`,
  );

/** Nothing when somebody else took the slot at the same moment. */
export const insertGesprek = (
  tx: Tx,
  een: {
    readonly organisatieId: number;
    readonly spreekuurplekId: string;
    readonly schoolId: string;
    readonly jongereId: string;
    readonly dag: Datum;
    readonly onderwijssoort: string | null;
    readonly aanleiding: string;
    readonly ouders: boolean;
    readonly contact: string;
    readonly verwijderenVanaf: Datum;
  },
) =>
  maybe(
    tx,
    sql<{ id: string }>`
      insert into spreekuurgesprek (organisatie_id, spreekuurplek_id, school_id, jongere_id, dag, onderwijssoort,
                                    aanleiding, ouders, contact, verwijderen_vanaf)
      values (${een.organisatieId}, ${een.spreekuurplekId}, ${een.schoolId}, ${een.jongereId}, ${een.dag},
              ${een.onderwijssoort}, ${een.aanleiding}, ${een.ouders}, ${een.contact}, ${een.verwijderenVanaf})
      on conflict (spreekuurplek_id) where status <> 'afgezegd' do nothing
      returning spreekuurgesprek_id as id`,
  );

export const lockGesprek = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; dag: Datum; status: string; versie: number }>`
      select jongere_id as "jongereId", dag, status, versie from spreekuurgesprek
       where spreekuurgesprek_id = ${id} for update`,
  );

export const setStatus = (tx: Tx, id: string, status: string, notitie: string | null) =>
  one(
    tx,
    sql<{ versie: number }>`
      update spreekuurgesprek set status = ${status}, notitie = ${notitie}
       where spreekuurgesprek_id = ${id} returning versie`,
  );

/** What stands in the invitation: of the school, its address and phone as it recorded them. */
export const findUitnodiging = (tx: Tx, id: string) =>
  maybe(
    tx,
    sql<{
      jongereId: string;
      voornaam: string;
      naam: string;
      dag: Datum;
      tijd: string;
      plaats: string | null;
      ouders: boolean;
      contact: string;
      officer: string;
      code: string;
      school: string;
      straat: string | null;
      postcode: string | null;
      schoolplaats: string | null;
      telefoon: string | null;
      email: string | null;
    }>`
      select g.jongere_id as "jongereId", split_part(j.voornamen, ' ', 1) as voornaam,
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam, p.dag, ${KLOK(sql`p.tijd`)} as tijd,
             p.plaats, g.ouders, g.contact, p.voor as officer, p.code, s.naam as school,
             nullif(concat_ws(' ', a.straatnaam, a.huisnummer), '') as straat, a.postcode, a.plaats as schoolplaats,
             coalesce(c.telefoon, a.telefoon) as telefoon, c.email
        from spreekuurgesprek g
        join spreekuurplek p using (spreekuurplek_id)
        join jongere j on j.jongere_id = g.jongere_id
        join school s on s.school_id = g.school_id
        left join schooladres a on a.school_id = s.school_id and a.tot_en_met is null
        left join schoolcontact c on c.school_id = s.school_id and c.taak = 'verzuim' and c.tot_en_met is null
       where g.spreekuurgesprek_id = ${id} and g.status <> 'afgezegd'`,
  );

/** What a calendar outside may know of the slots of somebody: when, how long, a code. */
export const listPlekkenVoorAgenda = (tx: Tx, naam: string, van: Datum, tot: Datum) =>
  rows(
    tx,
    sql<{ code: string; dag: Datum; tijd: string; minuten: number; afgezegd: boolean; gewijzigd: string }>`
      select code, dag, ${KLOK(sql`tijd`)} as tijd, minuten, ingetrokken_op is not null as afgezegd,
             to_char(vastgelegd_op at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as gewijzigd
        from spreekuurplek where voor = ${naam} and dag between ${van}::date and ${tot}::date order by dag, tijd, code`,
  );

/** A melding that followed keeps the record of the talk with it: the first after the talk that was not withdrawn. */
export const keepGevolgde = (tx: Tx, vandaag: Datum): Promise<number> =>
  run(
    tx,
    sql`
      update spreekuurgesprek g set melding_id = m.melding_id
        from (select distinct on (g.spreekuurgesprek_id) g.spreekuurgesprek_id, m.melding_id
                from spreekuurgesprek g
                join melding m on m.jongere_id = g.jongere_id and m.gemeld_op >= g.dag and m.status <> 'ingetrokken'
               where g.melding_id is null and g.verwijderen_vanaf <= ${vandaag}::date
                 and m.gemeld_op < g.verwijderen_vanaf
               order by g.spreekuurgesprek_id, m.gemeld_op, m.melding_id) m
       where m.spreekuurgesprek_id = g.spreekuurgesprek_id`,
  );

/** Deletes what is past its time and leaves of each talk that was held a trace without a person. */
export async function deleteVerlopen(tx: Tx, vandaag: Datum): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      with weg as (
        delete from spreekuurgesprek where melding_id is null and verwijderen_vanaf <= ${vandaag}::date
        returning organisatie_id, school_id, dag, onderwijssoort, status),
      spoor as (
        insert into spreekuurspoor (organisatie_id, school_id, maand, onderwijssoort)
        select organisatie_id, school_id, date_trunc('month', dag)::date, onderwijssoort from weg where status = 'gevoerd')
      select count(*)::int as aantal from weg`,
  );
  return aantal;
}

/** How many records would be deleted in the coming year with this time to keep. */
export async function countTeVerwijderen(tx: Tx, vandaag: Datum, maanden: number): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal from spreekuurgesprek
       where melding_id is null and (dag + make_interval(months => ${maanden}::int))::date <= ${vandaag}::date`,
  );
  return aantal;
}
