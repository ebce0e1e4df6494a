import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type {
  Indeling,
  Keuze,
  Levering,
  RegelGebeurtenis,
  SoortLevering,
  Stand,
  Twijfel,
  Verschil,
} from './levering.contract.ts';
import { isTeDoen } from './toepassen.sql.ts';
import type { Peil } from './vergelijk.sql.ts';

const leveringKolommen = sql`
  v.levering_id as "leveringId", v.soort, v.bestandsnaam, v.dag, v.gebied, v.status, v.gelezen,
  (select count(*)::int from levering_fout f where f.levering_id = v.levering_id) as fouten,
  t."teVerwerken", t."twijfelOpen", t.gedaan,
  v.ontvangen_op as "ontvangenOp", ${actorNaam(sql`v.ontvangen_door`)} as "ontvangenDoor",
  v.toegepast_op as "toegepastOp",
  case when v.toegepast_door is not null then ${actorNaam(sql`v.toegepast_door`)} end as "toegepastDoor", v.versie`;
const telling = sql`
  cross join lateral (
    select count(*) filter (where ${isTeDoen})::int as "teVerwerken",
           count(*) filter (where r.twijfel is not null and r.keuze is null)::int as "twijfelOpen",
           count(*) filter (where r.gedaan)::int as gedaan
      from levering_regel r where r.levering_id = v.levering_id) t`;

type Pagina = { readonly limiet: number; readonly vanaf: number };

export const listLeveringen = (tx: Tx, page: Pagina): Promise<Levering[]> =>
  rows(
    tx,
    sql<Levering>`
      select ${leveringKolommen}
        from (select * from levering order by dag desc, levering_id desc limit ${page.limiet} offset ${page.vanaf}) v
        ${telling} order by v.dag desc, v.levering_id desc`,
  );

export async function countLeveringen(tx: Tx): Promise<number> {
  return (await one(tx, sql<{ aantal: number }>`select count(*)::int as aantal from levering`)).aantal;
}

export const findLevering = (tx: Tx, leveringId: string) =>
  maybe(
    tx,
    sql<Levering>`select ${leveringKolommen} from levering v ${telling} where v.levering_id = ${leveringId}`,
  );

export const isLevering = async (tx: Tx, leveringId: string): Promise<boolean> =>
  (
    await one(
      tx,
      sql<{ er: boolean }>`select exists (select from levering where levering_id = ${leveringId}) as er`,
    )
  ).er;

export const lockLevering = (tx: Tx, leveringId: string) =>
  maybe(
    tx,
    sql<{ status: Levering['status']; versie: number }>`
      select status, versie from levering where levering_id = ${leveringId} for update`,
  );

export const findBestand = (tx: Tx, bestandsnaam: string, vingerafdruk: string) =>
  maybe(
    tx,
    sql<{ id: string }>`select levering_id as id from levering
                         where bestandsnaam = ${bestandsnaam} and vingerafdruk = ${vingerafdruk}`,
  );

export async function insertLevering(
  tx: Tx,
  { organisatieId, bestandsnaam, soort, dag, gebied }: Peil,
  vingerafdruk: string,
  gelezen: number,
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into levering (organisatie_id, soort, bestandsnaam, vingerafdruk, dag, gebied, gelezen)
      values (${organisatieId}, ${soort}, ${bestandsnaam}, ${vingerafdruk}, ${dag}, ${gebied}, ${gelezen})
      returning levering_id as id`,
  );
  return id;
}

export const deleteLevering = (tx: Tx, leveringId: string) =>
  run(tx, sql`delete from levering where levering_id = ${leveringId}`);

export const countVerschillen = (tx: Tx, leveringId: string) =>
  rows(
    tx,
    sql<{ gebeurtenis: RegelGebeurtenis; verschil: Verschil; aantal: number; gedaan: number }>`
      select gebeurtenis, verschil, count(*)::int as aantal, count(*) filter (where gedaan)::int as gedaan
        from levering_regel where levering_id = ${leveringId} group by 1, 2 order by 1, 2`,
  );

export const countPerTwijfel = (tx: Tx, leveringId: string) =>
  rows(
    tx,
    sql<{ twijfel: Twijfel; open: number; gekozen: number }>`
      select twijfel, count(*) filter (where keuze is null)::int as open, count(keuze)::int as gekozen
        from levering_regel where levering_id = ${leveringId} and twijfel is not null group by 1 order by 1`,
  );

export const listFouten = (tx: Tx, leveringId: string, hoogstens: number) =>
  rows(
    tx,
    sql<{ regel: number; kolom: string; reden: string }>`
      select regel, kolom, reden from levering_fout where levering_id = ${leveringId} order by regel limit ${hoogstens}`,
  );

export type RegelRij = {
  leveringRegelId: string;
  regel: number;
  gebeurtenis: RegelGebeurtenis;
  verschil: Verschil;
  twijfel: Twijfel | null;
  keuze: Keuze | null;
  gedaan: boolean;
  jongereId: string | null;
  was: Stand | null;
  wordt: Stand;
  versie: number;
};
export type RegelFilter = {
  readonly leveringId: string;
  readonly verschil?: Verschil | undefined;
  readonly twijfel?: Twijfel | undefined;
  readonly alleenOpen: boolean;
};

const where = ({ leveringId, verschil, twijfel, alleenOpen }: RegelFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`r.levering_id = ${leveringId}`,
      ...(verschil ? [sql`r.verschil = ${verschil}`] : []),
      ...(twijfel ? [sql`r.twijfel = ${twijfel}`] : []),
      ...(alleenOpen ? [sql`r.twijfel is not null and r.keuze is null`] : []),
    ],
    sql` and `,
  );

const stand = (json: RawBuilder<unknown>, overig: RawBuilder<unknown>) => sql`jsonb_build_object(
  'naam', nullif(volledige_naam(${json} ->> 'voornamen', ${json} ->> 'voorvoegsel', ${json} ->> 'achternaam'), ''),
  'geboortedatum', ${json} ->> 'geboortedatum', 'schoolnaam', coalesce(${json} ->> 'schoolnaam', ${json} ->> 'brin'),
  'onderwijssoort', ${json} ->> 'onderwijssoort', 'vanaf', ${json} ->> 'vanaf', 'totEnMet', ${json} ->> 'tot_en_met',
  'overig', nullif(${overig}, ''))`;

/** In the order of the file; what is not in it comes last. The page is cut in the index before anything is read of a line. */
export const listRegels = (tx: Tx, filter: RegelFilter, page: Pagina): Promise<RegelRij[]> =>
  rows(
    tx,
    sql<RegelRij>`
      select r.levering_regel_id as "leveringRegelId", r.regel, r.gebeurtenis, r.verschil, r.twijfel, r.keuze, r.gedaan,
             r.jongere_id as "jongereId", r.versie,
             case when r.was is not null then
               ${stand(sql`r.was`, sql`coalesce(r.was ->> 'overig', r.was ->> 'reden_einde')`)} end as was,
             ${stand(
               sql`r.gegevens`,
               sql`case when r.gebeurtenis like 'resultaat-%' then concat_ws(' ', r.gegevens ->> 'soort', r.gegevens ->> 'behaald_op')
                        when r.gebeurtenis = 'startkwalificatie-behaald' then r.gegevens ->> 'startkwalificatie_op'
                        when r.gebeurtenis like 'verhuisd-%' then concat_ws(' ', r.gegevens ->> 'postcode',
                          r.gegevens ->> 'huisnummer', r.gegevens ->> 'woonplaats')
                        when r.gebeurtenis = 'overleden' then r.gegevens ->> 'dag'
                        else r.gegevens ->> 'reden_einde' end`,
             )} as wordt
        from (select r.levering_regel_id from levering_regel r where ${where(filter)}
               order by r.regel = 0, r.regel, r.levering_regel_id limit ${page.limiet} offset ${page.vanaf}) p
        join levering_regel r using (levering_regel_id)
       order by r.regel = 0, r.regel, r.levering_regel_id`,
  );

export async function countRegels(tx: Tx, filter: RegelFilter): Promise<number> {
  return (
    await one(
      tx,
      sql<{ aantal: number }>`select count(*)::int as aantal from levering_regel r where ${where(filter)}`,
    )
  ).aantal;
}

export const lockRegel = (tx: Tx, leveringRegelId: string) =>
  maybe(
    tx,
    sql<{
      leveringId: string;
      jongereId: string | null;
      twijfel: Twijfel | null;
      gedaan: boolean;
      versie: number;
      volledig: boolean;
    }>`
      select levering_id as "leveringId", jongere_id as "jongereId", twijfel, gedaan, versie,
             gegevens ? 'geboortedatum' as volledig
        from levering_regel where levering_regel_id = ${leveringRegelId} for update`,
  );

/** What is chosen about somebody unknown is chosen for every line about that person. */
export const setKeuze = (tx: Tx, leveringRegelId: string, keuze: Keuze) =>
  run(
    tx,
    sql`update levering_regel r set keuze = ${keuze}
          from levering_regel gekozen
         where gekozen.levering_regel_id = ${leveringRegelId} and r.levering_id = gekozen.levering_id and not r.gedaan
           and (r.levering_regel_id = gekozen.levering_regel_id
                or (gekozen.twijfel = 'onbekende-persoon' and r.twijfel = 'onbekende-persoon'
                    and coalesce(r.bsn_hash::text, r.gegevens ->> 'onderwijsnummer')
                        = coalesce(gekozen.bsn_hash::text, gekozen.gegevens ->> 'onderwijsnummer')))`,
  );

/** The same for all of one kind that nobody decided upon; who is told of without a day of birth cannot be added. */
export const setKeuzen = (tx: Tx, leveringId: string, twijfel: Twijfel, keuze: Keuze) =>
  run(
    tx,
    sql`update levering_regel r set keuze = ${keuze}
         where r.levering_id = ${leveringId} and r.twijfel = ${twijfel} and r.keuze is null and not r.gedaan
           and (${keuze} = 'overslaan' or r.twijfel <> 'onbekende-persoon' or exists (
             select from levering_regel p
              where p.levering_id = r.levering_id and p.gegevens ? 'geboortedatum'
                and coalesce(p.bsn_hash::text, p.gegevens ->> 'onderwijsnummer')
                    = coalesce(r.bsn_hash::text, r.gegevens ->> 'onderwijsnummer')))`,
  );

export const versieOf = (tx: Tx, leveringRegelId: string) =>
  one(
    tx,
    sql<{ versie: number }>`select versie from levering_regel where levering_regel_id = ${leveringRegelId}`,
  );

export const findIndelingen = (tx: Tx) =>
  rows(
    tx,
    sql<Indeling & { soort: SoortLevering; versie: number }>`
      select soort, kolommen, gebeurtenissen, versie from leveringindeling`,
  );

/** @returns the version it has now; nothing when somebody else changed it since */
export const saveIndeling = (
  tx: Tx,
  organisatieId: number,
  soort: SoortLevering,
  { kolommen, gebeurtenissen }: Indeling,
  versie: number,
) =>
  maybe(
    tx,
    versie === 0
      ? sql<{ versie: number }>`
          insert into leveringindeling (organisatie_id, soort, kolommen, gebeurtenissen)
          values (${organisatieId}, ${soort}, ${JSON.stringify(kolommen)}::jsonb, ${JSON.stringify(gebeurtenissen)}::jsonb)
          on conflict on constraint leveringindeling_sleutel do nothing returning versie`
      : sql<{ versie: number }>`
          update leveringindeling set kolommen = ${JSON.stringify(kolommen)}::jsonb,
                 gebeurtenissen = ${JSON.stringify(gebeurtenissen)}::jsonb
           where soort = ${soort} and versie = ${versie} returning versie`,
  );

export async function findOrganisatieId(tx: Tx, code: string): Promise<number | undefined> {
  return (
    await maybe(tx, sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`)
  )?.id;
}
