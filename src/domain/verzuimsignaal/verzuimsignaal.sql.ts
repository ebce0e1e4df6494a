import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import {
  DAG_SHIFT,
  MEESTE_MINUTEN,
  MINUTEN_ONBEKEND,
  OORDEEL_SHIFT,
  OORDELEN,
  TIJDSOORT_SHIFT,
  TIJDSOORTEN,
} from '../../regels/verzuim/gemist.ts';
import type { Schoolvrij } from '../../regels/verzuim/lesdagen.ts';
import type { Signaalcode } from '../../regels/verzuim/signalen.ts';
import type { Wijziging } from './reconcile.ts';

export type Schoolrij = {
  readonly schoolId: string;
  readonly brin: string;
  readonly vestiging: string;
  readonly onderwijssoort: string | null;
  readonly vakantieregio: Vakantieregio | null;
  readonly uureenheid: 'klokuur' | 'lesuur' | null;
  readonly lesduur: number | null;
  readonly teLaatTeltMee: boolean | null;
  readonly heleDagMinuten: number | null;
  readonly schoolvrij: readonly Schoolvrij[];
};

/** The schools of the organisatie, or these of them. One that says of itself no onderwijssoort has that of most of its inschrijvingen. */
export const listScholen = (
  tx: Tx,
  organisatieId: number,
  schoolIds?: readonly string[],
): Promise<Schoolrij[]> =>
  rows(
    tx,
    sql<Schoolrij>`
      select s.school_id as "schoolId", s.brin, s.vestiging,
             coalesce(s.onderwijssoort, i.onderwijssoort) as onderwijssoort, s.vakantieregio, s.uureenheid, s.lesduur,
             s.te_laat_telt_mee as "teLaatTeltMee", s.hele_dag_minuten as "heleDagMinuten",
             coalesce(v.perioden, '[]') as schoolvrij
        from school s
        left join (
          select school_id, jsonb_agg(jsonb_build_object('vanaf', vanaf, 'totEnMet', tot_en_met, 'soort', soort)
                                      order by vanaf, tot_en_met, soort) as perioden
            from schoolvrij where organisatie_id = ${organisatieId} ${ofThese(sql`school_id`, schoolIds)}
           group by 1) v on v.school_id = s.school_id
        left join (
          select i.school_id, mode() within group (order by i.onderwijssoort) as onderwijssoort
            from inschrijving i
            join school z on z.school_id = i.school_id and z.onderwijssoort is null
           where i.organisatie_id = ${organisatieId} ${ofThese(sql`i.school_id`, schoolIds)}
           group by 1) i on i.school_id = s.school_id
       where s.organisatie_id = ${organisatieId} ${ofThese(sql`s.school_id`, schoolIds)}`,
  );

const ofThese = (kolom: ReturnType<typeof sql>, ids: readonly string[] | undefined) =>
  ids ? sql`and ${kolom} = any(${ids}::uuid[])` : sql``;

export const listOrganisaties = (tx: Tx) =>
  rows(
    tx,
    sql<{ organisatieId: number; code: string }>`
      select organisatie_id as "organisatieId", code from organisatie order by 1`,
  );

/** One run of an organisatie at a time. */
export const lockControle = (tx: Tx, organisatieId: number) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtext('verzuimcontrole'), ${organisatieId})`);

/** Of the days of a schooljaar that were asked about before: the first after this one, and the last. */
export const findControles = (tx: Tx, organisatieId: number, schooljaar: number, op: Datum) =>
  one(
    tx,
    sql<{ volgende: Datum | null; laatste: Datum | null }>`
      select min(op) filter (where op > ${op}::date) as volgende, max(op) as laatste
        from verzuimcontrole where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar}`,
  );

export const keepControle = (tx: Tx, organisatieId: number, schooljaar: number, op: Datum, geldig: number) =>
  run(
    tx,
    sql`insert into verzuimcontrole (organisatie_id, op, schooljaar, geldig)
        values (${organisatieId}, ${op}, ${schooljaar}, ${geldig})
        on conflict (organisatie_id, op) do update
          set gedaan_op = now(), gedaan_door = huidige_actor(), geldig = excluded.geldig`,
  );

export type Toonrij = {
  schoolId: string;
  schoolnaam: string;
  schooljaar: number;
  code: Signaalcode;
  stap: number;
  van: Datum | null;
  datum: Datum;
  minuten: number | null;
  stand: 'geldig' | 'vervallen';
  vorigeDatum: Datum | null;
};

/** What is told today of one jongere, the last day first. */
export const listSignalen = (tx: Tx, jongereId: string, vandaag: Datum) =>
  rows(
    tx,
    sql<Toonrij>`
      select v.school_id as "schoolId", s.naam as schoolnaam, v.schooljaar, v.code, v.stap, v.van, v.datum, v.minuten,
             v.stand, v.vorige_datum as "vorigeDatum"
        from verzuimsignaal v
        join school s on s.school_id = v.school_id
       where v.jongere_id = ${jongereId} and v.geldt_vanaf <= ${vandaag}::date and v.geldt_tot > ${vandaag}::date
       order by v.datum desc, v.code, v.stap, v.verzuimsignaal_id`,
  );

/** The last day up to today that was asked about. */
export const findLaatsteControle = (tx: Tx, organisatieId: number, vandaag: Datum) =>
  maybe(
    tx,
    sql<{ op: Datum }>`
      select op from verzuimcontrole where organisatie_id = ${organisatieId} and op <= ${vandaag}::date
       order by op desc limit 1`,
  );

export type Vraagbereik = {
  readonly organisatieId: number;
  readonly schooljaar: number;
  /** Day number of place 0 in the calendars. */
  readonly begin: number;
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
  /** Only of this one; absent: of everyone. */
  readonly jongereId?: string;
};

/** What is known of one pupil at one school. */
export type Leerlingrij = {
  readonly jongereId: string;
  readonly schoolId: string;
  readonly geboortedatum: Datum;
  readonly bsnCipher: Uint8Array | null;
  /** Packed rows (`gemist.ts`) in any order, with commas between. */
  readonly rijen: string | null;
  /** Of each melding that ends a stretch: the day it was made, and the last day of the stretch. */
  readonly meldingen: readonly (readonly [gemeldOp: Datum, totEnMet: Datum])[] | null;
  readonly vastgelegd: readonly Vastgelegdrij[] | null;
};
type Vastgelegdrij = readonly [
  id: string,
  code: Signaalcode,
  stap: number,
  van: Datum | null,
  vanaf: Datum,
  tot: Datum,
  datum: Datum,
  minuten: number | null,
  stand: 'geldig' | 'vervallen',
  vorigeDatum: Datum | null,
];

const PIECE = 4000;

const placeIn = (kolom: ReturnType<typeof sql>, woorden: readonly string[]) =>
  sql`case ${kolom} ${sql.join(
    woorden.map((woord, at) => sql`when ${sql.lit(woord)} then ${sql.lit(at)}`),
    sql` `,
  )} end`;

/**
 * Everyone with absence in these days, or of whom something was told before in this schooljaar, in pieces and in one order.
 * A row of absence becomes one number here: what has to pass is a text for each pupil, not a row for each lesuur.
 */
export async function* readLeerlingen(tx: Tx, vraag: Vraagbereik): AsyncGenerator<readonly Leerlingrij[]> {
  const { organisatieId, schooljaar, begin, vanaf, totEnMet, jongereId } = vraag;
  const ofJongere = ofThese(sql`jongere_id`, jongereId === undefined ? undefined : [jongereId]);
  const gepakt = sql`
    ((v.dag - date '1970-01-01' - ${sql.lit(begin)}) << ${sql.lit(DAG_SHIFT)})
    | ((${placeIn(sql`v.oordeel`, OORDELEN)}) << ${sql.lit(OORDEEL_SHIFT)})
    | ((${placeIn(sql`v.tijdsoort`, TIJDSOORTEN)}) << ${sql.lit(TIJDSOORT_SHIFT)})
    | case when v.minuten is null then ${sql.lit(MINUTEN_ONBEKEND)} else least(v.minuten, ${sql.lit(MEESTE_MINUTEN)}) end`;
  await run(tx, sql`select set_config('jit', 'off', true)`);
  await run(
    tx,
    sql`declare leerlingen no scroll cursor for
        with gemist as (
          select v.jongere_id, v.school_id, string_agg((${gepakt})::text, ',') as rijen
            from verzuim_les v
           where v.organisatie_id = ${organisatieId} and v.dag between ${vanaf}::date and ${totEnMet}::date
             and v.oordeel <> 'geoorloofd' and v.minuten is distinct from 0 ${ofJongere}
           group by 1, 2),
        eerder as (
          select jongere_id, school_id,
                 jsonb_agg(jsonb_build_array(verzuimsignaal_id, code, stap, van, geldt_vanaf, geldt_tot, datum, minuten,
                                             stand, vorige_datum) order by geldt_vanaf) as vastgelegd
            from verzuimsignaal
           where organisatie_id = ${organisatieId} and schooljaar = ${schooljaar} ${ofJongere}
           group by 1, 2),
        gemeld as (
          select jongere_id, school_id,
                 jsonb_agg(jsonb_build_array(gemeld_op, coalesce(verzuim_tot_en_met, gemeld_op))) as meldingen
            from melding
           where organisatie_id = ${organisatieId} and soort_verzuim = 'wettelijk' and status <> 'ingetrokken'
             and gemeld_op <= ${totEnMet}::date and coalesce(verzuim_tot_en_met, gemeld_op) >= ${vanaf}::date
             ${ofJongere}
           group by 1, 2)
        select j.jongere_id as "jongereId", school_id as "schoolId", j.geboortedatum, j.bsn_cipher as "bsnCipher",
               rijen, meldingen, vastgelegd
          from gemist
          full join eerder using (jongere_id, school_id)
          join jongere j using (jongere_id)
          left join gemeld using (jongere_id, school_id)
         order by jongere_id, school_id`,
  );
  for (;;) {
    const piece = await rows<Leerlingrij>(tx, sql`fetch ${sql.lit(PIECE)} from leerlingen`);
    if (piece.length === 0) break;
    yield piece;
  }
  await run(tx, sql`close leerlingen`);
}

export type Leerlingwijziging = {
  readonly jongereId: string;
  readonly schoolId: string;
  readonly wijziging: Wijziging;
};

/** Writes what is told anew; days that end first, so that no two rows hold for one day. */
export async function writeWijzigingen(
  tx: Tx,
  organisatieId: number,
  schooljaar: number,
  alle: readonly Leerlingwijziging[],
): Promise<void> {
  const tot = alle.flatMap(({ wijziging }) => (wijziging.soort === 'tot' ? [wijziging] : []));
  const anders = alle.flatMap(({ wijziging }) =>
    wijziging.soort === 'anders' ? [{ id: wijziging.id, ...columnsOf(wijziging.stand) }] : [],
  );
  const nieuw = alle.flatMap(({ jongereId, schoolId, wijziging }) =>
    wijziging.soort === 'nieuw'
      ? [{ jongereId, schoolId, vanaf: wijziging.vanaf, tot: wijziging.tot, ...columnsOf(wijziging.stand) }]
      : [],
  );
  if (tot.length > 0) {
    await run(
      tx,
      sql`update verzuimsignaal s set geldt_tot = w.tot
            from jsonb_to_recordset(${JSON.stringify(tot)}) as w(id uuid, tot date)
           where s.verzuimsignaal_id = w.id`,
    );
  }
  if (anders.length > 0) {
    await run(
      tx,
      sql`update verzuimsignaal s
             set datum = w.datum, minuten = w.minuten, stand = w.stand, vorige_datum = w."vorigeDatum"
            from jsonb_to_recordset(${JSON.stringify(anders)})
              as w(id uuid, datum date, minuten int, stand text, "vorigeDatum" date)
           where s.verzuimsignaal_id = w.id`,
    );
  }
  if (nieuw.length > 0) {
    await run(
      tx,
      sql`insert into verzuimsignaal (organisatie_id, jongere_id, school_id, schooljaar, code, stap, van, geldt_vanaf,
                                      geldt_tot, datum, minuten, stand, vorige_datum, vastgelegd_door)
          select ${organisatieId}, "jongereId", "schoolId", ${schooljaar}, code, stap, van, vanaf, tot, datum, minuten,
                 stand, "vorigeDatum", huidige_actor()
            from jsonb_to_recordset(${JSON.stringify(nieuw)})
              as w("jongereId" uuid, "schoolId" uuid, code text, stap int, van date, vanaf date, tot date, datum date,
                   minuten int, stand text, "vorigeDatum" date)`,
    );
  }
}

const columnsOf = ({
  code,
  stap,
  van,
  datum,
  minuten,
  stand,
  vorigeDatum,
}: Extract<Wijziging, { stand: unknown }>['stand']) => ({
  code,
  stap,
  van,
  datum,
  minuten,
  stand,
  vorigeDatum,
});
