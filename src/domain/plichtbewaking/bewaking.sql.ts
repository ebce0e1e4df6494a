import { sql } from 'kysely';
import { one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import type { Bewakingsuitkomst } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import type { Peilgrenzen } from './peilgrenzen.ts';
import { eindeSchooljaar, INSTELLINGEN, type Sql } from './woorden.sql.ts';

export type Peiling = {
  readonly organisatieId: number;
  readonly grenzen: Peilgrenzen;
  /** Only who lives, or was last known to live, in this gemeente; absent: the whole organisatie. */
  readonly gemeentecode?: string | undefined;
};

export const perRegio = (regio: Sql, dagen: Readonly<Record<Vakantieregio, Datum>>): Sql =>
  sql`case ${regio} when 'noord' then ${dagen.noord}::date when 'zuid' then ${dagen.zuid}::date
                    else ${dagen.midden}::date end`;

/** Of the plichtfeiten `p` those of the organisatie that hold on the day: one row for each jongere. */
export const vanDeDag = ({ organisatieId, gemeentecode, grenzen: { op } }: Peiling): Sql =>
  sql`p.organisatie_id = ${organisatieId} and p.geldt_vanaf <= ${op}::date and p.geldt_tot > ${op}::date
      ${gemeentecode === undefined ? sql`` : sql`and p.gemeentecode = ${gemeentecode}`}`;

/** Why a jongere is outside the duty on the day, in the order of contract-controleer § 4; null when inside it. */
export const buitenPlicht = ({ grenzen }: Peiling): Sql => {
  const op = sql`${grenzen.op}::date`;
  return sql`case
    when p.woont_tot <= ${op} then case when p.overleden then 'overleden' else 'niet-ingezetene' end
    when p.woont_vanaf > ${op} then 'niet-ingezetene'
    when p.geboortedatum >= ${perRegio(sql`p.vakantieregio`, grenzen.nogNietVanaf)} then 'nog-niet-leerplichtig'
    when p.geboortedatum <= ${grenzen.achttienTotEnMet}::date then 'achttien'
    when p.einde_leerplicht >= ${op} then null
    when p.startkwalificatie_op <= ${op} then 'startkwalificatie'
    when p.praktijkonderwijs_op <= ${op} then 'praktijkonderwijs'
    when p.vso_profiel_op <= ${op} then 'vso-uitstroomprofiel' end`;
};

/** How many are in duty on the day, by which of the two. */
export async function countInPlicht(tx: Tx, peiling: Peiling) {
  return one(
    tx,
    sql<{ leerplichtigen: number; kwalificatieplichtigen: number }>`
      select count(*) filter (where leer)::int as leerplichtigen,
             count(*) filter (where not leer)::int as kwalificatieplichtigen
        from (select p.einde_leerplicht >= ${peiling.grenzen.op}::date as leer, ${buitenPlicht(peiling)} as buiten
                from plichtfeiten p where ${vanDeDag(peiling)} offset 0) gewogen
       where buiten is null`,
  );
}

/**
 * Reads the plichtfeiten once. Sets aside, as temporary table `bewaakt_telling`, how many had which outcome per gemeente,
 * and as `bewaakt` who is in duty on the day and enrolled nowhere: the few to work out.
 */
export async function selectBewaakten(tx: Tx, peiling: Peiling): Promise<void> {
  const op = sql`${peiling.grenzen.op}::date`;
  await run(tx, sql`drop table if exists bewaakt, bewaakt_telling, bewaakt_stand`);
  // Compiling a plan takes longer than running it here.
  await run(tx, sql`select set_config('jit', 'off', true)`);
  await run(
    tx,
    // `offset 0` keeps the outcome apart: merged into the count, the planner takes it for as many groups as there are
    // jongeren, and sorts the country where it could count it with all cores.
    sql`create temp table bewaakt_telling on commit drop as
        select gemeentecode, uitkomst, count(*)::int as aantal,
               array_agg(jongere_id) filter (where uitkomst is null) as wie
          from (select p.jongere_id, p.gemeentecode,
                       coalesce(${buitenPlicht(peiling)},
                                case when p.ingeschreven @> ${op} then 'ingeschreven' end) as uitkomst
                  from plichtfeiten p where ${vanDeDag(peiling)} offset 0) gewogen
         group by gemeentecode, uitkomst`,
  );
  await run(
    tx,
    sql`create temp table bewaakt on commit drop as
        select p.jongere_id, p.geboortedatum, p.woont_vanaf, p.vakantieregio, p.gemeentecode,
               p.einde_leerplicht as einde
          from plichtfeiten p
         -- One array and not a join: the planner cannot know how few they are.
         where p.jongere_id = any(array(select unnest(wie) from bewaakt_telling)) and ${vanDeDag(peiling)}`,
  );
  await run(tx, sql`analyze bewaakt`);
}

const eindeVrijstelling = sql`coalesce(t.tot_en_met, ${eindeSchooljaar(sql`t.vanaf`)})`;

/** The last day up to a day that lies in the travelling season, March to October. */
const lastTravelDay = (dag: Sql): Sql => sql`case
  when date_part('month', ${dag}) < 3 then make_date(date_part('year', ${dag})::int - 1, 10, 31)
  when date_part('month', ${dag}) > 10 then make_date(date_part('year', ${dag})::int, 10, 31)
  else ${dag} end`;

/**
 * Works out the children of `bewaakt`, as temporary table `bewaakt_stand`: exempt, or in absoluut verzuim and since
 * when. The same reading as regels/lpw/art19-absoluut-verzuim.ts, for all of them at once.
 */
export async function assessBewaakten(tx: Tx, { grenzen }: Peiling): Promise<void> {
  const op = sql`${grenzen.op}::date`;
  await run(
    tx,
    sql`create temp table bewaakt_stand on commit drop as
        -- From which to which day, up to the day itself, a vrijstelling freed the child (R16-R20).
        with vrij as materialized (
          select w.jongere_id, t.artikel, ${eindeVrijstelling} as einde,
                 case when t.artikel = '15' then greatest(t.vanaf, w.einde + 1) else t.vanaf end as eerste,
                 case when t.artikel = '5A' then ${lastTravelDay(sql`least(${eindeVrijstelling}, ${op}, w.einde)`)}
                      else least(${eindeVrijstelling}, ${op}) end as laatste
            from bewaakt w
            join vrijstelling t on t.jongere_id = w.jongere_id
           where t.besluit = 'verleend' and t.artikel in ('5a', '5b', '5c', '5A', '15') and t.vanaf <= ${op}
             and (t.besloten_op is null or t.besloten_op <= ${op})),
        vrijgesteld as (
          select jongere_id, max(laatste) as laatste from vrij where eerste <= laatste group by jongere_id),
        van_school as (
          select jongere_id, max(laatste) filter (where vanaf <= laatste) as laatste, bool_or(loopt) as loopt
            from (select i.jongere_id, i.vanaf, coalesce(i.tot_en_met, 'infinity') >= ${op} as loopt,
                         case when i.onderwijssoort in ${INSTELLINGEN} then i.tot_en_met
                              else least(i.tot_en_met, s.school_tot) end as laatste
                    from bewaakt w
                    join inschrijving i on i.jongere_id = w.jongere_id and i.vanaf <= ${op}
                    left join school s on s.school_id = i.school_id and s.school_tot is not null
                   union all
                  select o.jongere_id, o.telt_vanaf, false, o.telt_tot_en_met
                    from bewaakt w
                    join onderwijssituatie o on o.jongere_id = w.jongere_id and o.telt_vanaf <= ${op}) een
           group by jongere_id),
        begin as (
          select * from jsonb_to_recordset(${JSON.stringify(grenzen.maanden)}) as m(regio text, maand date, begin date)),
        gewogen as materialized (
          select w.*, v.laatste as vrij_tot, coalesce(a.loopt, false) as school_zonder_status,
                 greatest(b.begin, w.woont_vanaf, a.laatste + 1, v.laatste + 1) as sinds
            from bewaakt w
            left join vrijgesteld v on v.jongere_id = w.jongere_id
            left join van_school a on a.jongere_id = w.jongere_id
            left join begin b on b.regio = w.vakantieregio
             and b.maand = (date_trunc('month', w.geboortedatum + interval '5 years'
                                       + (to_char(w.geboortedatum, 'MMDD') = '0229')::int * interval '1 day')
                            + interval '1 month')::date)
        select k.jongere_id, k.gemeentecode,
               case when k.vrij_tot = ${op} then 'vrijgesteld'
                    when exists (select from wachtlijst l
                                  where l.jongere_id = k.jongere_id and l.vanaf <= ${op}
                                    and (l.tot_en_met is null or l.tot_en_met >= ${op})) then 'absoluut-wachtlijst'
                    when ${grenzen.karensNa ? sql`k.sinds > ${perRegio(sql`k.vakantieregio`, grenzen.karensNa)}` : sql`false`}
                    then 'absoluut-karenstijd'
                    else 'absoluut' end as uitkomst,
               case when k.einde < ${op} then 'kwalificatieplicht' else 'leerplicht' end as plicht,
               case when k.vrij_tot = ${op} then null else k.sinds end as sinds,
               k.school_zonder_status,
               exists (select from vrij t where t.jongere_id = k.jongere_id and t.artikel <> '5A'
                          and t.einde + 1 = k.sinds) as vrijstelling_verlopen
          from gewogen k`,
  );
  // Who asks after one child of these finds it at once; without it a follow-up compares all with all.
  await run(tx, sql`create index on bewaakt_stand (jongere_id)`);
  await run(tx, sql`analyze bewaakt_stand`);
}

export type GemeenteTelling = {
  readonly gemeentecode: string | null;
  readonly uitkomst: Bewakingsuitkomst;
  readonly aantal: number;
};

/** How many jongeren had which outcome, per gemeente: what `selectBewaakten` and `assessBewaakten` set aside. */
export function countPerGemeente(tx: Tx): Promise<GemeenteTelling[]> {
  return rows<GemeenteTelling>(
    tx,
    sql`select gemeentecode, uitkomst, aantal from bewaakt_telling where uitkomst is not null
        union all
        select gemeentecode, uitkomst, count(*)::int from bewaakt_stand group by 1, 2
        order by 1 nulls last, 2`,
  );
}

/** One jongere as the run leaves it; `bsnCipher` for who may name it. */
export type GewogenJongere = {
  readonly jongereId: string;
  readonly bsnCipher: Uint8Array | null;
  readonly gemeentecode: string | null;
  readonly uitkomst: Bewakingsuitkomst;
  readonly plicht: 'leerplicht' | 'kwalificatieplicht' | null;
  readonly sinds: Datum | null;
  readonly bijzonderheden: readonly string[];
};

/**
 * Everyone of the organisatie with the outcome of the day, in pieces.
 *
 * @param alle whether what is special about an inschrijving is looked up too: only asked when everyone is listed
 */
export async function* readIedereen(
  tx: Tx,
  peiling: Peiling,
  alle: boolean,
): AsyncGenerator<readonly GewogenJongere[]> {
  const op = sql`${peiling.grenzen.op}::date`;
  const buiten = buitenPlicht(peiling);
  await run(
    tx,
    sql`declare iedereen no scroll cursor for
        select p.jongere_id as "jongereId", j.bsn_cipher as "bsnCipher", p.gemeentecode,
               coalesce(${buiten}, k.uitkomst, 'ingeschreven') as uitkomst,
               case when ${buiten} is null
                    then case when p.einde_leerplicht < ${op} then 'kwalificatieplicht' else 'leerplicht' end
               end as plicht,
               k.sinds,
               array_remove(${alle ? bijInschrijving(peiling) : sql`array[]::text[]`}
                            || case when k.sinds is not null and k.school_zonder_status
                                    then 'school-zonder-status' end
                            || case when k.sinds is not null and k.vrijstelling_verlopen
                                    then 'vrijstelling-verlopen' end, null) as bijzonderheden
          from plichtfeiten p
          join jongere j on j.jongere_id = p.jongere_id
          left join bewaakt_stand k on k.jongere_id = p.jongere_id
          ${alle ? lopendeFeiten(peiling) : sql``}
         where ${vanDeDag(peiling)}
         order by p.jongere_id`,
  );
  for (;;) {
    const piece = await rows<GewogenJongere>(tx, sql`fetch 20000 from iedereen`);
    if (piece.length === 0) break;
    yield piece;
  }
  await run(tx, sql`close iedereen`);
}

/** What runs on the day, per jongere: the inschrijvingen as `e`, the vrijstellingen as `t`. */
const lopendeFeiten = ({ organisatieId, grenzen: { op } }: Peiling): Sql => sql`
  left join (
    select i.jongere_id, count(distinct nullif(s.brin, '')) > 1 as dubbel,
           bool_and(coalesce(i.onderwijssoort in ${INSTELLINGEN}, false)) as instelling
      from (select organisatie_id, jongere_id, school_id, onderwijssoort, vanaf, tot_en_met from inschrijving
             union all
            select organisatie_id, jongere_id, null, 'MBO', telt_vanaf, telt_tot_en_met from onderwijssituatie
             where telt_vanaf is not null) i
      left join school s on s.school_id = i.school_id
     where i.organisatie_id = ${organisatieId} and i.vanaf <= ${op}::date
       and coalesce(i.tot_en_met, 'infinity') >= ${op}::date
       and (coalesce(i.onderwijssoort in ${INSTELLINGEN}, false) or coalesce(s.school_tot, 'infinity') >= ${op}::date)
     group by i.jongere_id) e on e.jongere_id = p.jongere_id
  left join (
    select t.jongere_id, bool_or(t.artikel = '3b') as vervangend, bool_or(t.artikel in ('5a', '5b', '5c')) as altijd,
           bool_or(t.artikel = '15') as bij_kwalificatieplicht,
           bool_or(t.artikel = '5A' and date_part('month', ${op}::date) between 3 and 10) as bij_leerplicht
      from vrijstelling t
     where t.organisatie_id = ${organisatieId} and t.besluit = 'verleend' and t.vanaf <= ${op}::date
       and (t.besloten_op is null or t.besloten_op <= ${op}::date) and ${eindeVrijstelling} >= ${op}::date
     group by t.jongere_id) t on t.jongere_id = p.jongere_id`;

/** What is special about someone who is in duty and enrolled. */
const bijInschrijving = (peiling: Peiling): Sql => {
  const op = sql`${peiling.grenzen.op}::date`;
  return sql`case when p.ingeschreven @> ${op} and ${buitenPlicht(peiling)} is null then array[
      case when e.dubbel then 'dubbel-ingeschreven' end,
      case when t.altijd or p.einde_leerplicht < ${op} and t.bij_kwalificatieplicht
                or p.einde_leerplicht >= ${op} and t.bij_leerplicht then 'vrijgesteld-en-ingeschreven' end,
      case when p.einde_leerplicht >= ${op} and e.instelling and not coalesce(t.vervangend, false)
           then 'alleen-instelling' end] else array[]::text[] end`;
};
