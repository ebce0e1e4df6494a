import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Afwezigheid, Medewerker } from './medewerker.contract.ts';

/** Roles of people who work in the kantoor. */
const KANTOOR = sql`('leerplichtambtenaar', 'kwalificatieplicht-ambtenaar', 'administratie', 'teammanager', 'doorstroomcoach')`;

/** Everybody who works here: in the personnel file, logged in once, or described by a manager. */
const namen = (dag: Datum): RawBuilder<unknown> => sql`
  select naam from medewerkerprofiel
  union select naam from medewerker
         where naam is not null and coalesce(in_dienst_tot_en_met, 'infinity') >= ${dag}::date
  union select naam from gebruiker where gesloten_op is null and rol in ${KANTOOR}`;

const AFWEZIG = (alias: string) => sql`
  jsonb_build_object('afwezigheidId', ${sql.ref(`${alias}.afwezigheid_id`)}, 'vanaf', ${sql.ref(`${alias}.vanaf`)},
    'totEnMet', ${sql.ref(`${alias}.tot_en_met`)}, 'waarnemer', ${sql.ref(`${alias}.waarnemer`)},
    'versie', ${sql.ref(`${alias}.versie`)})`;

/** An absence that holds on a day. */
export const geldtOp = (dag: Datum): RawBuilder<unknown> =>
  sql`a.vanaf <= ${dag}::date and coalesce(a.tot_en_met, 'infinity') >= ${dag}::date`;

const medewerkers = (gekozen: RawBuilder<unknown>, dag: Datum) => sql<Medewerker>`
  select n.naam, coalesce(p.functie, m.functie) as functie, p.telefoon, p.email,
         p.uren_per_week::float8 as "urenPerWeek", p.leidinggevende, p.stage_tot_en_met as "stageTotEnMet", p.begeleider,
         coalesce(p.themas, '{}') as themas, coalesce(p.versie, 0) as versie,
         (select ${AFWEZIG('a')} from afwezigheid a where a.naam = n.naam and ${geldtOp(dag)} limit 1) as afwezig
    from (${gekozen}) n
    left join medewerkerprofiel p on p.naam = n.naam
    left join lateral (select functie from medewerker where naam = n.naam
                        order by in_dienst_vanaf desc nulls last limit 1) m on true
   order by n.naam`;

const gezocht = (dag: Datum, zoek: string | undefined) => sql`
  select naam from (${namen(dag)}) alle
   where ${zoek ? sql`position(lower(${zoek}) in lower(naam)) > 0` : sql`true`}`;

export const listMedewerkers = (
  tx: Tx,
  zoek: string | undefined,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
) =>
  rows(
    tx,
    medewerkers(sql`${gezocht(dag, zoek)} order by naam limit ${page.limiet} offset ${page.vanaf}`, dag),
  );

export async function countMedewerkers(tx: Tx, zoek: string | undefined, dag: Datum): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`select count(*)::int as aantal from (${gezocht(dag, zoek)}) c`,
  );
  return aantal;
}

/** What is known of somebody; a name nobody recorded yet has nothing but that. */
export const getMedewerker = (tx: Tx, naam: string, dag: Datum) =>
  one(tx, medewerkers(sql`select ${naam}::text as naam`, dag));

export async function isMedewerker(tx: Tx, naam: string, dag: Datum): Promise<boolean> {
  return (await maybe(tx, sql`select 1 from (${namen(dag)}) n where naam = ${naam}`)) !== undefined;
}

export const listNamen = async (tx: Tx, dag: Datum): Promise<string[]> =>
  (await rows(tx, sql<{ naam: string }>`select naam from (${namen(dag)}) n order by naam`)).map(
    ({ naam }) => naam,
  );

/** The profile of a name, made when there is none, held for this act; `versie` is what people saw (0: nothing). */
export async function lockProfiel(tx: Tx, organisatieId: number, naam: string): Promise<{ versie: number }> {
  const made = await run(
    tx,
    sql`insert into medewerkerprofiel (organisatie_id, naam) values (${organisatieId}, ${naam})
        on conflict on constraint medewerkerprofiel_sleutel do nothing`,
  );
  const { versie } = await one(
    tx,
    sql<{ versie: number }>`select versie from medewerkerprofiel where naam = ${naam} for update`,
  );
  return { versie: made > 0 ? 0 : versie };
}

/** Sets the columns named; what is not named stays. */
export const updateProfiel = (
  tx: Tx,
  naam: string,
  waarden: Readonly<Record<string, string | number | readonly string[] | null>>,
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update medewerkerprofiel
         set ${sql.join(Object.entries(waarden).map(([kolom, waarde]) => sql`${sql.ref(kolom)} = ${waarde}`))}
       where naam = ${naam} returning versie`,
  );

/** Absences that are or will be, first first. */
export const listAfwezigheden = (tx: Tx, naam: string, dag: Datum) =>
  rows(
    tx,
    sql<Afwezigheid>`
      select afwezigheid_id as "afwezigheidId", vanaf, tot_en_met as "totEnMet", waarnemer, versie from afwezigheid
       where naam = ${naam} and coalesce(tot_en_met, 'infinity') >= ${dag}::date order by vanaf`,
  );

export const lockAfwezigheid = (tx: Tx, afwezigheidId: string) =>
  maybe(
    tx,
    sql<{ naam: string; vanaf: Datum; versie: number }>`
      select naam, vanaf, versie from afwezigheid where afwezigheid_id = ${afwezigheidId} for update`,
  );

export type Periode = {
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
  readonly waarnemer: string | null;
};

/** Whether somebody is recorded as away on one of the days already. */
export async function isOverlapping(
  tx: Tx,
  naam: string,
  periode: Periode,
  behalve?: string,
): Promise<boolean> {
  const found = await maybe(
    tx,
    sql`select 1 from afwezigheid
         where naam = ${naam} and afwezigheid_id is distinct from ${behalve ?? null}::uuid
           and daterange(vanaf, tot_en_met, '[]') && daterange(${periode.vanaf}::date, ${periode.totEnMet}::date, '[]')`,
  );
  return found !== undefined;
}

export const insertAfwezigheid = (tx: Tx, organisatieId: number, naam: string, periode: Periode) =>
  one(
    tx,
    sql<{ afwezigheidId: string }>`
      insert into afwezigheid (organisatie_id, naam, vanaf, tot_en_met, waarnemer)
      values (${organisatieId}, ${naam}, ${periode.vanaf}, ${periode.totEnMet}, ${periode.waarnemer})
      returning afwezigheid_id as "afwezigheidId"`,
  );

export const updateAfwezigheid = (tx: Tx, afwezigheidId: string, periode: Periode) =>
  one(
    tx,
    sql<{ versie: number }>`
      update afwezigheid set vanaf = ${periode.vanaf}, tot_en_met = ${periode.totEnMet}, waarnemer = ${periode.waarnemer}
       where afwezigheid_id = ${afwezigheidId} returning versie`,
  );

export const deleteAfwezigheid = (tx: Tx, afwezigheidId: string) =>
  run(tx, sql`delete from afwezigheid where afwezigheid_id = ${afwezigheidId}`);
